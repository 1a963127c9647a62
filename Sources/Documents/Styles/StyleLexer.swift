import Diagnostics

/// Cuts style rules into tokens; white space is left out. Each byte is looked at a fixed number of
/// times, whatever stands in the rules.
package struct StyleLexer {
  private let bytes: [UInt8]
  private var index = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  package mutating func next() -> StyleToken? {
    while let byte = byte(0), Self.isSpace(byte) { index += 1 }
    guard let byte = byte(0) else { return nil }
    let start = index
    switch byte {
    case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "*"): return comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return text(byte)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      index += 1
      return token(.open(byte), from: start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      index += 1
      return token(.close(byte), from: start)
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      index += 1
      let name = self.name()
      guard !name.isEmpty else { return token(.mark(byte), from: start) }
      return token(byte == UInt8(ascii: "@") ? .atName : .hashName, from: start, name)
    case _ where byte.isDigit: return number()
    case _ where isNamePart(at: index): return nameOrFunction()
    default:
      index += 1
      return token(.mark(byte), from: start)
    }
  }

  private func byte(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  private func token(_ kind: StyleToken.Kind, from start: Int, _ text: String = "") -> StyleToken {
    StyleToken(kind: kind, range: start..<index, text: text)
  }

  private mutating func comment() -> StyleToken {
    let start = index
    index += 2
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        index += 2
        return token(.comment, from: start)
      }
      index += 1
    }
    return StyleToken(kind: .unclosed(.comment), range: start..<min(start + 2, index))
  }

  private mutating func text(_ mark: UInt8) -> StyleToken {
    let start = index
    index += 1
    var out: [UInt8] = []
    while let byte = byte(0) {
      switch byte {
      case mark:
        index += 1
        return token(.text, from: start, String(decoding: out, as: UTF8.self))
      case _ where Self.isBreak(byte):
        return StyleToken(kind: .unclosed(.text), range: start..<start + 1)
      case UInt8(ascii: "\\"):
        // A backslash at the end of a line goes on with the text on the next.
        if let after = self.byte(1), Self.isBreak(after) {
          index += after == 0x0D && self.byte(2) == 0x0A ? 3 : 2
        } else {
          escape(into: &out)
        }
      default:
        out.append(byte)
        index += 1
      }
    }
    return StyleToken(kind: .unclosed(.text), range: start..<start + 1)
  }

  /// Digits, and the unit behind them.
  private mutating func number() -> StyleToken {
    let start = index
    while let byte = byte(0), byte.isDigit || byte == UInt8(ascii: ".") { index += 1 }
    // A unit with a bracket behind it is none that CSS knows, and is judged as a function.
    guard isNamePart(at: index) else { return token(.number, from: start) }
    let unit = nameOrFunction()
    guard unit.kind == .name else { return unit }
    return token(.number, from: start, unit.text)
  }

  private mutating func nameOrFunction() -> StyleToken {
    let start = index
    let name = self.name()
    guard byte(0) == UInt8(ascii: "(") else { return token(.name, from: start, name) }
    index += 1
    guard name.lowercased() == "url" else { return token(.function, from: start, name) }
    var inside = index
    while inside < bytes.count, Self.isSpace(bytes[inside]) { inside += 1 }
    if inside < bytes.count,
      bytes[inside] == UInt8(ascii: "\"") || bytes[inside] == UInt8(ascii: "'")
    {
      return token(.function, from: start, name)
    }
    index = inside
    return address(from: start)
  }

  /// An address without quotation marks, up to its bracket.
  private mutating func address(from start: Int) -> StyleToken {
    var out: [UInt8] = []
    while let byte = byte(0) {
      switch byte {
      case UInt8(ascii: ")"):
        index += 1
        return token(.address, from: start, String(decoding: out, as: UTF8.self))
      case _ where Self.isSpace(byte):
        while let next = self.byte(0), Self.isSpace(next) { index += 1 }
        guard self.byte(0) == UInt8(ascii: ")") else { return brokenAddress(from: start) }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), 0x00..<0x20, 0x7F:
        return brokenAddress(from: start)
      case UInt8(ascii: "\\"):
        guard let after = self.byte(1), !Self.isBreak(after) else {
          return brokenAddress(from: start)
        }
        escape(into: &out)
      default:
        out.append(byte)
        index += 1
      }
    }
    return brokenAddress(from: start)
  }

  /// The rest of what is no address is passed over as a browser does, up to a bracket.
  private mutating func brokenAddress(from start: Int) -> StyleToken {
    let end = min(start + 4, bytes.count)
    while let byte = byte(0) {
      index += 1
      if byte == UInt8(ascii: "\\"), index < bytes.count { index += 1 }
      if byte == UInt8(ascii: ")") { break }
    }
    return StyleToken(kind: .unclosed(.address), range: start..<end)
  }

  /// Letters, digits, `-`, `_`, all beyond ASCII, and escapes.
  private mutating func name() -> String {
    var out: [UInt8] = []
    while index < bytes.count, isNamePart(at: index) {
      if bytes[index] == UInt8(ascii: "\\") {
        escape(into: &out)
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func isNamePart(at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let byte = bytes[place]
    if byte == UInt8(ascii: "\\") {
      return place + 1 < bytes.count && !Self.isBreak(bytes[place + 1])
    }
    return byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// A backslash with up to six digits of base 16 and one white space, or with one character.
  private mutating func escape(into out: inout [UInt8]) {
    index += 1
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let byte = byte(0), let digit = Self.hexadecimal(byte) {
      value = value << 4 | digit
      digits += 1
      index += 1
    }
    guard digits == 0 else {
      if byte(0) == 0x0D, byte(1) == 0x0A { index += 1 }
      if let byte = byte(0), Self.isSpace(byte) { index += 1 }
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      out += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
      return
    }
    guard let first = byte(0) else { return }
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(index + length, bytes.count)
    out += bytes[index..<end]
    index = end
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    if byte.isDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let lower = byte | 0x20
    guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
    return UInt32(lower - UInt8(ascii: "a")) + 10
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || isBreak(byte)
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x0C
  }
}
