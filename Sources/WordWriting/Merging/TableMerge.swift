import Documents

extension WordTable.Row {
  func changed(_ change: WordChange) -> WordTable.Row {
    var row = self
    row.change = change
    for cell in row.cells.indices {
      row.cells[cell].paragraphs = row.cells[cell].paragraphs.map { paragraph in
        // The mark of a cell's last paragraph goes with its row.
        var changed = paragraph.changed(change)
        changed.change = nil
        return changed
      }
    }
    return row
  }

  fileprivate var words: [String] { cells.map(\.words) }

  /// Whether each cell of this row stands over one of the other, paragraph by paragraph.
  fileprivate func fits(_ other: WordTable.Row) -> Bool {
    cells.count == other.cells.count
      && zip(cells, other.cells).allSatisfy {
        $0.span == $1.span && $0.paragraphs.count == $1.paragraphs.count
      }
  }

  fileprivate func merged(_ newer: WordTable.Row) -> WordTable.Row {
    var row = newer
    for cell in row.cells.indices {
      row.cells[cell].paragraphs = zip(cells[cell].paragraphs, newer.cells[cell].paragraphs)
        .map { $0.merged($1) }
    }
    return row
  }
}

/// Two forms of a table as one, or as the old one and the new one where their columns differ.
enum TableMerge {
  static func tables(_ old: WordTable, _ new: WordTable) -> [WordTable] {
    guard old.columns.count == new.columns.count else {
      var (gone, come) = (old, new)
      gone.rows = old.rows.map { $0.changed(.deleted) }
      come.rows = new.rows.map { $0.changed(.inserted) }
      return [gone, come]
    }
    var table = new
    table.rows = []
    let pairs = SequenceMatching.pairs(old.rows.map(\.words), new.rows.map(\.words))
    var (left, right) = (0, 0)
    for (first, second) in pairs + [(old.rows.count, new.rows.count)] {
      table.rows += rows(Array(old.rows[left..<first]), Array(new.rows[right..<second]))
      if second < new.rows.count { table.rows.append(new.rows[second]) }
      (left, right) = (first + 1, second + 1)
    }
    return [table]
  }

  /// Rows that changed: those that one cell names are one row, the others came and went.
  private static func rows(
    _ old: [WordTable.Row], _ new: [WordTable.Row]
  ) -> [WordTable.Row] {
    var pairs = SequenceMatching.pairs(
      old.map { $0.cells.first?.words ?? "" }, new.map { $0.cells.first?.words ?? "" })
    // One row against one row in its place is that row with other words.
    if pairs.isEmpty, old.count == new.count { pairs = old.indices.map { ($0, $0) } }
    pairs = pairs.filter { old[$0.0].fits(new[$0.1]) && old[$0.0].isHeading == new[$0.1].isHeading }
    var rows: [WordTable.Row] = []
    var (left, right) = (0, 0)
    for (first, second) in pairs + [(old.count, new.count)] {
      rows += old[left..<first].map { $0.changed(.deleted) }
      rows += new[right..<second].map { $0.changed(.inserted) }
      if second < new.count { rows.append(old[first].merged(new[second])) }
      (left, right) = (first + 1, second + 1)
    }
    return rows
  }
}
