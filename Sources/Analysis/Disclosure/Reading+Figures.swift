package import Figures
import Indicators

extension Reading {
  /// A number of a reading, whether it may be printed or not.
  package struct KnownFigure: Sendable {
    package let indicator: String
    package let period: Period
    package let number: Rational
    package let format: FigureFormat
  }

  /// The numbers of those figures that are among the given ones: for a comparison with what is to be
  /// printed otherwise, never for print.
  package func figures(among ids: Set<FigureID>) -> [KnownFigure] {
    points.flatMap { point -> [KnownFigure] in
      let own = FigureValue(
        id: point.id(of: indicator), value: point.value,
        format: FigureFormat(unit: indicator.unit, places: indicator.places),
        origins: point.origins)
      return [own, point.numerator, point.denominator].compactMap { $0 }
        .filter { ids.contains($0.id) }
        .compactMap { figure in
          figure.value.number.map {
            KnownFigure(
              indicator: figure.id.indicator, period: point.period, number: $0,
              format: figure.format)
          }
        }
    }
  }
}
