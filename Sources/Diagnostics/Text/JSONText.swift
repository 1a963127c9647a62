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
    guard hasEscapes(text) else { return "\"\(text)\"" }
    var bytes: [UInt8] = []
    add(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the text as `quoted` has it, in UTF-8.
  package static func add(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if hasEscapes(text) {
      for scalar in text.unicodeScalars {
        if isEscaped(scalar) {
          bytes.append(contentsOf: escape(of: scalar).utf8)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Nearly every text of a manifest stands as it is.
  private static func hasEscapes(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var plain = 0
    while plain < bytes.count, isPlain(bytes[plain]) { plain += 1 }
    return plain < bytes.count && text.unicodeScalars.contains(where: isEscaped)
  }

  private static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      String(scalar).utf16.map { unit in
        let hexadecimal = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      }.joined()
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !isPlain(UInt8(truncatingIfNeeded: scalar.value)) }
    return InvisibleCharacters.contains(scalar)
  }
}
