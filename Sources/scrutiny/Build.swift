import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication

/// `scrutiny build`: checks everything, then writes the packs.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the packs of all meetings, or of those named.",
    discussion: """
      Reads Data and Templates, checks every figure, name and required field, and writes each \
      pack to Output/<council>/<meeting>/public: index.html, the reports in HTML and Markdown, \
      their figures as CSV, manifest.json and SHA256SUMS. A pack is exchanged as a whole: readers \
      see the old one or the new one. Where anything is wrong, nothing is written.

        scrutiny build
        scrutiny build 2026-03-17
        scrutiny build --council sefton --output /srv/papers
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: "The folder to write to; otherwise Output in the project.")
  var output: String?

  @Flag(help: "Says what was built also where standard output is not a terminal.")
  var verbose = false

  func run() async throws {
    var log = DiagnosticLog()
    let inputs = try options.inputs()
    let built = await PackBuilder(inputs: inputs, request: options.request).build(into: &log)
    Terminal.report(log, as: options.diagnostics)
    guard !log.hasErrors else {
      if options.diagnostics == .text {
        Terminal.error("\(ConsoleWriter.count(of: log)). Nothing was written.\n")
      }
      throw built.missesInput ? ExitStatus.inputMissing : ExitStatus.findings
    }
    try publish(built, inputs)
    guard verbose || Terminal.isInteractive else { return }
    var isWritten = true
    for pack in built.packs {
      isWritten = Terminal.output(pack.summary + "\n") && isWritten
    }
    if !isWritten { throw ExitStatus.cannotWrite }
  }

  /// Writes under the lock. A problem is told and becomes the exit status.
  private func publish(_ built: BuiltPacks, _ inputs: ProjectInputs) throws {
    do throws(OutputProblem) {
      let lock = try OutputLock(
        output: output ?? inputs.defaultOutput, in: output == nil ? inputs.project : nil)
      var staged = try StagedOutput(lock)
      for pack in built.packs { try staged.stage(pack.pack) }
      let warnings = try staged.publish(complete: built.complete)
      Terminal.report(warnings, as: options.diagnostics)
    } catch {
      var log = DiagnosticLog()
      log.report(error, at: error.location)
      Terminal.report(log, as: options.diagnostics)
      throw ExitCode(error.exitStatus)
    }
  }
}
