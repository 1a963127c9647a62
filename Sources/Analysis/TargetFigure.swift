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
      format.places = Self.places(value, atMost: format.places)
    case .band(let lowest, let highest):
      number = highest
      format.places = max(
        Self.places(lowest, atMost: format.places), Self.places(highest, atMost: format.places))
      format.lead = "\(format.text(of: lowest)) to "
    }
    return FigureValue(
      id: FigureID(
        indicator: indicator.id, area: area.code.gss, period: from.iso, measure: "target"),
      value: .number(number), format: format, origins: [origin])
  }

  /// A target of 22% is printed as it was set, not as 22.0%.
  private static func places(_ number: Rational, atMost places: Int) -> Int {
    (0...max(places, 0)).first { number.rounded(places: $0) == number } ?? places
  }
}
