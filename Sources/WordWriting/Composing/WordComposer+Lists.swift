import Documents

extension WordComposer {
  mutating func write(_ list: List) {
    guard !list.items.isEmpty else { return }
    let hanging = 340
    let level = WordList.Level(
      numerals: Self.numerals(of: list.kind), text: Self.text(of: list.kind),
      start: Self.start(of: list.kind), indent: indent + hanging, hanging: hanging)
    let number = lists.add(WordList(levels: [min(depth, 8): level]))
    let outer = (indent, depth)
    for (place, item) in list.items.enumerated() {
      begin(item.range)
      for (index, block) in item.blocks.enumerated() {
        if index == 0, case .paragraph(let inlines) = block.content {
          var paragraph = WordParagraph(.item, runs(inlines))
          if isPlain, level.numerals != .bullet {
            paragraph.runs =
              [.text(Self.marker(of: list.kind, place)), WordRun(.tab)] + paragraph.runs
            add(paragraph)
            indent = outer.0 + hanging
            depth = outer.1 + 1
            continue
          }
          paragraph.number = .init(list: number, level: min(depth, 8))
          indent = 0
          add(paragraph)
          indent = outer.0 + hanging
          depth = outer.1 + 1
          continue
        }
        if index == 0 {
          var mark = WordParagraph(.item)
          mark.number = .init(list: number, level: min(depth, 8))
          indent = 0
          add(mark)
        }
        indent = outer.0 + hanging
        depth = outer.1 + 1
        within(.item) { $0.write(block) }
      }
      (indent, depth) = outer
    }
  }

  private static func numerals(of kind: List.Kind) -> WordList.Numerals {
    switch kind {
    case .bullet: .bullet
    case .ordered: .decimal
    case .lettered(let numerals, _, _):
      switch numerals {
      case .lowerLetters: .lowerLetter
      case .upperLetters: .upperLetter
      case .lowerRoman: .lowerRoman
      case .upperRoman: .upperRoman
      case .decimal: .decimal
      }
    }
  }

  private static func start(of kind: List.Kind) -> Int {
    switch kind {
    case .bullet: 1
    case .ordered(let start, _), .lettered(_, let start, _): start
    }
  }

  /// The mark of an item as it is typed.
  private static func marker(of kind: List.Kind, _ place: Int) -> String {
    switch kind {
    case .bullet: "\u{2022}"
    case .ordered(let start, let delimiter): "\(start + place)\(delimiter)"
    case .lettered(let numerals, let start, let enclosure):
      enclosure.marker(numerals.text(of: start + place))
    }
  }

  /// The mark with the place of its number, which the list's level then has for its own.
  private static func text(of kind: List.Kind) -> String {
    switch kind {
    case .bullet: "\u{2022}"
    case .ordered(_, let delimiter): "%" + String(delimiter)
    case .lettered(_, _, let enclosure): enclosure.marker("%")
    }
  }
}
