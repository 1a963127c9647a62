package import Settings

extension SettingsShape {
  /// A field of a house: one answer of each report.
  static let houseField = SettingsShape(
    "a field",
    [
      .must("field", .text, "its name in the front matter and in `report.md`", example: "legal"),
      .must("label", .text, "its printed label", example: "Legal implications"),
      .must(
        "must", .word(HouseField.Requirement.self), "whether a report must have it"),
      .may(
        "called", .list(.text), "other headings by which an author can mean it",
        example: "[Law]"),
      .may("as", .word(HouseField.Form.self), "how it is printed", without: "`section`"),
      .may(
        "numbered", .flag,
        "whether its heading and paragraphs take numbers among the sections; only as `section` or `box`",
        without: "yes in a part, otherwise no"),
      .may(
        "sign_off", .text, "who signs it off, in a group that is a table",
        example: "Principal Solicitor"),
      .may(
        "lead", .text, "words before the recommendations, in the field `recommendations` alone",
        example: "\"The committee is asked to:\""),
      .may(
        "rows", .list(.text), "a table with fixed rows, each with the author's text",
        example: "[Risk, Staff]"),
      .may("columns", .list(.text), "the two headings of such a table", example: "[Issue, Answer]"),
      .may("caption", .text, "the caption of such a table", example: "Answers"),
      .may("grid", .fields(.grid), "a table of choices and questions, answered Yes or No"),
      .may(
        "details",
        .named(SettingsName("a key of the front matter", example: "officer"), .text),
        "short values, each beside a label", example: "{officer: Contact officer}"),
      .may(
        "from", .word(["extracts", "signatories"]),
        "made by the program: the files that the figures were read from, or the job titles from the front matter"
      ),
    ],
    rules: [
      .when(
        .has("rows"), needs: ["columns", "caption"], refuses: ["lead", "grid", "details", "from"]),
      .when(.has("columns"), needs: ["rows"]), .when(.has("caption"), needs: ["rows"]),
      .when(.has("grid"), refuses: ["lead", "details", "from"]),
      .when(.has("details"), refuses: ["lead", "from"]),
      .when(.has("from"), refuses: ["lead"]),
    ])

  static let grid = SettingsShape(
    "a grid",
    [
      .must("caption", .text, "its caption", example: "Effects"),
      .must("question", .text, "the heading of the first column", example: "Effect"),
      .may(
        "choose",
        .named(
          SettingsName("a key of the front matter", example: "effect"),
          .named(SettingsName("a word of the front matter", example: "positive"), .text)),
        "choices: each with its words and their labels",
        example: "{effect: {positive: Good, negative: Bad}}"),
      .may(
        "ask", .named(SettingsName("a key of the front matter", example: "training"), .text),
        "questions, each with its label", example: "{training: Training was done}"),
      .may(
        "narrative",
        .either([.word(["required", "may be left out"]), .list(.text)]),
        "whether the author explains the answers; or the words that ask for it",
        without: "`may be left out`"),
    ])

  static let houseGroup = SettingsShape(
    "a group",
    [
      .must("group", .text, "the heading over the fields", example: "Implications"),
      .must("name", .text, "its name in `report.md`", example: "implications"),
      .must(
        "fields", .list(.fields(.houseField)), "its fields, in order",
        example:
          "[{field: legal, label: Legal, must: required or None, sign_off: Principal Solicitor}]"),
      .may("numbered", .flag, "whether its heading takes a number", without: "no"),
      .may(
        "columns", .list(.text),
        "two headings, or three where each row is signed off: the group is then one table",
        example: "[Issue, Implications]"),
      .may("caption", .text, "the caption of that table", example: "Implications"),
    ],
    rules: [
      .when(.has("columns"), needs: ["caption"]), .when(.has("caption"), needs: ["columns"]),
    ])

