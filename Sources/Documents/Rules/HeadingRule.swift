package import Diagnostics

/// One heading of level 1, no level left out on the way down, no heading without words.
package struct HeadingRule: DocumentRule {
  package init() {}

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    var last: Int?
    var title: SourceRange??
    for block in document.blocks.allBlocks {
      guard case .heading(let heading) = block.content else { continue }
      if heading.inlines.plainText.allSatisfy(\.isWhitespace) {
        log.report(.emptyHeading, at: block.range, in: file)
      }
      if heading.level == 1 {
        if let first = title {
          let notes = (first ?? nil).map { [Diagnostic.Note("the first", at: Location($0))] } ?? []
          log.report(.secondTitle, at: block.range, in: file, notes: notes)
        } else {
          title = .some(block.range)
        }
      }
      if let last, heading.level > last + 1 {
        log.report(.skippedLevel(from: last, to: heading.level), at: block.range, in: file)
      } else if last == nil, heading.level > 2 {
        log.report(.skippedLevel(from: 1, to: heading.level), at: block.range, in: file)
      }
      last = heading.level
    }
    if title == nil { log.report(.noTitle, at: nil, in: file) }
  }
}
