package import Figures

/// Exact arithmetic on amounts. A range stays a range: what comes out holds everything that the ends
/// allow. "At least" and "about" stay with the result, so that a sum of them is no firmer than they.
extension Amount {
  /// In the unit of the first.
  package static func + (left: Self, right: Self) -> Amount {
    Amount(
      left.number + right.number, to: left.top + right.top, unit: left.unit,
      qualifier: together(left.qualifier, right.qualifier))
  }

  /// In the unit of the first.
  package static func - (left: Self, right: Self) -> Amount {
    Amount(
      left.number - right.top, to: left.top - right.number, unit: left.unit,
      qualifier: together(left.qualifier, right.qualifier?.turned))
  }

  /// The quotient times the unit's scale; nil where the divisor is 0 or a range.
  package func divided(by other: Amount, in unit: Unit) -> Amount? {
    guard other.highest == nil, let lowest = number / other.number, let high = top / other.number
    else { return nil }
    let scale = Rational(unit.scale)
    return Amount(
      lowest * scale, to: high * scale, unit: unit,
      qualifier: Self.together(qualifier, other.qualifier?.turned))
  }

  /// With what lies below 0 raised to 0.
  package var notBelowZero: Amount {
    Amount(max(number, .zero), to: max(top, .zero), unit: unit, qualifier: qualifier)
  }

  /// Both ends of the amount, rounded half up.
  package func rounded(places: Int) -> Amount {
    Amount(
      number.rounded(places: places), to: highest?.rounded(places: places), unit: unit,
      qualifier: qualifier)
  }

  private var top: Rational { highest ?? number }

  private static func together(_ left: Qualifier?, _ right: Qualifier?) -> Qualifier? {
    guard let left else { return right }
    guard let right else { return left }
    return left == right ? left : .about
  }
}
