package import Analysis
package import Documents
package import Figures
import Indicators
package import Templating

/// An indicator as an author names it: `cla_rate.latest`, `cla_rate.movement`.
///
/// Only what disclosure control has passed can be reached from here.
package struct IndicatorRecord: TemplateRecord {
  package let reading: PublishableReading
  private let phrases: PhraseTable
  private let meeting: CalendarDate?

  /// - Parameters:
  ///   - phrases: the words in which the house says what a reading means.
  ///   - meeting: the day of the meeting, to which ages are counted.
  package init(
    _ reading: PublishableReading, phrases: PhraseTable = .standard, meeting: CalendarDate? = nil
  ) {
    self.reading = reading
    self.phrases = phrases
    self.meeting = meeting
  }

  package static let type = RecordType(
    "indicator",
    fields: [
      RecordType.Field("name", .text, "the indicator's name in the dictionary"),
      RecordType.Field("definition", .text, "what it counts"),
      RecordType.Field("source", .text, "the publication it comes from"),
      RecordType.Field("period", .text, "the newest period: 31 March 2025, the year ending …"),
      RecordType.Field("latest", .figure, "the value for that period"),
      RecordType.Field("numerator", .figure, "what the value is worked out from, above the line"),
      RecordType.Field("denominator", .figure, "the same, below the line"),
      RecordType.Field("previous_period", .text, "the period one step before"),
      RecordType.Field("previous", .figure, "the value for that period"),
      RecordType.Field(
        "change", .figure, "the difference between the two, without a sign: 2.8 percentage points"),
      RecordType.Field("change_percent", .figure, "the same as a percentage: 13%"),
      RecordType.Field("direction", .text, "rose, fell or did not change"),
      RecordType.Field("movement", .figure, "rose by 2.8 percentage points, or did not change"),
      RecordType.Field("rose", .mayBeAbsent(.flag), "the value is above the one before"),
      RecordType.Field("fell", .mayBeAbsent(.flag), "the value is below the one before"),
      RecordType.Field("changed", .mayBeAbsent(.flag), "the two values differ"),
      RecordType.Field(
        "sentence", .phrase, "a sentence that says what the figure did and whether that is usual"),
      RecordType.Field(
        "trend", .phrase, "the same without its subject: rose 2.8 percentage points to 26.2%, …"),
      RecordType.Field(
        "with_counts", .phrase, "the value with what it rests on: 26.2% (987 of 3,764)"),
      RecordType.Field(
        "interval", .figure, "how precise the value is: its 95 per cent interval, 24.8% to 27.7%"),
      RecordType.Field(
        "limits", .mayBeAbsent(.figure), "the limits of its usual variation: 10.9% to 33.3%"),
      RecordType.Field(
        "caution", .mayBeAbsent(.phrase), "what a percentage of fewer than 20 is to be read with"),
      RecordType.Field(
        "age", .mayBeAbsent(.whole), "days from the end of the period to the meeting"),
      RecordType.Field("neighbours", .figure, "the mean of the statistical neighbours"),
      RecordType.Field("neighbours_used", .text, "how many of them have a number: 10 of 10"),
      RecordType.Field("neighbours_period", .text, "the period of that mean"),
      RecordType.Field(
        "rank", .figure, "the council's place among itself and them: 3rd highest of 11"),
      RecordType.Field("quartile", .figure, "in which quarter of them: in the highest quarter"),
      RecordType.Field(
        "funnel", .figure,
        "where a share of its size would lie among them, differences between councils allowed for: "
          + "15.1% to 29.8%"),
      RecordType.Field("region", .figure, "the region, as published"),
      RecordType.Field("region_period", .text, "the period of that figure"),
      RecordType.Field("england", .figure, "England, as published"),
      RecordType.Field("england_period", .text, "the period of that figure"),
      RecordType.Field("target", .mayBeAbsent(.figure), "the council's target"),
      RecordType.Field(
        "rating", .text,
        "met, within tolerance, not met, no target, or neither good nor bad"),
      RecordType.Field(
        "against_target", .phrase, "misses the target of 22% by 4.2 percentage points, …"),
      RecordType.Field(
        "at", .figure, argument: .text(what: "a period", example: "2023/24"),
        "the value for another period"),
    ])

  package func value(of field: String, argument: String?) -> TemplateValue {
    let period = reading.latestPeriod
    switch field {
    case "name": return .text(reading.indicator.name)
    case "definition": return .text(reading.indicator.definition ?? "")
    case "source": return .text(reading.indicator.source ?? "")
    case "period": return .text(period.long)
    case "latest": return .figure(reading.value(at: period))
    case "numerator": return part(reading.numerator(at: period), "numerator")
    case "denominator": return part(reading.denominator(at: period), "denominator")
    case "previous_period": return .text(reading.previousPeriod.long)
    case "previous": return .figure(reading.value(at: reading.previousPeriod))
    case "change": return .figure(reading.change(at: period).magnitude)
    case "change_percent": return .figure(reading.changePercent(at: period).magnitude)
    case "direction": return direction.map { TemplateValue.text($0.words) } ?? noChange
    case "movement": return .figure(movement)
    case "rose": return direction.map { TemplateValue.flag($0 == .up) } ?? noChange
    case "fell": return direction.map { TemplateValue.flag($0 == .down) } ?? noChange
    case "changed": return direction.map { TemplateValue.flag($0 != .none) } ?? noChange
    case "sentence": return .phrase(ReadingSentence(reading, in: phrases).sentence.inlines)
    case "trend": return .phrase(ReadingSentence(reading, in: phrases).trend.inlines)
    case "with_counts": return .phrase(ReadingSentence(reading, in: phrases).withCounts.inlines)
    case "interval": return .figure(reading.interval)
    case "limits":
      return reading.variation().limitsFigure.map(TemplateValue.figure)
        ?? .absent("there are too few values, or none that differ, for limits")
    case "caution":
      return ReadingSentence(reading, in: phrases).caution.map { .phrase($0.inlines) }
        ?? .absent("the figure does not rest on few cases")
    case "age":
      return meeting.map { .whole($0.dayNumber - period.end.dayNumber) }
        ?? .absent("no meeting is known")
    case "neighbours": return comparator(.neighbours)
    case "neighbours_period": return .text(reading.period(of: .neighbours).long)
    case "rank": return .figure(reading.rank)
    case "quartile": return .figure(reading.quartile)
    case "funnel": return .figure(reading.funnel)
    case "neighbours_used":
      let used = reading.usableNeighbours(at: reading.period(of: .neighbours))
      return .text("\(used) of \(reading.neighbourCount)")
    case "region": return comparator(.region)
    case "region_period": return .text(reading.period(of: .region).long)
    case "england": return comparator(.england)
    case "england_period": return .text(reading.period(of: .england).long)
    case "target":
      return reading.target.map {
        .figure($0.figure(of: reading.indicator, area: reading.area))
      } ?? .absent("no target is set")
    case "rating": return .text(reading.rating.words)
    case "against_target":
      return .phrase(ReadingSentence(reading, in: phrases).againstTarget.inlines)
    case "at":
      let wanted = argument ?? ""
      guard let named = reading.periods.last(where: { $0.isCalled(wanted) }) else {
        return .unknownArgument(known: reading.periods.map(\.short))
      }
      return .figure(reading.value(at: named))
    default: return .absent("no such field")
    }
  }

  private func comparator(_ comparator: Comparator) -> TemplateValue {
    .figure(reading.value(of: comparator, at: reading.period(of: comparator)))
  }

  private var direction: Direction? { reading.direction(at: reading.latestPeriod) }

  private var noChange: TemplateValue { .absent("there is no change to speak of") }

  /// The change as a phrase that stays true whatever the figures say.
  private var movement: FigureValue {
    let change = reading.change(at: reading.latestPeriod)
    guard let direction else { return change }
    var format = change.format
    format.spellsUnit = true
    format.lead = "\(direction.words) by "
    let slight = reading.slightDirection(at: reading.latestPeriod)
    format.zero = slight.map { "\($0.words) slightly" } ?? Direction.none.words
    return change.magnitude.formatted(format)
  }

  private func part(_ figure: FigureValue?, _ name: String) -> TemplateValue {
    figure.map(TemplateValue.figure) ?? .absent("the indicator has no \(name)")
  }
}

extension Phrase {
  /// As a document holds it.
  package var inlines: [Inline] {
    parts.map { part in
      switch part {
      case .words(let words): Inline(.value(words))
      case .figure(let figure): .figure(figure.figure())
      }
    }
  }
}
