extension BlockParser {
  /// Adds a block inside the innermost open one that can hold it, and leaves it open.
  @discardableResult
  mutating func push(_ kind: BlockNode.Kind, at start: Int) -> Int {
    let index = add(kind, at: start)
    open.append(index)
    return index
  }

  /// Adds a block that is complete with its line.
  @discardableResult
  mutating func add(_ kind: BlockNode.Kind, at start: Int) -> Int {
    var isItem = false
    if case .item = kind { isItem = true }
    while true {
      let tip = nodes[open[open.count - 1]]
      if tip.isList ? isItem : tip.isContainer { break }
      close(downTo: open.count - 1)
    }
    let parent = open[open.count - 1]
    let index = nodes.count
    nodes.append(
      BlockNode(kind, line: lineNumber, start: start, end: cursor.end, content: lines.count))
    if let last = nodes[parent].lastChild {
      nodes[last].next = index
    } else {
      nodes[parent].firstChild = index
    }
    nodes[parent].lastChild = index
    return index
  }

  /// Closes the innermost blocks until `count` are open.
  mutating func close(downTo count: Int) {
    while open.count > count {
      let index = open.removeLast()
      switch nodes[index].kind {
      case .paragraph: takeDefinitions(from: index)
      case .indentedCode: dropBlankEnd(of: index)
      case .quote, .item, .list, .document:
        guard let last = nodes[index].lastChild else { break }
        nodes[index].lastLine = max(nodes[index].lastLine, nodes[last].lastLine)
        // A quote reaches to its last marker; a list or item only to what it holds.
        if case .quote = nodes[index].kind {
          nodes[index].end = max(nodes[index].end, nodes[last].end)
        } else {
          nodes[index].end = nodes[last].end
        }
      default: break
      }
    }
  }

  private mutating func dropBlankEnd(of index: Int) {
    var content = nodes[index].content
    var dropped = 0
    while let last = content.last,
      (lines[last].start..<lines[last].end).allSatisfy({ bytes[$0].isSpaceOrTab })
    {
      content.removeLast()
      dropped += 1
    }
    nodes[index].content = content
    nodes[index].lastLine -= dropped
    if let last = content.last { nodes[index].end = lines[last].end }
  }

  /// Takes the link reference definitions off the beginning of a paragraph; what is left of it
  /// may be nothing.
  mutating func takeDefinitions(from index: Int) {
    let content = nodes[index].content
    guard let first = content.first, bytes[lines[first].start] == UInt8(ascii: "[") else { return }
    var text = InlineText()
    for line in content { text.append(bytes, lines[line].start..<lines[line].end, endsLine: true) }
    var offset = 0
    var taken = 0
    while taken < content.count,
      let end = references.readDefinition(
        in: text, at: offset,
        place: lines[content.lowerBound + taken].start..<lines[content.lowerBound + taken].end)
    {
      while offset < end {
        if text.bytes[offset] == 0x0A { taken += 1 }
        offset += 1
      }
    }
    guard taken > 0 else { return }
    if taken == content.count {
      nodes[index].kind = .definitions
    } else {
      nodes[index].content = content.dropFirst(taken)
      nodes[index].start = lines[content.lowerBound + taken].start
    }
  }

  /// Whether a blank line parts two items of a list, or two blocks of one of its items.
  func isLoose(_ list: Int) -> Bool {
    var item = nodes[list].firstChild
    while let index = item {
      if hasBlankLineAfter(index) { return true }
      var child = nodes[index].firstChild
      while let block = child {
        if hasBlankLineAfter(block) { return true }
        child = nodes[block].next
      }
      item = nodes[index].next
    }
    return false
  }

  private func hasBlankLineAfter(_ index: Int) -> Bool {
    guard let next = nodes[index].next else { return false }
    return nodes[next].firstLine > nodes[index].lastLine + 1
  }
}
