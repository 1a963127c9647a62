import Diagnostics

/// Cuts a template into text and tags, and the tags into words. Each byte is looked at a fixed
/// number of times, whatever the template holds.
struct Lexer {
  private let source: SourceText
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var pieces: [Piece] = []

  private init(_ range: SourceRange) {
    source = range.source
    bytes = range.source.bytes
    index = range.bytes.lowerBound
    end = range.bytes.upperBound
  }

  static func pieces(of range: SourceRange, into findings: inout Findings) -> [Piece] {
    var lexer = Lexer(range)
    lexer.cut(into: &findings)
    return LineTrimming.trim(lexer.pieces, in: range.source.bytes)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
  }

  /// `{{`, `{%` or `{#` at a place, as the byte after the brace.
  private func opener(at place: Int) -> UInt8? {
    guard place + 1 < end, bytes[place] == UInt8(ascii: "{") else { return nil }
    let second = bytes[place + 1]
    return second == UInt8(ascii: "{") || second == UInt8(ascii: "%") || second == UInt8(ascii: "#")
      ? second : nil
  }

  /// `}}`, `%}` or `#}` at a place, as the byte before the last brace.
  private func closer(at place: Int) -> UInt8? {
    guard place + 1 < end, bytes[place + 1] == UInt8(ascii: "}") else { return nil }
    let first = bytes[place]
    return first == UInt8(ascii: "}") || first == UInt8(ascii: "%") || first == UInt8(ascii: "#")
      ? first : nil
  }

  private mutating func cut(into findings: inout Findings) {
    var textStart = index
    while index < end {
      let byte = bytes[index]
      guard
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "%")
          || byte == UInt8(ascii: "#")
      else {
        index += 1
        continue
      }
      if let mark = opener(at: index) {
        if textStart < index { pieces.append(Piece(kind: .text, bytes: textStart..<index)) }
        if mark == UInt8(ascii: "#") {
          comment(into: &findings)
        } else {
          tag(closedBy: mark == UInt8(ascii: "{") ? UInt8(ascii: "}") : mark, into: &findings)
        }
        textStart = index
      } else if closer(at: index) != nil {
        let stray = source.range(index, index + 2)
        findings.report(.strayClosing(stray.text), at: stray)
        index += 2
        while index < end, bytes[index] == UInt8(ascii: "}") { index += 1 }
      } else {
        index += 1
      }
    }
    if textStart < end { pieces.append(Piece(kind: .text, bytes: textStart..<end)) }
  }

  private mutating func comment(into findings: inout Findings) {
    let start = index
    index += 2
    while index < end {
      if closer(at: index) == UInt8(ascii: "#") {
        index += 2
        pieces.append(Piece(kind: .comment, bytes: start..<index))
        return
      }
      // Where a second comment begins, the first was not closed: nothing is swallowed in silence.
      if opener(at: index) == UInt8(ascii: "#") { break }
      index += 1
    }
    findings.report(.unclosed(opening: "{#", closing: "#}"), at: source.range(start, start + 2))
    pieces.append(Piece(kind: .comment, bytes: start..<index))
  }

  /// Reads a tag from its opening to what closes it. A tag that is not closed ends before the next
  /// opening, at an empty line or with the text, so that what follows is still checked.
  private mutating func tag(closedBy closing: UInt8, into findings: inout Findings) {
    let start = index
    var piece = Piece(kind: closing == UInt8(ascii: "%") ? .tag : .value, bytes: start..<start)
    index += 2
    if index < end, bytes[index] == UInt8(ascii: "-") {
      findings.report(.trimMark, at: source.range(start, index + 1))
      piece.isBroken = true
      index += 1
    }
    var isClosed = false
    while index < end, opener(at: index) == nil {
      if let found = closer(at: index), found != UInt8(ascii: "#") {
        if found != closing {
          let opening = source.range(start, start + 2).text
          findings.report(
            .closedBy(opening: opening, found: source.range(index, index + 2).text),
            at: source.range(index, index + 2))
        }
        index += 2
        isClosed = true
        break
      }
      let byte = bytes[index]
      if isEmptyLine(at: index) || byte == UInt8(ascii: "}") { break }
      guard !skipBlank() else { continue }
      if let token = token(isBroken: &piece.isBroken, into: &findings) {
        piece.tokens.append(token)
      }
    }
    if !isClosed {
      let opening = source.range(start, start + 2)
      // A second problem of the same tag would say the same.
      findings.report(
        .unclosed(opening: opening.text, closing: closing == UInt8(ascii: "%") ? "%}" : "}}"),
        at: opening)
      piece.isBroken = true
      if index < end, bytes[index] == UInt8(ascii: "}") { index += 1 }
    }
    piece.bytes = start..<index
    pieces.append(piece)
  }

  /// A line end with nothing but blanks before the next one: a paragraph ends here.
  private func isEmptyLine(at place: Int) -> Bool {
    guard bytes[place] == 0x0A else { return false }
    var next = place + 1
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D {
      next += 1
    }
    return next >= end || bytes[next] == 0x0A
  }

  /// Blanks between words, with the no-break space that a word processor puts in.
  private mutating func skipBlank() -> Bool {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D:
      index += 1
      return true
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0:
      index += 2
      return true
    default: return false
    }
  }

  private mutating func token(isBroken: inout Bool, into findings: inout Findings) -> Token? {
    let start = index
    let byte = bytes[index]
    if Self.isNameByte(byte) {
      while index < end, Self.isNameByte(bytes[index]) { index += 1 }
      let word = source.range(start, index).text
      guard byte.isDigit else { return Token(kind: .name(word), bytes: start..<index) }
      if let number = Int(word), word.utf8.count <= 9 {
        return Token(kind: .whole(number), bytes: start..<index)
      }
      report(.notAWholeNumber(word), start..<index, isBroken: &isBroken, into: &findings)
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return text(quote: byte, isBroken: &isBroken, into: &findings)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "|"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      index += 1
      return Token(kind: .symbol(byte), bytes: start..<index)
    default:
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      let character = source.range(start, index).text
      report(.unexpected(character), start..<index, isBroken: &isBroken, into: &findings)
      return nil
    }
  }

  private mutating func text(
    quote: UInt8, isBroken: inout Bool, into findings: inout Findings
  ) -> Token? {
    let start = index
    var place = index + 1
    while place < end, bytes[place] != quote, bytes[place] != 0x0A, bytes[place] != 0x0D {
      place += 1
    }
    guard place < end, bytes[place] == quote else {
      index += 1
      report(.unclosedText, start..<index, isBroken: &isBroken, into: &findings)
      return nil
    }
    index = place + 1
    return Token(kind: .text(source.range(start + 1, place).text), bytes: start..<index)
  }

  /// Reports the first problem of a tag's words; those after it most likely follow from it.
  private func report(
    _ problem: TemplateProblem, _ place: Range<Int>, isBroken: inout Bool,
    into findings: inout Findings
  ) {
    guard !isBroken else { return }
    isBroken = true
    findings.report(problem, at: source.range(place.lowerBound, place.upperBound))
  }
}
