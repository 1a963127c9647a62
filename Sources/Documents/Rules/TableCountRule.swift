package import Diagnostics
import Figures

/// A count in words agrees with the table of the same paper that counts the same thing.
///
/// A number, in digits or in words, followed by the words of a row's or a column's heading, is held
/// to that row or column. Where it has one number, a difference of at most two or a fifth is taken
/// for a slip; a greater one speaks of something else. Where it has several, the cell is the one
/// that the sentence points to: in the line that agrees with another count of the sentence, or
/// whose heading the sentence says. About, over, at least and the like are let be.
package struct TableCountRule: Rule {
  package init() {}

  /// Reported at the number in the sentence. Looks at 100 tables and 500 counts at most.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    // Tables of one paper have many headings in common.
    var words: [String: Set<String>] = [:]
    let found = paper.document.blocks.allBlocks.compactMap { block -> CountTable.Heads? in
      if case .table(let table) = block.content { CountTable.Heads(table, &words) } else { nil }
    }.prefix(100)
    guard !found.isEmpty else { return }
    let named = Set(found.lazy.flatMap(\.names))
    // Nothing that says none of these words is named by a table.
    let vocabulary = named.contains([]) ? nil : named.reduce(into: Set()) { $0.formUnion($1) }
    // Few counts are named by a table; the cells of the others need not be read.
    var tables: [Int: CountTable] = [:]
    func cell(
      for count: WrittenCount, _ counts: [WrittenCount], _ words: Set<String>
    ) -> CountTable.Found? {
      for (index, heads) in found.enumerated() where heads.name(count) {
        let table = tables[index] ?? CountTable(heads)
        tables[index] = table
        if let cell = table.cell(for: count, counts, words) { return cell }
      }
      return nil
    }
    // Each count looks through every table; a paper has few of both.
    var left = 500
    for passage in paper.document.printedPassages where passage.passage.kind != .cell {
      for sentence in passage.sentences {
        let counts = WrittenCount.all(in: sentence, of: passage, saying: vocabulary)
          .filter { !named.isDisjoint(with: $0.readings) }
        guard (1...20).contains(counts.count), left > 0 else { continue }
        left -= counts.count
        let words = passage.contentWords(in: sentence)
        for count in counts {
          guard let found = cell(for: count, counts, words),
            !count.agrees(with: found.cell)
          else { continue }
          report(
            Finding(
              written: passage.text(count.number), noun: passage.text(count.noun),
              cell: found.printed, heading: found.heading),
            at: passage.place(count.number), of: paper, into: &log)
        }
      }
    }
  }
}

extension TableCountRule {
  /// A count in words that a table of the paper contradicts.
  package struct Finding: Problem, Equatable {
    let written: String
    let noun: String
    let cell: String
    let heading: String

    package var code: String { "D052" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(written) \(noun)' stands here, and a table has \(cell) under '\(heading)'"
    }

    package var hint: String? { "correct one of the two" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let table = """
         practice managers are in post.

        Table: Staff of the teams

        | Post | In post |
        | --- | ---: |
        | Practice managers | {{ practice_managers.latest }} |
        """
      return CodeExample(in: "04-performance.md", "Six" + table, cure: "Seven" + table)
    }

    package static let samples: [Self] = [
      Self(written: "Six", noun: "practice managers", cell: "7", heading: "Practice managers")
    ]
  }
}

/// A number with the words of what it counts, as "6 practice managers".
struct WrittenCount {
  let value: Rational
  let places: Int
  let number: Range<Int>
  /// The longest run of words after the number that can name what is counted.
  let noun: Range<Int>
  /// The content words of each shorter and longer reading of the noun, the longest last.
  let readings: [Set<String>]

