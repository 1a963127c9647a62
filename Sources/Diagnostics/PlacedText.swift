/// A text with its place in the file.
package struct PlacedText: Sendable {
  package let text: String
  package let range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// The text as a source of its own in which every character stands where it stands in the file,
  /// so that findings name the right line and column however the text was quoted.
  package var template: SourceRange {
    let start = range.start
    let isQuoted =
      range.source.bytes.indices.contains(range.bytes.lowerBound)
      && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(
        range.source.bytes[range.bytes.lowerBound])
    let padding = String(repeating: " ", count: start.column - 1 + (isQuoted ? 1 : 0))
    let padded = SourceText(
      name: range.source.name, bytes: Array((padding + text).utf8), firstLine: start.line)
    return padded.range(padding.utf8.count, padded.bytes.count)
  }
}
