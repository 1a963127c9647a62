package import Diagnostics
import Settings

/// A form in which a council has its packs written, by the word of `formats` in `council.yaml` and
/// `meeting.yaml`, which is that of `--format` too.
package enum PaperFormat: String, Sendable, CaseIterable {
  case html, markdown, pdf, docx

  /// Nil where the field is not there; a word that is none is reported.
  static func read(_ field: Field) -> Set<PaperFormat>? {
    guard field.isPresent, let list = field.list else { return nil }
    return Set(list.compactMap { $0.oneOf(PaperFormat.self) })
  }

  /// The forms that a `council.yaml` names, whatever else is in it; nil where it names none.
  package static func forms(
    inSettings source: SourceText, into log: inout DiagnosticLog
  ) -> Set<PaperFormat>? {
    let entries = SettingsReader.read(source, into: &log)?.entries ?? []
    let words = entries.first { $0.key == "formats" }?.value.items?.compactMap(\.text)
    return words.map { Set($0.compactMap(PaperFormat.init)) }
  }
}

/// What makes the PDF of a council's packs, by the word of `pdf` in `council.yaml`.
package enum PDFEngine: String, Sendable, CaseIterable {
  /// From the page of the pack, with all that the style sheet of its house says of print.
  case weasyprint
  /// From the tree of the papers, many times as fast, with what a typesetter reads of a style sheet.
  case typst
}

extension SettingsKey {
  /// `pdf`, of a council.
  static let pdfEngine = SettingsKey.may(
    "pdf", .word(PDFEngine.self),
    "what makes the PDF of packs: typst is many times as fast, weasyprint follows every rule of paper.css",
    without: "weasyprint", example: "typst")

  /// `formats`, of a council or a meeting.
  static let formats = SettingsKey.may(
    "formats", .list(.word(PaperFormat.self)),
    "the forms in which packs are written, where the command names none; HTML and Markdown always are",
    without: "HTML and Markdown, and what a pack has already",
    example: "[html, markdown, pdf, docx]")
}
