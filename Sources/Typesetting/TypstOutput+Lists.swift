import Documents

extension TypstOutput {
  mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    // On the front sheet what is looked up stands in two columns.
    if isInTwoColumns, list.items.count > 1, case .bullet = list.kind {
      let half = (list.items.count + 1) / 2
      text.put("#halves([\n")
      write(
        whole: List(kind: list.kind, isTight: list.isTight, items: Array(list.items.prefix(half))))
      text.put("],[\n")
      write(
        whole: List(
          kind: list.kind, isTight: list.isTight, items: Array(list.items.dropFirst(half))))
      return text.put("])\n")
    }
    write(whole: list)
  }

  private mutating func write(whole list: List) {
    switch list.kind {
    case .bullet: text.put("#bullets(")
    case .ordered(let start, _):
      write(marks: list.items.indices.map { "\(start + $0)." })
    case .lettered(let numerals, let start, let enclosure):
      write(
        marks: list.items.indices.map { enclosure.marker(numerals.text(of: start + $0)) })
    }
    if case .bullet = list.kind {} else { text.put("none,") }
    text.put(isInCompact ? "0pt" : list.isTight ? "1pt" : "7.5pt")
    for item in list.items {
      text.put(",[")
      inset += 17
      write(item)
      inset -= 17
      text.put("]")
    }
    text.put(")\n")
  }

  private mutating func write(marks: [String], in function: StaticString = "#items(") {
    text.put(function)
    put(marks: marks)
    text.put(",")
  }

  private mutating func put(marks: [String]) {
    text.put("(")
    for mark in marks {
      text.quoted(mark)
      text.put(",")
    }
    text.put(")")
  }

  /// The first paragraph stands beside the mark; others begin lines of their own.
  private mutating func write(_ item: ListItem) {
    for (index, block) in item.blocks.enumerated() {
      if case .paragraph(let inlines) = block.content {
        if index > 0 { text.put("#parbreak();") }
        write(inlines)
      } else {
        text.put("\n")
        write(item.blocks[index...index])
      }
    }
  }

  mutating func write(_ recommendations: [Recommendation]) {
    guard !recommendations.isEmpty else { return }
    write(marks: recommendations.map(\.label), in: "#recommendations(")
    for recommendation in recommendations {
      text.put("[")
      anchor(recommendation.anchor)
      write(recommendation.inlines)
      text.put("],")
    }
    text.put(")\n")
  }

  mutating func write(_ entries: [ContentsEntry]) {
    let groups = entries.nested
    guard !groups.isEmpty else { return }
    write(groups: groups[...])
  }

  private mutating func write(
    groups: ArraySlice<(entry: ContentsEntry, below: [ContentsEntry])>
  ) {
    write(marks: groups.map(\.entry.label), in: "#contents(")
    text.put(isInCompact ? "0pt," : "2pt,")
    text.put(groups.contains { !$0.entry.label.isEmpty } ? "22.5pt" : "0pt")
    for group in groups {
      text.put(",[")
      write(group.entry)
      if !group.below.isEmpty {
        text.put("\n")
        write(groups: group.below.map { ($0, []) }[...])
      }
      text.put("]")
    }
    text.put(")\n")
  }

  private mutating func write(_ entry: ContentsEntry) {
    var words = entry.inlines
    if let target = entry.target, !words.isEmpty {
      words = [Inline(.link(destination: target, title: nil, words))]
    }
    write(words)
    guard !entry.note.isEmpty else { return }
    text.words(" ", widest: 1_000)
    write(entry.note)
  }
}
