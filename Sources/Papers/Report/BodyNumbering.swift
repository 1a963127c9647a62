package import Diagnostics
package import Documents
package import Houses

/// Numbers the sections and paragraphs of a report as the house does, in one run over all of them.
///
/// Only paragraphs that stand directly in a section are numbered; lists, tables and what stands
/// inside them belong to the paragraph before.
package struct BodyNumbering: Sendable {
  private let style: ParagraphNumbering
  private var section = 0
  private var paragraph = 0

  package init(_ style: ParagraphNumbering) { self.style = style }

  /// The next section: its heading at a level, and the author's own subheadings below that.
  package mutating func blocks(of section: ReportSection, level: Int = 2) -> [Block] {
    var out = [heading(section.heading, level: level, range: section.range)]
    for block in section.blocks {
      switch block.content {
      case .paragraph(let inlines) where style != .none:
        out.append(Block(.numberedParagraph(next(inlines)), range: block.range))
      case .heading(var heading):
        heading.level += level - 1
        out.append(Block(.heading(heading), range: block.range))
      default: out.append(block)
      }
    }
    return out
  }

  /// The heading of the next section, for what is printed in a form of its own.
  package mutating func heading(_ words: [Inline], level: Int, range: SourceRange? = nil) -> Block {
    section += 1
    if style != .continuous { paragraph = 0 }
    let printed: String? =
      switch style {
      case .decimal: "\(section)."
      case .decimalZero: "\(section).0"
      case .continuous, .none: nil
      }
    return Block(.heading(Heading(level: level, inlines: words, number: printed)), range: range)
  }

  private mutating func next(_ inlines: [Inline]) -> NumberedParagraph {
    paragraph += 1
    return style == .continuous
      ? NumberedParagraph(number: "\(paragraph)", id: "p\(paragraph)", inlines: inlines)
      : NumberedParagraph(
        number: "\(section).\(paragraph)", id: "p\(section)-\(paragraph)", inlines: inlines)
  }
}
