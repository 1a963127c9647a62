package import Figures
package import Indicators

extension Target {
  /// The target as a paper prints it: "22%", or "18 to 20" for a band.
  package func figure(of indicator: Indicator, area: Area) -> FigureValue {
    var format = indicator.format
    let number: Rational
    switch level {
    case .value(let value):
      number = value
      format.places = Self.places(value)
    case .band(let lowest, let highest):
      number = highest
      format.places = max(Self.places(lowest), Self.places(highest))
      format.lead = "\(format.text(of: lowest)) to "
    }
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: from.iso, measure: "target"),
      value: .number(number), format: format, origins: [origin])
  }

  /// How many places it takes to print the target, or a distance from it, as it was set: 22% and not
  /// 22.0%, and 10.5% of a measure that is printed in whole numbers.
  package var places: Int {
    switch level {
    case .value(let value): Self.places(value)
    case .band(let lowest, let highest): max(Self.places(lowest), Self.places(highest))
    }
  }

  /// How many places it takes to print a number as it was set.
  static func places(_ number: Rational) -> Int {
    (0...mostPlaces).first { number.rounded(places: $0) == number } ?? mostPlaces
  }

  /// As many as a decimal can have.
  private static let mostPlaces = 18
}
