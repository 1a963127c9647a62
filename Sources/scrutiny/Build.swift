import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication

/// `scrutiny build`: checks everything, then writes the packs.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the packs of all meetings, or of those named.",
    usage: "scrutiny build [<meeting> ...] [--council <council>] [--output <folder>] [<options>]",
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

  @Option(
    help: ArgumentHelp(
      "The folder to write to; otherwise Output in the project.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Says what was built also where standard output is not a terminal.")
  var verbose = false

  func run() async throws {
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    let built = await PackBuilder(inputs: inputs, request: options.request)
      .build(into: &log, progress: Terminal.progress)
    Terminal.endProgress()
    Terminal.report(log, as: options.diagnostics)
    if let obstacle = Obstacle(log) {
      if options.diagnostics == .text {
        Terminal.error("\(ConsoleWriter.count(of: log)). Nothing was written.\n")
      }
      throw ExitStatus.status(of: obstacle)
    }
    try publish(built, inputs)
    guard verbose || Terminal.isInteractive else { return }
    let folder = output ?? inputs.defaultOutput
    try Terminal.print(
      built.packs.map { "\($0.summary)\n\(folder)/\($0.frontPage)\n" }.joined())
  }

  /// Writes under the lock. A problem is told and becomes the exit status.
  private func publish(_ built: BuiltPacks, _ inputs: ProjectInputs) throws {
    do throws(OutputProblem) {
      let lock = try OutputLock(
        output: output ?? inputs.defaultOutput, in: output == nil ? inputs.project : nil)
      var staged = try StagedOutput(lock)
      for pack in built.packs { try staged.stage(pack.pack) }
      let outcome = try staged.publish(built.scope)
      Terminal.report(Self.log(of: outcome.warnings), as: options.diagnostics)
    } catch {
      Terminal.report(Self.log(of: [error]), as: options.diagnostics)
      throw ExitCode(error.exitStatus)
    }
  }

  private static func log(of problems: [OutputProblem]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for problem in problems {
      log.report(problem, at: problem.location ?? Location(file: "Output"))
    }
    return log
  }
}
