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
}

/// What a `council.yaml` says of the forms of its packs, whatever else is in it.
package struct FormSettings: Sendable {
  /// Nil where it names none.
  package let forms: Set<PaperFormat>?
  /// What makes its PDFs.
  package let engine: PDFEngine

  /// Of a council that says nothing.
  package static let none = FormSettings(forms: nil, engine: .weasyprint)

  private init(forms: Set<PaperFormat>?, engine: PDFEngine) {
    self.forms = forms
    self.engine = engine
  }

  /// What stands in a `council.yaml`; a word that is none is left out.
  package init(in source: SourceText, into log: inout DiagnosticLog) {
    let entries = SettingsReader.read(source, into: &log)?.entries ?? []
    func value(_ key: String) -> SettingsNode? { entries.first { $0.key == key }?.value }
    forms = value("formats")?.items.map {
      Set($0.compactMap(\.text).compactMap(PaperFormat.init))
    }
    engine = value("pdf")?.text.flatMap(PDFEngine.init) ?? .weasyprint
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
