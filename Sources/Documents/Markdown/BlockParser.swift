/// The first phase: lines into blocks, after the specification's own algorithm.
///
/// Each line goes on with the open blocks it can, opens the blocks it begins, and gives the rest of
/// itself to the innermost block. Depth is capped, so each line costs a bounded number of steps.
struct BlockParser {
  /// Block quotes, lists and items open at one time. A marker that would go deeper is text.
  static let maximumDepth = 100

  let bytes: [UInt8]
  let dialect: MarkdownDialect
  var nodes: [BlockNode]
  var lines: [BlockLine] = []
  /// The open blocks, the document first.
  var open: [Int] = [0]
  var references = ReferenceMap()
  var tables: [TableRows] = []
  /// The first marker that was read as text because it stood too deep.
  var tooDeep: Range<Int>?
  /// Lines that would be printed otherwise than they were most likely meant.
  var misread: [(problem: MarkdownProblem, range: Range<Int>)] = []

  var cursor: LineCursor
  var lineNumber = 0

  init(_ bytes: [UInt8], _ dialect: MarkdownDialect) {
    self.bytes = bytes
    self.dialect = dialect
    nodes = [BlockNode(.document, line: 0, start: 0, end: bytes.count, content: 0)]
    cursor = LineCursor(bytes, start: 0, end: 0)
  }

  mutating func readAll() {
    // A byte order mark is no part of the text.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
        // The bytes of a mark are no line ends: each has its high bit set.
        end += 1
      }
      cursor = LineCursor(bytes, start: start, end: end)
      readLine()
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
        start += 1
      }
      lineNumber += 1
    }
    close(downTo: 0)
  }

  private mutating func readLine() {
    var matched = 1
    matching: while matched < open.count {
      switch goOn(with: open[matched]) {
      case .goesOn: matched += 1
      case .ends: break matching
      case .lineIsUsed: return
      }
    }
    let mayBeLazy = matched < open.count && nodes[open[open.count - 1]].isParagraph
    switch openBlocks(matched: &matched, mayBeLazy: mayBeLazy) {
    case .lineIsUsed: return
    case .opened: break
    case .none:
      if mayBeLazy, !cursor.isBlank {
        noteJoined(open[open.count - 1])
        addParagraphLine(open[open.count - 1])
        return
      }
    }
    close(downTo: matched)
    addRest()
  }

  private enum Continuation { case goesOn, ends, lineIsUsed }

  private mutating func goOn(with index: Int) -> Continuation {
    switch nodes[index].kind {
    case .document, .list: return .goesOn
    case .quote:
      guard cursor.indent <= 3 || dialect == .paper, !cursor.isBlank,
        bytes[cursor.nonspace] == UInt8(ascii: ">")
      else { return .ends }
      cursor.advanceToNonspace()
      cursor.advance(bytes, bytes: 1)
      nodes[index].lastLine = lineNumber
      nodes[index].end = cursor.offset
      cursor.skipOneColumn(bytes)
      return .goesOn
    case .item(_, let contentIndent):
      if cursor.isBlank {
        // An item may begin with one blank line, no more.
        guard nodes[index].firstChild != nil else { return .ends }
        if cursor.indent >= contentIndent {
          cursor.advance(bytes, columns: contentIndent)
        } else {
          cursor.advanceToNonspace()
        }
        return .goesOn
      }
      guard cursor.indent >= leastIndent(of: index, contentIndent) else { return .ends }
      cursor.advance(bytes, columns: min(contentIndent, cursor.indent))
      return .goesOn
    case .indentedCode:
      if cursor.indent >= 4 {
        cursor.advance(bytes, columns: 4)
        return .goesOn
      }
      guard cursor.isBlank else { return .ends }
      cursor.advanceToNonspace()
      return .goesOn
    case .fencedCode(let fence):
      if cursor.indent <= 3, isClosingFence(fence) {
        nodes[index].lastLine = lineNumber
        nodes[index].end = cursor.end
        close(downTo: open.count - 1)
        return .lineIsUsed
      }
      cursor.advance(bytes, columns: min(fence.indent, cursor.indent))
      return .goesOn
    case .html(let kind): return kind.endsAtBlankLine && cursor.isBlank ? .ends : .goesOn
    case .paragraph, .table: return cursor.isBlank ? .ends : .goesOn
    case .heading, .thematicBreak, .definitions: return .ends
    }
  }

  private func isClosingFence(_ fence: Fence) -> Bool {
    var index = cursor.nonspace
    while index < cursor.end, bytes[index] == fence.character { index += 1 }
    guard index - cursor.nonspace >= fence.length else { return false }
    while index < cursor.end, bytes[index].isSpaceOrTab { index += 1 }
    return index == cursor.end
  }

  /// Gives what is left of the line to the innermost open block.
  private mutating func addRest() {
    let tip = open[open.count - 1]
    switch nodes[tip].kind {
    case .paragraph: addParagraphLine(tip)
    case .indentedCode, .fencedCode: addLine(to: tip)
    case .html(let kind):
      addLine(to: tip)
      if kind.ends(in: bytes, cursor.offset..<cursor.end) { close(downTo: open.count - 1) }
    case .table(let table):
      cursor.advanceToNonspace()
      if tables[table].addRow(bytes, cursor.offset..<cursor.end) {
        addLine(to: tip)
      } else {
        close(downTo: open.count - 1)
        addParagraphLine(push(.paragraph, at: cursor.nonspace))
      }
    default:
      guard !cursor.isBlank else { return }
      let paragraph = push(.paragraph, at: cursor.nonspace)
      addParagraphLine(paragraph)
    }
  }

  private mutating func addParagraphLine(_ index: Int) {
    cursor.advanceToNonspace()
    addLine(to: index)
  }

  mutating func addLine(to index: Int) {
    let padding = cursor.isInsideTab ? cursor.columnsToTabStop : 0
    let start = cursor.isInsideTab ? cursor.offset + 1 : cursor.offset
    lines.append(BlockLine(start: start, end: cursor.end, padding: padding))
    nodes[index].content = nodes[index].content.lowerBound..<lines.count
    nodes[index].lastLine = lineNumber
    nodes[index].end = cursor.end
  }
}
