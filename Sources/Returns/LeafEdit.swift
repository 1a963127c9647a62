import Diagnostics
import Documents
import Settings

/// The edits of one stretch of Markdown, made so that nothing but the words changes.
struct LeafEdit {
  /// Some tokens of the draft's paragraph, and what stands in their place now.
  struct Part {
    let old: Range<Int>
    let new: [WordToken]
  }

  let leaf: SourceLeaf
  let old: [WordToken]
  /// Which token of the leaf each token of the draft is; nil for what a tag prints.
  let places: [Int?]
  /// The tags of figures by their numbers.
  let tags: [Int: String]

  init(_ leaf: SourceLeaf, _ old: [WordToken], tags: [Int: String] = [:]) {
    self.tags = tags
    self.leaf = leaf
    self.old = old
    var places = [Int?](repeating: nil, count: old.count)
    for (first, second) in SequenceMatching.pairs(old.map(\.key), leaf.tokens.map(\.key)) {
      places[first] = second
    }
    self.places = places
  }

  /// Whether the leaf says what the paragraph of the draft says.
  var isOfParagraph: Bool {
    let found = places.count { $0 != nil }
    return found * 2 >= leaf.tokens.count && found > 0
  }

  /// The bytes that a part takes the place of, and what it writes; nil where a tag printed some of the
  /// words, or where they do not stand together in the Markdown.
  func change(_ part: Part, in source: [UInt8]) -> (Range<Int>, [UInt8])? {
    let before = part.old.lowerBound > 0 ? places[part.old.lowerBound - 1] : nil
    let after = part.old.upperBound < old.count ? places[part.old.upperBound] : nil
    let inside = part.old.map { places[$0] }
    let words = Self.markdown(part.new, tags)
    if leaf.tokens.isEmpty, part.old.isEmpty {
      return (leaf.whole, Array((words + (leaf.whole.isEmpty ? " " : "")).utf8))
    }
    if part.old.isEmpty {
      let space = part.new.first?.hasSpaceBefore == true
      if let before {
        let end = leaf.places[before].upperBound
        return (end..<end, Array(((space ? " " : "") + words).utf8))
      }
      guard let after, part.old.lowerBound == 0 else { return nil }
      let start = leaf.places[after].lowerBound
      return (start..<start, Array((words + " ").utf8))
    }
    let found = inside.compactMap { $0 }
    guard found.count == inside.count, let first = found.first, let last = found.last,
      last - first == found.count - 1
    else { return nil }
    var range = leaf.places[first].lowerBound..<leaf.places[last].upperBound
    if part.new.isEmpty {
      if let before, before == first - 1 {
        range = leaf.places[before].upperBound..<range.upperBound
      } else if let after, after == last + 1 {
        range = range.lowerBound..<leaf.places[after].lowerBound
      }
    }
    return (range, Array(words.utf8))
  }

  /// Tokens as Markdown: words that cannot be markup, figures by their names.
  ///
  /// - Parameter tags: the tags of figures by their numbers.
  static func markdown(_ tokens: [WordToken], _ tags: [Int: String]) -> String {
    var text = ""
    for token in tokens {
      if token.hasSpaceBefore, !text.isEmpty { text += " " }
      if case .figure(let name) = token.key {
        text += token.text.hasPrefix("{{") ? token.text : tags[token.figure] ?? "{{ \(name) }}"
      } else {
        for scalar in token.text.unicodeScalars {
          if "\\`*_[]<>{}|".unicodeScalars.contains(scalar) { text += "\\" }
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// Whether a stretch of Markdown, read by itself, says these tokens.
  static func says(_ text: [UInt8], _ wanted: [WordToken.Key], _ kind: SourceLeaf.Kind) -> Bool {
    if case .cell = kind {
      let row = Array("\n| a |\n| --- |\n| ".utf8) + text + Array(" |\n".utf8)
      let leaves = SourceLeaves(SourceText(name: "", bytes: row))
      guard leaves.tables.count == 1, let table = leaves.tables.first else { return false }
      let cell = leaves.cells[.cell(table: table.key, row: 1, column: 0)]
      return table.value.rows.count == 2 && table.value.rows[1].cells.count == 1
        && (cell.map { leaves.all[$0].tokens.map(\.key) } ?? []) == wanted
    }
    let leaves = SourceLeaves(SourceText(name: "", bytes: Array("\n".utf8) + text))
    let tokens = leaves.all.flatMap { $0.tokens.map(\.key) }
    return tokens == wanted && leaves.all.count <= 1
  }
}
