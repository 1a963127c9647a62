import Indicators
package import Analysis
import Figures
package import Templating

/// An indicator as an author names it: `cla_rate.latest`, `cla_rate.movement`.
///
/// Only what disclosure control has passed can be reached from here.
package struct IndicatorRecord: TemplateRecord {
  package let reading: PublishableReading

  package init(_ reading: PublishableReading) { self.reading = reading }

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
      RecordType.Field("neighbours", .figure, "the mean of the statistical neighbours"),
      RecordType.Field("neighbours_used", .text, "how many of them have a number: 10 of 10"),
      RecordType.Field("region", .figure, "the region, as published"),
      RecordType.Field("england", .figure, "England, as published"),
      RecordType.Field("target", .mayBeAbsent(.figure), "the council's target"),
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
    case "neighbours": return .figure(reading.value(of: .neighbours, at: period))
    case "neighbours_used":
      return .text("\(reading.usableNeighbours(at: period)) of \(reading.neighbourCount)")
    case "region": return .figure(reading.value(of: .region, at: period))
    case "england": return .figure(reading.value(of: .england, at: period))
    case "target":
      return reading.target.map {
        .figure($0.figure(of: reading.indicator, area: reading.area))
      } ?? .absent("no target is set")
    case "at":
      let wanted = argument ?? ""
      guard let named = reading.periods.last(where: { $0.isCalled(wanted) }) else {
        return .unknownArgument(known: reading.periods.map(\.short))
      }
      return .figure(reading.value(at: named))
    default: return .absent("no such field")
    }
  }

  private var direction: Direction? { Direction(reading.change(at: reading.latestPeriod)) }

  private var noChange: TemplateValue { .absent("there is no change to speak of") }

  /// The change as a phrase that stays true whatever the figures say.
  private var movement: FigureValue {
    let change = reading.change(at: reading.latestPeriod)
    guard let direction else { return change }
    var format = change.format
    format.spellsUnit = true
    format.lead = "\(direction.words) by "
    format.zero = Direction.none.words
    return change.magnitude.formatted(format)
  }

  private func part(_ figure: FigureValue?, _ name: String) -> TemplateValue {
    figure.map(TemplateValue.figure) ?? .absent("the indicator has no \(name)")
  }
}
