package import Diagnostics
import Documents
package import WordFiles

/// Holds a file that came back beside the draft that went out, and finds what of it goes into the
/// Markdown.
package struct ReturnedDraft {
  let source: SourceText
  let leaves: SourceLeaves
  let old: [ReturnedParagraph]
  let new: [ReturnedParagraph]
  let matching: ParagraphMatching
  /// The figures of the draft: names and printed texts by number.
  let names: [Int: String]
  let printed: [Int: String]
  let returned: WordDocument
  /// The leaf of each paragraph of the draft.
  var leafOf: [Int?] = []

  var operations: [(range: Range<Int>, bytes: [UInt8])] = []
  var changes: [(line: Int, text: String)] = []
  var problems: [(problem: TakeProblem, line: Int?)] = []
  var gone: [String] = []
  var come: [String] = []
  /// What is put in behind a place, in order.
  var insertions: [Int: [UInt8]] = [:]
  var anchors: [Int: Int] = [:]

  /// The changes.
  ///
  /// - Parameters:
  ///   - returned: what came back.
  ///   - draft: what went out, made anew of the same Markdown.
  package static func changes(
    of returned: WordDocument, since draft: WordDocument, in source: SourceText
  ) -> TakenChanges {
    var work = ReturnedDraft(returned, draft, source)
    work.compare()
    return work.result()
  }

  private init(_ returned: WordDocument, _ draft: WordDocument, _ source: SourceText) {
    self.source = source
    self.returned = returned
    leaves = SourceLeaves(source)
    var names: [Int: String] = [:]
    for paragraph in draft.paragraphs { names.merge(paragraph.figureNames) { first, _ in first } }
    self.names = names
    let (before, after) = (ReturnedText(draft, names: names), ReturnedText(returned, names: names))
    old = before.paragraphs
    var printed: [Int: String] = [:]
    for paragraph in before.paragraphs {
      for token in paragraph.tokens where token.figure > 0 { printed[token.figure] = token.text }
    }
    self.printed = printed
    new = after.paragraphs
    matching = ParagraphMatching(old, new)
    leafOf = Self.leaves(of: before, in: leaves)
  }

  // MARK: Which Markdown a paragraph came of

  private static func leaves(of text: ReturnedText, in leaves: SourceLeaves) -> [Int?] {
    var found: [Int?] = []
    var waiting: Int?
    var lines = text.tableLines.filter { leaves.tables.contains($0.value) }
    var seen: Set<Int> = []
    var settings: Set<Int> = []
    for paragraph in text.paragraphs {
      var leaf: Int?
      if let cell = paragraph.cell {
        if seen.insert(cell.table).inserted, lines[cell.table] == nil, let line = waiting {
          lines[cell.table] = line
          waiting = nil
        }
        if let line = lines[cell.table] {
          leaf = leaves.cells[.cell(table: line, row: cell.row, column: cell.column)]
        }
      } else if let line = paragraph.line {
        leaf = leaves.byLine[line]
        if leaf == nil, leaves.tables.contains(line) { waiting = line }
      }
      if let place = leaf, !LeafEdit(leaves.all[place], paragraph.tokens).isOfParagraph {
        leaf = nil
      }
      if leaf == nil {
        leaf = leaves.all.indices.first { index in
          leaves.all[index].kind == .setting && !settings.contains(index)
            && leaves.all[index].tokens.map(\.key) == paragraph.keys
        }
        if let leaf { settings.insert(leaf) }
      }
      found.append(leaf)
    }
    return found
  }

  func leaf(_ place: Int) -> SourceLeaf? { leafOf[place].map { leaves.all[$0] } }

  /// The line of the Markdown that a paragraph of the draft came of, or the last before it that has one.
  func line(_ place: Int) -> Int? {
    for index in (0...place).reversed() {
      if let leaf = leaf(index), leaf.kind != .setting || index == place { return leaf.line }
    }
    return nil
  }

  // MARK: Comparing

  private mutating func compare() {
    var oldOf: [Int: Int] = [:]
    for (first, second) in matching.pairs { oldOf[second] = first }
    let kept = Set(matching.pairs.map(\.0))
    for place in old.indices where !kept.contains(place) { takeOut(place) }
    for place in new.indices {
      if let before = oldOf[place] {
        edit(before, place)
        if matching.moved.contains(before) { move(before, to: place, oldOf) }
      } else {
        putIn(place, oldOf)
      }
    }
    for (place, bytes) in insertions.sorted(by: { $0.key < $1.key }) {
      operations.append((place..<place, bytes))
    }
  }

  mutating func tell(_ line: Int?, _ text: String) { changes.append((line ?? 0, text)) }

  mutating func refuse(_ words: String, _ why: String, at line: Int?) {
    problems.append((.notTaken(words.shortened(to: 120), why: why), line))
  }
}
