/// Text as it reads, whatever marks its author's program makes of quotes, dashes and spaces: a curly quote
/// for a straight one is no change.
enum TypedText {
  /// The same text with plain quotes, hyphens and points.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{00B4}": plain.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2033}": plain.append("\"")
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": plain.append("-")
      case "\u{00A0}", "\u{202F}", "\u{2009}": plain.append(" ")
      case "\u{00AD}", "\u{200B}", "\u{2060}": continue
      case "\u{2026}": plain.append(contentsOf: "...".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
