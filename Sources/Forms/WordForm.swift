import Documents
import ProjectFiles

extension OutputForm {
  /// Each paper as a Word file, made by pandoc from its Markdown.
  package static let docx = OutputForm(
    "docx", suffix: "docx", name: "Word", title: "a Word file (DOCX)",
    program: NeededProgram(
      name: "pandoc",
      howToGet: "Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc"),
    making: .ofEachPaper(WordForm.bytes))
}

enum WordForm {
  /// A folder that is not there: no file of the user's is taken for a template or a picture.
  private static let nowhere = "/nonexistent"

  /// What pandoc reads the Markdown as: lettered lists are lists in Word too, where there are any.
  private static func reader(of blocks: [Block]) -> String {
    ListMarkerStyle.rules(for: blocks) == nil ? "gfm" : "gfm+fancy_lists"
  }

  /// The paper as a Word file, on the page of `WordPage`.
  static func bytes(
    of paper: PaperSource, with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    try maker.run(
      "pandoc",
      [
        "--from", reader(of: paper.document.blocks), "--to", "docx", "--metadata", "lang=en-GB",
        "--data-dir", nowhere,
        "--resource-path", nowhere, "--reference-doc", Program.attachmentPath, "--output", "-",
      ],
      over: Array(paper.markdown.utf8), attachment: WordPage.reference(mark: paper.mark),
      outputBeginsWith: "PK")
  }
}
