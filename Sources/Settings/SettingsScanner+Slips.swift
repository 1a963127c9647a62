import Diagnostics

/// Slips of people who write settings, reported as what they are: a parser reports what it then
/// could not make of the next line.
extension SettingsScanner {
  /// Whether a line lies no further right than the key that holds what goes on there.
  func isShallow(_ indent: Int) -> Bool {
    guard let column = collections.last?.column else { return false }
    return indent <= column && peek() != nil
  }

  /// A text in quotes or a list in brackets that goes on stays right of the key that holds it.
  mutating func reportShallow() {
    report(
      .notReadable(reason: "a value that goes on stands further right than its key"),
      position..<position + 1)
  }

  /// Whether the rest of the line closes more brackets than it opens.
  var hasCloserOnLine: Bool {
    var depth = 0
    var index = position
    while index < end, !Self.isBreak(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth < 0 { return true }
      index += 1
    }
    return false
  }

  /// Says which bracket is open and reads on as if it were closed.
  mutating func reportUnclosed() {
    if let opener = openers.last {
      let isList = bytes[opener] == UInt8(ascii: "[")
      report(.bracketUnclosed(isList: isList), opener..<opener + 1)
    }
    openers = []
    flowKeys = []
    flowDepth = 0
  }

  /// Leaves the bracket that a mark closes. Those opened inside it and not closed are reported.
  mutating func closeBracket(_ mark: UInt8) {
    let due = mark == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    while let last = openers.last {
      openers.removeLast()
      _ = flowKeys.popLast()
      flowDepth = max(flowDepth - 1, 0)
      if bytes[last] == due { return }
      // A mark that closes nothing is the parser's to report.
      guard openers.contains(where: { bytes[$0] == due }) else { return }
      report(.bracketUnclosed(isList: bytes[last] == UInt8(ascii: "[")), last..<last + 1)
    }
  }

  /// Whether an entry of a list or mapping begins here: "- " or "key: ".
  var beginsEntry: Bool {
    var index = position
    if bytes[index] == UInt8(ascii: "-") {
      return index + 1 >= end || Self.isSpaceOrBreak(bytes[index + 1])
    }
    while index < end, Self.isOfWord(bytes[index]) { index += 1 }
    return index > position && index < end && bytes[index] == UInt8(ascii: ":")
      && (index + 1 >= end || Self.isSpaceOrBreak(bytes[index + 1]))
  }

  /// Says which quotation mark is open and reads on behind its line.
  mutating func reportQuote(_ opening: Int, _ line: Int) {
    report(.quoteUnclosed, opening..<opening + 1)
    position = opening
    lineStart = line
    while let byte = peek(), !Self.isBreak(byte) { position += 1 }
  }

  /// Behind a quoted text that is no key nothing follows but a mark of the flow style or a comment.
  mutating func checkNothingFollows(_ opening: (position: Int, lineStart: Int)) {
    let mark = bytes[opening.position]
    var next = position
    while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    guard next < end, !Self.isSpaceOrBreak(bytes[next]), bytes[next] != UInt8(ascii: "#"),
      !(flowDepth > 0 && (Self.isFlowMark(bytes[next]) || bytes[next] == UInt8(ascii: ":")))
    else { return }
    if opening.lineStart != lineStart { return reportQuote(opening.position, opening.lineStart) }
    report(.textAfterQuote(isDouble: mark == UInt8(ascii: "\"")), next..<next + 1)
    if flowDepth == 0 { position = endOfLine(from: next) }
  }

  /// A colon inside a value that stands without quotes.
  mutating func reportColon(_ colon: Int) {
    report(.colonInValue, colon..<colon + 1)
    position = endOfLine(from: colon)
  }

  /// A line that goes on with a text is none that looks like an item or a key.
  mutating func checkNoEntry(_ start: Int) {
    let isItem =
      bytes[start] == UInt8(ascii: "-")
      && (start + 1 >= end || Self.isSpaceOrBreak(bytes[start + 1]))
    let isKey =
      peek() == UInt8(ascii: ":") && isFollowedBySpace
      && bytes[start..<position].allSatisfy(Self.isOfWord)
    guard isItem || isKey else {
      if peek() == UInt8(ascii: ":"), isFollowedBySpace { reportColon(position) }
      return
    }
    let due = collections.last?.column ?? 0
    report(.entryTooFarRight(isItem: isItem, column: due + 1), start..<max(position, start + 1))
    position = endOfLine(from: position)
  }

  /// A key in a list has a dash before it.
  mutating func checkDash(_ name: String, _ range: Range<Int>) {
    if collections.last?.isList == true { report(.dashMissing(name), range) }
  }

  /// In `{ }` a key follows the bracket or a comma.
  mutating func checkComma(_ range: Range<Int>) {
    guard let hasKey = flowKeys.last else { return }
    if hasKey { report(.commaMissing, range) }
    flowKeys[flowKeys.count - 1] = true
  }

  /// Reports a line that stands where keys stand and is none. True where it was reported.
  mutating func checkColon(_ start: Int) -> Bool {
    if let last = collections.last {
      guard last.column == start - lineStart, !last.keys.isEmpty else { return false }
    } else {
      // A text alone is no slip; before keys it is one of them.
      guard start == lineStart, isBeforeEntry else { return false }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    report(.colonMissing(text), start..<position)
    return true
  }

  /// Whether an entry begins on some line behind this one, at its beginning.
  private var isBeforeEntry: Bool {
    var rest = self
    while let byte = rest.peek() {
      rest.position += 1
      if Self.isBreak(byte), rest.peek() != nil, rest.beginsEntry { return true }
    }
    return false
  }

  /// Leaves the lists and mappings that end before a line, which begins where one of them did.
  mutating func enterLine(_ indent: Int) {
    let left = collections.last { $0.column > indent }
    var next = indent
    if let left { next = collections.first { $0.column > indent }?.column ?? left.column }
    leaveCollections(rightOf: indent)
    guard left != nil, let last = collections.last, last.column < indent else { return }
    report(
      .indentation(column: indent + 1, known: [last.column + 1, next + 1]), position..<position + 1)
    // Read on as if it stood right.
    collections.append(Collection(column: indent))
  }

  func endOfLine(from place: Int) -> Int {
    var place = place
    while place < end, !Self.isBreak(bytes[place]) { place += 1 }
    return place
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
