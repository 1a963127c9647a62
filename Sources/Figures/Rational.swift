internal import BigInt

/// An exact number: a quotient of whole numbers of any size. It is rounded once, when it is printed.
///
/// Rounding is half-up on the exact quotient, away from zero for negative numbers, which reproduces
/// every percentage that the Department for Education prints beside its counts.
package struct Rational: Sendable, Hashable, Comparable {
  private let numerator: BigInt
  /// Above 0; the two share no factor, so that equal numbers are equal values.
  private let denominator: BigInt

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    // Nearly every number of a paper fits a machine word, where the common factor costs little.
    if let above = Self.word(numerator), let below = Self.word(denominator) {
      self.init(above, over: below)
      return
    }
    let factor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.init(reduced: sign * numerator / factor, sign * denominator / factor)
  }

  /// The number as a machine word, where it fits and its negative does.
  private static func word(_ number: BigInt) -> Int? {
    let words = number.magnitude.words
    guard words.count <= 1 else { return nil }
    guard let low = words.first, low <= UInt(Int.max) else { return words.isEmpty ? 0 : nil }
    return number.sign == .minus ? -Int(low) : Int(low)
  }

  /// The two share no factor and the second is above 0.
  private init(reduced numerator: BigInt, _ denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The greatest common factor of two numbers of which the second is not 0.
  private static func commonFactor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (abs(left), abs(right))
    while left != 0 { (left, right) = (right % left, left) }
    return right
  }

  package init(_ whole: Int) {
    numerator = BigInt(whole)
    denominator = 1
  }

  package init(_ decimal: ExactDecimal) {
    // Ten to the power of 18, the most places that a decimal has, fits a machine word.
    var power = 1
    for _ in 0..<decimal.places { power *= 10 }
    guard decimal.units != .min else {
      self.init(BigInt(decimal.units), BigInt(power))
      return
    }
    self.init(Int(decimal.units), over: power)
  }

  /// Both above the least machine word; the second not 0.
  private init(_ above: Int, over below: Int) {
    let factor = Self.commonFactor(above, below) * below.signum()
    // The literal form is made in the library; its general form would be looked up at each call.
    self.init(
      reduced: BigInt(integerLiteral: Int64(above / factor)),
      BigInt(integerLiteral: Int64(below / factor)))
  }

  /// Nil where the divisor is 0.
  package static func / (left: Self, right: Self) -> Rational? {
    guard !right.numerator.isZero else { return nil }
    return Rational(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  package static func + (left: Self, right: Self) -> Rational {
    Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  package static func - (left: Self, right: Self) -> Rational { left + -right }

  package static func * (left: Self, right: Self) -> Rational {
    Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  package static prefix func - (value: Self) -> Rational {
    Rational(-value.numerator, value.denominator)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  package static let zero = Rational(0)

  package var isZero: Bool { numerator.isZero }
  package var isNegative: Bool { numerator.sign == .minus && !numerator.isZero }
  package var magnitude: Rational { isNegative ? -self : self }

  /// The mean of the values; nil where there are none.
  package static func mean(_ values: [Rational]) -> Rational? {
    values.reduce(zero, +) / Rational(values.count)
  }

  /// The number when it is whole and fits.
  package var whole: Int? { denominator == 1 ? Int(exactly: numerator) : nil }

  /// The nearest number of `places` decimal digits, ties away from zero; of whole tens for −1.
  package func rounded(places: Int) -> Rational {
    guard places < 0 else {
      return Rational(scaled(places: places), BigInt(10).power(places))
    }
    let unit = BigInt(10).power(-places)
    return Rational(Rational(numerator, denominator * unit).scaled(places: 0) * unit, 1)
  }

  /// The rounded number in digits: "-1278.40" for `places` 2, without thousands marks.
  package func digits(places: Int) -> String {
    let units = scaled(places: places)
    var digits = String(units.magnitude)
    if places > 0 {
      if digits.count <= places {
        digits = String(repeating: "0", count: places - digits.count + 1) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return units.sign == .minus && !units.isZero ? "-" + digits : digits
  }

  /// For statistics that need no exactness, such as intervals.
  package var double: Double { Double(digits(places: 17)) ?? 0 }

  private func scaled(places: Int) -> BigInt {
    let power = BigInt(10).power(max(places, 0))
    let doubled = numerator.magnitude * power.magnitude * 2 + denominator.magnitude
    let rounded = BigInt(doubled / (denominator.magnitude * 2))
    return numerator.sign == .minus ? -rounded : rounded
  }
}
