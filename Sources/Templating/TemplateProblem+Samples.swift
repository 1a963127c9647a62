extension TemplateProblem {
  package static let samples: [Self] =
    writing + blocks + names + types + tags + templates + houses + data

  private static let writing: [Self] = [
    .notUTF8, .unclosed(opening: "{{", closing: "}}"), .closedBy(opening: "{{", found: "%}"),
    .strayClosing("}}"), .unclosedText, .unexpected("-"),
    .expected("a name", found: nil), .trimMark, .moreProblems(limit: 99),
  ]

  private static let blocks: [Self] = [
    .blockNeverEnds("{% if rereferral.target is present %}"), .opensNothing("end"), .elseTwice,
    .tooDeep(limit: 32), .foreignTag("include"), .commaBeforeOption,
  ]

  private static let names: [Self] = [
    .unknownName("rereferal", known: ["council", "meeting", "rereferral"]),
    .unknownField("lastest", of: "rereferral", known: ["latest", "previous"]),
    .unknownFilter("plces", known: ["places", "words"]),
    .unknownOption("perods", tag: "table", known: ["periods", "beside"]),
    .unknownTemplate("notce.md", known: ["notice.md"]),
    .unknownBlock("heder", known: ["header", "summary"]), .nameTaken("council"),
  ]

  private static let types: [Self] = [
    .noFields("council.name", type: "a text"),
    .fieldNeedsArgument("at", what: "a period", example: "2023/24"),
    .unknownArgument("2019/20", of: "at", known: ["2022/23", "2023/24"]),
    .cannotPrint(
      "rereferral", type: "a record 'indicator'",
      instead: "name a field of it, such as rereferral.name"),
    .filterDoesNotTake(filter: "places", takes: "a figure", type: "a text"),
    .filterArgument(filter: "places", rule: "a whole number from 0 to 6", form: "places: 1"),
    .filterTwice("places"), .printsNothing, .notACondition("rereferral.name", type: "a text"),
    .alwaysPresent("council.name", type: "a text"),
    .notAList("rereferral", type: "a record 'indicator'"), .listNeedsElse("meeting.visits"),
    .cannotInsert("report.title", type: "a text"), .notAlone("table"),
  ]

  private static let tags: [Self] = [
    .argumentCount(tag: "table", rule: "one or more names", found: 0),
    .argumentType(
      tag: "table", wanted: "indicator", path: "council", type: "a record 'council'"),
    .optionValue(
      option: "periods", rule: "a whole number from 1 to 13", found: "'99'", words: []),
    .optionTwice("periods"),
    .optionMissing(tag: "dial", option: "kind", rule: "one of full, half"),
  ]

  private static let templates: [Self] = [
    .insertCycle(["notice.md", "notice.md"]), .tooManyInserts(limit: 1000),
    .neverInserted("note.md"),
  ]

  private static let houses: [Self] = [
    .noBlocksHere, .blockTwice("header"), .blocksNeverPlaced(["summary", "body"]),
    .blockOutOfOrder("header", after: "summary"), .blockInside("blocks"),
  ]

  private static let data: [Self] = [
    .absent(
      "rereferral.target", reason: "no target is set in targets.csv", canPrintInstead: true),
    .flagAbsent("rereferral.rose", reason: "a value is withheld"), .tooLong(limit: 16_000_000),
    .tooManySteps(limit: 2_000_000),
    .undeclared("council.name", declared: "a text", given: "a list"),
  ]
}
