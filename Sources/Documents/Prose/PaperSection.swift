/// What stands under one heading of a paper, up to the next heading of any level.
struct PaperSection {
  /// The blocks of a paper by heading; the first section has none where text stands before it.
  static func all(of document: Document) -> [PaperSection] {
    var sections: [PaperSection] = [PaperSection(heading: nil, block: nil, blocks: [])]
    for block in document.blocks {
      if case .heading(let heading) = block.content {
        sections.append(PaperSection(heading: heading, block: block, blocks: []))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }

  /// The same sections, each with its passages as printed, but for cells that hold no word.
  static func printed(
    of document: Document
  ) -> [(section: PaperSection, passages: ArraySlice<PrintedPassage>)] {
    let read = document.passagesRead ?? PaperPassages(of: document.blocks)
    var next = 0
    return all(of: document).map { section in
      if section.heading != nil { next += 1 }
      let own = read.ofBlock[next..<next + section.blocks.count]
      next = own.endIndex
      guard let first = own.first, let last = own.last else { return (section, []) }
      return (section, read.printed[first.lowerBound..<last.upperBound])
    }
  }

  let heading: Heading?
  /// The block of the heading.
  let block: Block?
  var blocks: [Block]

  /// The tables that the section holds, those inside lists and quotations and of charts too.
  var tables: [Table] {
    blocks.allBlocks.compactMap { block in
      switch block.content {
      case .table(let table): table
      case .chart(let chart): chart.table
      default: nil
      }
    }
  }

  /// The words as printed, those of tables too, with a space between passages.
  var text: String { blocks.passages.map(\.inlines.plainText).joined(separator: " ") }
}
