import Analysis
import Councils
import Figures
import Indicators
import ProjectFiles
import Publication

/// Adds to a manifest what a later comparison needs to know of the figures: what each indicator is,
/// what each figure rests on, and which facts were printed.
///
/// Everything passes through the readings that disclosure control let through; of a value that is
/// withheld nothing but that it is withheld is written.
struct ManifestContents: Sendable {
  let dictionary: IndicatorDictionary
  let readings: AreaReadings
  let declared: DeclaredFigures

  /// Figures of which this many are looked at together.
  private static let batch = 4000

  /// - Parameter jobs: how many threads the run may have.
  func fill(_ manifest: inout Manifest, indicators: [Indicator], jobs: Int) {
    var seen: Set<String> = []
    let restedOn = indicators.flatMap(\.parts).compactMap { dictionary[$0] }
    let named = (indicators + restedOn).filter { seen.insert($0.id).inserted }
    manifest.indicators = Workers.answers(named.count, sparing: jobs) { indicator(named[$0]) }
    let figures = manifest.figures
    let starts = Array(stride(from: 0, to: figures.count, by: Self.batch))
    let found = Workers.answers(starts.count, sparing: jobs) { number in
      var periods: [String: [String: Period]] = [:]
      return figures[starts[number]...].prefix(Self.batch).map { entry in
        (parts: parts(of: entry.figure, &periods), status: status(of: entry.figure.id))
      }
    }
    for (index, found) in found.joined().enumerated() {
      manifest.figures[index].parts = found.parts
      manifest.figures[index].status = found.status
    }
    let printed = Set(
      manifest.figures.map(\.figure.id).filter { $0.measure == "fact" }.map(\.indicator))
    manifest.facts =
      declared.facts.filter { printed.contains($0.name) }.map {
        Manifest.Fact(
          id: $0.name, label: $0.label ?? "", printed: $0.value,
          unit: $0.amount?.unit.rawValue ?? "", period: $0.period ?? "", basis: $0.basis ?? "",
          source: $0.source)
      } + cells(printedIn: manifest)
  }

  /// The cells of declared tables that the papers print, each as its table counts it. A cell that is
  /// absent has no line, whatever was declared.
  private func cells(printedIn manifest: Manifest) -> [Manifest.Fact] {
    let printed = Dictionary(
      manifest.figures.lazy.map(\.figure)
        .filter { $0.absence == nil && ["fact", "derived"].contains($0.id.measure) }
        .map { ($0.id.indicator, $0.id) }
    ) { first, _ in first }
    return declared.tables.flatMap { table in
      table.rows.flatMap { row in
        zip(table.columns, row.cells).compactMap { column, cell in
          printed["\(table.name).\(row.name).\(column.name)"].flatMap {
            fact($0, table, row, column, cell)
          }
        }
      }
    }
  }

  /// Nil for a cell without an amount.
  private func fact(
    _ id: FigureID, _ table: DeclaredTable, _ row: DeclaredTable.Row,
    _ column: DeclaredTable.Column, _ cell: DeclaredTable.Cell
  ) -> Manifest.Fact? {
    guard case .amount(let amount) = cell.content, let figure = cell.figure(id) else { return nil }
    var format = figure.format
    format.spellsUnit = true
    let text = figure.figure(as: format).printed
    // Of a share it is not told whether the digits end where it does, for what that says of its parts.
    let isShare = format.unit == .perCent || format.unit == .ratio
    return Manifest.Fact(
      id: id.indicator, label: row.label, printed: text, unit: format.unit.rawValue,
      period: table.period ?? "", table: table.caption, column: column.label,
      isRounded: !isShare && !Self.tells(text, amount))
  }

  private static func tells(_ text: String, _ amount: Amount) -> Bool {
    // The sign of an amount below 0 stands before the pound.
    let sign = text.hasPrefix("\u{2212}£") ? "£\u{2212}" : ""
    let told = Amount(sign + text.dropFirst(sign.count))
    return told?.number == amount.number && told?.highest == amount.highest
  }

  private func indicator(_ indicator: Indicator) -> Manifest.Indicator {
    let reading = readings[indicator.id]
    return Manifest.Indicator(
      id: indicator.id, name: indicator.name, definition: indicator.definition ?? "",
      unit: indicator.unit.rawValue, rule: indicator.sinceApril ?? indicator.period.rawValue,
      polarity: indicator.polarity.rawValue, numerator: words(indicator.numerator),
      denominator: words(indicator.denominator), latest: reading?.latestPeriod.id ?? "",
      target: same(of: indicator.id) { target($0) ?? "" },
      variation: same(of: indicator.id, VariationWords.words),
      withheld: withheld(of: indicator.id))
  }

  /// What is said of an indicator, where it is the same for all areas. Of a hundred areas some of the first differ, and
  /// no more is worked out then.
  private func same(of indicator: String, _ words: (PublishableReading) -> String) -> String {
    let all = readings.all(of: indicator)
    guard let first = all.first.map(words) else { return "" }
    return all.dropFirst().allSatisfy { words($0) == first } ? first : ""
  }

  /// The periods of which the value is withheld, of any area.
  private func withheld(of indicator: String) -> [String] {
    var seen: Set<String> = []
    return readings.all(of: indicator).flatMap { reading in
      reading.periods.filter { reading.plainValue(at: $0).absence != nil }.map(\.id)
    }.filter { seen.insert($0).inserted }
  }

  /// Provisional, revised or final; empty where no source says so. A figure that is itself not
  /// followed may be what another rests on.
  private func status(of id: FigureID) -> String {
    guard readings.knowsStatus else { return "" }
    let own = readings.reading(of: id.indicator, in: id.area)?.status(of: id)
    let found =
      own ?? readings.resting(on: id.indicator).lazy.compactMap { $0.status(of: id) }.first
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
  ///
  /// - Parameter known: the periods of indicators by their ids and areas, as far as they were asked for.
  private func parts(
    of figure: Figure, _ known: inout [String: [String: Period]]
  ) -> Manifest.Parts? {
    guard figure.absence == nil, figure.id.measure == "value",
      let reading = readings.reading(of: figure.id.indicator, in: figure.id.area),
      figure.id.area == reading.area.code.gss
    else { return nil }
    let key = "\(figure.id.indicator)/\(figure.id.area)"
    if known[key] == nil {
      known[key] = Dictionary(reading.periods.map { ($0.id, $0) }) { first, _ in first }
    }
    guard let period = known[key]?[figure.id.period], reading.plainValue(at: period).absence == nil,
      let numerator = reading.numerator(at: period)?.figure(),
      let denominator = reading.denominator(at: period)?.figure(),
      numerator.absence == nil, denominator.absence == nil
    else { return nil }
    return Manifest.Parts(numerator: numerator.printed, denominator: denominator.printed)
  }
}
