import Figures
import Indicators
import Templating

/// A declared fact as a template prints it.
enum FactRecord {
  static func value(of fact: Fact, council: Council) -> TemplateValue {
    .figure(
      FigureValue(
        id: FigureID(
          indicator: fact.name, area: council.area.code.gss, period: fact.period ?? "undated",
          measure: "fact"),
        value: .number(fact.amount?.number ?? .zero), format: format(of: fact),
        origins: [fact.origin]))
  }

  /// A fact prints as it was declared, "£1.5m" or "May 2021", whatever its number.
  private static func format(of fact: Fact) -> FigureFormat {
    var format = FigureFormat(unit: fact.amount?.unit ?? .count, places: 0)
    format.words = fact.value
    return format
  }
}
