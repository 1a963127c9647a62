extension BlockParser {
  enum Opening { case none, opened, lineIsUsed }

  /// Opens the blocks that begin on this line. `matched` counts the open blocks that the line goes
  /// on with; `mayBeLazy` says that the innermost open block is a paragraph it could go on with.
  mutating func openBlocks(matched: inout Int, mayBeLazy: Bool) -> Opening {
    var result = Opening.none
    while true {
      let container = open[matched - 1]
      if nodes[container].takesAnyLine || cursor.isBlank { return result }
      if cursor.indent >= 4, dialect == .commonMark {
        guard !mayBeLazy || result == .opened, !nodes[container].isParagraph else { return result }
        close(downTo: matched)
        cursor.advance(bytes, columns: 4)
        push(.indentedCode, at: cursor.offset)
        addLine(to: open[open.count - 1])
        return .lineIsUsed
      }
      let isLazy = mayBeLazy && result != .opened
      switch openBlock(matched: matched, isLazy: isLazy) {
      case .none: return result
      case .lineIsUsed: return .lineIsUsed
      case .opened:
        result = .opened
        matched = open.count
      }
    }
  }

  private mutating func openBlock(matched: Int, isLazy: Bool) -> Opening {
    let start = cursor.nonspace
    let rest = start..<cursor.end
    let container = open[matched - 1]
    switch bytes[start] {
    case UInt8(ascii: ">"): return openQuote(matched: matched)
    case UInt8(ascii: "#"): return addHeading(matched: matched)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return openFence(matched: matched)
    case UInt8(ascii: "<"):
      guard let kind = HTMLBlockKind.start(bytes, rest),
        kind != .anyTag || !(isLazy || nodes[container].isParagraph)
      else { return .none }
      close(downTo: matched)
      push(.html(kind), at: start)
      addLine(to: open[open.count - 1])
      if kind.ends(in: bytes, rest) { close(downTo: open.count - 1) }
      return .lineIsUsed
    case UInt8(ascii: "="): return underline(container)
    case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      if underline(container) == .lineIsUsed { return .lineIsUsed }
      if openTable(container) == .lineIsUsed { return .lineIsUsed }
    default: break
    }
    // What was a paragraph may have turned out to hold definitions alone.
    let count = min(matched, open.count)
    return addThematicBreak(matched: count) ?? openItem(matched: count, isLazy: isLazy)
  }

  private mutating func openQuote(matched: Int) -> Opening {
    guard matched < Self.maximumDepth else { return noteTooDeep() }
    close(downTo: matched)
    let start = cursor.nonspace
    cursor.advanceToNonspace()
    cursor.advance(bytes, bytes: 1)
    let quote = push(.quote, at: start)
    nodes[quote].end = cursor.offset
    cursor.skipOneColumn(bytes)
    return .opened
  }

  private mutating func noteTooDeep() -> Opening {
    if tooDeep == nil { tooDeep = cursor.nonspace..<min(cursor.nonspace + 1, cursor.end) }
    return .none
  }

  private mutating func addHeading(matched: Int) -> Opening {
    let start = cursor.nonspace
    var index = start
    while index < cursor.end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - start
    guard level <= 6, index == cursor.end || bytes[index].isSpaceOrTab else { return .none }
    var end = cursor.end
    while end > index, bytes[end - 1].isSpaceOrTab { end -= 1 }
    var closing = end
    while closing > index, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing == index || bytes[closing - 1].isSpaceOrTab { end = closing }
    while end > index, bytes[end - 1].isSpaceOrTab { end -= 1 }
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    close(downTo: matched)
    noteHeading(start..<cursor.end)
    let heading = add(.heading(level: level), at: start)
    lines.append(BlockLine(start: index, end: end, padding: 0))
    nodes[heading].content = lines.count - 1..<lines.count
    return .lineIsUsed
  }

  private mutating func openFence(matched: Int) -> Opening {
    let start = cursor.nonspace
    let character = bytes[start]
    var index = start
    while index < cursor.end, bytes[index] == character { index += 1 }
    let length = index - start
    guard length >= 3 else { return .none }
    if character == UInt8(ascii: "`"), bytes[index..<cursor.end].contains(character) {
      return .none
    }
    var end = cursor.end
    while end > index, bytes[end - 1].isSpaceOrTab { end -= 1 }
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    close(downTo: matched)
    let fence = Fence(
      character: character, length: length, indent: cursor.indent, info: index..<end)
    note(.misread(.code), start..<end)
    push(.fencedCode(fence), at: start)
    return .lineIsUsed
  }

  /// Makes the paragraph above a line of `=` or `-` a heading.
  private mutating func underline(_ container: Int) -> Opening {
    guard nodes[container].isParagraph, cursor.indent < 4 else { return .none }
    let character = bytes[cursor.nonspace]
    guard character != UInt8(ascii: "|"), character != UInt8(ascii: ":") else { return .none }
    var index = cursor.nonspace
    while index < cursor.end, bytes[index] == character { index += 1 }
    while index < cursor.end, bytes[index].isSpaceOrTab { index += 1 }
    guard index == cursor.end else { return .none }
    takeDefinitions(from: container)
    open.removeLast()
    guard nodes[container].isParagraph else { return .none }
    noteUnderlined(container)
    nodes[container].kind = .heading(level: character == UInt8(ascii: "=") ? 1 : 2)
    nodes[container].lastLine = lineNumber
    nodes[container].end = cursor.end
    return .lineIsUsed
  }

  /// Makes the last line of a paragraph the header of a table, if this line is its delimiter row.
  private mutating func openTable(_ container: Int) -> Opening {
    guard nodes[container].isParagraph, let last = nodes[container].content.last else {
      return .none
    }
    let header = lines[last].start..<lines[last].end
    guard let rows = TableRows(bytes, header: header, delimiters: cursor.nonspace..<cursor.end)
    else { return .none }
    nodes[container].content.removeLast()
    nodes[container].lastLine = lineNumber - 2
    if let line = nodes[container].content.last { nodes[container].end = lines[line].end }
    tables.append(rows)
    let kind = BlockNode.Kind.table(tables.count - 1)
    let table: Int
    if nodes[container].content.isEmpty {
      table = container
      nodes[container].kind = kind
    } else {
      close(downTo: open.count - 1)
      table = push(kind, at: header.lowerBound)
    }
    nodes[table].firstLine = lineNumber - 1
    nodes[table].lastLine = lineNumber
    nodes[table].start = header.lowerBound
    nodes[table].end = cursor.end
    nodes[table].content = last..<last + 1
    return .lineIsUsed
  }

  private mutating func addThematicBreak(matched: Int) -> Opening? {
    let character = bytes[cursor.nonspace]
    guard
      character == UInt8(ascii: "*") || character == UInt8(ascii: "-")
        || character == UInt8(ascii: "_")
    else { return nil }
    var count = 0
    for byte in bytes[cursor.nonspace..<cursor.end] where !byte.isSpaceOrTab {
      guard byte == character else { return nil }
      count += 1
    }
    guard count >= 3 else { return nil }
    close(downTo: matched)
    add(.thematicBreak, at: cursor.nonspace)
    return .lineIsUsed
  }
}
