import Diagnostics

extension SettingsNode {
  /// What a number sign cuts off from a text: to YAML it begins a comment.
  struct CutOff {
    let text: String
    let range: SourceRange
    /// The line as it should be written.
    let line: String?
  }

  /// What stands behind the text, or in the place of one, and was most likely meant as a part of it:
  /// any comment behind a plain text with letters, and one without a space after its sign elsewhere.
  var cutOff: CutOff? {
    guard let comment else { return nil }
    switch content {
    case .text(let text, .plain):
      // A number or a date that bears a comment is no prose.
      let isProse = text.unicodeScalars.contains { $0.properties.isAlphabetic }
      guard isProse || comment.text.isTightComment else { return nil }
    case .text(_, .quoted), .nothing: guard comment.text.isTightComment else { return nil }
    case .text(_, .block), .list, .fields: return nil
    }
    return CutOff(
      text: comment.text, range: comment,
      line: QuotedLine.text(
        comment.source.bytes, valueAt: valueStart(comment), to: comment.bytes.upperBound))
  }

  /// The first backslash in double quotation marks that stands with its letter for white space or a
  /// control character: in a text that is printed it was most likely meant as it stands.
  var escape: SourceRange? {
    guard case .text(_, .quoted) = content else { return nil }
    let (bytes, stretch) = (range.source.bytes, range.bytes)
    guard bytes[stretch].first == UInt8(ascii: "\"") else { return nil }
    var index = stretch.lowerBound + 1
    while index + 1 < stretch.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if Self.escapes.contains(bytes[index + 1]) { return range.source.range(index, index + 2) }
      index += 2
    }
    return nil
  }

  private static let escapes = Set("0abtnvfreN_LP".utf8)

  /// The line of a list or mapping in brackets with the brackets as text; nil for any other value.
  var quotedLine: String? {
    let (bytes, start) = (range.source.bytes, range.bytes.lowerBound)
    guard text == nil, !isInsideFlow, start < bytes.count,
      bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{")
    else { return nil }
    let end = bytes[start...].firstIndex(where: SettingsScanner.isBreak) ?? bytes.count
    return QuotedLine.text(bytes, valueAt: start, to: end)
  }

  /// Where the value begins on the line of its comment; a text that began on a line before, and one
  /// that is not there, begin where the words of the line do.
  private func valueStart(_ comment: SourceRange) -> Int? {
    let bytes = comment.source.bytes
    var start = range.bytes.lowerBound
    if case .nothing = content { start = comment.bytes.lowerBound }
    guard start <= comment.bytes.lowerBound,
      !bytes[start..<comment.bytes.lowerBound].contains(where: SettingsScanner.isBreak)
    else { return nil }
    return start
  }
}

extension String {
  /// Whether a word follows the number sign at once, as in `#2`.
  fileprivate var isTightComment: Bool {
    unicodeScalars.dropFirst().first.map { $0 != " " && $0 != "#" } ?? false
  }
}
