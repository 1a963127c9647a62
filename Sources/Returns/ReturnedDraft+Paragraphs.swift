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
      let anchor = anchor(of: after, oldOf)
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
    let like = leaf.kind == .item ? item(like: new[after].paragraph, at: anchor) : nil
    insert(content, isItem: leaf.kind == .item, like: like, behind: anchor, new: after)
    tell(line, "moved behind line \(leaves.all[anchor].line): \"\(text.shortened(to: 120))\"")
  }

  mutating func putIn(_ place: Int, _ oldOf: [Int: Int]) {
    let paragraph = new[place].paragraph
    let text = new[place].tokens.joined
    let anchor = anchor(of: place, oldOf)
    let line = anchor.map { leaves.all[$0].line }
    nameTypedOver(in: new[place].tokens, line)
    let next = follower(of: place, oldOf)
    let isItem =
      new[place].table == nil && paragraph.level == nil && isListed(paragraph)
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
    if let next, isItem, leaves.all[next].kind == .item,
      anchor.map({ leaves.all[$0].kind != .item }) ?? true
    {
      openings[next, default: []].append(Insertion(bytes: words, isItem: true, like: next))
      tell(leaves.all[next].line, "new before this line: \"\(text.shortened(to: 160))\"")
    } else if let anchor {
      let like = isItem ? item(like: paragraph, at: anchor) : nil
      insert(words, isItem: isItem, like: like, behind: anchor, new: place)
      tell(
        line, "new behind line \(leaves.all[anchor].line): \"\(text.shortened(to: 160))\"")
    } else {
      refuse(text, "it stands where no Markdown of the report is", at: nil)
      return
    }
    for token in new[place].tokens {
      if case .figure(let name) = token.key { come.append(name) }
    }
  }

  /// Whether a new paragraph is an item. A number makes none by itself, since houses number their text.
  private func isListed(_ paragraph: WordParagraph) -> Bool {
    paragraph.isBullet
      || paragraph.label != nil && paragraph.style.lowercased().hasPrefix("list")
  }

  /// The item whose mark a new one takes: the last before it that stands as deep.
  private func item(like paragraph: WordParagraph, at anchor: Int) -> Int? {
    guard leaves.all[anchor].kind == .item, let level = paragraph.listLevel else {
      return leaves.all[anchor].kind == .item ? anchor : nil
    }
    var place = anchor
    while place > 0, leaves.all[place].kind == .item, leaves.all[place].depth > level { place -= 1 }
    return leaves.all[place].kind == .item ? place : anchor
  }

  /// The leaf behind which a paragraph stands now.
  private func anchor(of place: Int, _ oldOf: [Int: Int]) -> Int? {
    for index in new.indices[..<place].reversed() {
      if let anchor = anchors[index] { return anchor }
      guard let before = oldOf[index], !matching.moved.contains(before),
        let leaf = leafOf[before] ?? tagOf[before]
      else { continue }
      if leaves.all[leaf].kind != .setting { return leaf }
    }
    return nil
  }

  /// The leaf of the next paragraph that was there; nil where that one moved.
  private func follower(of place: Int, _ oldOf: [Int: Int]) -> Int? {
    guard let next = new.indices[(place + 1)...].lazy.compactMap({ oldOf[$0] }).first,
      !matching.moved.contains(next)
    else { return nil }
    return leafOf[next]
  }

  private mutating func insert(
    _ content: [UInt8], isItem: Bool, like: Int?, behind anchor: Int, new place: Int
  ) {
    anchors[place] = anchor
    var bytes = content
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    insertions[anchor, default: []].append(Insertion(bytes: bytes, isItem: isItem, like: like))
  }
}
