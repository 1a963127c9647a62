/// How wide letters are in Arial and in the fonts made to its measure, so that what is printed can be
/// reckoned without a font at hand. Rather too wide than too narrow.
package enum LetterWidths {
  /// The width of a letter, in thousandths of the size of the type.
  package static func width(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let code = Int(scalar.value)
    let plain: Int
    switch code {
    case 32...126: plain = advances[code - 32]
    case 0x300...0x36F, 0x200B...0x200F: return 0
    case 0x2010...0x2013, 0xA3: plain = 556
    case 0x2018...0x201A: plain = 222
    case 0x2212: plain = 584
    case 0xC0...0x24F: plain = 800
    case 0x1100...: plain = 1200
    default: plain = 1000
    }
    return isBold && code != 32 ? plain + 60 : plain
  }

  /// The width of a text on one line, in thousandths of the size of the type.
  package static func width(of text: some StringProtocol, isBold: Bool) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars { sum += width(scalar, isBold: isBold) }
    return sum
  }

  /// The advances of the printable characters of ASCII, from the space on.
  private static let advances: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
