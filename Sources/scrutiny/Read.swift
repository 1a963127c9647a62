import ArgumentParser
import Diagnostics
import OldPapers

/// `scrutiny read`: what a back catalogue of papers says.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Lists what old papers say, and where two contradict each other. Writes nothing.",
    usage: "scrutiny read <folder> [--diagnostics <form>]",
    discussion: """
      Reads every paper of a folder (Word, HTML, Markdown, or the text of a PDF) and prints its \
      committee, date and title, its recommendations, its tables and each number of its text with its \
      line and sentence; of a Word file the number of the paragraph stands in place of the line. What \
      was found by where it stands, and not by a label, is marked as unsure. At the end stand the times \
      and the amounts in which two papers of one council contradict each other. It needs no project.

        scrutiny read back-catalogue
        scrutiny read old/2021-07-06-improvement-journey.docx

      Exit status: 65 where a file was refused; the others are listed.
      """)

  @OptionGroup var findings: FindingsOptions

  @Argument(help: "A folder of papers, or one paper.", completion: .directory)
  var folder: String

  func run() throws {
    var log = DiagnosticLog()
    let catalogue = BackCatalogue.read(folder, into: &log)
    findings.report(log)
    if let catalogue {
      try Terminal.print(
        catalogue.text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { String($0).printable }.joined(separator: "\n"))
    }
    guard !log.hasErrors else { throw ExitStatus.status(of: log) }
  }
}
