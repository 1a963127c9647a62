import Figures

/// One field of a CSV file that a spreadsheet opens.
enum CSVField {
  /// The text, quoted where it must be. What begins like a formula, and is no plain number, is given a
  /// quote mark before it, so that no spreadsheet runs it.
  static func text(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first),
      ExactDecimal(text) == nil
    {
      text = "'" + text
    }
    let marks = Array(",\"\n\r".utf8)
    guard text.utf8.contains(where: marks.contains) else { return text }
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(text)\"" }
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(quoted)\""
  }
}
