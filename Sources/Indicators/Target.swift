package import Figures

/// What a council aims at for an indicator, from a day on.
package struct Target: Sendable, Hashable {
  package let indicator: String
  /// The area whose papers it is for, by its code; nil for the council's own and each without one of its
  /// own.
  package let area: AreaCode?
  package let from: CalendarDate
  package let level: Level
  /// How far from the target still counts as near, in the unit of the indicator or in points.
  package let tolerance: Rational
  /// Who set it: local, statutory, or a sentence.
  package let basis: String
  package let origin: Origin

  /// One value, or a band with both of its ends inside, in the unit of the indicator.
  package enum Level: Sendable, Hashable {
    case value(Rational)
    case band(lowest: Rational, highest: Rational)
  }

  package init(
    indicator: String, of area: AreaCode? = nil, from: CalendarDate, level: Level,
    tolerance: Rational, basis: String,
    origin: Origin
  ) {
    self.indicator = indicator
    self.area = area
    self.from = from
    self.level = level
    self.tolerance = tolerance
    self.basis = basis
    self.origin = origin
  }

  /// Reads "22%", "16", "18 to 20" or "10% to 12%". A percentage has its mark and nothing else has
  /// one, so that 0.22 and 22 cannot be mistaken for each other.
  package static func level(_ text: String, unit: Unit) -> Level? {
    let ends = text.split(separator: " to ", omittingEmptySubsequences: false)
    guard let first = ends.first, let lowest = number(first, unit: unit) else { return nil }
    guard ends.count > 1 else { return .value(lowest) }
    guard ends.count == 2, let highest = number(ends[1], unit: unit), lowest < highest else {
      return nil
    }
    return .band(lowest: lowest, highest: highest)
  }

  /// Reads "2 points" or "1 point" for a percentage, "1.5" for any other unit, and "0".
  package static func tolerance(_ text: String, unit: Unit) -> Rational? {
    if text == "0" { return .zero }
    var digits = text[...]
    if unit == .perCent {
      guard let mark = [" points", " point"].first(where: { text.hasSuffix($0) }) else {
        return nil
      }
      digits = text.dropLast(mark.count)
    }
    guard let value = ExactDecimal(digits), !value.isNegative else { return nil }
    return value.rational
  }

  private static func number(_ text: Substring, unit: Unit) -> Rational? {
    var digits = text
    if unit == .perCent {
      guard digits.last == "%" else { return nil }
      digits.removeLast()
    } else if unit == .pounds {
      return Amount(String(text)).flatMap { $0.unit == .pounds && $0.isPlain ? $0.number : nil }
    }
    // No value of the indicator lies there, and so no target does.
    guard let number = ExactDecimal(digits), !number.isNegative,
      unit != .perCent || number.rational <= Rational(100)
    else { return nil }
    return number.rational
  }
}
