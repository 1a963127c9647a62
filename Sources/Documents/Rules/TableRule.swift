package import Diagnostics

/// Every table has a caption, and every column a heading. Captions that no table took are told.
package struct TableRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for block in document.blocks.allBlocks {
      switch block.content {
      case .table(let table):
        if table.caption.plainText.allSatisfy(\.isWhitespace) {
          log.report(.tableWithoutCaption, at: block.range, in: file)
        }
        for (index, column) in table.columns.enumerated()
        where column.heading.plainText.allSatisfy(\.isWhitespace) {
          log.report(.emptyColumnHeading(column: index + 1), at: block.range, in: file)
        }
      case .paragraph(let inlines) where TableCaptions.isCaption(inlines):
        log.report(.captionWithoutTable, at: block.range ?? inlines.place, in: file)
      case .numberedParagraph(let paragraph) where TableCaptions.isCaption(paragraph.inlines):
        log.report(.captionWithoutTable, at: block.range ?? paragraph.inlines.place, in: file)
      default: continue
      }
    }
  }
}
