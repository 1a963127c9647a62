import Figures
import ProjectFiles

extension Converters {
  /// A folder that is not there: no file of the user's is taken for a template or a picture.
  private static let nowhere = "/nonexistent"

  /// A paper's Markdown as a Word file.
  func word(
    of markdown: String, called file: String, on date: CalendarDate
  ) throws(ConversionProblem) -> [UInt8] {
    guard let pandoc else { throw .missing(.docx) }
    let bytes = try convert(
      pandoc,
      [
        "--from", "gfm", "--to", "docx", "--metadata", "lang=en-GB", "--data-dir", Self.nowhere,
        "--resource-path", Self.nowhere, "--reference-doc", Program.attachmentPath, "--output", "-",
      ],
      Array(markdown.utf8), attachment: WordPage.reference, .docx, called: file, on: date)
    guard bytes.starts(with: Array("PK".utf8)) else {
      throw .failed(.docx, program: pandoc.name, file: file, said: "")
    }
    return bytes
  }
}
