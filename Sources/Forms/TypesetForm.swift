import Councils
import ProjectFiles
import Typesetting

extension OutputForm {
  /// The same file as `pdf`, set by Typst from the tree of the papers. Nothing is fetched for it.
  static let typesetPDF = OutputForm(
    "pdf", suffix: "pdf", name: "PDF",
    program: NeededProgram(
      name: "typst",
      howToGet:
        "install Typst 0.14 or newer: brew install typst, cargo install typst-cli, or python3 -m pip install typst in an environment whose python3 is on the PATH"
    ),
    substitute: "python3", helpers: ["pdfinfo", "qpdf"],
    making: .ofWholePack { whole, maker throws(ConversionProblem) in
      FormFile(try TypesetForm.bytes(of: whole, with: maker))
    })

  /// The form as an engine makes it.
  func made(by engine: PDFEngine) -> OutputForm {
    guard self == .pdf else { return self }
    return switch engine {
    case .weasyprint: .pdf
    case .typst: .typesetPDF
    }
  }
}

enum TypesetForm {
  /// A pack as a PDF. Each range of pages is known to the typesetter, so it is made once.
  static func bytes(
    of whole: WholeSource, with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    let reserved = Dictionary(
      whole.bound.map { ($0.anchor, $0.pages) }, uniquingKeysWith: { first, _ in first })
    let markup = TypstWriter().bytes(of: whole.print(), reserving: reserved)
    let made = try typeset(markup, with: maker)
    guard !whole.bound.isEmpty else { return made }
    let sizes = try maker.run(
      "pdfinfo", ["-f", "1", "-l", "100000", "-"], over: made)
    return try BoundFile.binding(
      whole.bound, at: BoundFile.ends(sizes: sizes, of: whole.bound), into: made, with: maker)
  }

  private static func typeset(
    _ markup: [UInt8], with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    if maker.finds("typst") {
      return try maker.run(
        "typst",
        ["compile", "--format", "pdf", "--pdf-standard", "ua-1", "-", "-"],
        over: markup, outputBeginsWith: "%PDF-")
    }
    return try maker.run(
      "python3", ["-c", module], over: markup, outputBeginsWith: "%PDF-", absent: absent)
  }

  /// What python3 ends with where it has no Typst.
  private static let absent: Int32 = 69

  /// What the program `typst` does, by the module of the same name.
  private static let module = """
    os, sys = map(__import__, ("os", "sys"))
    try:
        typst = __import__("typst")
    except ImportError:
        sys.exit(69)
    try:
        made = typst.compile(sys.stdin.buffer.read(), format="pdf", pdf_standards="ua-1",
            timestamp=int(os.environ["SOURCE_DATE_EPOCH"]))
    except typst.TypstError as error:
        sys.exit("error: " + str(error).splitlines()[0])
    sys.stdout.buffer.write(made)
    """
}
