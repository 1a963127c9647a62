import Comparison
import Documents
import Figures
import Fingerprints
import Publication

/// Reads a finished document for what its manifest holds: each figure as printed and where it
/// stands, the sections, and the recommendations.
struct Ledger {
  private(set) var entries: [Manifest.Entry] = []
  private(set) var sections: [Manifest.Section] = []
  private(set) var recommendations: [Manifest.Recommendation] = []
  let paragraphs: [Manifest.Paragraph]
  private var index: [Key: Int] = [:]
  private let report: String
  private var place = ""
  /// The place as entries have it; nil until a figure stands there.
  private var standing: (place: String, text: String)?

  private struct Key: Hashable {
    let id: FigureID
    let printed: String

    /// Few figures are printed in two ways.
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  init(report: String, document: Document) {
    self.report = report
    paragraphs = PaperText.paragraphs(of: document, report: report)
    var open: OpenSection?
    for block in document.blocks {
      if case .heading(let heading) = block.content {
        close(&open)
        open = OpenSection(heading)
        place = heading.id ?? ""
        visit(heading.inlines)
      } else {
        open?.text += block.plainText
        open?.text += "\n"
        visit(block)
      }
    }
    close(&open)
  }

  private struct OpenSection {
    let heading: Heading
    var text = ""

    init(_ heading: Heading) { self.heading = heading }
  }

  private mutating func close(_ open: inout OpenSection?) {
    guard let section = open else { return }
    sections.append(
      Manifest.Section(
        report: report, id: section.heading.id ?? "", heading: section.heading.inlines.plainText,
        number: section.heading.number ?? "",
        level: section.heading.level > 2 ? section.heading.level : nil,
        fingerprint: Fingerprint(of: Array(section.text.utf8))))
    open = nil
  }

  private mutating func visit(_ block: Block) {
    let outer = place
    defer { place = outer }
    switch block.content {
    case .paragraph(let inlines): visit(inlines)
    case .heading(let heading): visit(heading.inlines)
    case .blockQuote(let blocks): for block in blocks { visit(block) }
    case .list(let list): for block in list.items.flatMap(\.blocks) { visit(block) }
    case .code, .thematicBreak, .html: break
    case .table(let table):
      visit(table)
    case .chart(let chart):
      place = chart.anchor ?? outer
      for inlines in [chart.caption, chart.subtitle, chart.description] { visit(inlines) }
      visit(chart.table)
    case .numberedParagraph(let paragraph):
      place = paragraph.id
      visit(paragraph.inlines)
    case .recommendations(let items):
      for item in items {
        recommendations.append(
          Manifest.Recommendation(
            report: report, id: item.id, label: item.label, text: item.inlines.plainText))
        place = item.anchor
        visit(item.inlines)
      }
    case .fields(let grid): for field in grid.rows.flatMap({ $0 }) { visit(field.value) }
    case .contents(let entries): for entry in entries { visit(entry.inlines + entry.note) }
    case .panel(let panel): for block in panel.blocks { visit(block) }
    }
  }

  private mutating func visit(_ table: Table) {
    place = table.anchor ?? place
    visit(table.caption)
    for column in table.columns { visit(column.heading) }
    for row in table.rows {
      for cell in row.cells { visit(cell) }
    }
    for note in table.notes { visit(note) }
    // A line shows its values, and the file of figures prints them.
    for value in table.scorecard?.rows.flatMap(\.values) ?? [] { record(value.figure) }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.content {
      case .figure(let figure): record(figure)
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        visit(inner)
      case .text, .softBreak, .hardBreak, .code, .html, .value: break
      }
    }
  }

  private mutating func here() -> String {
    if let standing, standing.place == place { return standing.text }
    let text = "\(report)#\(place)"
    standing = (place, text)
    return text
  }

  private mutating func record(_ figure: Figure) {
    let standing = here()
    let key = Key(id: figure.id, printed: figure.printed)
    if let known = index[key] {
      if !entries[known].places.contains(standing) { entries[known].places.append(standing) }
    } else {
      index[key] = entries.count
      entries.append(Manifest.Entry(figure: figure, places: [standing]))
    }
  }

  /// The entries of several reports as one list; a figure printed in two reports has one entry.
  static func merged(_ ledgers: [Ledger]) -> [Manifest.Entry] {
    if ledgers.count == 1 { return ledgers[0].entries }
    var merged: [Manifest.Entry] = []
    var index: [Key: Int] = [:]
    for ledger in ledgers {
      for entry in ledger.entries {
        let key = Key(id: entry.figure.id, printed: entry.figure.printed)
        if let known = index[key] {
          merged[known].places += entry.places
        } else {
          index[key] = merged.count
          merged.append(entry)
        }
      }
    }
    return merged
  }
}
