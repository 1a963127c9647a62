package import Diagnostics
package import Figures

/// A day from which an indicator's limits of usual variation begin anew, because how it is measured
/// or how the service works has changed for good.
package struct Rebase: Sendable, Hashable {
  package let indicator: String
  package let from: CalendarDate
  /// What changed, in words that a paper can print.
  package let reason: String
  /// Where the council's settings name the indicator.
  package let place: Location

  package init(indicator: String, from: CalendarDate, reason: String, place: Location) {
    self.indicator = indicator
    self.from = from
    self.reason = reason
    self.place = place
  }
}
