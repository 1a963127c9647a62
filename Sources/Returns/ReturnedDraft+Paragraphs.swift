import Diagnostics
import WordFiles

/// Paragraphs that were taken out, moved or put in whole.
extension ReturnedDraft {
  mutating func takeOut(_ place: Int) {
    let line = line(place)
    let text = old[place].tokens.joined
    guard let leaf = leaf(place) else {
      refuse(text, "the program makes this text, and it cannot be taken out", at: line)
      return
    }
    switch leaf.kind {
    case .setting: refuse(text, "a field of the front matter is not taken out", at: line)
    case .cell:
      apply(
        [LeafEdit.Part(old: old[place].tokens.indices, new: [])], LeafEdit(leaf, old[place].tokens),
        line)
    case .paragraph, .item, .heading:
      for token in leaf.tokens {
        guard case .figure(let name) = token.key else { continue }
        if token.text.hasPrefix("{{") {
          problems.append((.figureGone(name: name), line))
          gone.append(name)
        }
      }
      operations.append((lines(of: leaf), []))
      tell(line, "taken out whole: \"\(text.shortened(to: 160))\"")
    }
  }

  /// The lines of a leaf with the blank lines behind it.
  private func lines(of leaf: SourceLeaf) -> Range<Int> {
    let bytes = source.bytes
    var start = leaf.whole.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = leaf.whole.upperBound
    while end < bytes.count, end == 0 || bytes[end - 1] != 0x0A { end += 1 }
    while end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
    return start..<end
  }

  mutating func move(_ before: Int, to after: Int, _ oldOf: [Int: Int]) {
    let line = line(before)
    let text = old[before].tokens.joined
    guard let leaf = leaf(before), leaf.kind != .setting, let anchor = anchor(of: after, oldOf)
    else {
      refuse(text, "a text that the program makes is not moved", at: line)
      return
    }
    // An edit of the same paragraph goes with it.
    let made = operations.lastIndex { $0.range == leaf.whole }
    let content = made.map { operations[$0].bytes } ?? Array(source.bytes[leaf.whole])
    if let made { operations.remove(at: made) }
    operations.append((lines(of: leaf), []))
    insert(content, as: leaf.kind, behind: anchor, new: after)
    tell(line, "moved behind line \(leaves.all[anchor].line): \"\(text.shortened(to: 120))\"")
  }

  mutating func putIn(_ place: Int, _ oldOf: [Int: Int]) {
    let paragraph = new[place]
    let text = paragraph.tokens.joined
    guard paragraph.cell == nil else {
      refuse(text, "a new row or a second paragraph of a cell is not taken", at: nil)
      return
    }
    guard let anchor = anchor(of: place, oldOf) else {
      refuse(text, "it stands where no Markdown of the report is", at: nil)
      return
    }
    let isItem =
      (paragraph.paragraph.isBullet || paragraph.paragraph.label != nil)
      && leaves.all[anchor].kind == .item
    var words = LeafEdit.markdown(paragraph.tokens)
    let kind: SourceLeaf.Kind
    if let level = paragraph.paragraph.level, level > 0 {
      kind = .heading(level)
      words = String(repeating: "#", count: max(1, level - 1)) + " " + words
    } else {
      kind = isItem ? .item : .paragraph
      if isItem { words = "- " + words }
    }
    guard LeafEdit.says(Array(words.utf8), paragraph.keys, kind) else {
      refuse(text, "it would be read as something else in Markdown", at: leaves.all[anchor].line)
      return
    }
    for token in paragraph.tokens { if case .figure(let name) = token.key { come.append(name) } }
    insert(Array(words.utf8), as: kind, behind: anchor, new: place)
    tell(
      leaves.all[anchor].line,
      "new behind line \(leaves.all[anchor].line): \"\(text.shortened(to: 160))\"")
  }

  /// The leaf behind which a paragraph stands now; that of the first paragraph where it is the first.
  private func anchor(of place: Int, _ oldOf: [Int: Int]) -> Int? {
    for index in new.indices[..<place].reversed() {
      if let anchor = anchors[index] { return anchor }
      guard let before = oldOf[index], !matching.moved.contains(before), let leaf = leafOf[before]
      else { continue }
      if leaves.all[leaf].kind != .setting { return leaf }
    }
    return nil
  }

  private mutating func insert(
    _ content: [UInt8], as kind: SourceLeaf.Kind, behind anchor: Int, new place: Int
  ) {
    anchors[place] = anchor
    var end = leaves.all[anchor].whole.upperBound
    while end > 0,
      source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D
        || source.bytes[end - 1] == 0x20
    {
      end -= 1
    }
    let isItem = kind == .item && leaves.all[anchor].kind == .item
    var bytes = content
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    insertions[end, default: []] += Array((isItem ? "\n" : "\n\n").utf8) + bytes
  }
}
