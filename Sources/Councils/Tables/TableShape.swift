import Figures
import Indicators
package import Settings

extension SettingsShape {
  /// The keys of a table of `tables.yaml`.
  package static let declaredTable = SettingsShape(
    "a table",
    [
      .must("caption", .text, "what it shows", example: "Establishment"),
      .must(
        "source", .text, "where its figures are from",
        example: "\"Report to the committee, 7 March 2019\""),
      .must(
        "columns",
        .named(
          SettingsName("the name of a column", example: "share", isID: true),
          .either([.text, .fields(.tableColumn)])),
        "by name, in order: a label, or fields; 20 at most", example: "{posts: Posts, staff: Staff}"
      ),
      .must(
        "rows",
        .named(
          SettingsName("the name of a row", example: "uncovered", isID: true), .fields(.tableRow)),
        "by name, in order; 200 at most",
        example: "{vacant: {label: Vacant, values: [\"92.8\", \"17.5\"]}}"),
      .may(
        "heading", .text, "what stands above the rows' names", without: "`Measure`",
        example: "Posts"),
      .may("unit", unit, "the unit of its cells", without: "`count`", example: "FTE"),
      .may("places", places, "digits after the point", without: "0", example: "2"),
      .may("period", .text, "the time that it belongs to", example: "end of February 2019"),
      .may("notes", .list(.text), "notes below it", example: "[Posts and not people.]"),
      .may(
        "total_column", .text,
        "a column `total`, the sum of all with figures of their own: `yes`, or its label",
        example: "yes"),
      .may(
        "total_row", .text,
        "a row `total`, the sum of all with figures of their own: `yes`, or its label",
        example: "All posts"),
      .may(
        "about", .word(Subject.self), "whom it counts; small counts of children are refused",
        without: "`children`", example: "staff"),
      .may(
        "published_in", .text, "where small numbers of children can be read already",
        example: "Children in need 2025"),
    ])

  static let tableColumn = SettingsShape(
    "a column",
    [
      .must("label", .text, "what stands above it", example: "Staff"),
      .may("unit", unit, "its unit", without: "the table's", example: "FTE"),
      .may("places", places, "digits after the point", without: "the table's", example: "1"),
      .may(
        "derive", derivation, "how it is worked out of other columns",
        example: "posts + staff"),
      .may("about", .word(Subject.self), "whom it counts", without: "the table's", example: "none"),
    ])

  static let tableRow = SettingsShape(
    "a row",
    [
      .must("label", .text, "its name, as printed", example: "Vacant"),
      .may(
        "values", .either([.list(.text), .text]),
        "its cells: amounts, names of facts, or reasons such as `not available`; one text where there is one column",
        example: "[\"92.8\", \"17.5\"]"),
      .may(
        "derive", derivation, "how it is worked out of other rows, in place of `values`",
        example: "vacant - agency"),
      .may("unit", unit, "its unit", without: "the columns'", example: "FTE"),
      .may("places", places, "digits after the point", without: "the columns'", example: "1"),
      .may(
        "printed", .either([.list(.text), .text]),
        "the figures of a published table; one that does not come out so is an error",
        example: "[\"93\", \"18\"]"),
      .may(
        "about", .word(Subject.self), "whom it counts", without: "the column's", example: "staff"),
    ],
    rules: [
      .when(.lacks("derive"), needs: ["values"]),
      .when(.has("derive"), refuses: ["values"]),
    ])

  private static let unit = SettingsForm.word(
    Unit.allCases.map(\.rawValue) + ["%", "£", "£k", "£m", "£bn", "text"])
  private static let places = SettingsForm.either([.whole(0...6), .word(["as needed"])])
  private static let derivation = SettingsForm.written(TableDerivation.form, pattern: "\\S")
}
