internal import Indicators
package import Settings

extension SettingsShape {
  /// The keys of `mapping.yaml`: with one file its keys stand beside the others.
  package static let mapping = SettingsShape(
    "the mapping",
    [
      .may(
        "publication", .text, "what papers call the source", without: "the name of its folder",
        example: "\"Children in need, 2025\""),
      .may("source", .text, "who published it", example: "Department for Education"),
      .may(
        "published_in", .text,
        "where the figures are public already, so that papers tell nothing new by printing them",
        example: "Children in need 2025"),
      .may(
        "web", .written("an address that begins `https://`", pattern: "^https://[^/ ]*\\.[^ ]*$"),
        "where the publication stands on the web; papers print it among their background papers",
        example: "\"https://www.gov.uk/statistics\""),
      .may(
        "licence", .text,
        "under which licence; one is needed for the file's fingerprint to stand in a public manifest",
        example: "Open Government Licence v3.0"),
      .may("status", .word(Observation.Status.self), "how firm the values are"),
      .may(
        "files", .list(.fields(.mappedFile)),
        "more than one file: a list whose items have the keys of a file"),
    ] + fileKeys.map(\.asOptional),
    rules: [
      .when(.has("files"), refuses: fileKeys.map(\.name)),
      .when(.lacks("files"), needs: ["file", "layout"]),
    ] + layoutRules)

  /// The keys of one of several files.
  static let mappedFile = SettingsShape("a file", fileKeys, rules: layoutRules)

  private static let fileKeys: [SettingsKey] = [
    .must("file", .text, "its name, in the same folder", example: "figures.csv"),
    .must("layout", .word(Layouts.all.map(\.name)), "how it is laid out"),
    .may(
      "table", .text, "what people call the table; papers print it among their background papers",
      without: "the name of the file", example: "Referrals by council"),
    .may(
      "encoding", .word(TextEncoding.words), "how its letters are written",
      without: "as the file shows"),
    .may("delimiter", .word(Delimiter.self), "what parts its cells", without: "as the file shows"),
    .may(
      "sheet", .text, "the sheet of a workbook to read; needed where it has several", example: "Q3"),
    .may(
      "hidden", .word(["read"]), "that hidden rows and columns of the sheet are read too",
      without: "they are named and passed over"),
    .may(
      "absences",
      .named(SettingsName("a text of a cell", example: "-"), .word(reasons)),
      "texts that stand for a reason"),
    .may(
      "blank", .word(reasons + ["same as left"]), "what a blank cell means", without: "an error"),
    .may("decimals", .word(CellRules.DecimalMark.self), "the decimal mark", without: "`point`"),
    .may(
      "durations", .word(CellRules.Duration.self), "what `01:10`, `1:10` and `0:9` mean",
      without: "an error"),
    // Accounts: what `absences` says of a dash comes before it.
    .may(
      "numbers", .word(["accounting"]),
      "that numbers are those of accounts: `(3)` is minus 3, a dash alone is 0, `£` may stand before",
      without: "`(3)` is an error"),
    .may(
      "serial_dates", .word(["from 1900", "from 1904"]),
      "what a number means where a date is due"),
    .may(
      "scale",
      .either([
        .word(CellRules.Scale.self),
        .named(
          SettingsName("the id of an indicator", example: "rereferral"),
          .word(CellRules.Scale.self)),
      ]),
      "how a bare number relates to the unit; for all, or by indicator"),
    .may(
      "take", .list(.fields(.take)), "which columns to take from which rows",
      example: "[{columns: {Referrals: referral_count}}]"),
    .may(
      "header_rows",
      .either([
        .whole(1...1000),
        .written("rows, such as `3 to 4`", pattern: "^[0-9]{1,4}( to [0-9]{1,4})?$"),
      ]),
      "the rows that head the columns; ten at most", without: "the first", example: "3 to 4"),
    .may(
      "indicators", .fields(.mappedLabels),
      "the column of labels, and which indicator each label is",
      example: "{column: Measure, names: {Referrals: referral_count}}"),
    .may(
      "periods", .fields(.periodColumns),
      "the columns that are periods, and what their headings are"),
    .may(
      "period", .fields(.periodColumn), "the column that holds periods, and what they are",
      example: "{column: Month, as: month}"),
    .may(
      "area", .either([.text, .fields(.areaColumn)]),
      "whose figures they are: a code, number or name; or a column", example: "E06000005"),
    .may("value", .text, "the column of values, in a file with one value a row", example: "Value"),
    .may(
      "rows", labels, "labels that every row must have to be read", example: "{Gender: Total}"),
  ]

