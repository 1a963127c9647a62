package import Documents
import Fingerprints
import Publication

/// Two papers as documents, without a record of what they printed.
package enum PaperComparison {
  /// What changed in the words. Nothing of the older paper is hidden: both were read from files.
  package static func between(_ old: Document, _ new: Document) -> TextComparison {
    TextComparison.between(text(of: old), text(of: new)) { _ in false }
  }

  /// The paper by sections and paragraphs, under no report's name.
  package static func text(of document: Document) -> ReportText {
    let sections = document.blocks.compactMap { block -> Manifest.Section? in
      guard case .heading(let heading) = block.content else { return nil }
      let words = heading.inlines.plainText
      return Manifest.Section(
        report: "", id: heading.id ?? Slug.make(words), heading: words,
        number: heading.number ?? "", level: heading.level, fingerprint: Fingerprint(of: words))
    }
    return ReportText(
      id: "", title: document.title, sections: sections,
      paragraphs: ReportText.withLinks(PaperText.paragraphs(of: document, report: "")))
  }
}
