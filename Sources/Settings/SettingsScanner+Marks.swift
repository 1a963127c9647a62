import Diagnostics

/// Texts without quotation marks that begin with a mark of YAML.
extension SettingsScanner {
  /// What stands before a place on its line: a value begins behind a colon and behind a dash.
  enum Before {
    case key, colon, dash, other
  }

  /// Whether the text that begins here can be no value as it stands, and is one in quotation marks.
  func needsQuotes(after before: Before) -> Bool {
    let byte = bytes[position]
    let isValue = before == .colon || before == .dash
    // No text begins with these, inside brackets or not.
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "`") { return isValue || flowDepth > 0 }
    guard flowDepth == 0, isValue else { return false }
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case UInt8(ascii: "["), UInt8(ascii: "{"): return isBracketInText
    case UInt8(ascii: "*"):
      let name = endOfName(position + 1)
      return name == position + 1 || !isLineEnd(name)
    case UInt8(ascii: "&"): return endOfName(position + 1) == position + 1
    case UInt8(ascii: "!"): return isFollowedBySpace
    case UInt8(ascii: "-"), UInt8(ascii: "?"): return before == .colon && isFollowedBySpace
    case UInt8(ascii: ":"): return isFollowedBySpace
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      var index = position + 1
      while index < end, index <= position + 2, Self.isOfHeader(bytes[index]) { index += 1 }
      return !isLineEnd(index)
    default: return false
    }
  }

  /// Says that the rest of the line wants quotation marks, and passes it.
  mutating func reportQuotesNeeded() {
    let start = position
    let mark = String(decoding: bytes[start..<start + 1], as: UTF8.self)
    let line = flowDepth == 0 ? lineInQuotes(from: start) : nil
    position = endOfLine(from: start)
    report(.needsQuotes(mark: mark, line: line), start..<position)
  }

  /// The line with the value that begins here in quotation marks; nil where no value begins here.
  func quotedLine(_ parent: Int?) -> String? {
    flowDepth == 0 && parent != nil ? lineInQuotes(from: position) : nil
  }

  private func lineInQuotes(from start: Int) -> String? {
    QuotedLine.text(bytes, valueAt: start, to: endOfLine(from: start))
  }

  /// Whether a bracket that opens here is closed before the end of its line, with text behind it, or
  /// begins the name of a figure: neither is a list or a mapping.
  private var isBracketInText: Bool {
    if bytes[position] == UInt8(ascii: "{"), position + 1 < end,
      bytes[position + 1] == UInt8(ascii: "{") || bytes[position + 1] == UInt8(ascii: "%")
    {
      return true
    }
    var depth = 0
    var quote: UInt8?
    var index = position
    while index < end, !Self.isBreak(bytes[index]) {
      let byte = bytes[index]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        index == position || !Self.isLetterLike(bytes[index - 1])
      {
        quote = byte
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return !isLineEnd(index + 1) }
      }
      index += 1
    }
    return false
  }

  /// Whether nothing but spaces and a comment stand from here to the end of the line.
  private func isLineEnd(_ place: Int) -> Bool {
    var index = place
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    if index == end || Self.isBreak(bytes[index]) { return true }
    return bytes[index] == UInt8(ascii: "#") && index > place
  }

  private func endOfName(_ place: Int) -> Int {
    var index = place
    while index < end, Self.isLetterLike(bytes[index]) { index += 1 }
    return index
  }

  private static func isLetterLike(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte >= 0x80
  }

  private static func isOfHeader(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte.isDigit
  }
}