  static let take = SettingsShape(
    "a take",
    [
      .must(
        "columns", .named(SettingsName("the heading of a column", example: "Referrals"), .id),
        "which column is which indicator", example: "{Referrals: referral_count}"),
      .may("rows", labels, "labels that a row must have to be taken", example: "{Category: Total}"),
    ])

  static let mappedLabels = SettingsShape(
    "indicators",
    [
      .may("all", .id, "the one indicator of all rows, in a scorecard", example: "referral_count"),
      .may(
        "column", .text,
        "the column of labels; `lait` knows it", example: "Measure"),
      .may(
        "names",
        .named(
          SettingsName("a label, or a section", example: "Referrals"),
          .either([
            .id, .named(SettingsName("a label", example: "Total"), .id),
          ])),
        "`label: indicator`, or `section: {label: indicator}` where a label stands in several sections",
        without: "the labels are the dictionary's ids", example: "{Referrals: referral_count}"),
    ],
    rules: [.when(.has("all"), refuses: ["column", "names"])])

  static let periodColumns = SettingsShape(
    "periods",
    [
      .must(
        "columns", .either([.text, .list(.text)]), "`F to N`, a heading, or a list",
        example: "F to N"),
      .must("as", .word(PeriodLabel.Kind.self), "what the headings are"),
      .may(
        "in_title", .text, "of one column: the words of a title that say its period",
        example: "Q3 2025/26"),
    ])

  static let periodColumn = SettingsShape(
    "period",
    [
      .may("column", .text, "its heading or its letters", example: "Month"),
      .may("as", .word(PeriodLabel.Kind.self), "what it holds", example: "month"),
      .may(
        "in_title", .text, "in place of a column: the words of a title that say the period",
        example: "2023/24"),
    ],
    rules: [
      .when(.has("in_title"), needs: ["as"], refuses: ["column"])
    ])

  static let areaColumn = SettingsShape(
    "area",
    [
      .must("column", .text, "the column of places", example: "Council"),
      .may(
        "names", .named(SettingsName("a text in the column", example: "Borough"), .text),
        "which place a text means: a code, a number or a name", example: "{Borough: E06000005}"),
      .may(
        "leave_out", .list(.text),
        "texts in the column that are no place, such as totals; their rows are not read",
        without: "each is an error", example: "[Total, Inner London]"),
    ])

  private static let labels = SettingsForm.named(
    SettingsName("the heading of a column", example: "Category"), .textOrEmpty)

  private static let reasons = CellRules.absenceWords.map(\.word)

  /// What each layout asks of the keys that not every mapping has, as its reader does.
  private static let layoutRules: [SettingsRule] = Layouts.all.flatMap { layout in
    let keys = layout.keys
    let isLayout = SettingsRule.Condition.isWord("layout", layout.name)
    var needs: [(String, MappingKeys.Need)] = [
      ("header_rows", keys.headerRows), ("indicators", keys.indicators), ("area", keys.area),
      ("rows", keys.hasRows ? .optional : .refused),
    ]
    switch keys.periods {
    case .severalColumns: needs += [("periods", .required), ("period", .refused)]
    case .oneColumn(let need): needs += [("periods", .refused), ("period", need)]
    case .refused: needs += [("periods", .refused), ("period", .refused)]
    }
    var rules: [SettingsRule] = []
    switch keys.takes {
    case .required: needs.append(("take", .required))
    case .unlessIndicators:
      rules.append(.when(isLayout, .lacks("indicators"), needs: ["take"]))
    case .refused: needs.append(("take", .refused))
    }
    if keys.hasValueColumn {
      rules += [
        .when(isLayout, .has("indicators"), needs: ["value"]),
        .when(isLayout, .has("value"), needs: ["indicators"]),
      ]
    } else {
      needs.append(("value", .refused))
    }
    var inside: [SettingsRule.Inside] = []
    if case .oneColumn(.required) = keys.periods {
      inside.append(SettingsRule.Inside("period", needs: ["as"], oneOf: ["column", "in_title"]))
    }
    if keys.indicators != .refused {
      let others = keys.hasOneIndicator ? ["all"] : []
      inside.append(
        SettingsRule.Inside(
          "indicators",
          oneOf: ["column"] + (keys.labelColumn == .required ? [] : ["names"]) + others,
          refuses: keys.hasOneIndicator ? [] : ["all"]))
    }
    let rule = SettingsRule.when(
      isLayout, needs: needs.filter { $0.1 == .required }.map(\.0),
      refuses: needs.filter { $0.1 == .refused }.map(\.0), inside: inside)
    return [rule] + rules
  }
}

extension SettingsKey {
  /// The same, where another key says whether it must be there.
  fileprivate var asOptional: SettingsKey {
    .may(name, form, meaning, without: otherwise, example: SettingsExample.value(of: self))
  }
}
