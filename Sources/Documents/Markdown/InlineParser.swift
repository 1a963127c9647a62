/// The second phase: the text of one leaf block into tokens, after the specification's algorithm.
///
/// Every scan that finds nothing is either bounded, stopped by the next thing of its kind, or
/// remembered, so that the whole takes time in proportion to the text.
struct InlineParser {
  var text = InlineText()
  var tokens: [InlineToken] = []
  var strings: [String] = []
  var targets: [LinkDestination] = []
  var runs: [DelimiterRun] = []
  var pairs: [DelimiterPair] = []
  /// Marks that were met where no value can stand.
  var misplaced: [(mark: Int, place: MarkdownProblem.Place)] = []

  var references: ReferenceMap
  var brackets: [Bracket] = []
  /// Link brackets below this place of `brackets` stand outside a link that was found.
  var firstActiveBracket = 0
  var lastRun: Int?
  var openersBottom = [Int](repeating: -1, count: 12)
  private var backticks = BacktickRuns()
  private var deadEnds = HTMLDeadEnds()
  private var textStart = 0

  init(references: ReferenceMap) { self.references = references }

  /// Makes tokens of `text`.
  mutating func parse() {
    tokens.removeAll(keepingCapacity: true)
    strings.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    firstActiveBracket = 0
    lastRun = nil
    backticks = BacktickRuns()
    deadEnds = HTMLDeadEnds()
    textStart = 0
    var index = 0
    let bytes = text.bytes
    while index < bytes.count { index = parse(bytes, at: index) }
    endText(at: bytes.count)
    matchRuns(after: nil)
  }

  /// Reads what stands at `index` and answers with the place after it.
  private mutating func parse(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: return lineEnd(bytes, index)
    case UInt8(ascii: "\\"):
      guard index + 1 < bytes.count else { return index + 1 }
      if bytes[index + 1] == 0x0A {
        return lineBreak(.hardBreak, bytes, from: index, lineEnd: index + 1)
      }
      guard bytes[index + 1].isPunctuationByte else { return index + 1 }
      endText(at: index)
      // The escaped character and what follows it stand side by side in the text.
      textStart = index + 1
      return index + 2
    case UInt8(ascii: "`"): return codeSpan(bytes, index)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return delimiterRun(bytes, index)
    case UInt8(ascii: "["): return openBracket(index, length: 1)
    case UInt8(ascii: "!"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else {
        return index + 1
      }
      return openBracket(index, length: 2)
    case UInt8(ascii: "]"): return closeBracket(bytes, index)
    case UInt8(ascii: "<"): return angleBracket(bytes, index)
    case UInt8(ascii: "&"):
      guard let found = CharacterReference.at(index, in: bytes, before: bytes.count) else {
        return index + 1
      }
      add(.decoded(Int32(strings.count)), index, found.end)
      strings.append(found.text)
      return found.end
    case 0:
      add(.decoded(Int32(strings.count)), index, index + 1)
      strings.append("\u{FFFD}")
      return index + 1
    case MarkedText.markByte:
      guard let number = MarkedText.markNumber(in: bytes, at: index) else { return index + 1 }
      add(.mark(Int32(number)), index, index + MarkedText.markLength)
      return index + MarkedText.markLength
    default: return index + 1
    }
  }

  /// Ends the text before `index`.
  mutating func endText(at index: Int) {
    if index > textStart { tokens.append(InlineToken(kind: .text, start: textStart, end: index)) }
    textStart = index
  }

  /// Adds what stands between two places; text goes on after it.
  mutating func add(_ kind: InlineToken.Kind, _ start: Int, _ end: Int) {
    endText(at: start)
    tokens.append(InlineToken(kind: kind, start: start, end: end))
    textStart = end
  }

  private mutating func lineEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    var start = index
    while start > textStart, bytes[start - 1] == 0x20 { start -= 1 }
    return lineBreak(
      index - start >= 2 ? .hardBreak : .softBreak, bytes, from: start, lineEnd: index)
  }

  private mutating func lineBreak(
    _ kind: InlineToken.Kind, _ bytes: [UInt8], from start: Int, lineEnd: Int
  ) -> Int {
    add(kind, start, lineEnd + 1)
    var index = lineEnd + 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    textStart = index
    return index
  }

  private mutating func codeSpan(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
    guard let closing = backticks.next(length: index - start, from: index, in: bytes) else {
      return index
    }
    var decoder = TextDecoder()
    let code = decoder.code(bytes, index..<closing)
    note(decoder, in: .code)
    let end = closing + index - start
    add(.code(Int32(strings.count)), start, end)
    strings.append(code)
    return end
  }

  private mutating func angleBracket(_ bytes: [UInt8], _ start: Int) -> Int {
    if let end = Autolink.uriEnd(bytes, start) {
      return autolink(bytes, start..<end, prefix: "")
    }
    if let end = Autolink.addressEnd(bytes, start) {
      return autolink(bytes, start..<end, prefix: "mailto:")
    }
    guard let end = deadEnds.endOfHTML(bytes, start) else { return start + 1 }
    var decoder = TextDecoder()
    add(.html(Int32(strings.count)), start, end)
    strings.append(decoder.verbatim(bytes, start..<end))
    note(decoder, in: .html)
    return end
  }

  private mutating func autolink(
    _ bytes: [UInt8], _ stretch: Range<Int>, prefix: String
  ) -> Int {
    var decoder = TextDecoder()
    let inside = stretch.lowerBound + 1..<stretch.upperBound - 1
    let address = decoder.verbatim(bytes, inside)
    note(decoder, in: .destination)
    add(.open(Int32(targets.count)), stretch.lowerBound, inside.lowerBound)
    if decoder.marks.isEmpty, !bytes[inside].contains(0) {
      endText(at: inside.upperBound)
    } else {
      add(.decoded(Int32(strings.count)), inside.lowerBound, inside.upperBound)
      strings.append(address)
    }
    add(.close(Int32(targets.count)), inside.upperBound, stretch.upperBound)
    targets.append(LinkDestination(destination: prefix + address, title: nil, isImage: false))
    return stretch.upperBound
  }

  mutating func note(_ decoder: TextDecoder, in place: MarkdownProblem.Place) {
    for mark in decoder.marks { misplaced.append((mark, place)) }
  }
}
