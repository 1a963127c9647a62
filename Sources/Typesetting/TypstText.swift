import Documents

/// Typst's markup as it is written: names of functions of our own, numbers, and texts.
///
/// A text stands between quotation marks, as a value and never as markup, so that nothing that data or an
/// author wrote can be read as a command of the typesetter.
struct TypstText: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Markup of this program's own.
  mutating func put(_ markup: StaticString) {
    bytes.append(contentsOf: "\(markup)".utf8)
  }

  /// A whole number of the program's own.
  mutating func put(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// What was written apart.
  mutating func put(_ other: TypstText) { bytes.append(contentsOf: other.bytes) }

  /// A length in points, of hundredths.
  mutating func put(hundredths: Int) {
    put(hundredths / 100)
    let rest = hundredths % 100
    if rest != 0 {
      put(".")
      if rest < 10 { put("0") }
      put(rest)
    }
    put("pt")
  }

  /// A text between quotation marks, with every sign that would end or escape it escaped. Controls have no
  /// glyph and become spaces.
  mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// As `quoted`, for a text whose line ends stay.
  mutating func quoted(lines text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { put(" + \"\\n\" + ") }
      quoted(String(line))
    }
  }

  /// A file's bytes: as a text where they are one, else number by number.
  mutating func file(_ file: [UInt8], isText: Bool) {
    put("bytes(")
    if isText {
      quoted(String(decoding: file, as: UTF8.self))
    } else {
      put("(")
      for byte in file {
        put(Int(byte))
        put(",")
      }
      put(")")
    }
    put(")")
  }

  /// Words between tags: white space is one space, as in a page, and a word that no line holds may be
  /// broken after each of its letters.
  ///
  /// - Parameter widest: how wide a piece may be that is not broken, in thousandths of the size of the type.
  mutating func words(_ text: String, widest: Int) {
    guard !text.isEmpty else { return }
    put("#")
    guard Self.mayBeTooWide(text, widest) else {
      quoted(Self.collapsed(text))
      put(";")
      return
    }
    var piece = ""
    var plain = ""
    func isTooWide() -> Bool { LetterWidths.width(of: piece, isBold: true) > widest }
    put("{")
    for letter in Self.collapsed(text) + " " {
      guard letter == " " || letter == "-" || letter == "/" else {
        piece.append(letter)
        continue
      }
      if isTooWide() {
        if !plain.isEmpty {
          quoted(plain)
          put(";")
        }
        plain = ""
        for letter in piece {
          quoted(String(letter))
          put(";h(0pt);")
        }
      } else {
        plain += piece
      }
      plain.append(letter)
      piece = ""
    }
    // The space that was added to end the last piece.
    quoted(String(plain.dropLast()))
    put("};")
  }

  private static func mayBeTooWide(_ text: String, _ widest: Int) -> Bool {
    text.utf8.count > widest / 1_200
      && text.split(separator: " ").contains { word in
        word.utf8.count > widest / 1_200 && LetterWidths.width(of: word, isBold: true) > widest
      }
  }

  private static func collapsed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) || text.contains("  ") else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " " || scalar.value < 0x20
      if isSpace, out.hasSuffix(" ") { continue }
      out.unicodeScalars.append(isSpace ? " " : scalar)
    }
    return out
  }
}
