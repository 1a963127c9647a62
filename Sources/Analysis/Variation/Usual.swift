package import Figures
import Indicators

/// Whether the newest value lies within the usual variation of its series, as one word or two can say
/// it. It is what `signal`, `limits` and `outlook` rest on, so that no mark contradicts a sentence.
package enum Usual: Sendable, Hashable {
  /// Within the limits; `onTrial` where these rest on few values.
  case within(onTrial: Bool)
  /// Outside them, or part of what chance seldom makes.
  case signal(ControlChart.Signal)
  /// No value differs from another.
  case flat
  /// Nothing says what is usual.
  case unlimited(ControlChart.Unlimited)
  /// A count that runs through the year varies about no mean.
  case sinceApril
  /// The newest period has no number.
  case noNumber(Absence)
}

extension Variation {
  /// What can be said of the newest period.
  package var usual: Usual {
    guard let newest = periods.last else { return .noNumber(.notReported) }
    if let absence = reading.plainValue(at: newest).absence { return .noNumber(absence) }
    if reading.indicator.isYearToDate { return .sinceApril }
    guard let phase else { return .unlimited(.tooFew) }
    if phase.isFlat { return phase.count < ControlChart.Rules.fewest ? .unlimited(.tooFew) : .flat }
    guard limits != nil else { return .unlimited(unlimited ?? .tooFew) }
    return signal.map(Usual.signal) ?? .within(onTrial: phase.isTrial)
  }
}
