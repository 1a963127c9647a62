import Diagnostics
import Documents
import Figures

/// Prints a tree of blocks a line a node, each with the line and the columns of its source and, for
/// text, what stands there.
struct TreeDump {
  private var out = ""

  static func text(_ blocks: [Block]) -> String {
    var dump = TreeDump()
    dump.write(blocks, 0)
    return dump.out
  }

  private mutating func line(_ depth: Int, _ text: String, _ range: SourceRange?) {
    out += String(repeating: "  ", count: depth) + text
    if let range {
      let start = range.start
      let end = range.source.position(at: range.bytes.upperBound)
      let last = end.line == start.line ? "\(end.column)" : "\(end.line):\(end.column)"
      out += " @\(range.source.name):\(start.line):\(start.column)-\(last)"
    }
    out += "\n"
  }

  private mutating func write(_ blocks: [Block], _ depth: Int) {
    for block in blocks { write(block, depth) }
  }

  private mutating func write(_ block: Block, _ depth: Int) {
    switch block.content {
    case .paragraph(let inlines):
      line(depth, "paragraph", block.range)
      write(inlines, depth + 1)
    case .heading(let heading):
      line(depth, "heading \(heading.level)", block.range)
      write(heading.inlines, depth + 1)
    case .blockQuote(let blocks):
      line(depth, "quote", block.range)
      write(blocks, depth + 1)
    case .list(let list):
      line(depth, "list \(list.kind) \(list.isTight ? "tight" : "loose")", block.range)
      for item in list.items {
        line(depth + 1, "item", item.range)
        write(item.blocks, depth + 2)
      }
    case .code(let code):
      line(depth, "code \(code.info.debugDescription) \(code.text.debugDescription)", block.range)
    case .thematicBreak: line(depth, "break", block.range)
    case .html(let html): line(depth, "html \(html.debugDescription)", block.range)
    case .table(let table):
      line(depth, "table", block.range)
      for column in table.columns {
        line(depth + 1, "column \(column.alignment)", nil)
        write(column.heading, depth + 2)
      }
      for row in table.rows {
        line(depth + 1, "row", nil)
        for cell in row.cells {
          line(depth + 2, "cell", nil)
          write(cell, depth + 3)
        }
      }
    default: line(depth, "paper block", block.range)
    }
  }

  private mutating func write(_ inlines: [Inline], _ depth: Int) {
    for inline in inlines { write(inline, depth) }
  }

  private mutating func write(_ inline: Inline, _ depth: Int) {
    let range = inline.range
    switch inline.content {
    case .text(let text): line(depth, "text \(text.debugDescription)", range)
    case .value(let text): line(depth, "value \(text.debugDescription)", range)
    case .code(let text): line(depth, "code \(text.debugDescription)", range)
    case .html(let text): line(depth, "html \(text.debugDescription)", range)
    case .softBreak: line(depth, "soft break", range)
    case .hardBreak: line(depth, "hard break", range)
    case .figure(let figure): line(depth, "figure \(figure.printed)", range)
    case .emphasis(let inner):
      line(depth, "emphasis", range)
      write(inner, depth + 1)
    case .strong(let inner), .changed(_, let inner):
      line(depth, "strong", range)
      write(inner, depth + 1)
    case .link(let destination, let title, let inner):
      line(depth, "link \(destination.debugDescription) \(title ?? "-")", range)
      write(inner, depth + 1)
    case .image(let destination, let title, let inner):
      line(depth, "image \(destination.debugDescription) \(title ?? "-")", range)
      write(inner, depth + 1)
    }
  }
}
