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

  @OptionGroup var place: OutputOptions

  @Flag(help: "Says what was built also where standard output is not a terminal.")
  var verbose = false

  func run() async throws {
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    var request = options.request
    request.output = place.place(inputs)
    let built = await PackBuilder(inputs: inputs, request: request)
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
    let folder = place.place(inputs).name
    let leftAlone = built.leftAlone.map { "\($0) is published and left alone\n" }.joined()
    try Terminal.print(
      leftAlone + built.packs.map { "\($0.summary)\n\(folder)/\($0.frontPage)\n" }.joined())
  }

  /// Writes under the lock. A problem is told and becomes the exit status.
  private func publish(_ built: BuiltPacks, _ inputs: ProjectInputs) throws {
    do throws(OutputProblem) {
      var staged = try StagedOutput(place.lock(inputs))
      for pack in built.packs { try staged.stage(pack.pack) }
      let outcome = try staged.publish(built.scope, keeping: built.kept)
      var log = DiagnosticLog()
      for warning in outcome.warnings {
        log.report(warning, at: warning.location ?? Location(file: "Output"))
      }
      options.findings.report(log)
    } catch {
      throw options.findings.tell(error)
    }
  }
}
