package import Documents
package import Figures

/// An axis of values with steps of 1, 2, 2.5 or 5 and their tens.
///
/// It begins at 0 unless every value lies in the upper half of what it would show; then it says
/// where it begins.
package struct ValueScale {
  package let ticks: [Rational]
  package let labels: [String]
  /// The label of the lowest tick where that is not 0 and nothing lies below 0.
  package let startsAt: String?
  private let bottom: Rational
  private let span: Rational

  /// Digits that a step has after the point at most.
  private static let mostPlaces = 6

  /// Nil for values that no axis can be labelled for: none at all, or ones of absurd size.
  ///
  /// - Parameter isFromZero: whether 0 is on the axis whatever the values are, as for bars.
  package init?(_ values: [Rational], format: FigureFormat, isFromZero: Bool = false) {
    guard var lowest = values.min(), var highest = values.max() else { return nil }
    let isBroken =
      !isFromZero && lowest > .zero && lowest < highest && lowest * Rational(2) > highest
    if !isBroken { (lowest, highest) = (min(lowest, .zero), max(highest, .zero)) }
    if lowest == highest { highest = Rational(1) }
    let places = min(max(format.places, 0), Self.mostPlaces)
    guard let step = Self.step(atLeast: (highest - lowest) / Rational(4), places: places),
      var first = Self.floor(lowest / step), let last = Self.floor(highest / step)
    else { return nil }
    // A value never lies on the axis of a chart that does not begin at 0.
    if isBroken, first * step == lowest { first = first - Rational(1) }
    let bottom = first * step
    let count = (last - first).whole ?? 0
    var ticks = (0...max(count, 1)).map { bottom + Rational($0) * step }
    self.bottom = bottom
    if let end = ticks.last, end < highest { ticks.append(end + step) }
    self.ticks = ticks
    span = (ticks.last ?? bottom) - bottom
    guard !span.isZero, let labels = Self.labels(ticks, step: step, format: format) else {
      return nil
    }
    self.labels = labels
    startsAt = bottom > .zero ? labels.first : nil
  }

  /// An axis whose labels are no wider than `width`: values that differ little for their size may
  /// need labels that only an axis from 0 can do without.
  static func fitting(
    _ values: [Rational], format: FigureFormat, width: Length, isFromZero: Bool = false
  ) throws(ChartProblem) -> ValueScale {
    for isFromZero in isFromZero ? [true] : [false, true] {
      let scale = ValueScale(values, format: format, isFromZero: isFromZero)
      if let scale, scale.labelWidth <= width { return scale }
    }
    throw .valuesTooLarge
  }

  /// The width of the widest label.
  var labelWidth: Length { labels.map { TextWidth.of($0) }.max() ?? 0 }

  /// How far up the axis a value lies, from 0 to the length.
  package func distance(of value: Rational, along length: Length) -> Length {
    guard let share = (value - bottom) / span else { return 0 }
    return Length(tenths: (share * Rational(length.tenths)).rounded(places: 0).whole ?? 0)
  }

  private static func floor(_ value: Rational?) -> Rational? {
    guard let value else { return nil }
    let near = value.rounded(places: 0)
    return near > value ? near - Rational(1) : near
  }

  /// The least step that is wanted and can be printed with the places of the values.
  private static func step(atLeast wanted: Rational?, places: Int) -> Rational? {
    guard let wanted, wanted > .zero else { return nil }
    var power = Rational(1)
    let ten = Rational(10)
    for _ in 0..<20 where power * ten <= wanted { power = power * ten }
    for _ in 0..<places where power > wanted { power = (power / ten) ?? power }
    guard let twoAndAHalf = Rational(5) / Rational(2) else { return nil }
    for factor in [Rational(1), Rational(2), twoAndAHalf, Rational(5), ten] {
      let step = power * factor
      if step >= wanted, step.rounded(places: places) == step { return step }
    }
    return nil
  }

  /// In millions or billions where the numbers are that large.
  private static func labels(_ ticks: [Rational], step: Rational, format: FigureFormat)
    -> [String]?
  {
    let largest = ticks.map(\.magnitude).max() ?? .zero
    var divisor = Rational(1)
    var suffix = ""
    if largest >= Rational(1_000_000_000) {
      (divisor, suffix) = (Rational(1_000_000_000), "bn")
    } else if largest >= Rational(1_000_000) {
      (divisor, suffix) = (Rational(1_000_000), "m")
    }
    let scaled = ticks.compactMap { $0 / divisor }
    guard
      let places = (0...mostPlaces).first(where: { places in
        scaled.allSatisfy { $0.rounded(places: places) == $0 }
      })
    else { return nil }
    let isMarked = [.perCent, .pounds].contains(format.unit)
    let own = FigureFormat(unit: isMarked ? format.unit : .count, places: places)
    return scaled.map { own.text(of: $0) + suffix }
  }
}
