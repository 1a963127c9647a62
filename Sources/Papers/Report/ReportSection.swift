package import Diagnostics
package import Documents

/// What an author wrote under one heading of level 1.
package struct ReportSection: Sendable {
  package var heading: [Inline]
  package var blocks: [Block]
  /// The heading's place.
  package var range: SourceRange?

  package init(heading: [Inline], blocks: [Block], range: SourceRange?) {
    self.heading = heading
    self.blocks = blocks
    self.range = range
  }

  /// Splits a narrative at its headings of level 1. What stands before the first is returned apart.
  package static func split(_ blocks: [Block]) -> (before: [Block], sections: [ReportSection]) {
    var before: [Block] = []
    var sections: [ReportSection] = []
    for block in blocks {
      if case .heading(let heading) = block.content, heading.level == 1 {
        sections.append(ReportSection(heading: heading.inlines, blocks: [], range: block.range))
      } else if sections.isEmpty {
        before.append(block)
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return (before, sections)
  }
}
