import ArgumentParser
import Diagnostics
import Packs
import ProjectFiles
import Publication
import Shards

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `scrutiny build --plan`: one shard of a run that several machines make.
extension Build {
  /// Makes the shard that was typed or that an engine names.
  func makeShard(of path: String) throws {
    let place = PlanPlace(path)
    var log = DiagnosticLog()
    let inputs = try options.folders.inputs()
    guard let plan = place.plan(toolVersion: ToolVersion.current, into: &log) else {
      throw refused(log)
    }
    let count = plan.shards.count
    let index: ShardIndex
    do throws(ShardProblem) {
      index = try ShardIndex.find(
        typed: shard, ProcessInfo.processInfo.environment, count: count)
    } catch {
      throw options.findings.tell(error, at: path)
    }
    // Whoever reads the log of a task of many sees which one it was.
    if index.source != nil || verbose || Terminal.isInteractive {
      options.findings.close("scrutiny: \(index.words(of: count))\n")
    }
    try make(ShardRun(plan, at: place, shard: index.number, inputs), inputs)
  }

  private func make(_ shard: ShardRun, _ inputs: ProjectInputs) throws {
    let lock = try writing { () throws(OutputProblem) in HeldLock(try shard.lock()) }
    var log = DiagnosticLog()
    let jobs = options.request.workers
    let status = files.status
    let packs = shard.packs.count
    try options.findings.writing { () throws(OwnFile.Failure) in
      try status.begin(packs, shard: (shard.number, shard.plan.shards.count))
    }
    shard.checkInputs(jobs: jobs, into: &log)
    guard !log.hasErrors else {
      status.end(.failed, log)
      throw refused(log)
    }
    if let receipt = shard.receipt(), receipt.unavailable.isEmpty {
      status.tell { status in
        status.state = .done
        status.done = packs
        status.warnings = receipt.findings.count
      }
      try files.table.write(receipt.findings, options.findings)
      try tell("shard \(shard.number) is done already: \(counted(packs, "pack"))\n")
      withExtendedLifetime(lock) {}
      return
    }
    try writing { () throws(OutputProblem) in try shard.removeReceipt() }
    let forms = Formats.choice(Formats(argument: shard.plan.forms.joined(separator: ",")))
    let request = shard.request(jobs: options.jobs, forms: forms)
    let stage = PackStage { () throws(OutputProblem) in try lock.handOn() }
    let built = PackBuilder(inputs: inputs, request: request)
      .build(to: .stage(stage), into: &log) { status.tell($0) }
    Terminal.endProgress()
    shard.checkInputsAgain(jobs: jobs, into: &log)
    try refuse(log, built.since, status)
    let unavailable = built.unavailable(request)
    let findings =
      RunFinding.all(of: log) + RunFinding.all(of: built.since) + RunFinding.all(of: unavailable)
    try files.table.write(findings, options.findings)
    do {
      try put(built, from: stage, shard, log, unavailable)
    } catch {
      status.tell { $0.state = .failed }
      throw error
    }
    status.end(.done, log)
    options.findings.report(unavailable)
    try tell("shard \(shard.number) is done: \(counted(built.lines.count, "pack"))\n")
    if built.since.hasErrors { throw ExitStatus.findings }
    if unavailable.hasErrors { throw ExitStatus.formatMissing }
  }

  /// Puts the packs into the shard's folder and writes the receipt under its lock.
  private func put(
    _ built: BuiltPacks, from stage: PackStage, _ shard: ShardRun, _ log: DiagnosticLog,
    _ unavailable: DiagnosticLog
  ) throws {
    var obstacle: OutputProblem?
    let outcome = try writing { () throws(OutputProblem) in
      try stage.publish(shard.scope(), keeping: [], recordIn: shard.output) {
        do throws(OutputProblem) {
          try shard.writeReceipt(
            made: built.lines.map(\.address), log, unavailable: unavailable)
        } catch {
          obstacle = error
        }
        return nil
      }
    }
    if let obstacle { throw options.findings.tell(obstacle) }
    var warnings = DiagnosticLog()
    for warning in outcome.warnings {
      warnings.report(warning, at: warning.location ?? Location(file: shard.output.name))
    }
    options.findings.report(warnings)
  }

  /// What the plan or the inputs have against it.
  private func refused(_ log: DiagnosticLog) -> ExitCode {
    options.findings.report(log)
    try? files.table.write(RunFinding.all(of: log), options.findings)
    options.findings.close("\(ConsoleWriter.count(of: log)). Nothing was made.\n")
    return ExitStatus.status(of: log)
  }

  private func tell(_ words: String) throws {
    if verbose || Terminal.isInteractive { try Terminal.print(words) }
  }

  private func writing<Answer: ~Copyable>(
    _ work: () throws(OutputProblem) -> Answer
  ) throws -> Answer {
    do throws(OutputProblem) {
      return try work()
    } catch {
      throw options.findings.tell(error)
    }
  }
}
