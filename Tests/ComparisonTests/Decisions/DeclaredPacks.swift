import Documents
import Figures
import Fingerprints
import Publication
import TestSupport

/// Made-up papers of one council with a declared table, as a pack of this version records them and as an
/// older one did, with each cell in the table, in a sentence or in both.
struct DeclaredPacks {
  struct Unit: Sendable {
    let heading: String
    let word: String
    let before: String
    let after: String
    let places: Int
  }

  static let units = [
    Unit(heading: "£m", word: "pounds", before: "£", after: "m", places: 1),
    Unit(heading: "£k", word: "pounds", before: "£", after: "k", places: 0),
    Unit(heading: "£", word: "pounds", before: "£", after: "", places: 0),
    Unit(heading: "%", word: "per cent", before: "", after: "%", places: 1),
    Unit(heading: "FTE", word: "FTE", before: "", after: " FTE", places: 1),
    Unit(heading: "days", word: "days", before: "", after: " days", places: 0),
    Unit(heading: "", word: "count", before: "", after: "", places: 0),
  ]

  let unit: Unit
  var tenths: [[Int]]
  var labels: [String]
  var period = "2025/26, at period 6"
  var isPrintedInTable = true
  /// Whether the sentence says a cell's unit; nil where no sentence has it.
  var said: [[Bool?]]

  init(_ generator: inout SeededGenerator) {
    unit = Self.units.randomElement(using: &generator) ?? Self.units[0]
    let rows = Int.random(in: 2...5, using: &generator)
    tenths = (0..<rows).map { _ in
      (0..<2).map { _ in Int.random(in: -9000...90_000, using: &generator) }
    }
    labels = Array(
      ["Placements", "SEND transport", "Legal costs", "Early help", "Respite"].shuffled(
        using: &generator
      ).prefix(rows))
    said = tenths.map { _ in [] }
    printAnew(&generator)
  }

  /// The same figures in other forms.
  mutating func printAnew(_ generator: inout SeededGenerator) {
    isPrintedInTable = Int.random(in: 0..<4, using: &generator) > 0
    said = tenths.map { row in
      row.map { _ in
        let form = Int.random(in: 0..<3, using: &generator)
        return form == 0 && isPrintedInTable ? nil : form == 1
      }
    }
  }

  func digits(_ row: Int, _ column: Int) -> String {
    let number = Rational(tenths[row][column])
    return FigureFormat(unit: .count, places: unit.places).text(
      of: (number / Rational(10)) ?? number)
  }

  func withUnit(_ row: Int, _ column: Int) -> String {
    let digits = digits(row, column)
    let sign = digits.prefix { $0 == "\u{2212}" }
    return "\(sign)\(unit.before)\(digits.dropFirst(sign.count))\(unit.after)"
  }

  static func id(_ row: Int, _ column: Int) -> String {
    "monitor.r\(row).\(column == 0 ? "a" : "b")"
  }

  private func figure(_ row: Int, _ column: Int, _ printed: String) -> Figure {
    Figure(
      id: FigureID(
        indicator: Self.id(row, column), area: GeneratedPacks.area, period: period, measure: "fact"),
      printed: printed,
      origins: [Origin(file: "Data/councils/northfold/tables.yaml", row: 1, column: "a")])
  }

  private func document() -> Document {
    let heading = unit.heading.isEmpty ? "" : " (\(unit.heading))"
    let table = Block(
      .table(
        Table(
          caption: [.text("Budget monitor\(heading)")],
          columns: ["Line", "Budget", "Forecast"].map { Table.Column(heading: [.text($0)]) },
          rows: labels.indices.map { row in
            Table.Row(
              cells: [[.text(labels[row])]]
                + (0..<2).map { [.figure(figure(row, $0, digits(row, $0)))] })
          })))
    let sentences = said.indices.flatMap { row in
      (0..<2).compactMap { column -> Block? in
        said[row][column].map { hasUnit in
          let printed = hasUnit ? withUnit(row, column) : digits(row, column)
          return Block(
            .paragraph([.text("The papers say "), .figure(figure(row, column, printed))]))
        }
      }
    }
    return Document(title: "Money", blocks: (isPrintedInTable ? [table] : []) + sentences)
  }

  /// - Parameter isOld: as a version recorded it that kept printings alone.
  func manifest(date: String, isOld: Bool) -> Manifest {
    var manifest = GeneratedPacks.manifest(date: date, figures: [])
    manifest.reports = [.init(id: "03-money", title: "Money", files: [])]
    manifest.sections = []
    manifest.paragraphs = PaperText.paragraphs(of: document(), report: "03-money")
    var printings: Set<Figure> = []
    for row in labels.indices {
      for column in 0..<2 {
        if isPrintedInTable { printings.insert(figure(row, column, digits(row, column))) }
        if let hasUnit = said[row][column] {
          printings.insert(
            figure(row, column, hasUnit ? withUnit(row, column) : digits(row, column)))
        }
      }
    }
    // A record is sorted, and a pack that is being built is in the order of its papers.
    manifest.figures = printings.sorted { ($0.id, $0.printed) < ($1.id, $1.printed) }
      .map { Manifest.Entry(figure: $0, places: ["03-money#p1"]) }
    guard !isOld else { return manifest }
    manifest.figures.reverse()
    manifest.facts = labels.indices.flatMap { row in
      (0..<2).map { column in
        Manifest.Fact(
          id: Self.id(row, column), label: labels[row], printed: withUnit(row, column),
          unit: unit.word, period: period, table: "Budget monitor",
          column: column == 0 ? "Budget" : "Forecast", isRounded: unit.places == 0)
      }
    }
    return manifest
  }
}
