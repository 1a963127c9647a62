import Documents
import Publication

/// The papers of a pack as blocks, from what its record says of them: enough to read them, and to lay them
/// over those of another pack.
struct RecordedBlocks {
  private let manifest: Manifest
  /// Whether the id of a figure is of one whose value must not be shown again.
  private let hides: (String) -> Bool
  private var blocks: [Block] = []
  private var rows: [Manifest.Paragraph] = []
  private var captions: [Manifest.Paragraph] = []
  private var fields: [Manifest.Paragraph] = []
  private var items: [Manifest.Paragraph] = []

  /// All papers of the pack, in its order.
  static func blocks(of manifest: Manifest, hiding hides: @escaping (String) -> Bool) -> [Block] {
    var recorded = RecordedBlocks(manifest: manifest, hides: hides)
    for report in ReportText.all(in: manifest) { recorded.write(report) }
    return recorded.blocks
  }

  private init(manifest: Manifest, hides: @escaping (String) -> Bool) {
    self.manifest = manifest
    self.hides = hides
  }

  private mutating func write(_ report: ReportText) {
    if report.sections.first?.heading != report.title {
      blocks.append(
        Block(.heading(Heading(level: 1, inlines: [Inline(.value(report.title))]))))
    }
    let own = manifest.recommendations.filter { $0.report == report.id }
    let place = report.sections.first {
      $0.id.contains("recommend") || $0.heading.lowercased().contains("recommend")
    }?.id
    let bySection = Dictionary(grouping: report.paragraphs, by: \.section)
    for paragraph in bySection[""] ?? [] { write(paragraph) }
    end()
    if place == nil { write(own) }
    for section in report.sections {
      blocks.append(
        Block(
          .heading(
            Heading(
              level: section.heading == report.title ? 1 : section.level ?? 2,
              inlines: [Inline(.value(section.heading))],
              number: section.number.isEmpty ? nil : section.number))))
      for paragraph in bySection[section.id] ?? [] { write(paragraph) }
      end()
      if section.id == place { write(own) }
    }
  }

  private mutating func write(_ recommendations: [Manifest.Recommendation]) {
    guard !recommendations.isEmpty else { return }
    blocks.append(
      Block(
        .recommendations(
          recommendations.map {
            Recommendation(
              id: $0.id, label: $0.label,
              inlines: [
                Inline(.value(RecommendationWords.text(of: $0, in: manifest, hides: hides)))
              ])
          })))
  }

  private mutating func write(_ paragraph: Manifest.Paragraph) {
    switch paragraph.kind {
    case .caption:
      if !rows.isEmpty { end() }
      endLists()
      captions.append(paragraph)
    case .row:
      endLists()
      rows.append(paragraph)
    case .field:
      endTable()
      fields.append(paragraph)
    case .item:
      endTable()
      items.append(paragraph)
    case .paragraph:
      end()
      let words = inlines(of: paragraph)
      blocks.append(
        paragraph.number.isEmpty
          ? Block(.paragraph(words))
          : Block(
            .numberedParagraph(
              NumberedParagraph(number: paragraph.number, id: "", inlines: words))))
    }
  }

  private mutating func end() {
    endLists()
    endTable()
  }

  private mutating func endLists() {
    if !fields.isEmpty {
      let rows = fields.map { field -> [FieldGrid.Field] in
        let words = inlines(of: field).plainText
        let parts = words.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return [FieldGrid.Field(label: words, value: [])] }
        return [
          FieldGrid.Field(
            label: String(parts[0]), value: [Inline(.value(String(parts[1].drop { $0 == " " })))])
        ]
      }
      blocks.append(Block(.fields(FieldGrid(rows: rows))))
    }
    if !items.isEmpty {
      blocks.append(
        Block(
          .list(
            List(
              kind: .bullet("-"), isTight: true,
              items: items.map { ListItem(blocks: [Block(.paragraph(inlines(of: $0)))]) }))))
    }
    fields = []
    items = []
  }

  /// A caption, the headings and the rows; what is no whole table is written as paragraphs.
  private mutating func endTable() {
    defer {
      captions = []
      rows = []
    }
    guard !captions.isEmpty || !rows.isEmpty else { return }
    let cells = rows.map(cells)
    let headings = captions.last.map(self.cells) ?? []
    guard let width = cells.first?.count, cells.allSatisfy({ $0.count == width }),
      headings.count == width
    else {
      for paragraph in captions + rows { blocks.append(Block(.paragraph(inlines(of: paragraph)))) }
      return
    }
    for caption in captions.dropLast().dropLast() {
      blocks.append(Block(.paragraph(inlines(of: caption))))
    }
    blocks.append(
      Block(
        .table(
          Table(
            caption: captions.dropLast().last.map(inlines) ?? [],
            columns: headings.map { Table.Column(heading: $0) },
            rows: cells.map { Table.Row(cells: $0) }, hasRowHeadings: true))))
  }

  private func inlines(of paragraph: Manifest.Paragraph) -> [Inline] {
    [Inline(.value(text(of: paragraph)))]
  }

  private func cells(of paragraph: Manifest.Paragraph) -> [[Inline]] {
    text(of: paragraph).split(separator: " | ", omittingEmptySubsequences: false)
      .map { [Inline(.value(String($0)))] }
  }

  private func text(of paragraph: Manifest.Paragraph) -> String {
    var words = ""
    for (place, piece) in paragraph.text.enumerated() {
      let index = place / 2
      let figure =
        place.isMultiple(of: 2) || !paragraph.figures.indices.contains(index)
        ? "" : paragraph.figures[index]
      // A mark for a figure that is not there, such as [x], gives nothing away.
      let isHidden = !figure.isEmpty && piece.contains(where: \.isNumber) && hides(figure)
      words += isHidden ? "\u{2026}" : piece
    }
    return words
  }
}
