import Diagnostics

/// Makes the tree of what the first phase has read, and reads the text of its leaves.
struct BlockBuilder {
  private let marked: MarkedText
  private let parser: BlockParser
  private var inlineParser: InlineParser
  private var inlineBuilder: InlineBuilder
  private var misplaced: [(mark: Int, place: MarkdownProblem.Place)] = []
  private var rowProblems: [(problem: MarkdownProblem, range: SourceRange?)] = []

  init(_ marked: MarkedText, _ parser: BlockParser) {
    self.marked = marked
    self.parser = parser
    inlineParser = InlineParser(references: parser.references)
    inlineBuilder = InlineBuilder(marked)
  }

  /// The blocks inside a container. The depth of containers is capped, and with it the recursion.
  mutating func blocks(in container: Int) -> [Block] {
    var blocks: [Block] = []
    var child = parser.nodes[container].firstChild
    while let index = child {
      append(index, to: &blocks)
      child = parser.nodes[index].next
    }
    return blocks
  }

  private mutating func append(_ index: Int, to blocks: inout [Block]) {
    let node = parser.nodes[index]
    let content: Block.Content
    switch node.kind {
    case .document, .item, .definitions: return
    case .quote: content = .blockQuote(self.blocks(in: index))
    case .list(let marker): content = .list(list(index, marker))
    case .paragraph:
      fillText(node.content)
      if let insertion = insertedBlocks() {
        blocks += insertion
        return
      }
      content = .paragraph(inlines())
    case .heading(let level):
      fillText(node.content)
      content = .heading(Heading(level: level, inlines: inlines()))
    case .thematicBreak: content = .thematicBreak
    case .indentedCode:
      content = .code(CodeBlock(info: "", text: verbatim(node, in: .code), isFenced: false))
    case .fencedCode(let fence):
      var decoder = TextDecoder()
      let info = decoder.string(parser.bytes, fence.info)
      note(decoder, in: .code)
      content = .code(CodeBlock(info: info, text: verbatim(node, in: .code), isFenced: true))
    case .html:
      var text = verbatim(node, in: .html)
      if text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
      content = .html(text)
    case .table(let table): content = .table(self.table(parser.tables[table]))
    }
    blocks.append(Block(content, range: marked.origin(of: node.start..<node.end)))
  }

  private mutating func list(_ index: Int, _ marker: ListMarker) -> List {
    var items: [ListItem] = []
    var child = parser.nodes[index].firstChild
    while let item = child {
      let node = parser.nodes[item]
      items.append(
        ListItem(blocks: blocks(in: item), range: marked.origin(of: node.start..<node.end)))
      child = node.next
    }
    let character = Character(Unicode.Scalar(marker.character))
    let kind =
      marker.number.map { List.Kind.ordered(start: $0, delimiter: character) }
      ?? .bullet(character)
    return List(kind: kind, isTight: !parser.isLoose(index), items: items)
  }

  private mutating func table(_ rows: TableRows) -> Table {
    let width = rows.alignments.count
    var columns: [Table.Column] = []
    columns.reserveCapacity(width)
    for (cell, alignment) in zip(rows.rows[0], rows.alignments) {
      columns.append(Table.Column(heading: inlines(ofCell: cell), alignment: alignment))
    }
    var body: [Table.Row] = []
    body.reserveCapacity(rows.rows.count - 1)
    for row in rows.rows.dropFirst() {
      var cells: [[Inline]] = []
      cells.reserveCapacity(width)
      for cell in row.prefix(width) { cells.append(inlines(ofCell: cell)) }
      while cells.count < width { cells.append([]) }
      body.append(Table.Row(cells: cells))
      if row.count != width { note(row, width: width) }
    }
    return Table(columns: columns, rows: body)
  }

