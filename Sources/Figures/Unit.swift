/// What a number counts. The raw value is the word that settings use.
package enum Unit: String, Sendable, Hashable, CaseIterable {
  case count
  case perTenThousand = "per 10,000"
  case perCent = "per cent"
  /// The unit of a change in a percentage, which is not a percentage of anything.
  case percentagePoints = "percentage points"
  case fte = "FTE"
  case cases
  case days
  case weeks
  case months
  case pounds
  case ratio

  /// What stands in the unit column of a table.
  package var heading: String {
    switch self {
    case .count: "number"
    case .perCent: "%"
    case .percentagePoints: "points"
    case .pounds: "£"
    default: rawValue
    }
  }

  /// The unit of the difference of two values.
  package var ofChange: Unit { self == .perCent ? .percentagePoints : self }

  /// What a quotient of counts is multiplied by to be in this unit.
  package var scale: Int {
    switch self {
    case .perCent: 100
    case .perTenThousand: 10_000
    default: 1
    }
  }
}
