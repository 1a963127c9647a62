import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles

/// `scrutiny check`: every finding and a summary of each file read; nothing is written.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong and what was read. Writes nothing.",
    usage: "scrutiny check [<meeting> ...] [--council <council>] [<options>]",
    discussion: """
      Checks settings, templates, data and papers as a build would, and prints one line for each \
      file of figures: its encoding, layout, rows, periods, areas, indicators and why values are \
      absent. Without a meeting, every file under Data is read whole, whether a paper uses it or not. \
      A finding that a paper silences is printed with its reason.

        scrutiny check
        scrutiny check 2026-03-17-overview-and-scrutiny
      """)

  @OptionGroup var options: ProjectOptions

  @Flag(
    help: "Prints the words of findings in papers that are not public; otherwise only their places."
  )
  var showRestricted = false

  func run() throws {
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    var request = options.request
    request.output = OutputOptions.standard(inputs)
    let built = PackBuilder(inputs: inputs, request: request)
      .build(to: .nowhere, into: &log, progress: Terminal.progress)
    Terminal.endProgress()
    if let shortage = SystemCalls.shortage {
      Terminal.error("scrutiny: \(ExitStatus.words(of: shortage)).\n")
      throw ExitStatus.program
    }
    log.merge(built.since)
    if showRestricted { log.showRestricted() }
    // A check of all meetings is one of all figures, whether a paper uses them yet or not.
    let lines =
      options.request.meetings.isEmpty
      ? ExtractSurvey.lines(inputs, council: options.request.council, into: &log)
      : built.fileSummaries
    let summaries = (built.notes + lines).map { $0 + "\n" }.joined()
    let silenced = options.diagnostics == .text ? ConsoleWriter.silenced(of: log) : ""
    let isWritten = Terminal.output(summaries + silenced)
    Terminal.report(log, as: options.diagnostics)
    let count = ConsoleWriter.count(of: log)
    if let obstacle = BuildFailure(log) {
      if options.diagnostics == .text { Terminal.error("\(count). Nothing was written.\n") }
      throw ExitStatus.status(of: obstacle)
    }
    guard isWritten else { throw Terminal.cannotPrint() }
    if options.diagnostics == .text {
      let packs = built.lines.count
      try Terminal.print("\(counted(packs, "pack")) checked, \(count).\n")
    }
  }
}
