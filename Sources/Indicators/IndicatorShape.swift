internal import Figures
package import Settings

extension SettingsShape {
  /// The keys of an entry of `indicators.yaml`.
  package static let indicator = SettingsShape(
    "an indicator",
    [
      .must("name", .text, "what tables and sentences call it", example: "Children in care"),
      .may(
        "definition", .text, "what it counts",
        example: "Children looked after on the last day of March"),
      .may(
        "numerator", quantity, "above the line of a share or a rate: an id, or a sum of ids",
        example: "cla_count"),
      .may(
        "denominator", quantity, "below the line", example: "population_0_17"),
      .may(
        "derive", .word(["numerator / denominator"]),
        "that it is worked out and read from no column",
        without: "it is read"),
      .must(
        "unit", .word(Unit.allCases.filter { $0 != .percentagePoints }.map(\.rawValue)),
        "what a value is in"),
      .may(
        "places", .whole(0...6), "digits after the point, as printed",
        without: "0 for a count, otherwise 1", example: "0"),
      .must(
        "polarity", .word(Polarity.self),
        "which way is the good way; with `none` it is never rated and never called better or worse"),
      .may(
        "about", .word(Subject.self), "whom it counts; small counts of children are withheld",
        without: "`children`"),
      .may(
        "bounds", .list(.number), "the range in which a value is likely; one outside is a warning",
        example: "[15, 350]"),
      .may(
        "period", .word(PeriodRule.self),
        "what a year, quarter or month of a file means for it; needed unless it is derived",
        without: "that of its numerator, where it is derived"),
      .may(
        "year_to_date", .flag, "whether each quarter or month counts from 1 April", without: "no"),
      .may(
        "total_of", .list(.id), "the counts that add up to it, which is checked",
        example: "[cla_boys, cla_girls]"),
      .may(
        "flow", .fields(.flow), "what makes a stock grow and shrink, which is checked"),
      .may(
        "same_as", .list(.id), "the indicators, from other sources, that measure the same",
        example: "[cla_count]"),
      .may(
        "fresh_for", .written("days, such as `400 days`", pattern: "^[1-9][0-9]{0,3} days$"),
        "days after which a value is too old for a paper",
        without: "the council's `data_no_older_than`",
        example: "400 days"),
      .may(
        "counts", .text, "what a scorecard says below the name", without: "the unit",
        example: "per cent of referrals"),
      .may(
        "comment", .word(["required when missed"]),
        "that a paper which prints its newest value says why it misses its target"),
      .may(
        "source", .text, "the publication that it is from",
        example: "Children looked after in England"),
    ],
    rules: [
      .when(.has("numerator"), needs: ["denominator"]),
      .when(.has("denominator"), needs: ["numerator"]),
      .when(.has("derive"), needs: ["numerator"]),
      .when(.lacks("derive"), needs: ["period"]),
    ])

  static let sum = SettingsShape(
    "a sum",
    [.must("sum", .list(.id), "the ids that are added up", example: "[cla_boys, cla_girls]")])

  static let flow = SettingsShape(
    "the flow",
    [
      .must("started", .id, "the count of those that come in", example: "cla_start_count"),
      .must("ceased", .id, "the count of those that leave", example: "cla_cease_count"),
      .may(
        "within", .written("a percentage, such as `2%`", pattern: "^-?[0-9]+(\\.[0-9]+)?%$"),
        "the difference, as a share of the stock, that revisions may leave", without: "exactly",
        example: "5%"),
    ])

  private static let quantity = SettingsForm.either([.id, .fields(.sum)])
}
