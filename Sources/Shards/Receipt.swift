import Diagnostics
package import Fingerprints
import ProjectFiles
package import Publication

/// What a shard leaves when it is done, as the last thing that it writes: without one nothing of the
/// shard is taken, whatever stands in its folder.
package struct Receipt: Sendable, Equatable {
  static let number = 1

  /// Of the plan that it was made for.
  package let plan: Fingerprint
  package let shard: Int
  /// Its packs, by address.
  package let packs: [Made]
  /// Packs of the plan that were left alone, because they are published and cannot be made again.
  package let left: [PackAddress]
  /// What was found, none of which is an error.
  package let findings: [RunFinding]
  /// What was asked for and could not be made, as findings.
  package let unavailable: [RunFinding]

  /// One pack by the fingerprints of its manifests.
  package struct Made: Sendable, Equatable {
    let address: PackAddress
    let open: Fingerprint
    let restricted: Fingerprint?
  }

  var bytes: [UInt8] {
    SealedText.bytes([
      ("receipt", "\(Self.number)"), ("plan", JSONText.quoted(plan.description)),
      ("shard", "\(shard)"),
      (
        "packs",
        JSONText.lines(
          packs.map { made in
            JSONText.object(
              [("pack", made.address.description), ("public", made.open.description)]
                + (made.restricted.map { [("restricted", $0.description)] } ?? []))
          })
      ),
      ("left", JSONText.lines(left.map { JSONText.quoted($0.description) })),
      ("findings", JSONText.lines(findings.map(\.json))),
      ("unavailable", JSONText.lines(unavailable.map(\.json))),
    ])
  }

  /// The receipt in the bytes of a file; nil where it is none of this program's, or damaged.
  static func read(_ bytes: [UInt8], name: String, into log: inout DiagnosticLog) -> Receipt? {
    let damaged = ShardProblem.receiptDamaged(path: name)
    let before = log.errorCount
    guard
      let (root, number) = SealedText.root(
        bytes, name: name, kind: "receipt", isOther: damaged, into: &log)
    else { return nil }
    guard SealedText.fingerprint(of: bytes) != nil, number == Self.number else {
      log.report(damaged, at: Location(file: name))
      return nil
    }
    let fields = JSONFields(
      root, key: "receipt",
      required: [
        "receipt", "plan", "shard", "packs", "left", "findings", "unavailable", "fingerprint",
      ], log: &log)
    guard let fields, let plan = fields.fingerprint("plan", log: &log),
      let shard = fields.wholeNumber("shard", log: &log)
    else { return nil }
    let receipt = Receipt(
      plan: plan, shard: shard, packs: fields.list("packs", log: &log, made),
      left: fields.texts("left", log: &log).compactMap { PackAddress($0) },
      findings: fields.list("findings", log: &log, RunFinding.read),
      unavailable: fields.list("unavailable", log: &log, RunFinding.read))
    guard log.errorCount == before else { return nil }
    guard receipt.bytes == bytes else {
      log.report(damaged, at: Location(file: name))
      return nil
    }
    return receipt
  }

  private static func made(_ node: JSONNode, _ log: inout DiagnosticLog) -> Made? {
    guard
      let fields = JSONFields(
        node, key: "packs", required: ["pack", "public"], optional: ["restricted"], log: &log),
      let open = fields.fingerprint("public", log: &log),
      let address = fields.text("pack", log: &log).flatMap({ PackAddress($0) })
    else { return nil }
    return Made(
      address: address, open: open, restricted: fields.fingerprint("restricted", log: &log))
  }
}

extension PlanPlace {
  /// A shard's receipt for this plan; nil with the reason in the log where there is none, or another.
  ///
  /// - Parameter fingerprint: the plan's.
  func receipt(
    _ shard: Int, of plan: RunPlan, _ fingerprint: Fingerprint, into log: inout DiagnosticLog
  ) -> Receipt? {
    let path = receiptPath(shard)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try SystemCalls.openFolder(self.shard(shard).path, followingLink: false)
        .openFile(Self.receiptName).readAll(limit: SealedText.limit)
    } catch {
      log.report(
        [.missing, .notFolder].contains(error.reason)
          ? ShardProblem.noReceipt(
            shard: shard, packs: plan.shards[shard].map(\.address.description))
          : .unreadable(path: path, error), at: Location(file: path))
      return nil
    }
    guard let receipt = Receipt.read(bytes, name: path, into: &log) else { return nil }
    let planned = plan.shards[shard].map(\.address)
    guard receipt.plan == fingerprint, receipt.shard == shard,
      (receipt.packs.map(\.address) + receipt.left).sorted() == planned
    else {
      log.report(ShardProblem.foreignReceipt(shard: shard), at: Location(file: path))
      return nil
    }
    return receipt
  }

  /// The shards with packs of which no receipt stands.
  package func gaps(_ plan: RunPlan) -> [(shard: Int, packs: [PackAddress])] {
    plan.shards.indices.filter { !plan.shards[$0].isEmpty }.compactMap { shard in
      let folder = try? SystemCalls.openFolder(self.shard(shard).path, followingLink: false)
      let status = try? folder?.status(of: Self.receiptName)
      return status == nil ? (shard, plan.shards[shard].map(\.address)) : nil
    }
  }
}
