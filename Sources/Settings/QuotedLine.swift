/// A line of settings as it should have been written: its value in quotation marks.
enum QuotedLine {
  /// The line that holds a value, with all from the value's start to `end` in quotation marks. Nil
  /// where no start is known.
  static func text(_ bytes: [UInt8], valueAt start: Int?, to end: Int) -> String? {
    guard let start, start <= end, end <= bytes.count else { return nil }
    var lead = start
    while lead > 0, !SettingsScanner.isBreak(bytes[lead - 1]) { lead -= 1 }
    var last = end
    while last > start, SettingsScanner.isSpaceOrBreak(bytes[last - 1]) { last -= 1 }
    let value = String(decoding: bytes[start..<last], as: UTF8.self)
    return String(decoding: bytes[lead..<start], as: UTF8.self).trimmingSpaces + " "
      + quoted(value.withoutItsQuotes)
  }

  /// A text in the marks that need the least inside it.
  static func quoted(_ text: String) -> String {
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    if !text.contains("'") { return "'\(text)'" }
    return "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension String {
  /// The text without quotation marks around its first part: `"Plan" #2` is `Plan #2`.
  fileprivate var withoutItsQuotes: String {
    guard let mark = first, mark == "\"" || mark == "'" else { return self }
    let rest = dropFirst()
    guard let end = rest.firstIndex(of: mark) else { return self }
    return String(rest[..<end]) + rest[rest.index(after: end)...]
  }
}
