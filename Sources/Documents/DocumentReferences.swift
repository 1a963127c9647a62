package import Diagnostics

/// A link or a picture of a paper.
package struct DocumentReference: Sendable {
  /// As the author wrote it.
  package let destination: String
  package let isPicture: Bool
  /// Nil for what the program wrote itself.
  package let range: SourceRange?
}

extension [Inline] {
  /// Whether there is a link or a picture among the runs or within one.
  fileprivate var holdReference: Bool {
    contains { inline in
      switch inline.content {
      case .link, .image: true
      case .emphasis(let inner), .strong(let inner), .changed(_, let inner): inner.holdReference
      case .text, .softBreak, .hardBreak, .code, .html, .figure, .value: false
      }
    }
  }
}

extension Document {
  /// Every link and picture in the text, in printed order. The entries of a list of contents are no
  /// part of the text.
  package var references: [DocumentReference] {
    var passages: [Passage] = []
    for block in blocks {
      block.add(to: &passages, isInPanel: false) { $0.holdReference ? [.link, .image] : nil }
    }
    return passages.flatMap { passage -> [DocumentReference] in
      guard passage.kind != .contents else { return [] }
      return passage.inlines.flattened.compactMap { inline in
        let range = inline.range ?? passage.range
        switch inline.content {
        case .link(let destination, _, _):
          return DocumentReference(destination: destination, isPicture: false, range: range)
        case .image(let destination, _, _):
          return DocumentReference(destination: destination, isPicture: true, range: range)
        default: return nil
        }
      }
    }
  }

  /// The names to which a link inside the paper, or one from another paper, can lead.
  package var places: Set<String> {
    var names: Set<String> = ["main"]
    for block in blocks.allBlocks {
      switch block.content {
      case .heading(let heading): if let id = heading.id { names.insert(id) }
      case .numberedParagraph(let paragraph): names.insert(paragraph.id)
      case .recommendations(let items): names.formUnion(items.map(\.anchor))
      case .table(let table): if let anchor = table.anchor { names.insert(anchor) }
      case .chart(let chart):
        names.formUnion([chart.anchor, chart.table.anchor].compactMap { $0 })
      case .paragraph, .blockQuote, .panel, .list, .code, .thematicBreak, .html, .fields,
        .contents:
        continue
      }
    }
    return names
  }
}
