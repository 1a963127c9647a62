import Analysis
import Diagnostics
import Documents
import Figures
import Indicators
import Synchronization

/// What a meeting's indicators did over time, each worked out when a paper first asks: most papers say
/// nothing that needs it.
final class KnownHistories: Sendable {
  private let made = Mutex<[String: FigureHistory]>([:])
  private let region: [String]

  /// `region` is the name of the council's region.
  init(region: String?) {
    self.region = region.map { $0.lowercased().split(separator: " ").map(String.init) } ?? []
  }

  /// Of readings of one meeting, in their order; several papers may ask for the same.
  func histories(of readings: [PublishableReading]) -> [FigureHistory] {
    made.withLock { made in
      readings.map { reading in
        let history = made[reading.indicator.id] ?? FigureHistory(reading, region: region)
        made[reading.indicator.id] = history
        return history
      }
    }
  }
}

extension FigureHistory {
  /// As the reading may be printed, with its gaps filled by values without a number.
  fileprivate init(_ reading: PublishableReading, region: [String]) {
    var periods: [Period] = []
    for period in reading.periods {
      while let last = periods.last, last.isOfKind(period),
        case let next = last.stepped(by: 1), next < period
      {
        periods.append(next)
      }
      periods.append(period)
    }
    let isHigherBetter: Bool? =
      switch reading.indicator.polarity {
      case .higherIsBetter: true
      case .lowerIsBetter: false
      case .none: nil
      }
    var others: [Side: [Value]] = [:]
    var sides: [String: Side] = [:]
    for (comparator, side) in [
      (Comparator.england, Side.england), (.region, .region), (.neighbours, .neighbours),
    ] {
      let values = periods.map { reading.plainValue(of: comparator, at: $0) }
      guard values.contains(where: { $0.number != nil }) else { continue }
      for area in reading.areas(of: comparator) { sides[area] = side }
      others[side] = zip(periods, values).map { Value($0, $1, of: reading.indicator) }
    }
    self.init(
      indicator: reading.indicator.id, name: reading.indicator.name.inSentence,
      unit: reading.indicator.unit, isHigherBetter: isHigherBetter,
      own: periods.map { Value($0, reading.plainValue(at: $0), of: reading.indicator) },
      others: others, sides: sides,
      aim: reading.target.map { target in
        let printed = target.figure(of: reading.indicator, area: reading.area).figure().printed
        return switch target.level {
        case .value(let value):
          Aim(lowest: value, highest: value, printed: printed, from: target.from)
        case .band(let lowest, let highest):
          Aim(lowest: lowest, highest: highest, printed: printed, from: target.from)
        }
      }, region: region)
  }
}

extension FigureHistory.Value {
  fileprivate init(_ period: Period, _ value: Figures.Value, of indicator: Indicator) {
    self.init(
      period: period, number: value.number?.rounded(places: indicator.places),
      format: FigureFormat(unit: indicator.unit, places: indicator.places), absence: value.absence)
  }
}
