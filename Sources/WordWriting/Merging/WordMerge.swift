import Documents

/// Lays an older paper and a newer one over each other, so that the newer one stands where all changes are
/// accepted and the older one where all are rejected.
struct WordMerge: Sendable {
  private let old: [WordBlock]
  private let new: [WordBlock]
  private(set) var blocks: [WordBlock] = []

  init(_ old: [WordBlock], _ new: [WordBlock]) {
    self.old = old
    self.new = new
    let pairs = SequenceMatching.pairs(old.map(Key.init), new.map(Key.init))
    var (left, right) = (0, 0)
    for (first, second) in pairs + [(old.count, new.count)] {
      merge(left..<first, right..<second)
      if second < new.count { put(new[second]) }
      (left, right) = (first + 1, second + 1)
    }
    // The mark of the last paragraph of a file can neither come nor go.
    blocks.append(.paragraph(WordParagraph(.drawing)))
  }

  /// What two blocks that did not change have in common.
  private struct Key: Hashable {
    let style: WordStyle?
    let words: [String]

    init(_ block: WordBlock) {
      switch block {
      case .paragraph(let paragraph):
        style = paragraph.style
        words = [paragraph.words]
      case .table(let table):
        style = nil
        words = table.rows.flatMap { row in row.cells.map(\.words) + ["\n"] }
      }
    }
  }

  /// Two tables do not stand next to each other.
  private mutating func put(_ block: WordBlock) {
    if case .table = block, case .table = blocks.last {
      blocks.append(.paragraph(WordParagraph(.drawing)))
    }
    blocks.append(block)
  }

  // MARK: Blocks that changed

  private mutating func merge(_ left: Range<Int>, _ right: Range<Int>) {
    var (first, second) = (left.lowerBound, right.lowerBound)
    for (one, other) in likePairs(left, right) + [(left.upperBound, right.upperBound)] {
      for block in old[first..<one] { put(block.changed(.deleted)) }
      for block in new[second..<other] { put(block.changed(.inserted)) }
      (first, second) = (one + 1, other + 1)
      guard one < left.upperBound else { return }
      switch (old[one], new[other]) {
      case (.paragraph(let before), .paragraph(let after)): put(.paragraph(before.merged(after)))
      case (.table(let before), .table(let after)):
        for table in TableMerge.tables(before, after) { put(.table(table)) }
      default: continue
      }
    }
  }

  /// Beyond this many pairs, blocks are paired in their order alone.
  private static let mostPairs = 40_000

  /// Pairs of blocks that say much the same, rising in both: the run of them that is alike most of all.
  private func likePairs(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let words = (left.map { Likeness(old[$0]) }, right.map { Likeness(new[$0]) })
    guard left.count * right.count <= Self.mostPairs else {
      return zip(left, right).filter { one, other in
        words.0[one - left.lowerBound].with(words.1[other - right.lowerBound]) > 0
      }.map { ($0, $1) }
    }
    let width = right.count + 1
    var best = Array(repeating: 0, count: (left.count + 1) * width)
    var alike = Array(repeating: 0, count: left.count * right.count)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let likeness = words.0[row].with(words.1[column])
        alike[row * right.count + column] = likeness
        let joined = likeness == 0 ? 0 : likeness + best[(row + 1) * width + column + 1]
        best[row * width + column] = max(
          joined, best[(row + 1) * width + column], best[row * width + column + 1])
      }
    }
    var found: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let here = best[row * width + column]
      let likeness = alike[row * right.count + column]
      if likeness > 0, here == likeness + best[(row + 1) * width + column + 1] {
        found.append((left.lowerBound + row, right.lowerBound + column))
        row += 1
        column += 1
      } else if here == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}

/// How much two blocks say the same.
private struct Likeness {
  let style: WordStyle?
  let words: Set<Substring>

  init(_ block: WordBlock) {
    switch block {
    case .paragraph(let paragraph):
      style = paragraph.style
      words = Set(paragraph.words.split(separator: " "))
    case .table(let table):
      style = nil
      words = Set(
        table.rows.prefix(1).flatMap { row in
          row.cells.flatMap { $0.words.split(separator: " ").map { Substring(String($0)) } }
        })
    }
  }

  /// In hundredths; 0 for blocks that are no form of each other.
  func with(_ other: Likeness) -> Int {
    guard style == other.style else { return 0 }
    let most = max(words.count, other.words.count)
    guard most > 0 else { return 0 }
    let likeness = words.intersection(other.words).count * 100 / most
    return likeness >= 35 ? likeness : 0
  }
}

extension WordBlock {
  /// The whole block as one that came or went.
  fileprivate func changed(_ change: WordChange) -> WordBlock {
    switch self {
    case .paragraph(let paragraph): return .paragraph(paragraph.changed(change))
    case .table(var table):
      table.rows = table.rows.map { $0.changed(change) }
      return .table(table)
    }
  }
}

extension WordParagraph {
  /// The whole paragraph as one that came or went.
  func changed(_ change: WordChange) -> WordParagraph {
    var paragraph = self
    paragraph.change = change
    paragraph.bookmarks = []
    for index in paragraph.runs.indices { paragraph.runs[index].change = change }
    return paragraph
  }

  /// This paragraph and a newer one as one, word by word.
  func merged(_ newer: WordParagraph) -> WordParagraph {
    let (before, after) = (runs.flatMap(\.tokens), newer.runs.flatMap(\.tokens))
    let pairs = SequenceMatching.pairs(before.map(\.content), after.map(\.content))
    var merged: [WordRun] = []
    func put(_ tokens: ArraySlice<WordRun>, _ change: WordChange?) {
      for var token in tokens {
        token.change = change
        if let last = merged.last, case .text(let words) = last.content,
          case .text(let more) = token.content, last.change == change, last.look == token.look,
          last.link == token.link
        {
          merged[merged.count - 1].content = .text(words + more)
        } else {
          merged.append(token)
        }
      }
    }
    let kept = Self.withoutIslands(pairs, before, after)
    var (left, right) = (0, 0)
    for (first, second) in kept + [(before.count, after.count)] {
      put(before[left..<first], .deleted)
      put(after[right..<second], .inserted)
      if second < after.count { put(after[second...second], nil) }
      (left, right) = (first + 1, second + 1)
    }
    var paragraph = newer
    paragraph.runs = merged
    return paragraph
  }

  /// A space between two words that changed changes with them.
  private static func withoutIslands(
    _ pairs: [(Int, Int)], _ before: [WordRun], _ after: [WordRun]
  ) -> [(Int, Int)] {
    pairs.enumerated().filter { place, pair in
      guard case .text(let words) = after[pair.1].content, words.allSatisfy({ $0 == " " }) else {
        return true
      }
      let last = place > 0 ? pairs[place - 1] : (-1, -1)
      let next = place + 1 < pairs.count ? pairs[place + 1] : (before.count, after.count)
      let changesBefore = last.0 != pair.0 - 1 || last.1 != pair.1 - 1
      let changesAfter = next.0 != pair.0 + 1 || next.1 != pair.1 + 1
      return !(changesBefore && changesAfter)
    }.map(\.element)
  }
}

extension WordRun {
  /// The run parted into words and the spaces between them.
  fileprivate var tokens: [WordRun] {
    guard case .text(let words) = content else { return [self] }
    var found: [WordRun] = []
    var piece = ""
    func end() {
      guard !piece.isEmpty else { return }
      var run = self
      run.content = .text(piece)
      found.append(run)
      piece = ""
    }
    for character in words {
      if character == " " || piece == " " { end() }
      piece.append(character)
    }
    end()
    return found
  }
}

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
private enum TableMerge {
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
