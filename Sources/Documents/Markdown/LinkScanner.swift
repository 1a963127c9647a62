/// Finds the parts of links and link reference definitions in the text of a leaf block.
struct LinkScanner {
  let bytes: [UInt8]

  /// The most characters that a label may have.
  static let longestLabel = 999
  /// How deep brackets may stand in one another in a destination without `<` and `>`.
  static let deepestParentheses = 32

  func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The index after spaces, tabs and at most one line end.
  func skipSpaceAndLineEnd(_ start: Int) -> Int {
    var index = start
    var lineEnds = 0
    while let byte = byte(index), byte.isSpaceOrLineEnd {
      if byte == 0x0A { lineEnds += 1 }
      if lineEnds > 1 { break }
      index += 1
    }
    return index
  }

  /// The inside of a label in brackets that begins at `start`.
  func label(at start: Int) -> Range<Int>? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    var length = 0
    while let byte = byte(index) {
      switch byte {
      case UInt8(ascii: "]"): return start + 1..<index
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where self.byte(index + 1)?.isPunctuationByte == true:
        index += 1
        length += 1
      case MarkedText.markByte: index += MarkedText.markLength - 1
      default: break
      }
      if byte < 0x80 || byte >= 0xC0 { length += 1 }
      guard length <= Self.longestLabel else { return nil }
      index += 1
    }
    return nil
  }

  /// A destination that begins at `start`: what is between `<` and `>`, or a stretch without spaces.
  func destination(at start: Int) -> (inside: Range<Int>, end: Int)? {
    guard let first = byte(start) else { return nil }
    var index = start
    if first == UInt8(ascii: "<") {
      index += 1
      while let byte = byte(index), byte != 0x0A, byte != UInt8(ascii: "<") {
        if byte == UInt8(ascii: ">") { return (start + 1..<index, index + 1) }
        index += isEscape(index) ? 2 : 1
      }
      return nil
    }
    var depth = 0
    scan: while let byte = byte(index) {
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        guard depth <= Self.deepestParentheses else { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      // NUL is read as U+FFFD, which is no control character.
      case 0x20, 0x01...0x1F, 0x7F: break scan
      default: break
      }
      index += isEscape(index) ? 2 : 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// A title in quotes or brackets that begins at `start`.
  func title(at start: Int) -> (inside: Range<Int>, end: Int)? {
    guard let first = byte(start) else { return nil }
    let closing: UInt8
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = first
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let byte = byte(index) {
      if byte == closing { return (start + 1..<index, index + 1) }
      if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
      index += isEscape(index) ? 2 : 1
    }
    return nil
  }

  private func isEscape(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\\") && byte(index + 1)?.isPunctuationByte == true
  }
}
