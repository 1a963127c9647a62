import ArgumentParser
import Diagnostics
import Packs

/// `scrutiny check`: every finding and a summary of each file read; nothing is written.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong and what was read. Writes nothing.",
    discussion: """
      Checks settings, templates, data and papers as a build would, and prints one line for each \
      file of figures: its encoding, layout, rows, years, areas, indicators and withheld values. \
      A finding that a paper silences is printed with its reason.

        scrutiny check
        scrutiny check 2026-03-17-overview-and-scrutiny
      """)

  @OptionGroup var options: ProjectOptions

  func run() async throws {
    var log = DiagnosticLog()
    let inputs = try options.inputs()
    let built = await PackBuilder(inputs: inputs, request: options.request).build(into: &log)
    var isWritten = true
    for line in built.fileSummaries {
      isWritten = Terminal.output(line + "\n") && isWritten
    }
    if options.diagnostics == .text {
      isWritten = Terminal.output(ConsoleWriter.silenced(of: log)) && isWritten
    }
    Terminal.report(log, as: options.diagnostics)
    let count = ConsoleWriter.count(of: log)
    if log.hasErrors {
      if options.diagnostics == .text { Terminal.error("\(count). Nothing was written.\n") }
      throw built.missesInput ? ExitStatus.inputMissing : ExitStatus.findings
    }
    if options.diagnostics == .text {
      isWritten = Terminal.output("\(built.packs.count) packs checked, \(count).\n") && isWritten
    }
    if !isWritten { throw ExitStatus.cannotWrite }
  }
}
