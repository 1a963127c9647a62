import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication
import Schedules

/// `scrutiny build`: checks everything, then writes the packs.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the packs of all meetings, or of those named.",
    usage: "scrutiny build [<meeting> ... | --due] [--council <council>] [<options>]",
    discussion: """
      Reads Data and Templates, checks every figure, name and required field, and writes each \
      pack to Output/<council>/<meeting>/public: index.html, the reports in HTML and Markdown, \
      their figures as CSV, manifest.json and SHA256SUMS. A pack is exchanged as a whole: readers \
      see the old one or the new one. Where anything is wrong, nothing is written.

        scrutiny build
        scrutiny build 2026-03-17
        scrutiny build --council sefton --output /srv/papers
        scrutiny build --due
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var place: OutputOptions

  @Flag(
    help: "Only meetings that are due: from their data cut-off until they are held or published.")
  var due = false

  @OptionGroup var asOf: AsOfOptions

  @Option(help: Formats.help)
  var format: Formats?

  @Flag(help: "Says what was built also where standard output is not a terminal.")
  var verbose = false

  func validate() throws {
    if asOf.text != nil, !due { throw ValidationError("--as-of goes with --due") }
    if due, !options.meetings.isEmpty {
      throw ValidationError("--due chooses the meetings itself; name none, or leave --due out")
    }
  }

  func run() throws {
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    let output = place.place(inputs)
    var request = options.request
    request.output = output
    request.forms = Formats.choice(format)
    let date = due ? asOf.date : nil
    let memory = BuildMemory(inputs: inputs, request: request, isDue: due, output: output)
    if let record = memory.record(on: date) { return try tellUpToDate(record) }
    let change = memory.change(on: date)
    request.changed = change?.councils
    let choice = due ? MeetingSchedule.read(inputs, council: request.council, into: &log) : nil
    let notDue = date.flatMap { choice?.notDue(on: $0) }
    request.skip(notDue?.addresses ?? [])
    var built = BuiltPacks(scope: .stagedOnly)
    let place = place
    let stage = PackStage { () throws(OutputProblem) in try place.lock(inputs) }
    if !log.hasErrors {
      built = PackBuilder(inputs: inputs, request: request)
        .build(to: .stage(stage), into: &log, progress: Terminal.progress)
    }
    Terminal.endProgress()
    // Before the findings: what was not seen is found missing.
    if let shortage = SystemCalls.shortage {
      Terminal.error("scrutiny: \(ExitStatus.words(of: shortage)). Nothing was written.\n")
      throw ExitStatus.program
    }
    Terminal.report(log, as: options.diagnostics)
    options.findings.report(built.since)
    if let obstacle = BuildFailure(log) {
      options.findings.close("\(ConsoleWriter.count(of: log)). Nothing was written.\n")
      throw ExitStatus.status(of: obstacle)
    }
    let unavailable = built.unavailable(request)
    try publish(built, from: stage, inputs) {
      // What could not be made this time is asked for again.
      unavailable.hasErrors || built.since.hasErrors
        ? nil
        : memory.renewed(
          from: notDue?.from, until: notDue?.until,
          warnings: log.warningCount + built.since.warningCount,
          packs: built.lines.map(\.address), after: change)
    }
    options.findings.report(unavailable)
    if verbose || Terminal.isInteractive {
      let skipped = built.skipped.map { "\($0) is published and left alone\n" }.joined()
      let nothing = due && built.lines.isEmpty && change == nil ? "nothing is due\n" : ""
      let standing = change.map { Self.words(of: $0) } ?? ""
      try Terminal.print(
        skipped + standing + nothing + built.notes.map { "\($0)\n" }.joined()
          + built.lines.map { "\($0.summary)\n\(output.name)/\($0.frontPage)\n" }.joined())
    }
    if built.since.hasErrors { throw ExitStatus.findings }
    if unavailable.hasErrors { throw ExitStatus.formatMissing }
  }

  private func tellUpToDate(_ record: BuildRecord) throws {
    guard verbose || Terminal.isInteractive else { return }
    let warnings =
      switch record.warnings {
      case 0?: ""
      case nil: "; scrutiny check lists the warnings, if there are any"
      case let count?: "; \(counted(count, "warning")), which scrutiny check lists"
      }
    try Terminal.print("up to date\(warnings)\n")
  }

  /// Whose packs were not made, because nothing that they are made from has changed.
  private static func words(of change: BuildChange) -> String {
    let packs = change.standing.count
    guard packs > 0 else { return "" }
    let councils = change.councils.map(\.text).joined(separator: ", ")
    return "nothing has changed since the last build but \(councils); "
      + "\(counted(packs, "pack")) of other councils \(packs == 1 ? "stands" : "stand") "
      + "as built before\(change.isWithoutWarnings ? "" : "; scrutiny check lists their warnings")\n"
  }

  /// Writes under the lock. A problem is reported and becomes the exit status.
  private func publish(
    _ built: BuiltPacks, from stage: PackStage, _ inputs: ProjectInputs,
    record: () -> BuildRecord?
  ) throws {
    do throws(OutputProblem) {
      let outcome = try stage.publish(
        built.scope, keeping: built.kept, recordIn: place.place(inputs), record: record)
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
