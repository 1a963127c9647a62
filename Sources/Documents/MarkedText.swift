package import Diagnostics
package import Figures

/// Text in which some places stand for values: what template expansion makes and the Markdown
/// reader reads.
///
/// A mark is the byte 0xFF and four bytes with their high bit set, seven bits of a number in each.
/// No UTF-8 text can hold 0xFF, so no data, commentary or file name can forge a mark, and no value
/// can become markup. Every byte remembers the source that it was copied from.
package struct MarkedText: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var insertions: [Insertion] = []
  private var segments: [Segment] = []

  /// A stretch copied from a source (`isVerbatim`), or written in place of a stretch of one.
  private struct Segment: Sendable {
    let start: Int
    let origin: SourceRange
    let isVerbatim: Bool
  }

  package static let markByte: UInt8 = 0xFF
  package static let markLength = 5

  package init() {}

  /// A whole text without marks.
  package init(_ source: SourceText) {
    self.init()
    append(source.range(0, source.bytes.count))
  }

  /// Copies a stretch of a source. The bytes must be UTF-8; the caller has checked the file.
  package mutating func append(_ range: SourceRange) {
    guard !range.bytes.isEmpty else { return }
    segments.append(Segment(start: bytes.count, origin: range, isVerbatim: true))
    bytes += range.source.bytes[range.bytes]
  }

  /// Writes text that stands in no source, such as the blank lines around an inserted block.
  package mutating func append(_ text: String, for origin: SourceRange) {
    guard !text.isEmpty else { return }
    segments.append(Segment(start: bytes.count, origin: origin, isVerbatim: false))
    bytes += Array(text.utf8)
  }

  /// Puts a mark for a value. `tag` is the place in the template that asked for it.
  package mutating func insert(_ content: Insertion.Content, for tag: SourceRange) {
    segments.append(Segment(start: bytes.count, origin: tag, isVerbatim: false))
    let number = insertions.count
    precondition(number < 1 << 28, "more marks than a mark can number")
    bytes.append(Self.markByte)
    for shift in [21, 14, 7, 0] { bytes.append(UInt8(0x80 | ((number >> shift) & 0x7F))) }
    insertions.append(Insertion(content: content, tag: tag))
  }

  /// The number of the mark that begins at `index`, if one does.
  package static func markNumber(in bytes: [UInt8], at index: Int) -> Int? {
    guard index + markLength <= bytes.count, bytes[index] == markByte else { return nil }
    var number = 0
    for offset in 1..<markLength {
      let byte = bytes[index + offset]
      guard byte & 0x80 != 0 else { return nil }
      number = number << 7 | Int(byte & 0x7F)
    }
    return number
  }

  /// Where a stretch of this text was written by a person; nil for an empty text.
  ///
  /// A stretch that runs over several sources is answered with the part in the first of them.
  package func origin(of stretch: Range<Int>) -> SourceRange? {
    guard let first = segmentIndex(at: stretch.lowerBound) else { return nil }
    let segment = segments[first]
    guard segment.isVerbatim else { return segment.origin }
    let base = segment.origin.bytes.lowerBound
    let lower = base + stretch.lowerBound - segment.start
    var upper = lower + stretch.count
    if stretch.count > 0, let last = segmentIndex(at: stretch.upperBound - 1), last != first {
      let end = segments[last]
      if end.origin.source === segment.origin.source {
        upper =
          end.isVerbatim
          ? end.origin.bytes.lowerBound + stretch.upperBound - end.start
          : end.origin.bytes.upperBound
      } else {
        upper = segment.origin.bytes.upperBound
      }
    }
    return segment.origin.source.range(lower, max(lower, upper))
  }

  /// The end of the piece, as it was appended, that holds the byte at `offset`. Up to there the
  /// bytes stand side by side in one source, or all for one place of it.
  package func endOfPiece(at offset: Int) -> Int {
    guard let index = segmentIndex(at: offset), index + 1 < segments.count else {
      return bytes.count
    }
    return segments[index + 1].start
  }

  private func segmentIndex(at offset: Int) -> Int? {
    guard !segments.isEmpty else { return nil }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A value that a mark stands for, and the tag that asked for it.
package struct Insertion: Sendable {
  package let content: Content
  package let tag: SourceRange

  package init(content: Content, tag: SourceRange) {
    self.content = content
    self.tag = tag
  }

  /// What a mark can stand for.
  package enum Content: Sendable {
    /// Text from data; it stays text whatever it holds.
    case text(String)
    case figure(Figure)
    case inlines([Inline])
    /// Blocks, which take the place of a paragraph that holds this mark and nothing else.
    case blocks([Block])
    /// The rules of a page's `<style>`; only in a page, never in a document.
    case style(StyleSheet)
    /// A picture at the head of a page; only in a page, never in a document.
    case picture(Picture)
  }
}
