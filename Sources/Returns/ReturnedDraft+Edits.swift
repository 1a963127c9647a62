import Diagnostics
import Documents

/// Words that changed inside a paragraph that is still there.
extension ReturnedDraft {
  mutating func edit(_ before: Int, _ after: Int) {
    let line = line(before)
    if let was = old[before].table, let isNow = new[after].table {
      edit(was, isNow, of: before, line)
      return
    }
    guard old[before].table == nil, new[after].table == nil else {
      refuse(new[after].tokens.joined, "a table and a paragraph have changed places", at: line)
      return
    }
    let leaf = leaf(before)
    if let made = edited(old[before].tokens, new[after].tokens, leaf, line), let leaf {
      operations.append((leaf.whole, made))
    }
  }

  /// The Markdown of a leaf once the words of its paragraph are those that came back; nil where nothing
  /// of it is taken.
  mutating func edited(
    _ was: [WordToken], _ returned: [WordToken], _ leaf: SourceLeaf?, _ line: Int?
  ) -> [UInt8]? {
    let isNow = restored(returned, from: was)
    nameTypedOver(in: isNow, line)
    guard was.map(\.key) != isNow.map(\.key) else { return nil }
    let barred = barred(was, isNow, line)
    guard let leaf else {
      refuse(isNow.joined, "the program makes this text", at: line)
      return nil
    }
    if leaf.kind == .setting { return barred.isEmpty ? setting(leaf, was, isNow) : nil }
    let edit = LeafEdit(leaf, was, tags: tags)
    var parts: [LeafEdit.Part] = []
    var (left, right) = (0, 0)
    for (first, second) in SequenceMatching.pairs(was.map(\.key), isNow.map(\.key))
      + [(was.count, isNow.count)]
    {
      // A word to which something was put without a space is written anew with it.
      if right < second, first < was.count, !was[first].isFigure, was[first].hasSpaceBefore,
        !isNow[second].hasSpaceBefore
      {
        continue
      }
      if left < first || right < second {
        let isBarred = barred.contains { old, new in
          old.overlaps(left..<first) || new.overlaps(right..<second)
        }
        if !isBarred {
          parts.append(
            LeafEdit.Part(old: left..<first, new: Array(isNow[right..<second])))
        }
      }
      (left, right) = (first + 1, second + 1)
    }
    return apply(parts, edit, line)
  }

  /// Names the figures that print something else than the draft did.
  mutating func nameTypedOver(in tokens: [WordToken], _ line: Int?) {
    for token in tokens where token.figure > 0 {
      guard case .figure(let name) = token.key, let print = printed[token.figure] else { continue }
      if print.split(separator: " ") != token.text.split(separator: " ") {
        problems.append((.typedOver(name: name, was: print, isNow: token.text), line))
      }
    }
  }

  /// Where something was typed beside a figure that makes another number of it: in the draft's tokens and
  /// in those that came back. Each is named and not taken.
  private mutating func barred(
    _ was: [WordToken], _ isNow: [WordToken], _ line: Int?
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    var barred: [(old: Range<Int>, new: Range<Int>)] = []
    for (place, token) in isNow.enumerated() where token.isFigure {
      guard case .figure(let name) = token.key else { continue }
      let after = FigureGlue.range(of: place, in: isNow)
      let same = was.firstIndex { $0.figure == token.figure && $0.key == token.key }
      let before = same.map { FigureGlue.range(of: $0, in: was) }
      if let before, was[before].map(\.key) == isNow[after].map(\.key) { continue }
      if before == nil, after.count == 1 { continue }
      problems.append(
        (
          .typedOver(
            name: name, was: before.map { Array(was[$0]).joined } ?? token.text,
            isNow: Array(isNow[after]).joined), line
        ))
      barred.append((before ?? 0..<0, after))
    }
    return barred
  }

  /// Makes the parts of an edit, the last first, each only where the Markdown then says what was meant.
  private mutating func apply(
    _ parts: [LeafEdit.Part], _ edit: LeafEdit, _ line: Int?
  ) -> [UInt8]? {
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
    guard !told.isEmpty else { return nil }
    for words in told.reversed() { tell(line, words) }
    return text
  }

  /// An edited text of the front matter is written anew.
  private mutating func setting(
    _ leaf: SourceLeaf, _ was: [WordToken], _ isNow: [WordToken]
  ) -> [UInt8]? {
    let lost = was.filter { token in token.isFigure && !isNow.contains { $0.key == token.key } }
    guard lost.isEmpty else {
      for token in lost {
        if case .figure(let name) = token.key {
          problems.append((.typedOver(name: name, was: token.text, isNow: isNow.joined), leaf.line))
        }
      }
      return nil
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
    tell(leaf.line, Self.words(of: was[...], isNow))
    return Array(YAMLText.quoted(text).utf8)
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
}
