import Diagnostics

/// Gives tables the captions that authors write: a paragraph `Table: what it shows` right before.
package enum TableCaptions {
  private static let mark = "Table:"

  /// The blocks with each such paragraph turned into the caption of the table after it. A paragraph
  /// before anything else, and one before a table that has a caption, is left for `TableRule`.
  package static func attach(to blocks: [Block]) -> [Block] {
    var out: [Block] = []
    for var block in blocks {
      switch block.content {
      case .blockQuote(let inner): block.content = .blockQuote(attach(to: inner))
      case .panel(var panel):
        panel.blocks = attach(to: panel.blocks)
        block.content = .panel(panel)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = attach(to: list.items[index].blocks)
        }
        block.content = .list(list)
      case .table(var table):
        if table.caption.isEmpty, let last = out.last, case .paragraph(let inlines) = last.content,
          isCaption(inlines)
        {
          table.caption = withoutMark(inlines)
          block.content = .table(table)
          out.removeLast()
        }
      default: break
      }
      out.append(block)
    }
    return out
  }

  static func isCaption(_ inlines: [Inline]) -> Bool {
    guard let first = inlines.first, case .text(let text) = first.content else { return false }
    return text.hasPrefix(mark)
  }

  private static func withoutMark(_ inlines: [Inline]) -> [Inline] {
    var inlines = inlines
    guard case .text(let text) = inlines[0].content else { return inlines }
    let rest = text.dropFirst(mark.count).drop { $0 == " " }
    let cut = text.utf8.count - rest.utf8.count
    if rest.isEmpty {
      inlines.removeFirst()
      if let next = inlines.first, case .softBreak = next.content { inlines.removeFirst() }
      return inlines
    }
    inlines[0].content = .text(String(rest))
    if let range = inlines[0].range {
      inlines[0].range = range.source.range(range.bytes.lowerBound + cut, range.bytes.upperBound)
    }
    return inlines
  }
}
