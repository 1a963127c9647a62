package import Diagnostics
import ProjectFiles

extension ConversionProblem {
  package var example: CodeExample {
    switch self {
    case .missing:
      CodeExample(
        in: "scrutiny build --format html,pdf",
        "weasyprint is not installed, or its folder is not on the PATH of the nightly build.",
        cure: "pipx install weasyprint, then scrutiny build --format html,pdf")
    case .notRun:
      CodeExample(
        in: "scrutiny build --format html,pdf",
        "The user of the nightly build may not run weasyprint.",
        cure: "Let that user run it, then scrutiny build --format html,pdf")
    case .failed:
      CodeExample(
        in: "scrutiny build --format html,pdf",
        "weasyprint ends with an error, because the machine has no memory left.",
        cure: "Free some memory, then scrutiny build --format html,pdf")
    case .late:
      CodeExample(
        in: "scrutiny build --format html,pdf",
        "weasyprint works for more than ten minutes at one pack, on a machine that is overloaded.",
        cure: "Run scrutiny build --format html,pdf when the machine does less beside it.")
    case .notBound:
      CodeExample(
        in: "scrutiny build --format html,pdf",
        "The agenda names 06-letter.pdf, and qpdf is not installed.",
        cure: "apt install qpdf, then scrutiny build --format html,pdf")
    case .drawingsAlone:
      CodeExample(
        in: "scrutiny build --format html,docx",
        "A paper has a chart, and rsvg-convert is not installed.",
        cure: "apt install librsvg2-bin, then scrutiny build --format html,docx")
    case .outdated:
      CodeExample(
        in: "scrutiny build",
        "The pack has a pack.pdf, a paper was edited, and weasyprint is not found any more.",
        cure: "Put the folder of weasyprint on the PATH, then scrutiny build")
    }
  }

  package static let samples: [Self] = [
    .missing(.pdf), .notRun(.pdf, program: "weasyprint", SystemError(.notPermitted)),
    .failed(.pdf, program: "weasyprint", file: "pack.pdf", said: "MemoryError"),
    .late(.pdf, program: "weasyprint", file: "pack.pdf", seconds: Converters.seconds),
    .notBound(file: "attachments/06-letter.pdf", missing: "qpdf"),
    .drawingsAlone(missing: "rsvg-convert"),
    .outdated(.pdf, file: "pack.pdf"),
  ]
}
