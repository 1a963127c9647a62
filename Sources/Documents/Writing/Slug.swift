/// Words as the name of an anchor: small letters and digits of ASCII with single hyphens.
package enum Slug {
  /// Accents of Welsh and western European letters are left out; other letters end a word.
  /// Never empty: a text without letters or digits gives "section".
  package static func make(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      let plain = unaccented(scalar)
      switch plain {
      case "a"..."z", "0"..."9": out.unicodeScalars.append(plain)
      case "'", "\u{2019}", "\u{0300}"..."\u{036F}": continue
      default: if !out.isEmpty, !out.hasSuffix("-") { out += "-" }
      }
    }
    while out.hasSuffix("-") { out.removeLast() }
    return out.isEmpty ? "section" : out
  }

  /// The same of a whole name that may be long: no longer than so many letters, ending with a whole word.
  package static func make(_ text: String, atMost count: Int) -> String {
    let slug = make(text)
    guard slug.count > count else { return slug }
    let start = slug.prefix(count)
    return String(start[..<(start.lastIndex(of: "-") ?? start.endIndex)])
  }

  private static func unaccented(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "à", "á", "â", "ã", "ä", "å": "a"
    case "ç": "c"
    case "è", "é", "ê", "ë": "e"
    case "ì", "í", "î", "ï": "i"
    case "ñ": "n"
    case "ò", "ó", "ô", "õ", "ö": "o"
    case "ù", "ú", "û", "ü": "u"
    case "ŵ", "ẁ", "ẃ", "ẅ": "w"
    case "ŷ", "ỳ", "ý", "ÿ": "y"
    default: scalar
    }
  }
}
