package import Documents

/// What changed from one paper to another, as a page.
package struct PaperPage: Sendable {
  private let comparison: TextComparison

  package init(_ comparison: TextComparison) { self.comparison = comparison }

  package var document: Document {
    let title = "What changed from one paper to another"
    let heading = Block(.heading(Heading(level: 1, inlines: [.text(title)])))
    guard !comparison.isEmpty || comparison.movedFigures > 0 else {
      return Document(title: title, blocks: [heading, ChangesPage.paragraph("No changes.")])
    }
    var blocks = [heading] + ChangesPage.list(ChangesPage.items(of: comparison))
    if comparison.movedFigures > 0 {
      let count = ChangesPage.count(
        comparison.movedFigures, "paragraph, point or row has", "paragraphs, points or rows have")
      blocks.append(
        ChangesPage.paragraph("\(count.capitalisedFirst) the same words and other figures."))
    }
    return Document(title: title, blocks: blocks)
  }
}
