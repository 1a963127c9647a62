internal import BigInt

/// An exact number: a quotient of whole numbers of any size. It is rounded once, when it is printed.
///
/// Rounding is half-up on the exact quotient, away from zero for negative numbers, which reproduces
/// every percentage that the Department for Education prints beside its counts.
///
/// Nearly every number of a paper is a quotient of two machine words and is kept and worked with as
/// one; what does not fit goes on as numbers of any size.
package struct Rational: Sendable, Hashable, Comparable {
  private let quotient: Quotient

  /// The part below is above 0 and shares no factor with the part above. What fits `words` is never
  /// `large`, so that equal numbers are equal values. No word is the least one, so that each has a
  /// negative.
  private enum Quotient: Hashable {
    case words(Int, over: Int)
    case large(BigInt, over: BigInt)
  }

  private init(_ quotient: Quotient) { self.quotient = quotient }

  /// The second is not 0.
  private init(_ above: BigInt, _ below: BigInt) {
    if let above = Self.word(above), let below = Self.word(below) {
      self.init(above, over: below)
      return
    }
    let factor = above.greatestCommonDivisor(with: below)
    let sign: BigInt = below.sign == .minus ? -1 : 1
    let (above, below) = (sign * above / factor, sign * below / factor)
    if let above = Self.word(above), let below = Self.word(below) {
      self.init(.words(above, over: below))
    } else {
      self.init(.large(above, over: below))
    }
  }

  /// The number as a machine word, where it fits and its negative does.
  private static func word(_ number: BigInt) -> Int? {
    let words = number.magnitude.words
    guard words.count <= 1 else { return nil }
    guard let low = words.first, low <= UInt(Int.max) else { return words.isEmpty ? 0 : nil }
    return number.sign == .minus ? -Int(low) : Int(low)
  }

  /// The greatest common factor of two numbers of which the second is not 0.
  private static func commonFactor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (abs(left), abs(right))
    while left != 0 { (left, right) = (right % left, left) }
    return right
  }

  package init(_ whole: Int) {
    guard whole != .min else {
      self.init(BigInt(whole), 1)
      return
    }
    self.init(.words(whole, over: 1))
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
    self.init(.words(above / factor, over: below / factor))
  }

  private var numerator: BigInt {
    switch quotient {
    case .words(let above, _): BigInt(above)
    case .large(let above, _): above
    }
  }

  private var denominator: BigInt {
    switch quotient {
    case .words(_, let below): BigInt(below)
    case .large(_, let below): below
    }
  }

  /// The product of two words; nil where it is no word that has a negative.
  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows || product == .min ? nil : product
  }

  private static func sum(_ left: Int, _ right: Int) -> Int? {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows || sum == .min ? nil : sum
  }

  /// Nil where the divisor is 0.
  package static func / (left: Self, right: Self) -> Rational? {
    guard !right.isZero else { return nil }
    if case .words(let above, let below) = left.quotient,
      case .words(let divisor, let divisorBelow) = right.quotient,
      let above = product(above, divisorBelow), let below = product(below, divisor)
    {
      return Rational(above, over: below)
    }
    return Rational(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// The exact sum.
  package static func + (left: Self, right: Self) -> Rational {
    if case .words(let above, let below) = left.quotient,
      case .words(let otherAbove, let otherBelow) = right.quotient,
      let first = product(above, otherBelow), let second = product(otherAbove, below),
      let above = sum(first, second), let below = product(below, otherBelow)
    {
      return Rational(above, over: below)
    }
    return Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact difference.
  package static func - (left: Self, right: Self) -> Rational { left + -right }

  /// The exact product.
  package static func * (left: Self, right: Self) -> Rational {
    if case .words(let above, let below) = left.quotient,
      case .words(let otherAbove, let otherBelow) = right.quotient,
      let above = product(above, otherAbove), let below = product(below, otherBelow)
    {
      return Rational(above, over: below)
    }
    return Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The same magnitude with the other sign.
  package static prefix func - (value: Self) -> Rational {
    switch value.quotient {
    case .words(let above, let below): Rational(-above, over: below)
    case .large(let above, let below): Rational(-above, below)
    }
  }

  /// Compares exactly, whatever the sizes of the parts.
  package static func < (left: Self, right: Self) -> Bool {
    if case .words(let above, let below) = left.quotient,
      case .words(let otherAbove, let otherBelow) = right.quotient,
      let first = product(above, otherBelow), let second = product(otherAbove, below)
    {
      return first < second
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }

  package static let zero = Rational(0)

  package var isZero: Bool { quotient == .words(0, over: 1) }

  package var isNegative: Bool {
    switch quotient {
    case .words(let above, _): above < 0
    case .large(let above, _): above.sign == .minus
    }
  }

  package var magnitude: Rational { isNegative ? -self : self }

  /// The mean of the values; nil where there are none.
  package static func mean(_ values: [Rational]) -> Rational? {
    values.reduce(zero, +) / Rational(values.count)
  }

  /// The number when it is whole and fits.
  package var whole: Int? {
    switch quotient {
    case .words(let above, let below): below == 1 ? above : nil
    case .large(let above, let below): below == 1 ? Int(exactly: above) : nil
    }
  }

  /// The nearest number of `places` decimal digits, ties away from zero; of whole tens for −1.
  package func rounded(places: Int) -> Rational {
    guard places < 0 else {
      if let units = scaledWord(places: places), let power = Self.power(places) {
        return Rational(units, over: power)
      }
      return Rational(scaled(places: places), BigInt(10).power(places))
    }
    let unit = BigInt(10).power(-places)
    return Rational(Rational(numerator, denominator * unit).scaled(places: 0) * unit, 1)
  }

  /// The rounded number in digits: "-1278.40" for `places` 2, without thousands marks.
  package func digits(places: Int) -> String {
    var digits: String
    let isNegative: Bool
    if let units = scaledWord(places: places) {
      digits = String(units.magnitude)
      isNegative = units < 0
    } else {
      let units = scaled(places: places)
      digits = String(units.magnitude)
      isNegative = units.sign == .minus && !units.isZero
    }
    if places > 0 {
      if digits.count <= places {
        digits = String(repeating: "0", count: places - digits.count + 1) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return isNegative ? "-" + digits : digits
  }

  /// For statistics that need no exactness, such as intervals.
  package var double: Double { Double(digits(places: 17)) ?? 0 }

  /// Ten to a power that fits a machine word.
  private static func power(_ places: Int) -> Int? {
    guard (0...18).contains(places) else { return nil }
    return (0..<places).reduce(1) { power, _ in power * 10 }
  }

  /// The number in units of its last place, rounded; nil where a step of it fits no machine word.
  private func scaledWord(places: Int) -> Int? {
    guard case .words(let above, let below) = quotient, let power = Self.power(max(places, 0)),
      let scaled = Self.product(abs(above), power),
      let doubled = Self.product(scaled, 2), let raised = Self.sum(doubled, below),
      let divisor = Self.product(below, 2)
    else { return nil }
    return above < 0 ? -(raised / divisor) : raised / divisor
  }

  private func scaled(places: Int) -> BigInt {
    let power = BigInt(10).power(max(places, 0))
    let doubled = numerator.magnitude * power.magnitude * 2 + denominator.magnitude
    let rounded = BigInt(doubled / (denominator.magnitude * 2))
    return numerator.sign == .minus ? -rounded : rounded
  }
}
