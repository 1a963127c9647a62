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

  /// Whether a character has no place in a text that people write, and so is refused in one: the
  /// controls but tab and line ends, the separators of lines and paragraphs, what embeds, overrides
  /// or isolates a direction, a byte order mark inside a text, and the two values that are no
  /// character. Soft hyphens, joiners, marks of direction and selectors of variants stay: names in
  /// other scripts need them.
  package static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
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
