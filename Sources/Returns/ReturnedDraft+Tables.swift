import Diagnostics
import Documents

/// Tables: rows and columns that came and went, and what changed in cells.
extension ReturnedDraft {
  /// Holds a table to what came back of it.
  mutating func edit(_ was: ReturnedTable, _ isNow: ReturnedTable, of place: Int, _ line: Int?) {
    let matching = TableMatching(was, isNow)
    guard let leaf = leaf(place), leaf.kind == .table, let source = leaves.tables[leaf.line] else {
      editMade(was, isNow, matching, of: place, line)
      return
    }
    let before = self
    if let bytes = edited(source, was, isNow, matching, leaf.line) {
      if bytes != Array(self.source.bytes[leaf.whole]) { operations.append((leaf.whole, bytes)) }
      return
    }
    // Figures that were typed over are named though nothing else of the table is taken.
    let named = problems.dropFirst(before.problems.count).filter {
      if case .typedOver = $0.problem { true } else { false }
    }
    self = before
    problems += named
    refuse(
      was.words(of: 0), "the rows of this table would not stand so in Markdown", at: leaf.line)
  }

  // MARK: Tables of the Markdown

  /// The lines of a table with everything that came back; nil where they would say something else.
  private mutating func edited(
    _ source: SourceTable, _ was: ReturnedTable, _ isNow: ReturnedTable, _ matching: TableMatching,
    _ line: Int
  ) -> [UInt8]? {
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    var wanted: [Int: [[WordToken.Key]]] = [:]
    let columns = columns(isNow.width, matching)
    guard !columns.allSatisfy({ $0 == nil }) else { return nil }
    let isOfOtherColumns = columns.count != was.width || columns.contains { $0 == nil }
    for (old, new) in matching.rows {
      let row = source.rows[old]
      guard !isOfOtherColumns || row.cells.count == was.width else { return nil }
      var keys: [[WordToken.Key]] = []
      for (column, from) in columns.enumerated() {
        let tokens = isNow.cell(new, column)?.tokens ?? []
        guard let from else {
          nameTypedOver(in: tokens, line)
          come += Self.figures(tokens)
          keys.append(tokens.map(\.key))
          continue
        }
        let (made, said) = cell(from, of: old, was, tokens, line)
        if let made, let leaf = cellLeaf(line, old, from) {
          edits.append((leaves.all[leaf].whole, made))
        } else if made != nil {
          return nil
        }
        keys.append(said)
      }
      if isOfOtherColumns { edits += columnEdits(row, columns, isNow, new, line, was.width) }
      wanted[new] = keys
      loseColumns(old, columns, was, line)
    }
    if isOfOtherColumns {
      edits += columnEdits(source.dashes, columns, isNow, nil, line, was.width)
    }
    guard
      rows(
        source, was, isNow, matching, columns, line, &edits, &wanted)
    else { return nil }
    let text = applied(edits, to: source.whole)
    guard says(text, wanted.sorted { $0.key < $1.key }.map(\.value)) else { return nil }
    return text
  }

  /// The old column of each new one.
  private func columns(_ width: Int, _ matching: TableMatching) -> [Int?] {
    var columns = [Int?](repeating: nil, count: width)
    for pair in matching.columns where pair.new < width { columns[pair.new] = pair.old }
    return columns
  }

  private func cellLeaf(_ line: Int, _ row: Int, _ column: Int) -> Int? {
    leaves.cells[.cell(table: line, row: row, column: column)]
  }

  /// The Markdown of a cell, nil where it stays, and what it says then.
  private mutating func cell(
    _ column: Int, of row: Int, _ was: ReturnedTable, _ tokens: [WordToken], _ line: Int
  ) -> ([UInt8]?, [WordToken.Key]) {
    let before = was.cell(row, column)?.tokens ?? []
    guard let index = cellLeaf(line, row, column) else { return (tokens.isEmpty ? nil : [], []) }
    let leaf = leaves.all[index]
    let made = edited(before, tokens, leaf, leaf.line)
    guard let made else { return (nil, leaf.tokens.map(\.key)) }
    let said = SourceLeaves.cell(made)
    return (made, said)
  }

  private static func figures(_ tokens: [WordToken]) -> [String] {
    tokens.compactMap { if case .figure(let name) = $0.key { name } else { nil } }
  }

  /// What comes and goes in one line where columns do.
  private func columnEdits(
    _ row: SourceTable.Row, _ columns: [Int?], _ isNow: ReturnedTable, _ new: Int?, _ line: Int,
    _ width: Int
  ) -> [(range: Range<Int>, bytes: [UInt8])] {
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    var last: Int?
    for (column, from) in columns.enumerated() {
      if let from {
        last = from
        continue
      }
      let words =
        new.map { LeafEdit.markdown(isNow.cell($0, column)?.tokens ?? [], tags) } ?? "---"
      if let last {
        let end = row.cells[last].upperBound
        edits.append((end..<end, Array(" | \(words)".utf8)))
      } else {
        let start = row.cells[0].lowerBound
        edits.append((start..<start, Array("\(words) | ".utf8)))
      }
    }
    let kept = Set(columns.compactMap { $0 })
    for gone in 0..<width where !kept.contains(gone) {
      let range =
        gone > 0
        ? row.cells[gone - 1].upperBound..<row.cells[gone].upperBound
        : row.cells[0].lowerBound..<row.cells[1].lowerBound
      edits.append((range, []))
    }
    return edits
  }

