import Figures

/// One field of a CSV file that a spreadsheet opens.
package enum CSVField {
  /// The text, quoted where it must be. What begins like a formula, and is no plain number, is given a
  /// quote mark before it, so that no spreadsheet runs it.
  package static func text(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, isFormulaSign(first), ExactDecimal(text) == nil {
      text = "'" + text
    }
    guard text.utf8.contains(where: isMark) else { return text }
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(text)\"" }
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(quoted)\""
  }

  /// Whether a spreadsheet may read what begins so as a formula.
  private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Whether a field that holds the byte is quoted.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
