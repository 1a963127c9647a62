/// Texts without and with quotation marks.
extension SettingsScanner {
  /// A plain text: to the end of the line, a comment, a colon, or a mark of the flow style.
  mutating func scanPlain() {
    var last = position
    while let byte = peek(), !Self.isBreak(byte) {
      if byte == UInt8(ascii: ":"), isFollowedBySpace || flowDepth > 0 && isFollowedByFlowMark {
        break
      }
      if flowDepth > 0, Self.isFlowMark(byte) { break }
      if byte == UInt8(ascii: "#"), position > lineStart,
        Self.isSpaceOrBreak(bytes[position - 1])
      {
        break
      }
      if byte == 0x09 { report(.tab, position..<position + 1) }
      position += 1
      if byte != UInt8(ascii: " ") { last = position }
    }
    position = last
    // A byte that begins no token must still be passed.
    if peek().map({ Self.isFlowMark($0) }) == true, flowDepth == 0 { position += 1 }
  }

  /// Reports a backslash, just passed, that stands for nothing with what follows it.
  private mutating func checkEscape() {
    guard let letter = peek() else { return }
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      if !Self.escapes.contains(letter) {
        let text = String(decoding: bytes[(position - 1)...min(position, end - 1)], as: UTF8.self)
        report(.escapeNotUsed(text), position - 1..<position + 1)
      }
      return
    }
    let code = String(
      decoding: bytes[min(position + 1, end)..<min(position + 1 + digits, end)], as: UTF8.self)
    if UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) == nil || code.utf8.count < digits {
      report(.escapeNotUsed("\\" + String(UnicodeScalar(letter))), position - 1..<position + 1)
    }
  }

  private static let escapes = Set("0abtnvfre \"/\\N_LP\t\n\r".utf8)

  mutating func skipQuoted(_ mark: UInt8) {
    let opening = (position: position, lineStart: lineStart)
    position += 1
    while position < end {
      let byte = bytes[position]
      position += 1
      if Self.isBreak(byte) {
        if byte == 0x0D, peek() == 0x0A { position += 1 }
        lineStart = position
        let indent = skipSpaces()
        if peek() == 0x09 {
          report(.tab, position..<position + 1)
        } else if let next = peek(), !Self.isBreak(next), isShallow(indent) {
          guard beginsEntry else {
            reportShallow()
            continue
          }
          return reportQuote(opening.position, opening.lineStart)
        }
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        checkEscape()
        if let escaped = peek(), !Self.isBreak(escaped) { position += 1 }
      } else if byte == mark {
        guard mark == UInt8(ascii: "'"), peek() == mark else { return }
        position += 1
      }
    }
    reportQuote(opening.position, opening.lineStart)
  }
}
