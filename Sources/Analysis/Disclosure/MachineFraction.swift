/// An exact quotient of two machine words, for the many small steps of an audit. A step that would
/// leave the words throws, so that a result is exact or there is none.
struct MachineFraction: Hashable, Sendable {
  let above: Int
  /// Above 0; the two share no factor.
  let below: Int

  init(_ whole: Int) {
    above = whole
    below = 1
  }

  private init(_ above: Int, over below: Int) throws(AuditUnfinished) {
    guard above != .min, below != .min else { throw AuditUnfinished() }
    var (left, right) = (Swift.abs(above), Swift.abs(below))
    while right != 0 { (left, right) = (right, left % right) }
    let factor = below < 0 ? -left : left
    self.above = above / factor
    self.below = below / factor
  }

  static let zero = MachineFraction(0)
  static let one = MachineFraction(1)

  var isZero: Bool { above == 0 }
  var isWhole: Bool { below == 1 }

  /// The greatest whole number not above it.
  var floor: Int {
    let (quotient, rest) = above.quotientAndRemainder(dividingBy: below)
    return rest < 0 ? quotient - 1 : quotient
  }

  static func + (left: Self, right: Self) throws(AuditUnfinished) -> Self {
    if left.below == 1, right.below == 1 { return Self(try sum(left.above, right.above)) }
    return try Self(
      sum(product(left.above, right.below), product(right.above, left.below)),
      over: product(left.below, right.below))
  }

  static func - (left: Self, right: Self) throws(AuditUnfinished) -> Self {
    guard right.above != .min else { throw AuditUnfinished() }
    return try left + right.negated
  }

  static func * (left: Self, right: Self) throws(AuditUnfinished) -> Self {
    if left.below == 1, right.below == 1 { return Self(try product(left.above, right.above)) }
    return try Self(
      product(left.above, right.above), over: product(left.below, right.below))
  }

  /// The divisor is not 0.
  static func / (left: Self, right: Self) throws(AuditUnfinished) -> Self {
    try Self(product(left.above, right.below), over: product(left.below, right.above))
  }

  /// Whether it is below, equal to or above a whole number: -1, 0 or 1.
  func compared(to whole: Int) throws(AuditUnfinished) -> Int {
    let other = below == 1 ? whole : try Self.product(whole, below)
    return above < other ? -1 : above > other ? 1 : 0
  }

  /// Never made from the least machine word.
  private var negated: Self { Self(unchecked: -above, below) }

  private init(unchecked above: Int, _ below: Int) {
    self.above = above
    self.below = below
  }

  private static func sum(_ left: Int, _ right: Int) throws(AuditUnfinished) -> Int {
    let (result, overflow) = left.addingReportingOverflow(right)
    if overflow || result == .min { throw AuditUnfinished() }
    return result
  }

  private static func product(_ left: Int, _ right: Int) throws(AuditUnfinished) -> Int {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow || result == .min { throw AuditUnfinished() }
    return result
  }
}

/// An audit that was given up: its numbers outgrew the machine word or its steps their limit. What
/// it was to prove is not proved.
package struct AuditUnfinished: Error, Sendable, Hashable {}
