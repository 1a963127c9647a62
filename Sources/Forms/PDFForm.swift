extension OutputForm {
  /// The whole pack as an accessible PDF (PDF/UA-1, tagged, with bookmarks), made by WeasyPrint from
  /// the page that holds it. Nothing is fetched for it.
  package static let pdf = OutputForm(
    "pdf", suffix: "pdf", name: "PDF",
    program: NeededProgram(
      name: "weasyprint",
      howToGet:
        "pipx install weasyprint (version 70 or newer; it needs Pango: apt install libpango-1.0-0 libpangoft2-1.0-0, or brew install pango)"
    ),
    helpers: ["pdfinfo", "qpdf"],
    making: .ofWholePack { whole, maker throws(ConversionProblem) in
      FormFile(try PDFForm.bytes(of: whole, with: maker))
    })
}

enum PDFForm {
  /// A page as a PDF.
  ///
  /// CSS cannot say "(Page 45)" of a paper that begins and ends on one page. The links to papers that
  /// are likely to do so are marked beforehand; where the PDF shows that others do, or that these do
  /// not, it is made again.
  ///
  /// `pdfinfo` says where the papers stand; without it, the pages are read from a PDF that is made for
  /// that alone, without compression.
  static func bytes(
    of whole: WholeSource, with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    let html = BoundFile.reserving(whole.bound, in: String(decoding: whole.html, as: UTF8.self))
    let made = try pages(of: html, whole, with: maker)
    guard !whole.bound.isEmpty else { return made }
    return try BoundFile.binding(whole.bound, into: made, with: maker)
  }

  private static func pages(
    of html: String, _ whole: WholeSource, with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    guard !whole.papers.isEmpty else { return try print(html, [], with: maker) }
    guard maker.finds("pdfinfo") else {
      let plain = try print(html, ["--uncompressed-pdf"], with: maker)
      let short = whole.papers.filter(PageNumbers(uncompressed: plain).fillsOnePage)
      return try print(PageNumbers.marking(short, in: html), [], with: maker)
    }
    var short = whole.likelyShort()
    for _ in 0..<attempts {
      let made = try print(PageNumbers.marking(short, in: html), [], with: maker)
      let pages = PageNumbers(pdfinfo: try maker.run("pdfinfo", ["-dests", "-"], over: made))
      let found = whole.papers.filter(pages.fillsOnePage)
      if found == short { return made }
      short = found
    }
    return try print(PageNumbers.marking(short, in: html), [], with: maker)
  }

  /// How often the pages are looked up. A mark makes a link shorter, which in a rare case ends a
  /// paper on another page than before.
  private static let attempts = 2

  /// A page as a PDF, made once.
  static func print(
    _ html: String, _ options: [String], with maker: FormMaker
  ) throws(ConversionProblem) -> [UInt8] {
    try maker.run(
      "weasyprint",
      ["--quiet", "--pdf-variant", "pdf/ua-1", "--allowed-protocols", "data"]
        + ["--base-url", "about:blank"] + options + ["-", "-"],
      over: Array(html.utf8), outputBeginsWith: "%PDF-")
  }
}
