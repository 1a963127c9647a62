import Diagnostics
import Figures
import Indicators

/// What stands under a table of indicators about how far its figures can be set beside each other.
package enum ReadingNotes {
  /// - Parameters:
  ///   - compared: those of the readings that stand beside comparators; nil: all.
  ///   - publications: by file, the publication that it belongs to.
  package static func notes(
    _ readings: [PublishableReading], beside comparators: [Comparator],
    compared: [PublishableReading]? = nil, publications: [String: String]
  ) -> [String] {
    let compared = compared ?? readings
    return notUpdated(readings) + older(readings) + PublishableReading.notFinal(readings)
      + ownTimes(compared, comparators) + otherPeriods(compared, comparators)
      + otherBases(compared, comparators, publications) + few(readings)
  }

  /// Which changes are not the difference of the two figures printed, and what they are worked out from.
  package static func changes(_ readings: [PublishableReading]) -> [String] {
    let apart = readings.filter { $0.changeDiffersFromPrinted(at: $0.latestPeriod) }
    let counts = apart.filter { $0.restsOn == .count }
    let numbers = apart.filter { $0.restsOn.map { $0 != .count } ?? false }
    let values = apart.filter { $0.restsOn == nil }
    let all = readings.count
    return note(counts, of: all, "the counts that the figures rest on")
      + note(numbers, of: all, "the numbers that the figures rest on")
      + note(values, of: all, "the figures as published, which have more places than are printed")
  }

  private static func note(_ readings: [PublishableReading], of all: Int, _ basis: String)
    -> [String]
  {
    let named = readings.map(\.indicator.name.inSentence).joined(separator: "; ")
    guard !named.isEmpty else { return [] }
    let subject = readings.count == all && all > 1 ? "Changes are" : "The change in \(named) is"
    return [
      "\(subject) worked out from \(basis), and so can differ from the difference of the figures "
        + "printed."
    ]
  }

  /// Annual figures beside quarterly or monthly ones stay the same for most of the year.
  private static func notUpdated(_ readings: [PublishableReading]) -> [String] {
    let old = yearsBehind(readings)
    guard let current = newestStep(readings), !old.isEmpty else { return [] }
    let word = current.word(count: 1)
    return [
      "Not updated this \(word): "
        + old.map { "\($0.indicator.name.inSentence), which is of \($0.latestPeriod.long)" }
        .joined(separator: "; ") + "."
    ]
  }

  /// The newest quarter or month.
  private static func newestStep(_ readings: [PublishableReading]) -> Period? {
    readings.map(\.latestPeriod).filter { !$0.isYearly }.max()
  }

  private static func yearsBehind(_ readings: [PublishableReading]) -> [PublishableReading] {
    guard let current = newestStep(readings) else { return [] }
    return readings.filter { $0.latestPeriod.isYearly && $0.latestPeriod.end < current.start }
  }

  /// In a table of years up to 2025, what is a change up to 2024 is named.
  private static func older(_ readings: [PublishableReading]) -> [String] {
    let known = yearsBehind(readings).map(\.indicator.id)
    let named = readings.filter { reading in
      !known.contains(reading.indicator.id)
        && readings.contains {
          $0.latestPeriod.isOfKind(reading.latestPeriod)
            && $0.latestPeriod.isOfLaterHeading(than: reading.latestPeriod)
        }
    }.map {
      "the newest figure for \($0.indicator.name.inSentence) and its change are of "
        + $0.latestPeriod.long
    }
    return named.isEmpty ? [] : [named.joined(separator: "; ").capitalisedAtHead + "."]
  }

  /// Where measures end at different times, no heading can say of when a comparator is.
  private static func ownTimes(
    _ readings: [PublishableReading], _ comparators: [Comparator]
  ) -> [String] {
    guard !comparators.isEmpty, Set(readings.map(\.latestPeriod.short)).count > 1 else { return [] }
    return [
      "Others are shown for the time of each measure's newest figure, unless a note says otherwise."
    ]
  }

  private static func otherPeriods(
    _ readings: [PublishableReading], _ comparators: [Comparator]
  ) -> [String] {
    comparators.compactMap { comparator in
      let named = readings.filter {
        $0.period(of: comparator) != $0.latestPeriod
      }.map { "\($0.indicator.name.inSentence), \($0.period(of: comparator).long)" }
      guard !named.isEmpty else { return nil }
      return
        "\(comparator.heading): the newest figure there is stands for an earlier time than the "
        + "council's own for \(named.joined(separator: "; "))."
    }
  }

  /// Another publication may count otherwise: it is named, and never compared in silence.
  private static func otherBases(
    _ readings: [PublishableReading], _ comparators: [Comparator],
    _ publications: [String: String]
  ) -> [String] {
    comparators.flatMap { comparator in
      readings.compactMap { reading in
        guard let bases = reading.bases(beside: comparator, publications) else { return nil }
        return "\(reading.indicator.name): the council's figure is from \(bases.own) and that of "
          + "\(comparator.phrase) from \(bases.other). The two may count differently."
      }
    }
  }

  private static func few(_ readings: [PublishableReading]) -> [String] {
    let names = readings.filter { reading in
      reading.periods.contains { reading.smallDenominator(at: $0) != nil }
    }.map(\.indicator.name.inSentence)
    guard !names.isEmpty else { return [] }
    return [
      "Percentages of fewer than \(PublishableReading.cautionUnder) rest on few cases and can move "
        + "far by chance: \(names.joined(separator: "; "))."
    ]
  }
}

extension String {
  fileprivate var capitalisedAtHead: String { prefix(1).uppercased() + dropFirst() }
}

extension Comparator {
  package var heading: String {
    switch self {
    case .neighbours: "Statistical neighbours"
    case .region: "Region"
    case .england: "England"
    }
  }

  var phrase: String {
    switch self {
    case .neighbours: "the statistical neighbours"
    case .region: "the region"
    case .england: "England"
    }
  }
}

extension PublishableReading {
  /// The unit of the counts that the newest change is worked out from; nil where it is worked out from
  /// the values themselves.
  fileprivate var restsOn: Unit? {
    changeBasis(at: latestPeriod) == .counts ? numerator(at: latestPeriod)?.format.unit : nil
  }

  /// The publications of the council's figure and of a comparator's, where the two are not the same.
  func bases(beside comparator: Comparator, _ publications: [String: String]) -> (
    own: String, other: String
  )? {
    let theirs = value(of: comparator, at: period(of: comparator))
    guard theirs.value.number != nil else { return nil }
    func publication(_ figure: FigureValue) -> String? {
      let found = Set(figure.origins.compactMap { publications[$0.file] })
      return found.count == 1 ? found.first : nil
    }
    guard let own = publication(value(at: latestPeriod)), let other = publication(theirs),
      own != other
    else { return nil }
    return (own, other)
  }
}

extension Period {
  /// Whether its column stands after the other's: 31 March and 30 September of one year share one.
  fileprivate func isOfLaterHeading(than other: Period) -> Bool {
    isYearly ? end.year > other.end.year : end > other.end
  }

  fileprivate var isYearly: Bool { step == .year }
}
