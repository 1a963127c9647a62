/// A piece of an old paper, from whichever kind of file, in the order of the paper.
package enum OldBlock: Sendable, Hashable {
  case text(OldText)
  case table(OldTable)

  /// Where it begins: a line of a text, or a paragraph of a Word file, counted from 1.
  package var place: Int {
    switch self {
    case .text(let text): text.place
    case .table(let table): table.place
    }
  }
}

/// A heading, a paragraph or an item of a list.
package struct OldText: Sendable, Hashable {
  package var text: String
  /// What numbers it, such as "1.2", "(1)" or "a."; nil where nothing does.
  package var label: String?
  package var isBullet = false
  /// Whether the file says that it is a heading, by a style or a mark, or it looks like one.
  package var isHeading = false
  package let place: Int

  package init(_ text: String, place: Int) {
    self.text = text
    self.place = place
  }
}

/// Rows of cells; merged cells are blank but for the first.
package struct OldTable: Sendable, Hashable {
  package var caption: String?
  package var rows: [[String]]
  package let place: Int

  package init(_ rows: [[String]], place: Int, caption: String? = nil) {
    self.rows = rows
    self.place = place
    self.caption = caption
  }

  /// How many of the cells hold a number and nothing else but its unit.
  package var numberCells: Int { rows.joined().count { OldWords.isNumber($0) } }
}
