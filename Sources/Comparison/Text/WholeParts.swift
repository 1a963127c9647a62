import Publication

/// Which paragraphs of a paper belong to a section or table that the other paper has nothing of.
struct WholeParts {
  /// For each paragraph what it came or went with; nil where it did so by itself.
  private(set) var parts: [WholePart?]

  /// A table of one row is told by its row.
  private static let leastRows = 2

  /// - Parameters:
  ///   - isFree: for each paragraph whether the other paper has none like it.
  ///   - sections: new sections by id, with their headings; none for the older paper, of which the words
  ///     that went are always told.
  ///   - shown: the words of a caption as a page may print them.
  init(
    _ paragraphs: [PaperWords], isFree: [Bool], sections: [String: String],
    shown: (PaperWords) -> String
  ) {
    parts = Array(repeating: nil, count: paragraphs.count)
    markTables(paragraphs, isFree, shown)
    markSections(paragraphs, isFree, sections)
  }

  /// A table is its captions with the rows below them, up to the next caption or to what is no row.
  private mutating func markTables(
    _ paragraphs: [PaperWords], _ isFree: [Bool], _ shown: (PaperWords) -> String
  ) {
    var start = 0
    while start < paragraphs.count {
      let section = paragraphs[start].paragraph.section
      func run(_ kind: Manifest.Paragraph.Kind, from first: Int, most: Int) -> Int {
        var end = first
        while end < paragraphs.count, end - first < most, paragraphs[end].paragraph.kind == kind,
          paragraphs[end].paragraph.section == section
        {
          end += 1
        }
        return end
      }
      // What a table is called, and the headings of its columns.
      let rows = run(.caption, from: start, most: 2)
      let end = run(.row, from: rows, most: .max)
      let table = start..<max(end, start + 1)
      if rows > start, end - rows >= Self.leastRows, table.allSatisfy({ isFree[$0] }) {
        let caption = rows - start == 2 ? shown(paragraphs[start]) : ""
        for place in table { parts[place] = .table(place: start, caption: caption) }
      }
      start = table.upperBound
    }
  }

  private mutating func markSections(
    _ paragraphs: [PaperWords], _ isFree: [Bool], _ sections: [String: String]
  ) {
    guard !sections.isEmpty else { return }
    let places = Dictionary(grouping: paragraphs.indices) { paragraphs[$0].paragraph.section }
    for (section, heading) in sections {
      let held = places[section] ?? []
      guard held.allSatisfy({ isFree[$0] }) else { continue }
      for place in held { parts[place] = .section(heading: heading) }
    }
  }
}
