package import Figures

/// One value of one indicator for one area and period, with the cell that it stands in.
package struct Observation: Sendable, Hashable {
  /// An id of the dictionary.
  package let indicator: String
  package let area: AreaCode
  package let period: Period
  package let value: Value
  /// Digits after the point in the file; nil for an absence and for a value worked out here.
  package let places: Int?
  /// Nil where the source states none.
  package let status: Status?
  package let origin: Origin
  /// The cells of the other parts of a value worked out here; empty for a value that was read.
  package let otherOrigins: [Origin]

  /// All cells that the value rests on.
  package var origins: [Origin] { [origin] + otherOrigins }

  /// The raw value is the word of the mapping.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case provisional, revised, final

    /// What is known of a value that rests on several: it is as provisional as the least firm of
    /// them; nil where that leaves it open.
    package static func ofAll(_ parts: [Status?]) -> Status? {
      for status in [Status.provisional, .revised] where parts.contains(status) { return status }
      return !parts.isEmpty && parts.allSatisfy { $0 == .final } ? .final : nil
    }
  }

  package init(
    indicator: String, area: AreaCode, period: Period, value: Value, places: Int? = nil,
    status: Status? = nil, origin: Origin, otherOrigins: [Origin] = []
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.value = value
    self.places = places
    self.status = status
    self.origin = origin
    self.otherOrigins = otherOrigins
  }
}

/// What an observation is of; a set of extracts gives one value for each.
package struct ObservationKey: Sendable, Hashable, Comparable {
  package let indicator: String
  package let area: AreaCode
  package let period: Period

  package init(indicator: String, area: AreaCode, period: Period) {
    self.indicator = indicator
    self.area = area
    self.period = period
  }

  /// By indicator, area and period, so that what belongs to one series stands together.
  package static func < (left: Self, right: Self) -> Bool {
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    if left.area != right.area { return left.area < right.area }
    return left.period < right.period
  }
}

extension Observation {
  package var key: ObservationKey {
    ObservationKey(indicator: indicator, area: area, period: period)
  }
}
