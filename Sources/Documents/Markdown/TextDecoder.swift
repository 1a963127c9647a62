/// Makes strings of bytes: decodes backslash escapes and character references, reads NUL as
/// U+FFFD, and leaves marks out, remembering which.
struct TextDecoder {
  /// The numbers of the marks that were left out.
  private(set) var marks: [Int] = []

  /// The text of a destination, a title or an info string.
  mutating func string(_ bytes: [UInt8], _ stretch: Range<Int>) -> String {
    guard stretch.contains(where: { Self.isSpecial(bytes[$0]) }) else {
      return String(decoding: bytes[stretch], as: UTF8.self)
    }
    var out: [UInt8] = []
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < stretch.upperBound,
        bytes[index + 1].isPunctuationByte
      {
        out.append(bytes[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"),
        let found = CharacterReference.at(index, in: bytes, before: stretch.upperBound)
      {
        out += Array(found.text.utf8)
        index = found.end
      } else {
        index = append(bytes, index, to: &out)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text of code or raw HTML: neither escapes nor references.
  mutating func verbatim(_ bytes: [UInt8], _ stretch: Range<Int>) -> String {
    guard stretch.contains(where: { bytes[$0] == 0 || bytes[$0] == MarkedText.markByte }) else {
      return String(decoding: bytes[stretch], as: UTF8.self)
    }
    var out: [UInt8] = []
    var index = stretch.lowerBound
    while index < stretch.upperBound { index = append(bytes, index, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text of a code span: line ends as spaces, and one space less at each end where both have
  /// one and there is anything else.
  mutating func code(_ bytes: [UInt8], _ stretch: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(stretch.count)
    var index = stretch.lowerBound
    while index < stretch.upperBound { index = append(bytes, index, to: &out) }
    for index in out.indices where out[index] == 0x0A { out[index] = 0x20 }
    if out.count >= 2, out.first == 0x20, out.last == 0x20, out.contains(where: { $0 != 0x20 }) {
      return String(decoding: out.dropFirst().dropLast(), as: UTF8.self)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func append(_ bytes: [UInt8], _ index: Int, to out: inout [UInt8]) -> Int {
    if let number = MarkedText.markNumber(in: bytes, at: index) {
      marks.append(number)
      return index + MarkedText.markLength
    }
    if bytes[index] == 0 {
      out += [0xEF, 0xBF, 0xBD]
    } else {
      out.append(bytes[index])
    }
    return index + 1
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0
      || byte == MarkedText.markByte
  }
}
