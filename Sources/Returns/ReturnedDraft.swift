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
  /// The texts of the front matter that stand in cells which the program makes.
  var leafOfCell: [CellPlace: Int] = [:]
  /// The tags of figures as the Markdown has them, by the numbers of the draft.
  var tags: [Int: String] = [:]

  var operations: [(range: Range<Int>, bytes: [UInt8])] = []
  var changes: [(line: Int, text: String)] = []
  var problems: [(problem: TakeProblem, line: Int?)] = []
  var gone: [String] = []
  var come: [String] = []
  /// What is put in, in order.
  var insertions: [Seat: [Insertion]] = [:]
  /// The tags that made the paragraphs of the draft which have no Markdown of their own.
  var tagOf: [Int: Int] = [:]
  /// Where new paragraphs and those that moved were put.
  var seats: [Int: Seat] = [:]
  /// The leaves that were taken out or moved.
  var goneLeaves: Set<Int> = []

  /// A place behind a leaf, or before it.
  struct Seat: Hashable {
    let leaf: Int
    let isBehind: Bool
  }

  /// Markdown that is put in.
  struct Insertion {
    let bytes: [UInt8]
    let isItem: Bool
    /// The item whose mark it takes; nil where it begins a list of its own, and for other text.
    let like: Int?
  }

  /// A paragraph of a cell.
  struct CellPlace: Hashable {
    let table: Int
    let row: Int
    let column: Int
    let paragraph: Int
  }

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
    findLeaves()
    findTags()
  }

  // MARK: Which Markdown a paragraph came of

  private mutating func findLeaves() {
    var waiting: Int?
    var settings: Set<Int> = []
    for (place, paragraph) in old.enumerated() {
      var leaf: Int?
      if let line = paragraph.line, leaves.tables[line] != nil {
        waiting = line
      } else if let line = paragraph.line {
        leaf = leaves.byLine[line]
      }
      if let table = paragraph.table {
        if let line = waiting, leaves.tables[line]?.rows.count == table.rows.count {
          leaf = leaves.byLine[line]
        }
        waiting = nil
        if leaf == nil { findSettings(in: table, place, &settings) }
      } else if let found = leaf, !LeafEdit(leaves.all[found], paragraph.tokens).isOfParagraph {
        leaf = nil
      }
      if leaf == nil { leaf = setting(paragraph, &settings) }
      if leaf == nil, let line = paragraph.line, let made = leaves.byLine[line],
        leaves.all[made].kind == .tag
      {
        tagOf[place] = made
      }
      leafOf.append(leaf)
    }
  }

  /// A text of the front matter that says what a paragraph says, which no paragraph before has.
  private func setting(_ paragraph: ReturnedParagraph, _ taken: inout Set<Int>) -> Int? {
    guard paragraph.table == nil else { return nil }
    let keys = paragraph.keys
    let found = leaves.all.indices.first { index in
      leaves.all[index].kind == .setting && !taken.contains(index)
        && leaves.all[index].tokens.map(\.key) == keys
    }
    if let found { taken.insert(found) }
    return found
  }

  private mutating func findSettings(
    in table: ReturnedTable, _ place: Int, _ settings: inout Set<Int>
  ) {
    for (row, cells) in table.rows.enumerated() {
      for cell in cells {
        for (index, paragraph) in cell.paragraphs.enumerated() {
          let at = CellPlace(table: place, row: row, column: cell.column, paragraph: index)
          leafOfCell[at] = setting(paragraph, &settings)
        }
      }
    }
  }

  private mutating func findTags() {
    func take(_ leaf: SourceLeaf, _ tokens: [WordToken]) {
      let edit = LeafEdit(leaf, tokens)
      for (token, place) in zip(tokens, edit.places) where token.figure > 0 {
        if let place, leaf.tokens[place].isFigure { tags[token.figure] = leaf.tokens[place].text }
      }
    }
    for (place, paragraph) in old.enumerated() {
      guard let leaf = leaf(place) else { continue }
      guard let table = paragraph.table else {
        take(leaf, paragraph.tokens)
        continue
      }
      for (row, cells) in table.rows.enumerated() {
        for cell in cells {
          let kind = SourceLeaf.Kind.cell(table: leaf.line, row: row, column: cell.column)
          if let index = leaves.cells[kind] { take(leaves.all[index], cell.tokens) }
        }
      }
    }
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
    putInsertions()
  }

  mutating func tell(_ line: Int?, _ text: String) { changes.append((line ?? 0, text)) }

  mutating func refuse(_ words: String, _ why: String, at line: Int?) {
    problems.append((.notTaken(words.shortened(to: 120), why: why), line))
  }
}