  private static let inexact: Set<String> = [
    "about", "around", "approximately", "nearly", "almost", "over", "least", "than", "some",
    "roughly", "most", "to", "further", "another", "between", "-", "\u{2013}",
  ]
  private static let ignored: Set<String> = [
    "additional", "new", "newly", "created", "extra", "fte", "wte", "full-time", "equivalent",
    "permanent", "qualified",
  ]
  private static let ends: Set<String> = [
    "and", "or", "are", "were", "is", "was", "have", "has", "had", "to", "will", "would", "who",
    "which", "that", "for", "by", "with", "from", "on", "at", "as", "than", "left", "started",
  ]

  /// - Parameter vocabulary: words of which a noun must say one to be looked at; nil for any.
  static func all(
    in sentence: Range<Int>, of passage: PrintedPassage, saying vocabulary: Set<String>?
  ) -> [WrittenCount] {
    var numbers = passage.numbers(in: sentence)
    var counts: [WrittenCount] = []
    for index in sentence {
      let token = passage.tokens[index]
      if let number = numbers.first, number.digits == index {
        numbers.removeFirst()
        guard number.unit.isEmpty || number.unit == "fte" else { continue }
        let count = WrittenCount(
          number.value, number.places, number.tokens, sentence, passage, vocabulary)
        if let count { counts.append(count) }
      } else if token.kind == .word, let whole = PrintedNumber.number(inWords: token.text) {
        let count = WrittenCount(
          Rational(whole), 0, index..<index + 1, sentence, passage, vocabulary)
        if let count { counts.append(count) }
      }
    }
    return counts
  }

  private init?(
    _ value: Rational, _ places: Int, _ number: Range<Int>, _ sentence: Range<Int>,
    _ passage: PrintedPassage, _ vocabulary: Set<String>?
  ) {
    guard !Self.inexact.contains(passage.word(number.lowerBound - 1)) else { return nil }
    var start = number.upperBound
    while start < sentence.upperBound, Self.ignored.contains(passage.word(start)) { start += 1 }
    var end = start
    while end < sentence.upperBound, end - start < 6, passage.isWord(end),
      !Self.ends.contains(passage.word(end))
    {
      end += 1
    }
    guard end > start else { return nil }
    if let vocabulary, passage.contentWords(in: start..<end).isDisjoint(with: vocabulary) {
      return nil
    }
    self.value = value
    self.places = places
    self.number = number
    noun = start..<end
    readings = (start + 1...end).map { passage.contentWords(in: start..<$0) }
  }

  /// Whether the count is the cell at the count's own number of places.
  func agrees(with cell: Rational) -> Bool { cell.rounded(places: places) == value }
}

/// The counts of a table with the words of their headings.
struct CountTable {
  /// The words by which the rows and columns of a table are called.
  struct Heads {
    let table: Table
    let rows: [(heading: String, words: Set<String>)]
    /// Without the first column, which holds the headings of the rows.
    let columns: [(heading: String, words: Set<String>)]

    var names: [Set<String>] { (rows + columns).map(\.words) }

    /// Whether a row or a column is called as what is counted.
    func name(_ count: WrittenCount) -> Bool {
      names.contains { CountTable.names($0, count) }
    }

    /// Nil for a table that is no table of counts but a file of data.
    ///
    /// - Parameter known: the words of headings that were read already.
    init?(_ table: Table, _ known: inout [String: Set<String>]) {
      guard table.rows.count <= 100, table.columns.count <= 20 else { return nil }
      self.table = table
      func head(_ inlines: [Inline]) -> (String, Set<String>) {
        let text = inlines.plainText
        if let words = known[text] { return (text, words) }
        let words = ContentWords.of(text).subtracting(["number", "total"])
        known[text] = words
        return (text, words)
      }
      rows = table.rows.map { head($0.cells.first ?? []) }
      columns = table.columns.dropFirst().map { head($0.heading) }
    }
  }

  private let rows: [(heading: String, words: Set<String>)]
  private let columns: [(heading: String, words: Set<String>)]
  private let cells: [[(number: CellNumber, printed: String)?]]

