import Analysis
import Figures
import Indicators
package import Templating

/// What an author may write after an indicator's name: a line for each field, with its kind, its
/// meaning and its answer.
extension IndicatorRecord {
  package static let fields = FieldList<IndicatorRecord>(
    "indicator", newest + meaning + comparators + aims)

  private static let newest: [Field] = [
    Field("name", .text, "the indicator's name in the dictionary") {
      .text($0.reading.indicator.name)
    },
    Field("definition", .text, "what it counts") {
      .text($0.reading.indicator.definition ?? "")
    },
    Field("source", .text, "the publication it comes from") {
      .text($0.reading.indicator.source ?? "")
    },
    Field("period", .text, "the newest period: 31 March 2025, the year ending …") {
      .text($0.period.long)
    },
    Field("latest", .figure, "the value for that period") {
      .figure($0.reading.value(at: $0.period))
    },
    Field("numerator", .figure, "what the value is worked out from, above the line") {
      $0.part($0.reading.numerator(at: $0.period), "numerator")
    },
    Field("denominator", .figure, "the same, below the line") {
      $0.part($0.reading.denominator(at: $0.period), "denominator")
    },
    Field("previous_period", .text, "the period one step before") {
      .text($0.reading.previousPeriod.long)
    },
    Field("previous", .figure, "the value for that period") {
      .figure($0.reading.value(at: $0.reading.previousPeriod))
    },
    Field(
      "change", .figure,
      "the difference between the two: +2.8 percentage points, and without a sign after such words as "
        + "rose by, a fall of, up"
    ) { .figure($0.reading.change(at: $0.period).sayingWay) },
    Field("change_percent", .figure, "the same as a percentage: +13%") {
      .figure($0.reading.changePercent(at: $0.period).sayingWay)
    },
    Field("direction", .mayBeAbsent(.text), "rose, fell or did not change") {
      $0.direction { .text($0.words) }
    },
    Field("movement", .figure, "rose by 2.8 percentage points, or did not change") {
      .figure($0.movement)
    },
    Field("rose", .mayBeAbsent(.flag), "the value is above the one before") {
      $0.direction { .flag($0 == .up) }
    },
    Field("fell", .mayBeAbsent(.flag), "the value is below the one before") {
      $0.direction { .flag($0 == .down) }
    },
    Field("changed", .mayBeAbsent(.flag), "the two values differ") {
      $0.direction { .flag($0 != .none) }
    },
  ]

  private static let meaning: [Field] = [
    Field(
      "sentence", .phrase, "a sentence that says what the figure did and whether that is usual"
    ) { .phrase($0.sentence.sentence.inlines) },
    Field(
      "trend", .phrase, "the same without its subject: rose 2.8 percentage points to 26.2%, …"
    ) { .phrase($0.sentence.trend.inlines) },
    Field("with_counts", .phrase, "the value with what it rests on: 26.2% (987 of 3,764)") {
      .phrase($0.sentence.withCounts.inlines)
    },
    Field(
      "interval", .figure, "how precise the value is: its 95 per cent interval, 24.8% to 27.7%"
    ) { .figure($0.reading.interval) },
    Field(
      "limits", .mayBeAbsent(.figure), "the limits of its usual variation: 10.9% to 33.3%"
    ) { $0.limits },
    Field(
      "caution", .mayBeAbsent(.phrase), "what a percentage of fewer than 20 is to be read with"
    ) { $0.caution },
    Field("age", .mayBeAbsent(.whole), "days from the end of the period to the meeting") {
      $0.age
    },
  ]

  private static let comparators: [Field] = [
    Field("neighbours", .figure, "the mean of the statistical neighbours") {
      $0.comparator(.neighbours)
    },
    Field("neighbours_used", .text, "how many of them have a number: 10 of 10") {
      .text($0.neighboursUsed)
    },
    Field("neighbours_period", .text, "the period of that mean") {
      .text($0.reading.period(of: .neighbours).long)
    },
    Field("rank", .figure, "the council's place among itself and them: 3rd highest of 11") {
      .figure($0.reading.rank)
    },
    Field("quartile", .figure, "in which quarter of them: in the highest quarter") {
      .figure($0.reading.quartile)
    },
    Field(
      "funnel", .figure,
      "where a share of its size would lie among them, differences between councils allowed for: "
        + "15.1% to 29.8%"
    ) { .figure($0.reading.funnel) },
    Field("region", .figure, "the region, as published") { $0.comparator(.region) },
    Field("region_period", .text, "the period of that figure") {
      .text($0.reading.period(of: .region).long)
    },
    Field("england", .figure, "England, as published") { $0.comparator(.england) },
    Field("england_period", .text, "the period of that figure") {
      .text($0.reading.period(of: .england).long)
    },
  ]

  private static let aims: [Field] = [
    Field("target", .mayBeAbsent(.figure), "the council's target") { $0.target },
    Field(
      "rating", .text,
      "met, within tolerance, not met, no target, target from 1 April 2026, or neither good nor bad"
    ) { .text($0.reading.rating.words) },
    Field(
      "against_target", .phrase, "misses the target of 22% by 4.2 percentage points, …"
    ) { .phrase($0.sentence.againstTarget.inlines) },
    Field(
      "at", .figure, argument: .text(what: "a period", example: "2023/24"),
      "the value for another period"
    ) { $0.value(called: $1) },
  ]
}
