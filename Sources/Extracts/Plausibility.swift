internal import Figures
internal import Indicators

/// What an indicator's values can be, and what they hardly can.
enum Plausibility {
  /// What is wrong with a number of an indicator; nil where nothing is.
  static func problem(_ decimal: ExactDecimal, _ indicator: Indicator) -> ExtractProblem? {
    let canBeNegative = indicator.unit == .pounds || indicator.unit == .ratio
    if decimal.isNegative, !canBeNegative, !(indicator.bounds?.lowest.isNegative ?? false) {
      return .negative(decimal.text, indicator: indicator.id)
    }
    let number = decimal.rational
    if indicator.unit == .count, number.whole == nil {
      return .countNotWhole(decimal.text, indicator: indicator.id)
    }
    if indicator.unit == .perCent, number > Rational(100),
      (indicator.bounds?.highest.rational ?? .zero) <= Rational(100)
    {
      return .overHundred(decimal.text, indicator: indicator.id)
    }
    if let bounds = indicator.bounds, !bounds.holds(number) {
      return .outsideBounds(
        decimal.text, indicator: indicator.id, lowest: bounds.lowest.text,
        highest: bounds.highest.text)
    }
    return nil
  }
}
