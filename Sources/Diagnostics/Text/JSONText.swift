/// Pieces of JSON text.
package enum JSONText {
  /// An object of texts on one line; the keys are given sorted.
  package static func object(_ fields: [(String, String)]) -> String {
    self.fields(fields.map { ($0.0, quoted($0.1)) })
  }

  /// An object of JSON values on one line; the keys are given sorted.
  package static func fields(_ fields: [(String, String)]) -> String {
    var text = "{"
    for (key, value) in fields {
      text += text.utf8.count == 1 ? "\"" : ", \""
      text += key
      text += "\": "
      text += value
    }
    return text + "}"
  }

  /// A list of JSON values on one line.
  package static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  /// A list with one item a line.
  package static func lines(_ items: [String]) -> String {
    guard !items.isEmpty else { return "[]" }
    var text = ""
    text.reserveCapacity(items.reduce(6) { $0 + $1.utf8.count + 6 })
    for item in items {
      text += text.isEmpty ? "[\n    " : ",\n    "
      text += item
    }
    return text + "\n  ]"
  }

  /// A text between quotation marks. The characters of `InvisibleCharacters` are written as escapes
  /// of UTF-16 in lower case, two for a character past U+FFFF.
  package static func quoted(_ text: String) -> String {
    var out = ""
    add(text, to: &out)
    return out
  }

  /// Adds the text as `quoted` has it.
  package static func add(_ text: String, to out: inout String) {
    out += "\""
    // Nearly every text of a manifest stands as it is.
    let bytes = text.utf8Span.span
    var plain = 0
    while plain < bytes.count, isPlain(bytes[plain]) { plain += 1 }
    guard plain < bytes.count, text.unicodeScalars.contains(where: isEscaped) else {
      out += text
      out += "\""
      return
    }
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    for index in scalars.indices {
      let scalar = scalars[index]
      guard isEscaped(scalar) else { continue }
      out += text[start..<index]
      start = scalars.index(after: index)
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        for unit in String(scalar).utf16 {
          let hexadecimal = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
        }
      }
    }
    out += text[start...]
    out += "\""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !isPlain(UInt8(truncatingIfNeeded: scalar.value)) }
    return InvisibleCharacters.contains(scalar)
  }
}
