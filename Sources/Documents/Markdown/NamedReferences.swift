/// The named character references of HTML that end with a semicolon: 2,125 facts of the HTML
/// standard, each a name and its code points in hexadecimal.
enum NamedReferences {
  static let longestName = 31

  static func text(of name: String) -> String? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "nbsp": "\u{A0}"
    case "pound": "£"
    case "ndash": "–"
    case "mdash": "—"
    default: table[name]
    }
  }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    table.reserveCapacity(2_200)
    for part in [capitals, aToL, mToZ] {
      let words = part.split { $0 == " " || $0 == "\n" }
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        var text = ""
        for code in words[index + 1].split(separator: "+") {
          guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else {
            continue
          }
          text.unicodeScalars.append(scalar)
        }
        table[String(words[index])] = text
      }
    }
    return table
  }()

  static var count: Int { table.count }
}
