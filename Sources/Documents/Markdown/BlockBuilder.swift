import Diagnostics

/// Makes the tree of what the first phase has read, and reads the text of its leaves.
struct BlockBuilder {
  private let marked: MarkedText
  private let parser: BlockParser
  private var inlineParser: InlineParser
  private var inlineBuilder: InlineBuilder
  private var misplaced: [(mark: Int, place: MarkdownProblem.Place)] = []
  private var rowProblems: [(problem: MarkdownProblem, range: SourceRange?)] = []
  private var misread: [(problem: MarkdownProblem, range: SourceRange?)] = []

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
      noteRunningText(node.content)
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
    if let lettering = marker.lettering, let start = marker.number {
      // Blank lines between such items say nothing: the Markdown form always has them.
      return List(
        kind: .lettered(lettering.numerals, start: start, lettering.enclosure),
        isTight: items.allSatisfy { !$0.hasFurtherParagraph }, items: items)
    }
    noteNumbers(of: index, items)
    let mark =
      marker.character < 0x80 && marker.character != UInt8(ascii: "o") ? marker.character : 0x2D
    let character = Character(Unicode.Scalar(mark))
    let kind =
      marker.number.map { List.Kind.ordered(start: $0, delimiter: character) }
      ?? .bullet(character)
    return List(kind: kind, isTight: !parser.isLoose(index), items: items)
  }

  /// The first item of a list that would be printed with another number than it was written with. A
  /// list that writes one number at each item leaves the counting to the reader.
  private mutating func noteNumbers(of list: Int, _ items: [ListItem]) {
    guard parser.dialect == .paper else { return }
    var numbers: [Int] = []
    var child = parser.nodes[list].firstChild
    while let item = child {
      if case .item(let marker, _) = parser.nodes[item].kind, let number = marker.number {
        numbers.append(number)
      }
      child = parser.nodes[item].next
    }
    guard let first = numbers.first, numbers.contains(where: { $0 != first }) else { return }
    for (index, number) in numbers.enumerated() where number != first + index {
      misread.append((.renumbered(written: number, printed: first + index), items[index].range))
      return
    }
  }

  /// Lines of a paragraph that look like something else: the first of them.
  private mutating func noteRunningText(_ content: Range<Int>) {
    guard parser.dialect == .paper else { return }
    var before: Range<Int>?
    for index in content {
      let line = parser.lines[index].start..<parser.lines[index].end
      let after =
        index + 1 < content.upperBound
        ? parser.lines[index + 1].start..<parser.lines[index + 1].end : nil
      if let kind = RunningText.kind(parser.bytes, line, before: before, after: after) {
        misread.append((.misread(kind), marked.origin(of: line)))
        return
      }
      before = line
    }
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
    guard let first = content.first, let last = content.last,
      isReadable(parser.lines[first].start..<parser.lines[last].end)
    else { return }
    for line in content {
      let stretch = parser.lines[line].start..<parser.lines[line].end
      inlineParser.text.append(parser.bytes, stretch, endsLine: line + 1 < content.upperBound)
    }
    inlineParser.text.trimEnd()
  }

  /// The inlines of a cell, in which `\|` stands for a pipe even in code.
  private mutating func inlines(ofCell cell: Range<Int>) -> [Inline] {
    guard !cell.isEmpty, isReadable(cell) else { return [] }
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

  /// Whether a stretch is short enough to be read as one text; reports one that is not.
  private mutating func isReadable(_ stretch: Range<Int>) -> Bool {
    guard stretch.count > MarkdownWeight.mostInParagraph, parser.dialect == .paper else {
      return true
    }
    misread.append((.paragraphTooLong, marked.origin(of: stretch)))
    return false
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
    for (problem, range) in rowProblems + misread {
      if let range { log.report(problem, at: range) }
    }
    for (problem, stretch) in parser.misread {
      if let range = marked.origin(of: stretch) { log.report(problem, at: range) }
    }
    if parser.dialect == .paper {
      reportDefinitions(into: &log)
      reportHiddenReferences(into: &log)
    }
    if let tooDeep = parser.tooDeep, let range = marked.origin(of: tooDeep) {
      log.report(MarkdownProblem.blocksTooDeep(limit: BlockParser.maximumDepth), at: range)
    }
    if let range = inlineBuilder.tooDeep {
      log.report(MarkdownProblem.markupTooDeep(limit: InlineBuilder.maximumDepth), at: range)
    }
  }
}

extension BlockBuilder {
  /// References such as `&#x202E;` stand for characters that are refused when they stand there
  /// themselves. One in code would be printed as it is typed; it is told as well, since nobody means it.
  private func reportHiddenReferences(into log: inout DiagnosticLog) {
    let bytes = parser.bytes
    var index = 0
    while index + 1 < bytes.count {
      // A backslash takes the meaning of the byte behind it.
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "&"), bytes[index + 1] == UInt8(ascii: "#"),
        let found = CharacterReference.at(index, in: bytes, before: bytes.count),
        let scalar = found.text.unicodeScalars.first, InvisibleCharacters.actsOnText(scalar),
        let range = marked.origin(of: index..<found.end)
      else { continue }
      log.report(MarkdownProblem.hiddenReference(scalar.value), at: range)
    }
  }

  /// Definitions that no link uses are printed nowhere.
  private func reportDefinitions(into log: inout DiagnosticLog) {
    for definition in parser.references.written
    where !inlineParser.references.used.contains(definition.line.lowerBound) {
      if let range = marked.origin(of: definition.line) {
        log.report(MarkdownProblem.unusedDefinition(definition.name), at: range)
      }
    }
  }
}

extension ListItem {
  /// Whether the item holds more than its first paragraph and lists.
  fileprivate var hasFurtherParagraph: Bool {
    blocks.dropFirst().contains { if case .list = $0.content { false } else { true } }
  }
}