  static let housePart = SettingsShape(
    "a part",
    [
      .must(
        "part", .text, "a heading without a number over numbered sections", example: "Proposal"),
      .must("name", .text, "its name in `report.md`", example: "proposal_part"),
      .must(
        "sections", .list(.either([.word(["body"]), .fields(.houseField)])),
        "its sections: fields, or `body`",
        example: "[{field: background, label: Background, must: required}]"),
    ])

  /// The keys of a field with those that say that a block is something else.
  static let anyBlock = SettingsShape(
    "a block",
    houseField.keys + [houseGroup["group"], housePart["part"]].compactMap { $0 })

  static let limits = SettingsShape(
    "a set of limits",
    [
      .may("summary_words", .whole(1...2_000), "the most words under the field `summary`"),
      .may(
        "words",
        .named(SettingsName("a field of the house", example: "summary"), .whole(1...20_000)),
        "the most words under a field"),
      .may("sides", .whole(1...100), "the most sides of A4 that a paper may be reckoned to fill"),
      .may(
        "words_a_side", .whole(100...1_000),
        "words of plain prose on a side, where the style sheet prints larger or smaller type",
        without: "500"),
      .may("minutes", .whole(1...1_000), "the most minutes that a paper may take to read"),
      .may("words_a_minute", .whole(50...1_000), "words to a minute", without: "200"),
      .may("pack", .fields(.packLimits), "the most of all papers of a pack"),
      .may(
        "over", .word(["warning", "error"]), "what a paper over a limit is", without: "`warning`"),
    ])

  static let packLimits = SettingsShape(
    "the limits of a pack",
    [
      .may("words", .whole(1...1_000_000), "words"),
      .may("sides", .whole(1...5_000), "sides of A4"),
      .may("minutes", .whole(1...10_000), "minutes to read"),
    ])

  static let checks = SettingsShape(
    "a set of checks",
    [
      .may(
        "consult_when", .fields(.consultation),
        "where one of its conditions holds, a field must be written"),
      .may(
        "key_decision", .fields(.keyDecision),
        "a report that is a key decision names the day of its notice"),
      .may(
        "references",
        .named(SettingsName("a field of the house", example: "summary"), .list(.text)),
        "the field holds a reference of each pattern, or says that there is nothing to say; `#` is a run of digits",
        example: "{summary: [\"FD.#/##\"]}"),
      .may(
        "classification", .fields(.classification),
        "a field of the header says open or closed, and agrees with `exempt`"),
    ])

  static let consultation = SettingsShape(
    "the rule of consultation",
    [
      .must("then", .text, "the field that must be written", example: "summary"),
      .may("spend_over", .money, "where a report's `spend` is more", example: "£1000000"),
      .may("grid", .text, "the grid that the next two look at", example: "climate"),
      .may(
        "unmitigated_negative", .flag,
        "where the answer `negative` is chosen in the grid and not called mitigated", without: "no"),
      .may(
        "categories", .named(SettingsName("a word", example: "schools"), .text),
        "where the report names one of these words in the grid", example: "{schools: Schools}"),
    ],
    rules: [
      .when(.has("categories"), needs: ["grid"]),
      .when(.isWord("unmitigated_negative", "yes"), needs: ["grid"]),
    ])

  static let keyDecision = SettingsShape(
    "the rule of key decisions",
    [
      .must("field", .text, "the field of the header that says yes", example: "key_decision"),
      .must(
        "notice_days", .whole(0...365), "clear days between the notice and the meeting",
        example: "28"),
    ])

  static let classification = SettingsShape(
    "the classification",
    [
      .must("field", .text, "the field of the header", example: "access"),
      .must("open", .text, "its word for open", example: "Public"),
      .must("closed", .text, "its word for closed", example: "Private"),
    ])
}

extension SettingsForm {
  /// An amount of money such as £500000, £500,000 or £1.2m.
  package static let money = SettingsForm.written(
    "an amount of money, such as `£1.2m`", pattern: "£ ?[0-9]")
}
