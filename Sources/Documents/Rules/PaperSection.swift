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
