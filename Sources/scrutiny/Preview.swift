import ArgumentParser
import Diagnostics
import Packs
import Publication

/// `scrutiny preview`: one report as a marked draft.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Makes one report as a draft, whatever state its neighbours are in.",
    usage: "scrutiny preview <file> [--output <folder>] [<options>]",
    discussion: """
      Reads the report, its meeting and its figures as a build would, and writes the page and its \
      Markdown to Output/.preview, marked as a draft and for the user's eyes alone. The other papers \
      of the meeting are not looked at, and no pack is touched.

        scrutiny preview Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions

  @Argument(help: "The report's file.", completion: .file(extensions: ["md"]))
  var file: String

  func run() throws {
    let inputs = try folders.inputs()
    let builder = DraftBuilder(inputs: inputs, toolVersion: ToolVersion.current)
    var log = DiagnosticLog()
    let report = builder.place(of: file, into: &log)
    guard let report else {
      findings.report(log)
      throw ExitStatus.usage
    }
    let files = builder.build(report, into: &log)
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
    try Terminal.print("\(place.place(inputs).name)/\(folder.path)/\(report.stem).html\n")
  }
}
