package import Diagnostics

extension AttachmentProblem {
  package var example: CodeExample {
    switch self {
    case .notOfKind:
      Self.lines(
        "04-map.pdf, which is a web page that was saved under that name",
        cure: "04-map.pdf, exported from the browser as a PDF")
    case .damaged:
      Self.lines(
        "04-map.pdf, of which a mail server cut off the end",
        cure: "04-map.pdf, fetched again and whole")
    case .locked:
      Self.lines(
        "05-budget.pdf, which asks for a password", cure: "05-budget.pdf, saved without a password")
    case .program:
      Self.lines(
        "06-model.xlsx, a workbook with macros", cure: "06-model.pdf, printed from the workbook")
    case .fileInside:
      Self.lines(
        "06-slides.pptx, in which a chart carries its workbook",
        cure: "06-slides.pptx, with the chart pasted as a picture")
    case .fetches:
      Self.lines(
        "06-letter.docx, based on a template of another server",
        cure: "06-letter.docx, without the template")
    case .packed:
      Self.lines(
        "04-map.pdf, whose parts are packed in an old way", cure: "04-map.pdf, printed to a new PDF"
      )
    case .hidden:
      Self.lines("06-figures.xlsx, with a hidden sheet", cure: "06-figures.xlsx, without the sheet")
    case .notes:
      Self.lines(
        "06-letter.docx, with comments and tracked changes",
        cure: "06-letter.docx, with all changes accepted")
    case .otherKind:
      CodeExample(
        in: "meeting.yaml",
        "agenda:\n  - file: 06-slides.ppt\n    title: Presentation by the trust",
        cure: "agenda:\n  - file: 06-slides.pdf\n    title: Presentation by the trust")
    case .sameName:
      CodeExample(
        in: "meeting.yaml",
        "agenda:\n  - report: 04-performance.md\n    appendices: [04 map.pdf, 04-map.pdf]",
        cure: "agenda:\n  - report: 04-performance.md\n    appendices: [04-old-map.pdf, 04-map.pdf]"
      )
    case .noSummary:
      CodeExample(
        in: "meeting.yaml", "agenda:\n  - report: 04-performance.md\n    appendices: [04-map.pdf]",
        cure: """
          agenda:
            - report: 04-performance.md
              appendices:
                - file: 04-map.pdf
                  title: Map of the localities
                  summary: The map shows the eight localities and where their offices are.
          """)
    case .changed:
      Self.lines(
        "04-map.pdf is saved by somebody while the build runs",
        cure: "scrutiny build, once it is saved")
    case .notAReport:
      CodeExample(
        in: "meeting.yaml", "agenda:\n  - report: 06-slides.pdf",
        cure: "agenda:\n  - file: 06-slides.pdf\n    title: Presentation by the trust")
    }
  }

  private static func lines(_ fault: String, cure: String) -> CodeExample {
    CodeExample(in: "Data/councils/sefton/meetings/2026-03-17-scrutiny", fault, cure: cure)
  }

  package static let samples: [Self] = [
    .notOfKind("04-map.pdf", .pdf, is: "a web page"),
    .damaged("04-map.pdf", .pdf, why: "its end is missing"), .locked("05-budget.pdf"),
    .program("06-model.xlsx", what: "macros"),
    .fileInside("06-slides.pptx", what: "ppt/embeddings/workbook1.xlsx"),
    .fetches("06-letter.docx", what: "a template"), .packed("04-map.pdf"),
    .hidden("06-figures.xlsx", what: "the hidden sheet 'Data'"),
    .notes("06-letter.docx", what: "comments"), .otherKind("06-slides.ppt"),
    .sameName("04 map.pdf", "04-map.pdf"), .noSummary("04-map.pdf", hasTitle: true),
    .changed("04-map.pdf"), .notAReport("06-slides.pdf"),
  ]
}
