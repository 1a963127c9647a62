import Analysis
import Figures
import Indicators
import Publication

/// Adds to a manifest what a later comparison needs to know of the figures: what each indicator is,
/// what each figure rests on, and which facts were printed.
///
/// Everything passes through the readings that disclosure control let through; of a value that is
/// withheld nothing but that it is withheld is written.
struct ManifestContents {
  let dictionary: IndicatorDictionary
  let readings: [String: PublishableReading]
  let facts: [Fact]

  func fill(_ manifest: inout Manifest, indicators: [Indicator]) {
    var seen: Set<String> = []
    let restedOn = indicators.flatMap(\.parts).compactMap { dictionary[$0] }
    manifest.indicators = (indicators + restedOn).filter { seen.insert($0.id).inserted }
      .map(indicator)
    for index in manifest.figures.indices {
      manifest.figures[index].parts = parts(of: manifest.figures[index].figure)
      manifest.figures[index].status = status(of: manifest.figures[index].figure.id)
    }
    let printed = Set(
      manifest.figures.map(\.figure.id).filter { $0.measure == "fact" }.map(\.indicator))
    manifest.facts = facts.filter { printed.contains($0.name) }.map {
      Manifest.Fact(
        id: $0.name, label: $0.label ?? "", printed: $0.value,
        unit: $0.amount?.unit.rawValue ?? "", period: $0.period ?? "", basis: $0.basis ?? "",
        source: $0.source)
    }
  }

  private func indicator(_ indicator: Indicator) -> Manifest.Indicator {
    let reading = readings[indicator.id]
    return Manifest.Indicator(
      id: indicator.id, name: indicator.name, definition: indicator.definition ?? "",
      unit: indicator.unit.rawValue, rule: indicator.sinceApril ?? indicator.period.rawValue,
      polarity: indicator.polarity.rawValue, numerator: words(indicator.numerator),
      denominator: words(indicator.denominator), latest: reading?.latestPeriod.id ?? "",
      target: reading.flatMap(target) ?? "",
      variation: reading.map(VariationWords.words) ?? "",
      withheld: reading.map { reading in
        reading.periods.filter { reading.value(at: $0).value.absence != nil }.map(\.id)
      } ?? [])
  }

  /// Provisional, revised or final; empty where no source says so. A figure that is itself not
  /// followed may be what another rests on.
  private func status(of id: FigureID) -> String {
    guard readings.values.contains(where: \.knowsStatus) else { return "" }
    let own = readings[id.indicator]?.status(of: id)
    let found =
      own
      ?? readings.keys.sorted().lazy.compactMap { key -> Observation.Status? in
        guard let reading = readings[key], reading.indicator.parts.contains(id.indicator) else {
          return nil
        }
        return reading.status(of: id)
      }.first
    return found?.rawValue ?? ""
  }

  private func words(_ quantity: Quantity?) -> String {
    quantity.map {
      $0.parts.map { dictionary[$0]?.name ?? $0 }.joined(separator: " and ")
    } ?? ""
  }

  private func target(_ reading: PublishableReading) -> String? {
    reading.target?.figure(of: reading.indicator, area: reading.area).figure().printed
  }

  /// Both parts as they would be printed; nil where one has no number or the value has none.
  private func parts(of figure: Figure) -> Manifest.Parts? {
    guard figure.absence == nil, figure.id.measure == "value",
      let reading = readings[figure.id.indicator], figure.id.area == reading.area.code.gss,
      let period = reading.periods.first(where: { $0.id == figure.id.period }),
      reading.value(at: period).value.absence == nil,
      let numerator = reading.numerator(at: period)?.figure(),
      let denominator = reading.denominator(at: period)?.figure(),
      numerator.absence == nil, denominator.absence == nil
    else { return nil }
    return Manifest.Parts(numerator: numerator.printed, denominator: denominator.printed)
  }
}
