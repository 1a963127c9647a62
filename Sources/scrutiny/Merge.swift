import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication
import Shards

/// `scrutiny merge`: the packs of all shards go where readers are.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts the packs of all shards of a plan into Output, all of them or none.",
    usage: "scrutiny merge <plan> [--output <folder>] [--findings <file>] [<options>]",
    discussion: """
      Asks each shard of the plan for its receipt, holds every file of every pack to its manifest, and \
      exchanges the packs in as build does, under the same lock: afterwards Output is byte for byte \
      what one build would have made, and the next build knows that nothing is to be done. A shard \
      without a receipt is named with its packs, and nothing is written then. Merged again, it changes \
      nothing.

        scrutiny merge run/plan.json
        scrutiny merge run/plan.json --output /srv/papers --findings run/findings.csv

      Exit status: 66 where a shard is not done, 65 where something is not what the plan says, 69 where \
      all is in place but for a form that some shard could not make, 75 where another run writes there.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var place: OutputOptions
  @OptionGroup var findings: FindingsOptions
  @OptionGroup var table: FindingsTableOptions

  @Option(
    help: ArgumentHelp(
      "How many packs are read at once, 1 to 64; otherwise as many as there are cores.",
      valueName: "number"))
  var jobs: Int?

  @Argument(
    help: ArgumentHelp("The file of the plan.", valueName: "plan"),
    completion: .file(extensions: ["json"]))
  var path: String

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 64; it was \(jobs)")
    }
  }

  func run() throws {
    var log = DiagnosticLog()
    let inputs = try folders.inputs()
    let output = place.place(inputs)
    let plans = PlanPlace(path)
    guard let plan = plans.plan(toolVersion: ToolVersion.current, into: &log) else {
      throw refused(log, [])
    }
    let lock: HeldLock
    do throws(OutputProblem) {
      lock = HeldLock(try place.lock(inputs))
    } catch {
      throw findings.tell(error)
    }
    let forms = Formats.choice(Formats(argument: plan.forms.joined(separator: ",")))
    let request = plan.request(jobs: jobs, forms: forms, output: output)
    let memory = BuildMemory(
      inputs: inputs, request: request, isDue: plan.choice.due != nil, output: output)
    let merge = MergeRun(plan, at: plans, inputs, request, to: output)
    let stage = PackStage { () throws(OutputProblem) in try lock.handOn() }
    let ready = merge.ready(into: &log)
    if let ready { merge.take(ready, to: stage, into: &log) }
    if let shortage = SystemCalls.shortage {
      Terminal.error("scrutiny: \(ExitStatus.words(of: shortage)). Nothing was written.\n")
      throw ExitStatus.program
    }
    guard let ready, !log.hasErrors else { throw refused(log, plans.gaps(plan)) }
    findings.report(log)
    // What the packs are made from is what stands there only where nothing has changed since.
    let isCurrent = log.isEmpty && ready.unavailable.isEmpty
    let outcome: StagedOutput.Outcome
    do throws(OutputProblem) {
      outcome = try stage.publish(
        PackBuilder(inputs: inputs, request: request).scope, keeping: ready.kept,
        recordIn: output
      ) {
        isCurrent
          ? memory.renewed(
            plan.choice.due, warnings: ready.findings.count, packs: ready.packs) : nil
      }
    } catch {
      throw findings.tell(error)
    }
    var warnings = DiagnosticLog()
    for warning in outcome.warnings {
      warnings.report(warning, at: warning.location ?? Location(file: output.name))
    }
    findings.report(warnings)
    try table.write(ready.findings + ready.unavailable, findings)
    try Terminal.print(MergeWords(plan, ready, outcome, output, table.file).text)
    if !ready.unavailable.isEmpty { throw ExitStatus.formatMissing }
  }

  /// What stands in the way, and every pack that is missing: the findings have room for some.
  private func refused(
    _ log: DiagnosticLog, _ gaps: [(shard: Int, packs: [PackAddress])]
  ) -> ExitCode {
    findings.report(log)
    // A row for each pack that is missing, under its council.
    let packs = gaps.flatMap { shard, packs in
      packs.map { pack in
        RunFinding(
          Diagnostic(
            ShardProblem.noReceipt(shard: shard, packs: [pack.description]),
            at: Location(file: "Output/\(pack)")))
      }
    }
    try? table.write(RunFinding.all(of: log) + packs, findings)
    let missing = gaps.map { shard, packs in
      "missing of shard \(shard): \(packs.map(\.description).joined(separator: " "))\n"
    }
    findings.close(
      missing.joined() + "\(ConsoleWriter.count(of: log)). Nothing was written.\n")
    return ExitStatus.status(of: log)
  }
}
