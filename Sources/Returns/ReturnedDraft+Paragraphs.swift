import Diagnostics
import Documents
import WordFiles

/// Paragraphs and tables that were taken out, moved or put in whole.
extension ReturnedDraft {
  mutating func takeOut(_ place: Int) {
    let line = line(place)
    let text = old[place].tokens.joined
    guard let index = leafOf[place] else {
      refuse(text, "the program makes this text, and it cannot be taken out", at: line)
      return
    }
    let leaf = leaves.all[index]
    guard leaf.kind != .setting else {
      refuse(text, "a field of the front matter is not taken out", at: line)
      return
    }
    var tokens = leaf.tokens
    if leaf.kind == .table {
      tokens = leaves.all.flatMap { other -> [WordToken] in
        if case .cell(leaf.line, _, _) = other.kind { other.tokens } else { [] }
      }
    }
    loseFigures(of: tokens, line)
    goneLeaves.insert(index)
    operations.append((lines(of: leaf), []))
    tell(line, "taken out whole: \"\(text.shortened(to: 160))\"")
  }

  /// Names the figures that go with words of the Markdown.
  mutating func loseFigures(of tokens: [WordToken], _ line: Int?) {
    for token in tokens {
      guard case .figure(let name) = token.key, token.text.hasPrefix("{{") else { continue }
      problems.append((.figureGone(name: name), line))
      gone.append(name)
    }
  }

  /// The lines of a leaf, with the blank lines behind it where there is one before it too.
  private func lines(of leaf: SourceLeaf) -> Range<Int> {
    let bytes = source.bytes
    var start = leaf.whole.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = leaf.whole.upperBound
    while end < bytes.count, end == 0 || bytes[end - 1] != 0x0A { end += 1 }
    var before = start
    while before > 0, [0x0A, 0x0D, 0x20].contains(bytes[before - 1]) { before -= 1 }
    guard bytes[before..<start].count(where: { $0 == 0x0A }) != 1 else { return start..<end }
    while end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
    return start..<end
  }

  mutating func move(_ before: Int, to after: Int, _ oldOf: [Int: Int]) {
    let line = line(before)
    let text = old[before].tokens.joined
    guard let index = leafOf[before], leaves.all[index].kind != .setting,
      let place = seat(of: after, oldOf)
    else {
      refuse(text, "a text that the program makes is not moved", at: line)
      return
    }
    let leaf = leaves.all[index]
    // An edit of the same paragraph goes with it.
    let made = operations.lastIndex { $0.range == leaf.whole }
    let content = made.map { operations[$0].bytes } ?? Array(source.bytes[leaf.whole])
    if let made { operations.remove(at: made) }
    operations.append((lines(of: leaf), []))
    goneLeaves.insert(index)
    insert(content, new[after].paragraph, isItem: leaf.kind == .item, at: place, new: after)
    tell(line, "moved \(words(place)): \"\(text.shortened(to: 120))\"")
  }

  mutating func putIn(_ place: Int, _ oldOf: [Int: Int]) {
    let paragraph = new[place].paragraph
    let text = new[place].tokens.joined
    guard let seat = seat(of: place, oldOf) else {
      refuse(text, "it stands where no Markdown of the report is", at: nil)
      return
    }
    let line = leaves.all[seat.leaf].line
    nameTypedOver(in: new[place].tokens, line)
    let isItem = new[place].table == nil && paragraph.level == nil && isListed(paragraph)
    let words: [UInt8]
    if let table = new[place].table {
      guard let made = markdown(of: table) else {
        refuse(text, "a table of this form is none in Markdown", at: line)
        return
      }
      words = made
    } else {
      var text = LeafEdit.markdown(new[place].tokens, tags)
      if let level = paragraph.level, level > 0 {
        text = String(repeating: "#", count: max(1, level - 1)) + " " + text
      }
      words = Array(text.utf8)
      guard LeafEdit.says(words, new[place].keys, .paragraph) else {
        refuse(new[place].tokens.joined, "it would be read as something else in Markdown", at: line)
        return
      }
    }
    insert(words, paragraph, isItem: isItem, at: seat, new: place)
    tell(line, "new \(self.words(seat)): \"\(text.shortened(to: 160))\"")
    for token in new[place].tokens {
      if case .figure(let name) = token.key { come.append(name) }
    }
  }

  /// Whether a new paragraph is an item. A number makes none by itself, since houses number their text.
  private func isListed(_ paragraph: WordParagraph) -> Bool {
    paragraph.isBullet
      || paragraph.label != nil && paragraph.style.lowercased().hasPrefix("list")
  }

  /// The item whose mark a new one takes: the last before it that stands as deep, else the one behind it.
  private func item(like paragraph: WordParagraph, at seat: Seat) -> Int? {
    guard leaves.all[seat.leaf].kind == .item else { return nil }
    guard seat.isBehind, let level = paragraph.listLevel else { return seat.leaf }
    var place = seat.leaf
    while place > 0, leaves.all[place].kind == .item, leaves.all[place].depth > level { place -= 1 }
    return leaves.all[place].kind == .item ? place : seat.leaf
  }

  // MARK: Where it stands

  private func words(_ seat: Seat) -> String {
    "\(seat.isBehind ? "behind" : "before") line \(leaves.all[seat.leaf].line)"
  }

  /// Where a paragraph stands now: behind the Markdown of the one before it. Where the program made that one,
  /// such as the heading of a field, it stands before the Markdown of the next, if that has any.
  private func seat(of place: Int, _ oldOf: [Int: Int]) -> Seat? {
    var fallback: Seat?
    for index in new.indices[..<place].reversed() {
      if let seat = seats[index] {
        fallback = seat
        break
      }
      guard let before = oldOf[index], !matching.moved.contains(before) else { continue }
      if let leaf = leafOf[before] ?? tagOf[before], leaves.all[leaf].kind != .setting {
        fallback = Seat(leaf: leaf, isBehind: true)
        break
      }
      if let next = follower(of: place, oldOf) { return Seat(leaf: next, isBehind: false) }
    }
    return fallback
  }

  /// The leaf of the next paragraph that was there; nil where that one moved, or the program made it.
  private func follower(of place: Int, _ oldOf: [Int: Int]) -> Int? {
    guard let next = new.indices[(place + 1)...].lazy.compactMap({ oldOf[$0] }).first,
      !matching.moved.contains(next), let leaf = leafOf[next], leaves.all[leaf].kind != .setting
    else { return nil }
    return leaf
  }

  private mutating func insert(
    _ content: [UInt8], _ paragraph: WordParagraph, isItem: Bool, at seat: Seat, new place: Int
  ) {
    seats[place] = seat
    var bytes = content
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    let like = isItem ? item(like: paragraph, at: seat) : nil
    insertions[seat, default: []].append(Insertion(bytes: bytes, isItem: isItem, like: like))
  }
}
