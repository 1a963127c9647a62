/// How sure an interval is to hold the true value, by the two levels that public health uses.
package enum Confidence: Sendable, Hashable, CaseIterable {
  case ninetyFive
  case ninetyNineEight

  /// The standard normal quantile of the upper end.
  package var z: Double {
    switch self {
    case .ninetyFive: 1.959963984540054
    case .ninetyNineEight: 3.090232306167813
    }
  }

  /// The probability outside, both sides together.
  package var alpha: Double {
    switch self {
    case .ninetyFive: 0.05
    case .ninetyNineEight: 0.002
    }
  }
}
