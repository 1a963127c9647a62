import ArgumentParser
import Diagnostics
import Forms
import Packs
import Publication

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `scrutiny preview`: one report as a marked draft.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Makes one report as a draft, whatever state its neighbours are in.",
    usage:
      "scrutiny preview <file> [--format html,markdown,docx] [--output <folder>] [<options>]",
    discussion: """
      Reads the report, its meeting and its figures as a build would, and writes the page and its \
      Markdown to Output/.preview, marked as a draft and for the user's eyes alone. The other papers \
      of the meeting are not looked at, and no pack is touched.

      The form docx is a Word file for comment, with numbered lines, in which each figure keeps its \
      name. It is made whatever state the report is in: where the report has errors, they are told, \
      the Word file is made, and the page is not.

        scrutiny preview Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Argument(help: "The report's file.", completion: .file(extensions: ["md"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The forms, with commas between: html, markdown, docx. HTML and Markdown are always made.",
      valueName: "forms"))
  var format = "html,markdown"

  private var forms: [String] {
    format.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  func validate() throws {
    for word in forms where !["html", "markdown", "docx"].contains(word) {
      throw ValidationError("--format takes html, markdown and docx; it was given '\(word)'")
    }
  }

  func run() throws {
    let inputs = try folders.inputs()
    let builder = DraftBuilder(inputs: inputs, toolVersion: ToolVersion.current)
    var log = DiagnosticLog()
    let report = builder.place(of: file, into: &log)
    guard let report else {
      findings.report(log)
      throw ExitStatus.usage
    }
    let asWord = forms.contains(OutputForm.docx.word)
    let word =
      asWord ? Converters([.docx], environment: ProcessInfo.processInfo.environment) : nil
    let files = builder.build(report, word: word, into: &log)
    findings.report(log)
    guard let files else {
      findings.close("\(ConsoleWriter.count(of: log)). No draft was made.\n")
      throw ExitStatus.status(of: log)
    }
    let folder = DraftFolder(report.address, report: report.stem)
    do throws(OutputProblem) {
      try folder.write(
        files, output: place.output ?? ProjectInputs.defaultOutput,
        in: place.output == nil ? inputs.project : nil)
    } catch {
      throw findings.tell(error)
    }
    let made = "\(place.place(inputs).name)/\(folder.path)/\(report.stem)"
    if !log.hasErrors { try Terminal.print("\(made).html\n") }
    if asWord { try Terminal.print("\(made).docx\n") }
    guard log.hasErrors else { return }
    findings.close(
      "\(ConsoleWriter.count(of: log)). The Word file for comment was made, and the page was not.\n"
    )
    throw ExitStatus.status(of: log)
  }
}
