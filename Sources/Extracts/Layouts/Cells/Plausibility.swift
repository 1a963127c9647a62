internal import Figures
internal import Indicators

/// What an indicator's values can be, and what they hardly can.
enum Plausibility {
  private static let hundred = ExactDecimal(units: 100, places: 0)

  /// Numbers that nothing can be wrong with, known without the indicator itself.
  struct Range {
    private let lowest: ExactDecimal?
    private let highest: ExactDecimal?
    private let isCount: Bool

    init(_ indicator: Indicator) {
      let zero = ExactDecimal(units: 0, places: 0)
      let isAmount = indicator.unit == .pounds || indicator.unit == .ratio
      lowest = indicator.bounds?.lowest ?? (isAmount ? nil : zero)
      highest = indicator.bounds?.highest ?? (indicator.unit == .perCent ? hundred : nil)
      isCount = indicator.unit == .count
    }

    func holds(_ decimal: ExactDecimal) -> Bool {
      if let lowest, decimal.isLess(than: lowest) { return false }
      if let highest, highest.isLess(than: decimal) { return false }
      return !isCount || decimal.isWhole
    }
  }

  /// What is wrong with a number of an indicator; nil where nothing is.
  static func problem(_ decimal: ExactDecimal, _ indicator: Indicator) -> ExtractProblem? {
    let canBeNegative = indicator.unit == .pounds || indicator.unit == .ratio
    if decimal.isNegative, !canBeNegative, !(indicator.bounds?.lowest.isNegative ?? false) {
      return .negative(decimal.text, indicator: indicator.id)
    }
    if indicator.unit == .count, !decimal.isWhole {
      return .countNotWhole(decimal.text, indicator: indicator.id)
    }
    if indicator.unit == .perCent, hundred.isLess(than: decimal),
      !(indicator.bounds.map { hundred.isLess(than: $0.highest) } ?? false)
    {
      return .overHundred(decimal.text, indicator: indicator.id)
    }
    if let bounds = indicator.bounds, !bounds.holds(decimal) {
      return .outsideBounds(
        decimal.text, indicator: indicator.id, lowest: bounds.lowest.text,
        highest: bounds.highest.text)
    }
    return nil
  }
}
