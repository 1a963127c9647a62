import Analysis
package import Settings

extension SettingsShape {
  /// The keys of `house.yaml`.
  package static let house = SettingsShape(
    "a house style",
    [
      .must("name", .text, "the printed name of the house", example: "Sefton"),
      .may(
        "based_on", .text,
        "the house whose files it takes where it has none of its own: a folder of `Templates` that is based on no other",
        example: "standard"),
      .must(
        "paragraphs", .word(ParagraphNumbering.self),
        "how paragraphs are numbered; `1` is one run across all headings"),
      .must(
        "recommendations", .word(RecommendationNumbering.self), "how recommendations are numbered"),
      .may(
        "dates", .word(DateForm.self), "how the header and the letter print a day",
        without: "`D Month YYYY`"),
      .may(
        "captions", .fields(.captions), "the words before the numbers of tables and charts"),
      .may(
        "standing_phrases", .list(.text),
        "phrases whose digits are no figures; `#` is any run of digits",
        example: "[\"within # working days\"]"),
      .must(
        "header", .either([.word(["none"]), .list(.headerRow), .fields(.headerLines)]),
        "what stands at the head of a report: rows of one or two pairs of label and field, or lines; a field is `title`, one that the meeting gives (`committee`, `date`, `time`, `place`), or one that each report must answer",
        example: "[{Report to: committee, Key decision: key_decision}, {Open or closed: access}]"),
      .must(
        "blocks", .list(.block), "what follows, in printed order",
        example: exampleBlocks),
      .may(
        "kinds", .fields(.paperKinds),
        "the forms of papers that are no reports, where they are not as every house has them"),
      .may("limits", .fields(.limits), "how long a paper may be"),
      .may("checks", .fields(.checks), "what else a report is held to"),
      .may(
        "phrases",
        .named(
          SettingsName(
            "one of \(PhraseTable.Key.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))",
            example: "within"), .text),
        "the words in which a reading says what it means; those left out keep the program's own",
        example: "{within: \"which is usual ({limits} over {span})\"}"),
      .may(
        "enquiries", .fields(.enquiries), "questions for members at the end of each report",
        without: "none are printed"),
      .may("scorecard", .fields(.scorecardForm), "the form of scorecards"),
      .may(
        "short_fields", .word(ShortFields.self),
        "where the words of a field stand that is one short paragraph", without: "`under the label`"
      ),
      .may("logo", .fields(.logo), "the picture above the council's name at the head of pages"),
      .may("pack", .fields(.packForm), "the form of a printed pack"),
    ])

  /// The kinds of paper that a house may word itself.
  static let paperKinds = SettingsShape(
    "the kinds of paper",
    PaperKind.allCases.filter { $0 != .report }.map { kind in
      .may(
        kind.rawValue, .fields(.paperKind),
        "the form of a paper with `kind: \(kind.rawValue)`")
    })

  static let paperKind = SettingsShape(
    "the form of a kind of paper",
    [
      .may(
        "header", .either([.word(["none"]), .list(.headerRow), .fields(.headerLines)]),
        "what stands at its head; `kind` is the kind of paper in words",
        without: "as every house has it", example: "[{Kind of paper: kind, Report of: report_of}]"),
      .may(
        "blocks", .list(.block), "what follows, in printed order",
        without: "as every house has it",
        example: "[{field: summary, label: Summary, must: required}, body]"),
    ])

  static let captions = SettingsShape(
    "a set of captions",
    [
      .may("table", .text, "before a table's number", without: "`Table`", example: "Table"),
      .may("chart", .text, "before a chart's number", without: "`Figure`", example: "Chart"),
    ])

  static let logo = SettingsShape(
    "the logo",
    [
      .must(
        "file", .text,
        "an SVG or PNG file beside house.yaml of at most 64 KB: of an SVG file shapes and words alone",
        example: "logo.svg"),
      .must(
        "alternative", .text, "the words that stand for the picture",
        example: "Kent County Council"),
    ])

  static let headerLines = SettingsShape(
    "the header",
    [
      .must(
        "lines", .list(.text), "words, with fields in braces",
        example: "[\"{committee}\", \"{key_decision} {access}\"]"),
      .may("box", .flag, "whether they stand in a box", without: "no"),
    ])

  static let enquiries = SettingsShape(
    "the questions",
    [
      .must("heading", .text, "what stands above them", example: "Questions for members"),
      .may("lead", .text, "what is said before them", example: "Members may wish to ask."),
      .may(
        "rules", .list(.word(LineOfEnquiry.Rule.self)), "which are asked", without: "all",
        example: "[off target twice, restated]"),
    ])

  static let scorecardForm = SettingsShape(
    "the form of scorecards",
    [
      .may(
        "without", .list(.word(ScorecardPart.self)), "the parts that are left out",
        example: "[usual]")
    ])

  static let packForm = SettingsShape(
    "the form of a pack",
    [
      .may(
        "right_hand_pages", .flag, "whether each paper begins on a right-hand page", without: "no")
    ])

  /// Blocks that the other examples name.
  private static let exampleBlocks =
    "[{field: summary, label: Summary, must: required}, body, "
    + "{field: climate, label: Climate, must: required, grid: {caption: Effects, question: Effect, "
    + "choose: {effect: {positive: Good, negative: Bad}}}}]"
}

extension SettingsForm {
  fileprivate static let headerRow = SettingsForm.named(
    SettingsName("a label, such as `Report to`", example: "Report to"),
    .written("the name of a field", pattern: "\\S"))
  fileprivate static let block = SettingsForm.either(
    [.word(["body"])]
      + [SettingsShape.houseField, .houseGroup, .housePart].map(SettingsForm.fields))
}