  init(_ heads: Heads) {
    rows = heads.rows
    columns = heads.columns
    cells = heads.table.rows.map { row in
      row.cells.dropFirst().map { cell in
        CellNumber(cell).flatMap {
          $0.unit.isEmpty || $0.unit == "fte" ? ($0, cell.plainText) : nil
        }
      }
    }
  }

  /// A cell with the heading by which a count speaks of it.
  typealias Found = (cell: Rational, printed: String, heading: String)

  /// The cell that a count of a sentence speaks of, where the table has one.
  func cell(
    for count: WrittenCount, _ all: [WrittenCount], _ sentence: Set<String>
  ) -> Found? {
    for (column, heading) in columns.enumerated() where Self.names(heading.words, count) {
      let line = rows.indices.map { ($0, cell($0, column)) }
      let row = choose(
        line, count,
        weight: { row in
          self.isAnchored(row, besides: column, count, all)
            ? .max : self.weight(of: self.rows[row].words, in: sentence)
        })
      if let row, let found = cell(row, column) {
        return (found.number.value, found.printed, heading.heading)
      }
    }
    for (row, heading) in rows.enumerated() where Self.names(heading.words, count) {
      let line = columns.indices.map { ($0, cell(row, $0)) }
      let column = choose(
        line, count, weight: { self.weight(of: self.columns[$0].words, in: sentence) })
      if let column, let found = cell(row, column) {
        return (found.number.value, found.printed, heading.heading)
      }
    }
    return nil
  }

  private func cell(_ row: Int, _ column: Int) -> (number: CellNumber, printed: String)? {
    cells[row].indices.contains(column) ? cells[row][column] : nil
  }

  private static func names(_ words: Set<String>, _ count: WrittenCount) -> Bool {
    words.count >= 2 && count.readings.contains(words) && !words.isSubset(of: times)
  }

  /// Words of which a heading that names a time is made: "24 in the week beginning 5 January" counts no
  /// weeks, and "6.4 in the spring term 2024/25" no terms.
  private static let times: Set<String> = ContentWords.of(
    "autumn spring summer term terms week weeks beginning ending half year years quarter quarters "
      + "month months three to and " + CalendarDate.monthNames.joined(separator: " "))

  /// How many words of a heading the sentence says, where it says them all; 0 otherwise.
  private func weight(of words: Set<String>, in sentence: Set<String>) -> Int {
    words.isSubset(of: sentence) ? words.count : 0
  }

  /// The one number of a line that the sentence points to most, or the only one if it is near.
  private func choose(
    _ line: [(Int, (number: CellNumber, printed: String)?)], _ count: WrittenCount,
    weight: (Int) -> Int
  ) -> Int? {
    let numbers = line.compactMap { index, cell in cell.map { (index, $0.number.value) } }
    if numbers.contains(where: { count.agrees(with: $0.1) }) { return nil }
    let weights = numbers.map { (index: $0.0, weight: weight($0.0)) }
    if let most = weights.map(\.weight).max(), most > 0 {
      let chosen = weights.filter { $0.weight == most }
      return chosen.count == 1 ? chosen[0].index : nil
    }
    guard numbers.count == 1, let only = numbers.first else { return nil }
    let gap = (only.1 - count.value).magnitude
    let fifth = only.1.magnitude / Rational(5) ?? .zero
    return gap < max(fifth, Rational(2)) || gap == Rational(2) ? only.0 : nil
  }

  /// Whether another count of the sentence agrees with another cell of the row.
  private func isAnchored(
    _ row: Int, besides column: Int, _ count: WrittenCount, _ all: [WrittenCount]
  ) -> Bool {
    all.contains { other in
      guard other.number != count.number else { return false }
      return columns.indices.contains { index in
        index != column && Self.names(columns[index].words, other)
          && cell(row, index).map { other.agrees(with: $0.number.value) } ?? false
      }
    }
  }
}
