/// A decimal number as it was written: `units` divided by ten to the power of `places`.
///
/// Trailing zeros are kept, so that "25.0" stays a number given to one place.
package struct ExactDecimal: Sendable, Hashable {
  package let units: Int64
  /// Digits after the point, 0 to 18.
  package let places: Int

  package init(units: Int64, places: Int) {
    precondition((0...18).contains(places), "places outside 0 to 18")
    self.units = units
    self.places = places
  }

  /// Reads an optional minus, digits, and an optional point with digits after it. Anything else is
  /// nil: spaces, a plus, thousands marks, exponents, more than 18 digits that count.
  package init?(ascii: some Sequence<UInt8>) {
    var units: Int64 = 0
    var digits = 0
    var significant = 0
    var places: Int?
    var isNegative = false
    var isFirst = true
    for byte in ascii {
      defer { isFirst = false }
      switch byte {
      case 0x2D where isFirst: isNegative = true
      case 0x2E where places == nil && digits > 0: places = 0
      case 0x30...0x39:
        digits += 1
        if byte != 0x30 || significant > 0 { significant += 1 }
        guard significant <= 18, (places ?? 0) < 18 else { return nil }
        units = units * 10 + Int64(byte - 0x30)
        if let counted = places { places = counted + 1 }
      default: return nil
      }
    }
    guard digits > 0, places != 0 else { return nil }
    self.units = isNegative ? -units : units
    self.places = places ?? 0
  }

  package init?(_ text: some StringProtocol) { self.init(ascii: text.utf8) }

  package var isNegative: Bool { units < 0 }

  /// Whether nothing but zeros stands after the point.
  package var isWhole: Bool { units.isMultiple(of: Self.power(places)) }

  /// Whether the number is below another, whatever places the two are written to.
  package func isLess(than other: ExactDecimal) -> Bool {
    let most = max(places, other.places)
    return Int128(units) * Int128(Self.power(most - places))
      < Int128(other.units) * Int128(Self.power(most - other.places))
  }

  /// Ten to a power of 0 to 18, all of which a machine word holds.
  private static func power(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  package var rational: Rational { Rational(self) }

  /// The digits as they were written, with a point and a minus, without thousands marks.
  package var text: String {
    var digits = String(units.magnitude)
    if places > 0 {
      if digits.count <= places {
        digits = String(repeating: "0", count: places - digits.count + 1) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return units < 0 ? "-" + digits : digits
  }
}
