package import Diagnostics
import Figures
import Fingerprints
import Forms
package import Packs
import ProjectFiles
package import Publication

/// Puts the packs of all shards of a plan where readers are, as one process would have left them there.
///
/// Nothing is taken of a plan of which a shard has no receipt, and nothing that is not byte for byte what
/// the receipts name: all of it goes in, or none.
package struct MergeRun: Sendable {
  package let plan: RunPlan
  package let place: PlanPlace
  private let inputs: ProjectInputs
  private let output: OutputPlace
  private let request: BuildRequest

  /// - Parameter request: the run of the plan, with the Output that the packs go to.
  package init(
    _ plan: RunPlan, at place: PlanPlace, _ inputs: ProjectInputs, _ request: BuildRequest,
    to output: OutputPlace
  ) {
    self.plan = plan
    self.place = place
    self.inputs = inputs
    self.request = request
    self.output = output
  }

  /// What is known before a pack is read.
  package struct Ready: Sendable {
    let receipts: [(shard: Int, receipt: Receipt)]
    /// Published packs that stand as they were published, and stay.
    let published: Set<PackAddress>
    /// What is not withdrawn.
    package let kept: [PackAddress]

    /// What the shards have found, each finding once.
    package var findings: [RunFinding] { distinct(receipts.flatMap(\.receipt.findings)) }
    /// What was asked for and no shard could make.
    package var unavailable: [RunFinding] { distinct(receipts.flatMap(\.receipt.unavailable)) }

    /// The packs that go in.
    package var packs: [PackAddress] {
      receipts.flatMap { $0.receipt.packs.map(\.address) }.filter { !published.contains($0) }
        .sorted()
    }

    private func distinct(_ findings: [RunFinding]) -> [RunFinding] {
      var seen: Set<RunFinding> = []
      return findings.filter { seen.insert($0).inserted }
    }
  }

  /// Reads all receipts and holds the plan to the inputs and to what stands in Output; to be called under
  /// the lock of Output. Nil with all that stands in the way in the log.
  package func ready(into log: inout DiagnosticLog) -> Ready? {
    let before = log.errorCount
    let fingerprint = plan.fingerprint
    var receipts: [(shard: Int, receipt: Receipt)] = []
    for shard in plan.shards.indices where !plan.shards[shard].isEmpty {
      if let receipt = place.receipt(shard, of: plan, fingerprint, into: &log) {
        receipts.append((shard, receipt))
      }
    }
    checkInputs(into: &log)
    let left = PackBuilder(inputs: inputs, request: request).left(beside: plan.packs, into: &log)
    for address in plan.published where !left.published.contains(address) {
      log.report(
        ShardProblem.publishedGone(address.description),
        at: Location(file: "\(output.name)/\(address)"))
    }
    // What a shard left alone is published, or it would be a gap.
    let kept = Set(left.kept)
    for (shard, receipt) in receipts {
      for address in receipt.left where !kept.contains(address) {
        log.report(
          ShardProblem.packDiffers(address.description, shard: shard),
          at: Location(file: "\(place.shard(shard).name)/\(address)"))
      }
    }
    checkBeside(left.standing, into: &log)
    guard log.errorCount == before else { return nil }
    return Ready(receipts: receipts, published: left.published, kept: left.kept)
  }

  /// Records of what was published since are inputs that nothing may be merged beside. What else has
  /// changed since is told, and the next build makes it.
  private func checkInputs(into log: inout DiagnosticLog) {
    let changes =
      plan.changes(of: plan.councils, in: inputs, jobs: request.workers, into: &log) ?? []
    for change in changes where Self.isRecord(change.path) {
      log.report(ShardProblem.inputDiffers(change, others: 0), at: Location(file: change.path))
    }
    let others = changes.filter { !Self.isRecord($0.path) }
    if let first = others.first {
      log.report(
        ShardProblem.inputsMoved(first, others: others.count - 1), at: Location(file: first.path))
    }
  }

  private static func isRecord(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count > 4 && parts[0] == "Data" && parts[1] == "councils"
      && parts[3] == "published"
  }

  /// Packs are protected beside those that stay: these must be those that the plan knew, as they were.
  private func checkBeside(_ standing: [PackAddress], into log: inout DiagnosticLog) {
    let known = Dictionary(
      plan.beside.map { ($0.address, $0.manifest) }, uniquingKeysWith: { first, _ in first })
    let standing = Set(standing)
    for address in standing.union(known.keys).sorted() {
      var unheard = DiagnosticLog()
      let bytes =
        standing.contains(address)
        ? PublishedPack(address, in: output).manifestBytes(into: &unheard) : nil
      if let wanted = known[address], bytes.map({ Fingerprint(of: $0) }) == wanted { continue }
      log.report(
        ShardProblem.besideDiffers(address.description, isKnown: known[address] != nil),
        at: Location(file: "\(output.name)/\(address)"))
    }
  }

  /// Reads the packs of all shards and hands them on; what does not fit its manifest or its receipt goes
  /// to the log, and nothing is to be published then.
  package func take(
    _ ready: Ready, to stage: PackStage, into log: inout DiagnosticLog
  ) {
    let all = ready.receipts.flatMap { shard, receipt in
      receipt.packs.filter { !ready.published.contains($0.address) }.map { (shard, $0) }
    }
    let place = place
    let findings = Workers.answers(all.count, atOnce: request.workers) { number in
      let (shard, made) = all[number]
      var log = DiagnosticLog()
      let output = place.shard(shard)
      guard !Ending.isAsked else { return log }
      var faults = DiagnosticLog()
      let pack = PublishedPack(made.address, in: output).whole(into: &faults)
      if let pack, made.fits(pack) {
        let lost = lost(by: pack)
        if lost.isEmpty {
          stage.take(pack)
        } else {
          log.report(
            ShardProblem.formsGone(made.address.description, forms: lost),
            at: Location(file: "\(self.output.name)/\(made.address)"))
        }
      } else {
        // What is wrong with a file of it is put right by making the shard again, and by nothing else.
        log.report(
          ShardProblem.packDiffers(made.address.description, shard: shard),
          at: Location(file: "\(output.name)/\(made.address)"),
          notes: faults.sorted().map { Diagnostic.Note($0.problem.message, at: $0.location) })
      }
      return log
    }
    for found in findings { log.merge(found) }
  }

  /// The words of forms that the pack has in Output and would not have any more: no run deletes a form.
  private func lost(by pack: Pack) -> [String] {
    let made = [pack.open, pack.restricted].compactMap { $0?.manifest }
      .reduce(into: Set<OutputForm>()) { $0.formUnion(OutputForms.optional(in: $1)) }
    return FormChoice.kept(of: pack.address, in: output, besides: made.map(\.word))
  }
}

extension BuildMemory {
  /// What to record of a run that was merged, so that the next build of the same request knows it.
  package func renewed(
    _ due: RunPlan.Choice.Due?, warnings: Int, packs: [PackAddress]
  ) -> BuildRecord? {
    renewed(
      from: due.flatMap { CalendarDate(iso: $0.from) },
      until: due.flatMap { CalendarDate(iso: $0.until) }, warnings: warnings, packs: packs)
  }
}
