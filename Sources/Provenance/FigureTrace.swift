import Diagnostics
package import Figures
import Indicators

/// One figure that fits a query: where its number comes from, and the papers that print it.
struct FigureTrace {
  let council: String
  let id: FigureID
  let printed: String
  /// The reason where it is no number.
  let absence: Absence?
  let origins: [Origin]
  private(set) var papers: [Paper]

  /// A pack that prints it.
  struct Paper: Hashable {
    let meeting: String
    /// `report#place`, in the order of the papers.
    let places: [String]
    var isPublished: Bool
    var isBuilt: Bool
  }

  init(
    council: String, id: FigureID, printed: String, absence: Absence?, origins: [Origin],
    papers: [Paper] = []
  ) {
    self.council = council
    self.id = id
    self.printed = printed
    self.absence = absence
    self.origins = origins
    self.papers = papers
  }

  /// A pack that is both built and published is one.
  mutating func add(_ paper: Paper) {
    if let known = papers.firstIndex(where: {
      $0.meeting == paper.meeting && $0.places == paper.places
    }) {
      papers[known].isBuilt = papers[known].isBuilt || paper.isBuilt
      papers[known].isPublished = papers[known].isPublished || paper.isPublished
    } else {
      papers.append(paper)
    }
  }

  /// The lines that a person reads of it.
  ///
  /// - Parameter places: the printed name of an area's code.
  func text(naming places: (String) -> String) -> String {
    let reason = absence.map { ", \($0.words)" } ?? ""
    var lines = [
      "\(id.indicator), \(places(id.area)), \(id.period), \(id.measure): \(printed)\(reason)"
    ]
    lines += origin
    if papers.isEmpty { lines.append("  printed in no paper") }
    for paper in papers.sorted(by: { $0.meeting < $1.meeting }) {
      let state =
        paper.isPublished ? "published" : paper.isBuilt ? "built, not published" : ""
      lines.append(
        "  printed in \(council)/\(paper.meeting) (\(state)): \(paper.places.joined(separator: ", "))"
      )
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The cells, those of one column of one file on one line.
  private var origin: [String] {
    var rows: [Origin: [Int]] = [:]
    for origin in origins {
      let column = Origin(file: origin.file, sheet: origin.sheet, row: 0, column: origin.column)
      rows[column, default: []].append(origin.row)
    }
    return rows.keys.sorted().map { column in
      let lines = (rows[column] ?? []).filter { $0 > 0 }.sorted().map(String.init)
      var text = "  from \(column.file)"
      if let sheet = column.sheet { text += ", sheet '\(sheet)'" }
      if !lines.isEmpty {
        let word = column.sheet == nil ? "line" : "row"
        text += ", \(word.numbered(lines.count)) \(lines.joined(separator: ", "))"
      }
      text += ", column '\(column.column)'"
      if let release = column.release { text += " (release \(release))" }
      return text
    }
  }
}

extension Origin {
  /// The release that a file is of: the folder after that of the source below `extracts`; nil for a file
  /// that is of none.
  package var release: String? {
    let parts = file.split(separator: "/")
    guard let folder = parts.lastIndex(of: "extracts"), parts.count > folder + 3 else { return nil }
    return String(parts[folder + 2])
  }
}
