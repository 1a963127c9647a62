/// The text of one leaf block with its lines joined by LF, in which each byte knows where it stood
/// in the text that was read.
struct InlineText {
  private(set) var bytes: [UInt8] = []
  private var starts: [(text: Int, origin: Int)] = []

  init() {}

  var isVerbatim: Bool { starts.count <= 1 }

  /// Empties the text and keeps its capacity.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  mutating func append(_ source: [UInt8], _ stretch: Range<Int>, endsLine: Bool = false) {
    starts.append((bytes.count, stretch.lowerBound))
    bytes += source[stretch]
    if endsLine { bytes.append(0x0A) }
  }

  /// Takes spaces, tabs and line ends off the end.
  mutating func trimEnd() {
    while let last = bytes.last, last.isSpaceOrLineEnd { bytes.removeLast() }
  }

  /// Where the byte at `offset` stood.
  func origin(_ offset: Int) -> Int {
    let start = starts[pieceIndex(offset)]
    return start.origin + offset - start.text
  }

  /// The stretch of the text read from the first byte of `stretch` to its last.
  func origin(of stretch: Range<Int>) -> Range<Int> {
    guard !starts.isEmpty else { return 0..<0 }
    let lower = origin(stretch.lowerBound)
    guard !stretch.isEmpty else { return lower..<lower }
    return lower..<max(lower, origin(stretch.upperBound - 1) + 1)
  }

  /// The end of the piece that holds `offset`: up to there the bytes stood side by side.
  func endOfPiece(_ offset: Int) -> Int {
    let next = pieceIndex(offset) + 1
    return next < starts.count ? starts[next].text : bytes.count
  }

  private func pieceIndex(_ offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].text <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
