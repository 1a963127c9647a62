import Documents

/// Tables that the program makes, of which only texts of the front matter can change.
extension ReturnedDraft {
  mutating func editMade(
    _ was: ReturnedTable, _ isNow: ReturnedTable, _ matching: TableMatching, of place: Int,
    _ line: Int?
  ) {
    let columns = Dictionary(uniqueKeysWithValues: matching.columns.map { ($0.old, $0.new) })
    for (old, new) in matching.rows {
      for cell in was.rows[old] {
        let there = columns[cell.column].flatMap { isNow.cell(new, $0)?.paragraphs } ?? []
        let places = ParagraphMatching(cell.paragraphs, there)
        let isSameCount = cell.paragraphs.count == there.count
        let pairs = isSameCount ? cell.paragraphs.indices.map { ($0, $0) } : places.pairs
        for (first, second) in pairs {
          let at = CellPlace(table: place, row: old, column: cell.column, paragraph: first)
          let leaf = leafOfCell[at].map { leaves.all[$0] }
          if let made = edited(
            cell.paragraphs[first].tokens, there[second].tokens, leaf, leaf?.line ?? line), let leaf
          {
            operations.append((leaf.whole, made))
          }
        }
        let kept = (Set(pairs.map(\.0)), Set(pairs.map(\.1)))
        for index in cell.paragraphs.indices where !kept.0.contains(index) {
          refuse(cell.paragraphs[index].tokens.joined, Self.made, at: line)
        }
        for index in there.indices where !kept.1.contains(index) {
          refuse(there[index].tokens.joined, Self.made, at: line)
        }
      }
    }
    let kept = (
      Set((matching.rows + matching.moved).map(\.old)),
      Set((matching.rows + matching.moved).map(\.new))
    )
    for row in was.full where !kept.0.contains(row) {
      refuse(was.words(of: row), "the program makes this table; the row stays", at: line)
    }
    for row in isNow.full where !kept.1.contains(row) {
      refuse(isNow.words(of: row), "the program makes this table; the row is not taken", at: line)
    }
    if !matching.moved.isEmpty {
      refuse(was.words(of: 0), "the program puts the rows of this table in their order", at: line)
    }
    if was.width != isNow.width {
      refuse(was.words(of: 0), "the program makes the columns of this table", at: line)
    }
  }

  private static let made = "the program makes this text"
}
