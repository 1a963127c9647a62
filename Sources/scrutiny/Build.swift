import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication
import Schedules
import Shards

/// `scrutiny build`: checks everything, then writes the packs.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the packs of all meetings, or of those named.",
    usage: """
      scrutiny build [<meeting> ... | --due] [--council <council>] [<options>]
      scrutiny build --plan <file> [--shard <number>] [<options>]
      """,
    discussion: """
      Reads Data and Templates, checks every figure, name and required field, and writes each \
      pack to Output/<council>/<meeting>/public: index.html, the reports in HTML and Markdown, \
      their figures as CSV, manifest.json and SHA256SUMS. A pack is exchanged as a whole: readers \
      see the old one or the new one. Where anything is wrong, nothing is written.

        scrutiny build
        scrutiny build 2026-03-17
        scrutiny build --council sefton --output /srv/papers
        scrutiny build --due

      With --plan it makes one shard of a plan that scrutiny plan has written, into the folder shards \
      beside the plan, and leaves a receipt there. Which shard is said by --shard, or by the variable \
      JOB_COMPLETION_INDEX (Kubernetes) or SLURM_ARRAY_TASK_ID (Slurm). Made again, it does nothing \
      where the receipt holds. An engine may try again after 73, 75 and a signal, and not after 64, \
      65, 66 and 70; after 69 the shard is done but for one form.

        scrutiny build --plan run/plan.json --shard 3
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var place: OutputOptions

  @OptionGroup var due: DueOptions

  @Option(help: Formats.help)
  var format: Formats?

  @Option(
    help: ArgumentHelp("Makes one shard of this plan.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var plan: String?

  @Option(
    help: ArgumentHelp(
      "Which shard of the plan, from 0; otherwise what an engine says.", valueName: "number"))
  var shard: Int?

  @OptionGroup var files: RunOptions

  @Flag(help: "Says what was built also where standard output is not a terminal.")
  var verbose = false

  func validate() throws {
    try due.check(besides: options.meetings)
    if shard != nil, plan == nil { throw ValidationError("--shard goes with --plan") }
    if plan != nil {
      let isChosen =
        due.isAsked || !options.meetings.isEmpty || options.council != nil || format != nil
      if isChosen || place.output != nil {
        throw ValidationError(
          "--plan says what is made and where; leave out meetings, --council, --due, --format and "
            + "--output")
      }
    }
  }

  func run() throws {
    if let plan { return try makeShard(of: plan) }
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    let output = place.place(inputs)
    var request = options.request
    request.output = output
    request.forms = Formats.choice(format)
    let date = due.date
    let memory = BuildMemory(inputs: inputs, request: request, isDue: due.isAsked, output: output)
    let status = files.status
    try options.findings.writing { () throws(OwnFile.Failure) in try status.begin(0, shard: nil) }
    // A table of findings is of this run: what was found before is not remembered.
    let isAsked = files.table.file != nil
    if !isAsked, let record = memory.record(on: date) {
      status.end(upToDate: record)
      return try tellUpToDate(record)
    }
    let change = isAsked ? nil : memory.change(on: date)
    request.changed = change?.councils
    let choice =
      due.isAsked ? MeetingSchedule.read(inputs, council: request.council, into: &log) : nil
    let notDue = date.flatMap { choice?.notDue(on: $0) }
    request.skip(notDue?.addresses ?? [])
    var built = BuiltPacks(scope: .stagedOnly)
    let place = place
    let stage = PackStage { () throws(OutputProblem) in try place.lock(inputs) }
    if !log.hasErrors {
      built = PackBuilder(inputs: inputs, request: request)
        .build(to: .stage(stage), into: &log) { status.tell($0) }
    }
    Terminal.endProgress()
    try refuse(log, built.since, status)
    let unavailable = built.unavailable(request)
    try files.table.write(
      RunFinding.all(of: log) + RunFinding.all(of: unavailable), options.findings)
    try publish(built, from: stage, inputs, status) {
      // What could not be made this time is asked for again.
      unavailable.hasErrors || unavailable.warningCount > 0 || built.since.hasErrors
        ? nil
        : memory.renewed(
          from: notDue?.from, until: notDue?.until,
          warnings: log.warningCount + built.since.warningCount,
          packs: built.lines.map(\.address), after: change)
    }
    status.end(.done, log)
    options.findings.report(unavailable)
    if verbose || Terminal.isInteractive {
      let skipped = built.skipped.map { "\($0) is published and left alone\n" }.joined()
      let nothing = due.isAsked && built.lines.isEmpty && change == nil ? "nothing is due\n" : ""
      let standing = change.map { Self.words(of: $0) } ?? ""
      try Terminal.print(
        skipped + standing + nothing + built.notes.map { "\($0)\n" }.joined()
          + built.lines.map { "\($0.summary)\n\(output.name)/\($0.frontPage)\n" }.joined())
    }
    if built.since.hasErrors { throw ExitStatus.findings }
    if unavailable.hasErrors { throw ExitStatus.formatMissing }
  }

  /// Tells what was found; ends the run where that is in the way of a build.
  ///
  /// - Parameter since: what was found of papers that are published, which is in nothing's way.
  func refuse(
    _ log: DiagnosticLog, _ since: DiagnosticLog = DiagnosticLog(), _ status: StatusFile
  ) throws {
    // Before the findings: what was not seen is found missing.
    if let shortage = SystemCalls.shortage {
      status.end(.failed, log)
      Terminal.error("scrutiny: \(ExitStatus.words(of: shortage)). Nothing was written.\n")
      throw ExitStatus.program
    }
    Terminal.report(log, as: options.diagnostics)
    options.findings.report(since)
    guard let obstacle = BuildFailure(log) else { return }
    status.end(.failed, log)
    try files.table.write(RunFinding.all(of: log), options.findings)
    options.findings.close("\(ConsoleWriter.count(of: log)). Nothing was written.\n")
    throw ExitStatus.status(of: obstacle)
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
    _ built: BuiltPacks, from stage: PackStage, _ inputs: ProjectInputs, _ status: StatusFile,
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
      status.tell { $0.state = .failed }
      throw options.findings.tell(error)
    }
  }
}