  private mutating func note(_ row: [Range<Int>], width: Int) {
    guard let first = row.first, let last = row.last else { return }
    let problem: MarkdownProblem
    var start = first.lowerBound
    if row.count > width {
      problem = .rowTooWide(cells: row.count, columns: width)
      start = row[width].lowerBound
      for index in start..<last.upperBound {
        if let mark = MarkedText.markNumber(in: parser.bytes, at: index) {
          misplaced.append((mark, .surplusCell))
        }
      }
    } else {
      problem = .rowTooNarrow(cells: row.count, columns: width)
    }
    rowProblems.append((problem, marked.origin(of: start..<last.upperBound)))
  }

  /// Puts the lines of a leaf into the inline parser.
  private mutating func fillText(_ content: Range<Int>) {
    inlineParser.text.removeAll()
    for line in content {
      let stretch = parser.lines[line].start..<parser.lines[line].end
      inlineParser.text.append(parser.bytes, stretch, endsLine: line + 1 < content.upperBound)
    }
    inlineParser.text.trimEnd()
  }

  /// The inlines of a cell, in which `\|` stands for a pipe even in code.
  private mutating func inlines(ofCell cell: Range<Int>) -> [Inline] {
    guard !cell.isEmpty else { return [] }
    inlineParser.text.removeAll()
    var start = cell.lowerBound
    for index in cell.dropFirst()
    where parser.bytes[index] == UInt8(ascii: "|") && parser.bytes[index - 1] == backslash {
      inlineParser.text.append(parser.bytes, start..<index - 1)
      start = index
    }
    inlineParser.text.append(parser.bytes, start..<cell.upperBound)
    return inlines()
  }

  private let backslash = UInt8(ascii: "\\")

  private mutating func inlines() -> [Inline] {
    inlineParser.parse()
    return inlineBuilder.inlines(inlineParser)
  }

  /// The blocks that stand for the paragraph, where it is one mark for blocks and nothing else.
  private mutating func insertedBlocks() -> [Block]? {
    let bytes = inlineParser.text.bytes
    guard bytes.count == MarkedText.markLength,
      let number = MarkedText.markNumber(in: bytes, at: 0), number < marked.insertions.count,
      case .blocks(let blocks) = marked.insertions[number].content
    else { return nil }
    inlineBuilder.noteFound(number)
    return blocks
  }

  /// The lines of a leaf with their line ends.
  private mutating func verbatim(_ node: BlockNode, in place: MarkdownProblem.Place) -> String {
    var decoder = TextDecoder()
    var text = ""
    for line in parser.lines[node.content] {
      for _ in 0..<line.padding { text += " " }
      text += decoder.verbatim(parser.bytes, line.start..<line.end)
      text += "\n"
    }
    note(decoder, in: place)
    return text
  }

  private mutating func note(_ decoder: TextDecoder, in place: MarkdownProblem.Place) {
    for mark in decoder.marks { misplaced.append((mark, place)) }
  }
}

extension BlockBuilder {
  /// Reports every mark that is not found exactly once, and what was read otherwise than it was
  /// most likely meant.
  func report(into log: inout DiagnosticLog) {
    var places = [MarkdownProblem.Place?](repeating: nil, count: marked.insertions.count)
    let noted =
      misplaced + inlineParser.misplaced + inlineBuilder.misplaced
      + parser.references.marks.map { ($0, .definition) }
    for (mark, place) in noted where mark < places.count && places[mark] == nil {
      places[mark] = place
    }
    for (mark, insertion) in marked.insertions.enumerated() {
      if let place = places[mark] {
        log.report(MarkdownProblem.misplacedValue(place), at: insertion.tag)
      } else if inlineBuilder.timesFound[mark] != 1 {
        let times = inlineBuilder.timesFound[mark]
        log.report(MarkdownProblem.lostValue(times: times), at: insertion.tag)
      }
    }
    for (problem, range) in rowProblems {
      if let range { log.report(problem, at: range) }
    }
    if let tooDeep = parser.tooDeep, let range = marked.origin(of: tooDeep) {
      log.report(MarkdownProblem.blocksTooDeep(limit: BlockParser.maximumDepth), at: range)
    }
    if let range = inlineBuilder.tooDeep {
      log.report(MarkdownProblem.markupTooDeep(limit: InlineBuilder.maximumDepth), at: range)
    }
  }
}
