/// Texts as a settings file writes them.
package enum YAMLText {
  /// A text between double quotation marks, which YAML reads back as it is. Tabs, line ends and
  /// what `InvisibleCharacters.isRefused` names are written as escapes.
  package static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where InvisibleCharacters.isRefused(scalar):
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let digits = hexadecimal.count > 4 ? 8 : 4
        out += digits == 8 ? "\\U" : "\\u"
        out += String(repeating: "0", count: digits - hexadecimal.count) + hexadecimal
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Whether a text is one line, with nothing in it that is refused in settings.
  package static func isLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isOfLine)
  }

  /// A text as one line, with a space for each line end and each character refused in settings.
  package static func line(_ text: String) -> String {
    text.unicodeScalars.map { isOfLine($0) ? String($0) : " " }.joined()
  }

  private static func isOfLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !InvisibleCharacters.isRefused(scalar)
  }
}
