package import Diagnostics
import Documents
package import WordFiles

/// Holds a file that came back beside the draft that went out, and finds what of it goes into the
/// Markdown.
package struct ReturnedDraft {
  private let source: SourceText
  private let leaves: SourceLeaves
  private let old: [ReturnedParagraph]
  private let new: [ReturnedParagraph]
  private let matching: ParagraphMatching
  /// The figures of the draft: names and printed texts by number.
  private let names: [Int: String]
  private let printed: [Int: String]
  private let returned: WordDocument
  /// The leaf of each paragraph of the draft.
  private var leafOf: [Int?] = []

  private var operations: [(range: Range<Int>, bytes: [UInt8])] = []
  private var changes: [(line: Int, text: String)] = []
  private var problems: [(problem: TakeProblem, line: Int?)] = []
  private var gone: [String] = []
  private var come: [String] = []
  /// What is put in behind a place, in order.
  private var insertions: [Int: [UInt8]] = [:]
  private var anchors: [Int: Int] = [:]

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

  private func leaf(_ place: Int) -> SourceLeaf? { leafOf[place].map { leaves.all[$0] } }

  /// The line of the Markdown that a paragraph of the draft came of, or the last before it that has one.
  private func line(_ place: Int) -> Int? {
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

  private mutating func tell(_ line: Int?, _ text: String) { changes.append((line ?? 0, text)) }

  private mutating func refuse(_ words: String, _ why: String, at line: Int?) {
    problems.append((.notTaken(words.shortened(to: 120), why: why), line))
  }

  private mutating func edit(_ before: Int, _ after: Int) {
    let line = line(before)
    let was = old[before].tokens
    let isNow = restored(new[after].tokens, from: was)
    for token in isNow where token.figure > 0 {
      guard case .figure(let name) = token.key, let print = printed[token.figure] else { continue }
      if print.split(separator: " ") != token.text.split(separator: " ") {
        problems.append((.typedOver(name: name, was: print, isNow: token.text), line))
      }
    }
    guard was.map(\.key) != isNow.map(\.key) else { return }
    guard let leaf = leaf(before) else {
      refuse(isNow.joined, "the program makes this text", at: line)
      return
    }
    if leaf.kind == .setting {
      set(leaf, was, isNow)
      return
    }
    let edit = LeafEdit(leaf, was)
    var parts: [LeafEdit.Part] = []
    var (left, right) = (0, 0)
    for (first, second) in SequenceMatching.pairs(was.map(\.key), isNow.map(\.key))
      + [(was.count, isNow.count)]
    {
      if left < first || right < second {
        parts.append(LeafEdit.Part(old: left..<first, new: Array(isNow[right..<second])))
      }
      (left, right) = (first + 1, second + 1)
    }
    apply(parts, edit, line)
  }

  /// Makes the parts of an edit, the last first, each only where the Markdown then says what was meant.
  private mutating func apply(_ parts: [LeafEdit.Part], _ edit: LeafEdit, _ line: Int?) {
    let leaf = edit.leaf
    let start = leaf.whole.lowerBound
    var text = Array(source.bytes[leaf.whole])
    var keys = leaf.tokens.map(\.key)
    var told: [String] = []
    for part in parts.reversed() {
      let words = Self.words(of: edit.old[part.old], part.new)
      let lost = edit.old[part.old].filter { token in
        token.isFigure && !part.new.contains { $0.key == token.key }
      }
      if !lost.isEmpty, Self.holdsNumber(part.new) {
        for token in lost {
          guard case .figure(let name) = token.key else { continue }
          problems.append(
            (.typedOver(name: name, was: token.text, isNow: part.new.joined), line))
        }
        continue
      }
      guard let (range, bytes) = edit.change(part, in: source.bytes) else {
        refuse(words, "a tag prints some of these words", at: line)
        continue
      }
      var tried = text
      tried.replaceSubrange(range.lowerBound - start..<range.upperBound - start, with: bytes)
      let inside = part.old.compactMap { edit.places[$0] }
      let place =
        inside.first
        ?? (part.old.lowerBound > 0 ? edit.places[part.old.lowerBound - 1].map { $0 + 1 } : 0)
      guard let place, place + inside.count <= keys.count else {
        refuse(words, "a tag prints some of these words", at: line)
        continue
      }
      var wanted = keys
      wanted.replaceSubrange(place..<place + inside.count, with: part.new.map(\.key))
      guard LeafEdit.says(tried, wanted, leaf.kind) else {
        refuse(words, "it would be read as something else in Markdown", at: line)
        continue
      }
      text = tried
      keys = wanted
      told.append(words)
      for token in lost {
        guard case .figure(let name) = token.key else { continue }
        problems.append((.figureGone(name: name), line))
        gone.append(name)
      }
      for token in part.new {
        if case .figure(let name) = token.key,
          !edit.old[part.old].contains(where: { $0.key == token.key })
        {
          come.append(name)
        }
      }
    }
    guard !told.isEmpty else { return }
    for words in told.reversed() { tell(line, words) }
    operations.append((leaf.whole, text))
  }

  /// An edited text of the front matter is written anew.
  private mutating func set(_ leaf: SourceLeaf, _ was: [WordToken], _ isNow: [WordToken]) {
    let lost = was.filter { token in token.isFigure && !isNow.contains { $0.key == token.key } }
    guard lost.isEmpty else {
      for token in lost {
        if case .figure(let name) = token.key {
          problems.append((.typedOver(name: name, was: token.text, isNow: isNow.joined), leaf.line))
        }
      }
      return
    }
    var text = ""
    for token in isNow {
      if token.hasSpaceBefore, !text.isEmpty { text += " " }
      if case .figure = token.key {
        text += leaf.tokens.first { $0.key == token.key }?.text ?? token.text
      } else {
        text += token.text
      }
    }
    operations.append((leaf.whole, Array(YAMLText.quoted(text).utf8)))
    tell(leaf.line, Self.words(of: was[...], isNow))
  }

  /// The tokens with figures in the place of words that print the same, where a control lost its name.
  private func restored(_ tokens: [WordToken], from was: [WordToken]) -> [WordToken] {
    var tokens = tokens
    for figure in was
    where figure.figure > 0 && !tokens.contains(where: { $0.figure == figure.figure }) {
      let words = WordToken.tokens(of: figure.text, afterSpace: false).map(\.key)
      guard !words.isEmpty, words.count <= tokens.count else { continue }
      let place = (0...(tokens.count - words.count)).first { start in
        tokens[start..<start + words.count].map(\.key) == words
      }
      guard let place else { continue }
      let whole = WordToken(
        key: figure.key, text: figure.text, hasSpaceBefore: tokens[place].hasSpaceBefore,
        figure: figure.figure)
      tokens.replaceSubrange(place..<place + words.count, with: [whole])
    }
    return tokens
  }

  private static func words(of old: ArraySlice<WordToken>, _ new: [WordToken]) -> String {
    let (was, isNow) = (Array(old).joined, new.joined)
    if was.isEmpty { return "put in \"\(isNow)\"" }
    return isNow.isEmpty ? "taken out \"\(was)\"" : "\"\(was)\" becomes \"\(isNow)\""
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
    "dozen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million", "half", "no",
    "none", "several", "many", "few",
  ]

  private static func holdsNumber(_ tokens: [WordToken]) -> Bool {
    tokens.contains { token in
      !token.isFigure
        && (token.text.contains(where: \.isNumber) || numberWords.contains(token.text.lowercased()))
    }
  }

  // MARK: Whole paragraphs

  private mutating func takeOut(_ place: Int) {
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

  private mutating func move(_ before: Int, to after: Int, _ oldOf: [Int: Int]) {
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

  private mutating func putIn(_ place: Int, _ oldOf: [Int: Int]) {
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

  // MARK: The result

  private func result() -> TakenChanges {
    var text = source.bytes
    let sorted = operations.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var problems = problems
    var isSound = true
    for (one, other) in zip(sorted, sorted.dropFirst())
    where other.range.lowerBound < one.range.upperBound && !one.range.isEmpty { isSound = false }
    if isSound {
      for operation in sorted.reversed() {
        text.replaceSubrange(operation.range, with: operation.bytes)
      }
    }
    // Whatever happened above, no name of a figure comes or goes without a word.
    if !isSound || Self.tags(text) != expectedTags {
      text = source.bytes
      problems.append(
        (.notTaken("the whole", why: "names of figures would change; nothing of it is taken"), nil))
      return TakenChanges(text: text, changes: [], comments: comments, problems: problems)
    }
    return TakenChanges(
      text: text,
      changes: changes.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }
      .map { "line \($0.element.line): \($0.element.text)" },
      comments: comments, problems: problems)
  }

  private var expectedTags: [String: Int] {
    var tags = Self.tags(source.bytes)
    for name in come { tags[name, default: 0] += 1 }
    for name in gone { tags[name, default: 0] -= 1 }
    return tags.filter { $0.value != 0 }
  }

  /// How often each name stands in a tag `{{ … }}`.
  private static func tags(_ bytes: [UInt8]) -> [String: Int] {
    var tags: [String: Int] = [:]
    for match in String(decoding: bytes, as: UTF8.self).matches(
      of: /\{\{\s*([^|}]*?)\s*(?:\||\}\})/)
    {
      tags[String(match.output.1), default: 0] += 1
    }
    return tags
  }

  private var comments: [String] {
    var oldOf: [Int: Int] = [:]
    for (first, second) in matching.pairs { oldOf[second] = first }
    return returned.comments.map { comment in
      let place = new.indices.first { place in
        new[place].paragraph.pieces.contains { $0.comments.contains(comment.id) }
      }
      let words = place.map { place in
        new[place].paragraph.pieces.filter { $0.comments.contains(comment.id) && !$0.change.isGone }
          .map(\.text).joined()
      }
      let line = place.flatMap { oldOf[$0] }.flatMap { self.line($0) }
      let on = words.map { $0.isEmpty ? "" : ", on \"\($0.shortened(to: 80))\"" } ?? ""
      return (line.map { "line \($0), " } ?? "") + comment.role
        + (comment.date.isEmpty ? "" : ", \(comment.date)") + on + ": \(comment.text)"
    }
  }
}