  private mutating func loseColumns(
    _ row: Int, _ columns: [Int?], _ was: ReturnedTable, _ line: Int
  ) {
    let kept = Set(columns.compactMap { $0 })
    for gone in 0..<was.width where !kept.contains(gone) {
      guard let index = cellLeaf(line, row, gone) else { continue }
      loseFigures(of: leaves.all[index].tokens, leaves.all[index].line)
      if row == 0 { tell(line, "taken out: the column \"\(leaves.all[index].tokens.joined)\"") }
    }
    guard row == 0 else { return }
    for (column, from) in columns.enumerated() where from == nil {
      tell(line, "new: column \(column + 1)")
    }
  }

  /// Rows that came and went; false where Markdown has no place for them.
  private mutating func rows(
    _ source: SourceTable, _ was: ReturnedTable, _ isNow: ReturnedTable, _ matching: TableMatching,
    _ columns: [Int?], _ line: Int, _ edits: inout [(range: Range<Int>, bytes: [UInt8])],
    _ wanted: inout [Int: [[WordToken.Key]]]
  ) -> Bool {
    let movedTo = Dictionary(uniqueKeysWithValues: matching.moved.map { ($0.new, $0.old) })
    let moved = Set(matching.moved.map(\.old))
    let stays = Dictionary(uniqueKeysWithValues: matching.rows.map { ($0.new, $0.old) })
    let kept = Set(matching.rows.map(\.old))
    let isFull = Set(was.full)
    for old in source.rows.indices where !kept.contains(old) && isFull.contains(old) {
      guard old > 0 else { return false }
      let above = old == 1 ? source.dashes : source.rows[old - 1]
      edits.append((above.line.upperBound..<source.rows[old].line.upperBound, []))
      guard !moved.contains(old) else { continue }
      for column in 0..<was.width {
        if let index = cellLeaf(line, old, column) {
          loseFigures(of: leaves.all[index].tokens, leaves.all[index].line)
        }
      }
      tell(line + old + 1, "taken out whole: the row \"\(was.words(of: old).shortened(to: 120))\"")
    }
    var above: Int?
    for new in isNow.full {
      if let old = stays[new] {
        above = old
        continue
      }
      guard let above else { return false }
      let row = above == 0 ? source.dashes : source.rows[above]
      let cells = columns.indices.map { isNow.cell(new, $0)?.tokens ?? [] }
      let texts = cells.enumerated().map { column, tokens in
        if let old = movedTo[new], let from = columns[column], from < source.rows[old].cells.count {
          return String(decoding: self.source.bytes[source.rows[old].cells[from]], as: UTF8.self)
        }
        nameTypedOver(in: tokens, line)
        come += Self.figures(tokens)
        return LeafEdit.markdown(tokens, tags)
      }
      let text = "\n| " + texts.joined(separator: " | ") + " |"
      edits.append((row.line.upperBound..<row.line.upperBound, Array(text.utf8)))
      wanted[new] = cells.enumerated().map { column, tokens in
        // What a tag prints is a name in the Markdown.
        if let old = movedTo[new], let from = columns[column],
          let index = cellLeaf(line, old, from)
        {
          return leaves.all[index].tokens.map(\.key)
        }
        return tokens.map(\.key)
      }
      let words = isNow.words(of: new).shortened(to: 120)
      tell(
        line + above + 1,
        movedTo[new] == nil ? "new row: \"\(words)\"" : "moved: the row \"\(words)\"")
    }
    return true
  }

  private func applied(
    _ edits: [(range: Range<Int>, bytes: [UInt8])], to whole: Range<Int>
  ) -> [UInt8] {
    var text = Array(source.bytes[whole])
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, edit) in sorted.reversed() {
      let start = max(0, edit.range.lowerBound - whole.lowerBound)
      let end = max(start, edit.range.upperBound - whole.lowerBound)
      guard end <= text.count else { return [] }
      text.replaceSubrange(start..<end, with: edit.bytes)
    }
    return text
  }

  /// Whether lines by themselves are one table that says this.
  private func says(_ text: [UInt8], _ wanted: [[[WordToken.Key]]]) -> Bool {
    let made = SourceLeaves(SourceText(name: "", bytes: [0x0A] + text + [0x0A]))
    guard made.tables.count == 1, let (line, table) = made.tables.first else { return false }
    let said = table.rows.indices.map { row in
      table.rows[row].cells.indices.map { column in
        made.cells[.cell(table: line, row: row, column: column)].map {
          made.all[$0].tokens.map(\.key)
        } ?? []
      }
    }
    func trimmed(_ rows: [[[WordToken.Key]]]) -> [[[WordToken.Key]]] {
      rows.map { row in Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)) }
        .filter { !$0.isEmpty }
    }
    return trimmed(said) == trimmed(wanted)
  }

  /// A table that a reviewer made, as Markdown; nil where it has none of its kind.
  func markdown(of table: ReturnedTable) -> [UInt8]? {
    let rows = table.full.map { row in
      (0..<table.width).map { table.cell(row, $0)?.tokens ?? [] }
    }
    guard rows.count > 1, table.width > 0 else { return nil }
    var lines = rows.map { cells in
      "| " + cells.map { LeafEdit.markdown($0, tags) }.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: table.width), at: 1)
    let text = Array(lines.joined(separator: "\n").utf8)
    return says(text, rows.map { $0.map { $0.map(\.key) } }) ? text : nil
  }
}
