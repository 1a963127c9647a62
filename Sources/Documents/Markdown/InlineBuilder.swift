import Diagnostics

/// Nests the tokens of a leaf block, and puts values in the places of marks.
struct InlineBuilder {
  /// Emphasis, links and images in one another. What would go deeper keeps its text and loses its
  /// markup, which is printed as it was written.
  static let maximumDepth = 50

  let marked: MarkedText
  /// How often each mark was found.
  private(set) var timesFound: [Int]
  /// Values that are no text, found in a text.
  private(set) var misplaced: [(mark: Int, place: MarkdownProblem.Place)] = []
  /// The first markup that was read as text because it stood too deep.
  private(set) var tooDeep: SourceRange?

  private var out: [Inline] = []
  private var frames: [Frame] = []
  private var pending = 0..<0

  private struct Frame {
    /// Where the content begins in `out`.
    let first: Int
    /// Where the markup begins in the text.
    let start: Int
    let isLiteral: Bool
  }

  init(_ marked: MarkedText) {
    self.marked = marked
    timesFound = [Int](repeating: 0, count: marked.insertions.count)
  }

  /// The inlines of what `parser` has read.
  mutating func inlines(_ parser: InlineParser) -> [Inline] {
    out = []
    let text = parser.text
    for token in parser.tokens {
      let stretch = token.start..<token.end
      switch token.kind {
      case .text: append(stretch, text)
      case .softBreak: append(.softBreak, stretch, text)
      case .hardBreak: append(.hardBreak, stretch, text)
      case .decoded(let index): append(.text(parser.strings[Int(index)]), stretch, text)
      case .code(let index): append(.code(parser.strings[Int(index)]), stretch, text)
      case .html(let index): append(.html(parser.strings[Int(index)]), stretch, text)
      case .mark(let number):
        endText(text)
        place(Int(number))
      case .run(let index): appendRun(Int(index), stretch, parser)
      case .open: open(stretch, text)
      case .close(let index):
        let target = parser.targets[Int(index)]
        close(stretch, text) { content in
          target.isImage
            ? .image(destination: target.destination, title: target.title, content)
            : .link(destination: target.destination, title: target.title, content)
        }
      }
    }
    endText(text)
    defer { out = [] }
    return out
  }

  /// Notes that a mark stands for blocks that took the place of their paragraph.
  mutating func noteFound(_ mark: Int) { timesFound[mark] += 1 }

  private mutating func appendRun(_ index: Int, _ stretch: Range<Int>, _ parser: InlineParser) {
    let run = parser.runs[index]
    var start = stretch.lowerBound
    var closed = run.firstClosed
    while let pair = closed {
      let end = start + parser.pairs[pair].length
      let isStrong = parser.pairs[pair].isStrong
      close(start..<end, parser.text) { isStrong ? .strong($0) : .emphasis($0) }
      start = end
      closed = parser.pairs[pair].nextClosed
    }
    append(start..<start + run.left, parser.text)
    start += run.left
    var opened = run.lastOpened
    while let pair = opened {
      let end = start + parser.pairs[pair].length
      open(start..<end, parser.text)
      start = end
      opened = parser.pairs[pair].nextOpened
    }
  }

  private mutating func open(_ stretch: Range<Int>, _ text: InlineText) {
    let isLiteral = frames.count >= Self.maximumDepth
    if isLiteral {
      if tooDeep == nil { tooDeep = marked.origin(of: text.origin(of: stretch)) }
      append(stretch, text)
    } else {
      endText(text)
    }
    frames.append(Frame(first: out.count, start: stretch.lowerBound, isLiteral: isLiteral))
  }

  private mutating func close(
    _ stretch: Range<Int>, _ text: InlineText, _ make: ([Inline]) -> Inline.Content
  ) {
    guard let frame = frames.popLast() else { return }
    guard !frame.isLiteral else {
      appendLines(stretch, text)
      return
    }
    endText(text)
    let content = Array(out[frame.first...])
    out.removeSubrange(frame.first...)
    append(make(content), frame.start..<stretch.upperBound, text)
  }

  /// Appends markup as text; the target of a link may hold a line end.
  private mutating func appendLines(_ stretch: Range<Int>, _ text: InlineText) {
    var start = stretch.lowerBound
    for index in stretch where text.bytes[index] == 0x0A || text.bytes[index] == 0 {
      append(start..<index, text)
      let content =
        text.bytes[index] == 0 ? Inline.Content.text("\u{FFFD}") : Inline.Content.softBreak
      append(content, index..<index + 1, text)
      start = index + 1
    }
    append(start..<stretch.upperBound, text)
  }

  private mutating func append(_ stretch: Range<Int>, _ text: InlineText) {
    guard !stretch.isEmpty else { return }
    if pending.upperBound == stretch.lowerBound, !pending.isEmpty {
      pending = pending.lowerBound..<stretch.upperBound
    } else {
      endText(text)
      pending = stretch
    }
  }

  private mutating func append(
    _ content: Inline.Content, _ stretch: Range<Int>, _ text: InlineText
  ) {
    endText(text)
    out.append(Inline(content, range: marked.origin(of: text.origin(of: stretch))))
  }

  /// Writes the pending text, one node for each stretch that stands in one piece in its source.
  private mutating func endText(_ text: InlineText) {
    var start = pending.lowerBound
    let end = pending.upperBound
    pending = 0..<0
    while start < end {
      let origin = text.origin(start)
      let length = marked.endOfPiece(at: origin) - origin
      let next = min(end, text.endOfPiece(start), start + max(1, length))
      let content = Inline.Content.text(String(decoding: text.bytes[start..<next], as: UTF8.self))
      let range = marked.origin(of: origin..<origin + next - start)
      out.append(Inline(content, range: range))
      start = next
    }
  }

  private mutating func place(_ number: Int) {
    guard number < marked.insertions.count else { return }
    let insertion = marked.insertions[number]
    timesFound[number] += 1
    switch insertion.content {
    case .text(let text): out.append(Inline(.value(text), range: insertion.tag))
    case .figure(let figure): out.append(Inline(.figure(figure), range: insertion.tag))
    case .inlines(let inlines): out += inlines
    case .blocks: misplaced.append((number, .text))
    case .style, .picture: misplaced.append((number, .document))
    }
  }
}
