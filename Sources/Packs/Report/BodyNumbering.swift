package import Documents

/// Numbers the sections and paragraphs of a report's body as the house does.
///
/// Only paragraphs that stand directly in a section are numbered; lists, tables and what stands
/// inside them belong to the paragraph before.
package struct BodyNumbering: Sendable {
  private let style: ParagraphNumbering

  package init(_ style: ParagraphNumbering) { self.style = style }

  /// The sections as blocks, each with its heading at level 2 and the author's own subheadings
  /// below that.
  package func blocks(of sections: [ReportSection]) -> [Block] {
    var out: [Block] = []
    var paragraph = 0
    for (index, section) in sections.enumerated() {
      let number = index + 1
      if style == .decimal || style == .decimalZero { paragraph = 0 }
      out.append(heading(of: section, number: number))
      for block in section.blocks {
        switch block.content {
        case .paragraph(let inlines) where style != .none:
          paragraph += 1
          out.append(
            Block(.numberedParagraph(numbered(paragraph, in: number, inlines)), range: block.range))
        case .heading(var heading):
          heading.level += 1
          out.append(Block(.heading(heading), range: block.range))
        default: out.append(block)
        }
      }
    }
    return out
  }

  private func heading(of section: ReportSection, number: Int) -> Block {
    let printed: String? =
      switch style {
      case .decimal: "\(number)."
      case .decimalZero: "\(number).0"
      case .continuous, .none: nil
      }
    return Block(
      .heading(Heading(level: 2, inlines: section.heading, number: printed)), range: section.range)
  }

  private func numbered(_ paragraph: Int, in section: Int, _ inlines: [Inline])
    -> NumberedParagraph
  {
    style == .continuous
      ? NumberedParagraph(number: "\(paragraph)", id: "p\(paragraph)", inlines: inlines)
      : NumberedParagraph(
        number: "\(section).\(paragraph)", id: "p\(section)-\(paragraph)", inlines: inlines)
  }
}
