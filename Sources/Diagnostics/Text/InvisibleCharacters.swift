/// The characters that nobody sees, and those that move, turn or end the text around them. The one
/// list of the project: what is printed in a terminal, written in JSON or read as a setting is held
/// against it.
///
/// It has the general categories Cc, Cf, Zl and Zp and every default ignorable code point of
/// Unicode 16, written out: the tables of a system change with the system, and a manifest must not.
/// A test compares it with the tables of the toolchain.
package enum InvisibleCharacters {
  /// Ascending and apart.
  package static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x600...0x605, 0x61C...0x61C,
    0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x115F...0x1160, 0x17B4...0x17B5,
    0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164,
    0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1_10BD...0x1_10BD,
    0x1_10CD...0x1_10CD, 0x1_3430...0x1_343F, 0x1_BCA0...0x1_BCA3, 0x1_D173...0x1_D17A,
    0xE_0000...0xE_0FFF,
  ]

  /// Whether a character is in the list. Line ends and tabs are.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    // Nearly every character of a text is ASCII or a letter of Latin.
    if value < 0x7F { return value < 0x20 }
    if value < 0xAD { return value <= 0x9F }
    return ranges.contains { $0.contains(value) }
  }

  /// Whether a character has no place in a text that people write, and so is refused in one,
  /// however it is written: the controls but tab and line ends, the separators of lines and
  /// paragraphs, what embeds, overrides or isolates a direction or shapes digits, marks of notes
  /// between lines, a byte order mark inside a text, and the tag of languages. Soft hyphens,
  /// joiners, marks of direction, selectors of variants and the tags of flags stay: names in other
  /// scripts need them.
  package static func actsOnText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE_0001:
      true
    default: false
    }
  }

  /// `actsOnText`, and the two values that are no character: what no setting may hold.
  package static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    actsOnText(scalar) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// A character in the words of a finding, such as `U+202E`.
  package static func name(_ value: UInt32) -> String {
    let hexadecimal = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }

  /// The first places, at most `limit`, at which a text of well-formed UTF-8 holds a character that
  /// `actsOnText`.
  package static func places(
    in bytes: [UInt8], limit: Int
  ) -> [(range: Range<Int>, value: UInt32)] {
    var found: [(range: Range<Int>, value: UInt32)] = []
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      // Nearly every byte is ASCII, or begins or goes on with a letter.
      guard byte < 0x20 || byte == 0x7F || byte >= 0xC2 else {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let range = index..<min(index + length, span.count)
      index = range.upperBound
      guard byte < 0x80 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3 else {
        continue
      }
      let scalar = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first
      if let scalar, actsOnText(scalar) {
        found.append((range, scalar.value))
        if found.count == limit { return found }
      }
    }
    return found
  }
}

extension String {
  /// The text with the characters of `InvisibleCharacters` written out as `\u{202E}` and a tab as a
  /// space, so that no input can move the cursor, colour a terminal, turn a line around or hide in
  /// it.
  package var printable: String {
    var out = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        out += " "
      } else if InvisibleCharacters.contains(scalar) {
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
