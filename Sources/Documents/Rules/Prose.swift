import Diagnostics
import Figures

/// The words of a passage as one string of characters, each of which knows where it was written.
///
/// What an author wrote stands as it is; a figure or a value is one character that is no letter,
/// digit or space, so that no rule reads across it.
struct Prose {
  static let bound: Unicode.Scalar = "\u{FFFC}"

  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar the leaf that holds it and its number there.
  private var places: [(leaf: Int, number: Int)] = []
  private var leaves: [Leaf] = []

  private struct Leaf {
    let range: SourceRange?
    /// Where each scalar begins and ends in the source; nil where text and source cannot be
    /// followed side by side.
    let written: [Range<Int>]?
    /// Whether the author wrote the text itself, and not the name of what is printed.
    let isCopied: Bool
  }

  /// Figures with the characters that they print, for rules that read across them.
  private(set) var figures: [(range: Range<Int>, figure: Figure)] = []
  private let readsFigures: Bool

  init(_ inlines: [Inline]) {
    readsFigures = false
    append(inlines)
  }

  /// The words as they will be printed: figures and values too.
  init(asPrinted inlines: [Inline]) {
    readsFigures = true
    append(inlines)
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.content {
      case .text(let text), .code(let text): append(text, inline.range)
      case .softBreak, .hardBreak: append(" ", nil)
      case .value(let text) where readsFigures: append(text, inline.range, isCopied: false)
      case .figure(let figure) where readsFigures:
        let start = scalars.count
        append(figure.printed, inline.range, isCopied: false)
        figures.append((start..<scalars.count, figure))
      case .value, .figure: append(String(Character(Self.bound)), nil)
      case .html: continue
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner): append(inner)
      case .link(_, _, let inner), .image(_, _, let inner): append(inner)
      }
    }
  }

  /// `isCopied` says whether the source holds the text itself and not the name of what is printed.
  private mutating func append(_ text: String, _ range: SourceRange?, isCopied: Bool = true) {
    let own = Array(text.unicodeScalars)
    let written = isCopied ? range.flatMap { Self.written(own, in: $0) } : nil
    leaves.append(Leaf(range: range, written: written, isCopied: isCopied))
    scalars += own
    for number in own.indices { places.append((leaves.count - 1, number)) }
  }

  /// Whether an author's file holds the scalar.
  func isWritten(_ index: Int) -> Bool { leaves[places[index].leaf].range != nil }

  /// Whether the scalar belongs to a figure or to a value from data.
  func isBound(_ index: Int) -> Bool { !leaves[places[index].leaf].isCopied }

  /// Where a stretch was written; nil where its first character stands in no source.
  func place(of stretch: Range<Int>) -> SourceRange? {
    guard let first = stretch.first, let last = stretch.last else { return nil }
    let leaf = leaves[places[first].leaf]
    guard let range = leaf.range, let written = leaf.written else { return leaf.range }
    let end =
      places[last].leaf == places[first].leaf ? written[places[last].number] : written.last
    let lower = written[places[first].number].lowerBound
    return range.source.range(lower, end?.upperBound ?? lower)
  }

  /// Follows a text and the source that it was read from side by side: a backslash before
  /// punctuation and a reference such as `&amp;` are longer in the source than in the text.
  private static func written(_ text: [Unicode.Scalar], in range: SourceRange) -> [Range<Int>]? {
    let source = range.source.bytes[range.bytes]
    var written: [Range<Int>] = []
    var there = source.startIndex
    for scalar in text {
      let bytes = Array(String(Character(scalar)).utf8)
      while there < source.endIndex, source[there] != bytes[0],
        [UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: " ")].contains(source[there])
      {
        there += 1
      }
      let rest = source[there...]
      if rest.first == UInt8(ascii: "\\"), bytes == [UInt8(ascii: "\\")],
        rest.dropFirst().first == UInt8(ascii: "\\")
      {
        written.append(there..<there + 2)
        there += 2
      } else if rest.starts(with: bytes), !isReference(rest, for: scalar) {
        written.append(there..<there + bytes.count)
        there += bytes.count
      } else if rest.first == UInt8(ascii: "&"),
        let end = rest.prefix(40).firstIndex(of: UInt8(ascii: ";"))
      {
        written.append(there..<end + 1)
        there = end + 1
      } else {
        return nil
      }
    }
    return written
  }

  /// Whether the ampersand is the start of `&amp;` and not one that stands for itself.
  private static func isReference(_ rest: ArraySlice<UInt8>, for scalar: Unicode.Scalar) -> Bool {
    scalar == "&"
      && (rest.starts(with: "&amp;".utf8) || rest.starts(with: "&AMP;".utf8)
        || rest.starts(with: "&#".utf8))
  }
}
