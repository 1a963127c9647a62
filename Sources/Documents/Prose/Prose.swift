package import Diagnostics
import Figures

/// The words of a passage as one string of characters, each of which knows where it was written.
///
/// What an author wrote stands as it is; a figure or a value is one character that is no letter,
/// digit or space, so that no rule reads across it.
package struct Prose {
  static let bound: Unicode.Scalar = "\u{FFFC}"

  package private(set) var scalars: [Unicode.Scalar] = []
  /// In the order of the scalars that they hold.
  private var leaves: [Leaf] = []

  /// One run of the text, as it stands in the tree.
  private struct Leaf {
    let range: SourceRange?
    /// The index of its first scalar.
    let start: Int
    let written: Written
    /// Whether the author wrote the text itself, and not the name of what is printed.
    let isCopied: Bool
  }

  /// Where the scalars of a leaf stand in the source.
  private enum Written {
    /// Each is one byte of the source, one after another.
    case aByteEach
    case each([Range<Int>])
    /// Nowhere, or text and source cannot be followed side by side.
    case nowhere
  }

  /// Figures with the characters that they print, for rules that read across them.
  private(set) var figures: [(range: Range<Int>, figure: Figure)] = []
  private let readsFigures: Bool

  package init(_ inlines: [Inline]) {
    readsFigures = false
    append(inlines)
  }

  /// The words as they will be printed: figures and values too.
  init(asPrinted inlines: [Inline]) {
    readsFigures = true
    append(inlines)
  }

  var text: String { text(scalars.indices) }

  func text(_ range: Range<Int>) -> String {
    var buffer = WordBuffer()
    return buffer.text(scalars[range])
  }

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
    let start = scalars.count
    scalars.append(contentsOf: text.unicodeScalars)
    let written = isCopied ? range.map { Self.written(scalars[start...], text, in: $0) } : nil
    leaves.append(
      Leaf(range: range, start: start, written: written ?? .nowhere, isCopied: isCopied))
  }

  /// The number of the leaf that holds a scalar, found by halving: the last that begins at the scalar
  /// or before it, for a leaf without a scalar begins where the next one does.
  private func leaf(of index: Int) -> Int {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if leaves[middle].start <= index { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Whether an author's file holds the scalar.
  func isWritten(_ index: Int) -> Bool { leaves[leaf(of: index)].range != nil }

  /// Whether the scalar belongs to a figure or to a value from data.
  func isBound(_ index: Int) -> Bool { !leaves[leaf(of: index)].isCopied }

  /// Where a stretch was written; nil where its first character stands in no source.
  package func place(of stretch: Range<Int>) -> SourceRange? {
    guard let first = stretch.first, let last = stretch.last else { return nil }
    let number = leaf(of: first)
    let leaf = leaves[number]
    guard let range = leaf.range else { return nil }
    let end = number + 1 < leaves.count ? leaves[number + 1].start : scalars.count
    let (from, through) = (first - leaf.start, min(last, end - 1) - leaf.start)
    switch leaf.written {
    case .aByteEach:
      let start = range.bytes.lowerBound
      return range.source.range(start + from, start + through + 1)
    case .each(let written):
      return range.source.range(written[from].lowerBound, written[through].upperBound)
    case .nowhere: return range
    }
  }

  private static func written(
    _ scalars: ArraySlice<Unicode.Scalar>, _ text: String, in range: SourceRange
  ) -> Written {
    let source = range.source.bytes[range.bytes]
    if scalars.count == source.count, source.elementsEqual(text.utf8) { return .aByteEach }
    return written(scalars, in: source).map(Written.each) ?? .nowhere
  }

  /// Follows a text and the source that it was read from side by side: a backslash before
  /// punctuation and a reference such as `&amp;` are longer in the source than in the text.
  private static func written(
    _ text: ArraySlice<Unicode.Scalar>, in source: ArraySlice<UInt8>
  ) -> [Range<Int>]? {
    var written: [Range<Int>] = []
    written.reserveCapacity(text.count)
    var there = source.startIndex
    for scalar in text {
      guard let bytes = UTF8.encode(scalar), let first = bytes.first else { return nil }
      while there < source.endIndex, source[there] != first, isSkipped(source[there]) {
        there += 1
      }
      let rest = source[there...]
      if rest.first == UInt8(ascii: "\\"), scalar == "\\",
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

  /// What a source may hold that the text read from it does not.
  private static func isSkipped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: " ")
  }

  /// Whether the ampersand is the start of `&amp;` and not one that stands for itself.
  private static func isReference(_ rest: ArraySlice<UInt8>, for scalar: Unicode.Scalar) -> Bool {
    scalar == "&"
      && (rest.starts(with: "&amp;".utf8) || rest.starts(with: "&AMP;".utf8)
        || rest.starts(with: "&#".utf8))
  }
}
