package import Documents
package import Figures
import ProjectFiles
package import WordWriting

extension OutputForm {
  /// Each paper, and each page that holds several, as a Word file in the look of the house.
  package static let docx = OutputForm(
    "docx", suffix: "docx", name: "Word", title: "a Word file (DOCX)", helpers: [WordForm.painter],
    making: .ofBoth(
      { paper, maker throws(ConversionProblem) in
        WordForm.file(of: paper.document, paper.frame(), with: maker)
      },
      { whole, maker throws(ConversionProblem) in
        WordForm.file(of: whole.document, whole.frame(), with: maker)
      }))
}

enum WordForm {
  /// Makes a picture of a drawing, for LibreOffice and older Words.
  static let painter = "rsvg-convert"

  static func file(
    of document: Document, _ frame: WordFrame, with maker: FormMaker, draft: WordDraft? = nil
  ) -> FormFile {
    let made = WordWriter(frame) { picture(of: $0, with: maker) }.file(of: document, draft: draft)
    return FormFile(
      made.bytes,
      made.drawingsWithoutRaster == 0
        ? [] : [.drawingsAlone(missing: maker.finds(painter) ? nil : painter)])
  }

  /// A drawing as a PNG at twice its size; nil where the program is not there or makes none.
  private static func picture(of drawing: [UInt8], with maker: FormMaker) -> [UInt8]? {
    guard maker.finds(painter) else { return nil }
    let made = try? maker.run(painter, ["--format", "png", "--zoom", "2"], over: drawing)
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    return made.flatMap { $0.starts(with: start) ? $0 : nil }
  }
}

extension Converters {
  /// A document as a Word file, with what it could not carry over.
  ///
  /// - Parameters:
  ///   - date: the day of the meeting, as far as it is known.
  ///   - draft: where a draft for comment came from.
  package func wordFile(
    of document: Document, _ frame: WordFrame, on date: CalendarDate?, draft: WordDraft
  ) -> (bytes: [UInt8], problems: [ConversionProblem]) {
    let maker = maker(of: .docx, on: date)
    let made = WordForm.file(of: document, frame, with: maker, draft: draft)
    return (made.bytes, made.problems)
  }
}
