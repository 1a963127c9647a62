/// Pieces of JSON text.
package enum JSONText {
  /// An object of texts on one line; the keys are given sorted.
  package static func object(_ fields: [(String, String)]) -> String {
    self.fields(fields.map { ($0.0, quoted($0.1)) })
  }

  /// An object of JSON values on one line; the keys are given sorted.
  package static func fields(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// A list of JSON values on one line.
  package static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  /// A list with one item a line.
  package static func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    " + $0 }.joined(separator: ",\n") + "\n  ]"
  }

  /// A text between quotation marks. The characters of `InvisibleCharacters` are written as escapes
  /// of UTF-16 in lower case, two for a character past U+FFFF.
  package static func quoted(_ text: String) -> String {
    // Nearly every text of a manifest stands as it is.
    guard text.unicodeScalars.contains(where: isEscaped) else { return "\"" + text + "\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where isEscaped(scalar):
        for unit in String(scalar).utf16 {
          let hexadecimal = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
        }
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || InvisibleCharacters.contains(scalar)
  }
}
