import Diagnostics
import Figures
import Publication

/// Where a table prints a declared figure, read from the words of the papers.
struct PrintedCell {
  let digits: String
  let row: String
  let column: String
  let table: String
  let unit: DeclaredUnit?

  /// The cells of the tables of some papers, by the name of the figure; of a figure that stands in
  /// several tables the first.
  static func all(in paragraphs: [Manifest.Paragraph]) -> [String: PrintedCell] {
    var found: [String: PrintedCell] = [:]
    var captions: [Manifest.Paragraph] = []
    var isOfTable = false
    for paragraph in paragraphs {
      switch paragraph.kind {
      case .caption:
        if isOfTable { captions = [] }
        isOfTable = false
        captions.append(paragraph)
      case .row:
        isOfTable = true
        guard captions.count >= 2 else { continue }
        read(paragraph, captions[captions.count - 2], captions[captions.count - 1], &found)
      case .paragraph, .item, .field: captions = []
      }
    }
    return found
  }

  /// A row of figures of one row of one declared table. Another row may hold a figure beside words that
  /// are not its own.
  private static func read(
    _ row: Manifest.Paragraph, _ caption: Manifest.Paragraph, _ header: Manifest.Paragraph,
    _ found: inout [String: PrintedCell]
  ) {
    let ids = row.figures.map { FigureID(description: $0) }
    let names = ids.compactMap { $0?.indicator }
    guard names.count == ids.count, let first = names.first, let start = prefix(of: first),
      names.allSatisfy({ prefix(of: $0) == start })
    else { return }
    let headings = header.plainText.split(separator: " | ", omittingEmptySubsequences: false).map(
      String.init)
    let (label, ownUnit) = parted(String(row.text[0].prefix { $0 != "|" }).trimmed)
    let (table, unit) = parted(caption.plainText.trimmed)
    var place = 0
    for (index, name) in names.enumerated() {
      place += row.text[index * 2].count { $0 == "|" }
      guard headings.indices.contains(place), found[name] == nil else { continue }
      let (column, columnUnit) = parted(headings[place].trimmed)
      found[name] = PrintedCell(
        digits: row.text[index * 2 + 1], row: label, column: column, table: table,
        unit: ownUnit ?? columnUnit ?? unit)
    }
  }

  /// The table and row of a cell's name.
  private static func prefix(of name: String) -> Substring? {
    let parts = name.split(separator: ".")
    guard parts.count == 3 else { return nil }
    return name.dropLast(parts[2].count)
  }

  /// "Budget monitor (£m)" as the words and the unit.
  private static func parted(_ heading: String) -> (String, DeclaredUnit?) {
    guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "("),
      let unit = DeclaredUnit(
        heading: String(heading[heading.index(after: open)...].dropLast()))
    else { return (heading, nil) }
    return (String(heading[..<open]).trimmed, unit)
  }
}
