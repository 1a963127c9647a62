/// A form in which papers can be written.
package enum OutputFormat: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Always written: the pages and the Markdown files are the pack.
  case html, markdown
  /// The whole pack as PDF/UA, made by WeasyPrint.
  case pdf
  /// Each paper as a Word file, made by pandoc.
  case docx

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
