package import Diagnostics
import Fingerprints
import ProjectFiles
package import Publication

/// Where a plan stands, and what stands beside it: the shards with their packs and receipts, and the
/// manifests of packs that the run is protected beside.
///
///     DIR/plan.json
///     DIR/beside/<fingerprint of the plan>/<council>/<meeting>/public/manifest.json
///     DIR/shards/3/receipt.json
///     DIR/shards/3/<council>/<meeting>/…
package struct PlanPlace: Sendable {
  /// As it was typed.
  package let path: String
  /// The folder that it stands in, with a slash after it where it is named.
  private let folder: String
  private let name: String

  package init(_ path: String) {
    self.path = path
    let slash = path.lastIndex(of: "/")
    folder = slash.map { String(path[...$0]) } ?? ""
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The folder of a shard, with its packs.
  package func shard(_ number: Int) -> OutputPlace {
    let path = "\(folder)shards/\(number)"
    return OutputPlace(name: path, path: path)
  }

  /// The manifests of packs that stand where the packs go to and stay. Each plan has its own, so that
  /// those of an earlier one are never taken for them.
  func beside(_ plan: Fingerprint) -> OutputPlace {
    let path = "\(folder)beside/\(plan.description.prefix(16))"
    return OutputPlace(name: path, path: path)
  }

  static let receiptName: FileName = "receipt.json"

  func receiptPath(_ number: Int) -> String { "\(shard(number).name)/\(Self.receiptName.text)" }

  /// The plan; nil with the reason in the log.
  package func plan(toolVersion: String, into log: inout DiagnosticLog) -> RunPlan? {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try SystemCalls.openFolder(folder.isEmpty ? "." : folder, followingLink: true)
        .openFile(FileName(name)).readAll(limit: SealedText.limit)
    } catch {
      log.report(
        error.reason == .missing
          ? ShardProblem.noPlan(path: path) : .unreadable(path: path, error),
        at: Location(file: path))
      return nil
    }
    return RunPlan.read(bytes, name: path, toolVersion: toolVersion, into: &log)
  }

  /// Writes a plan in place of an earlier one, after the manifests that it names.
  package func write(
    _ plan: RunPlan, beside: [(PackAddress, [UInt8])]
  ) throws(OwnFile.Failure) {
    let place = self.beside(plan.fingerprint)
    for (address, bytes) in beside {
      let folder = "\(place.path)/\(address)/\(PackPart.public)"
      try OwnFile.ensureFolder(folder)
      try OwnFile("\(folder)/\(PackFolder.manifestName)", beginsWith: "{").write(
        bytes, mode: Self.mode)
    }
    if !folder.isEmpty { try OwnFile.ensureFolder(folder) }
    try OwnFile(path, beginsWith: "{\n  \"plan\": ").write(plan.bytes, mode: Self.mode)
  }

  /// Of what holds fingerprints of inputs: those of an unpublished file give away what it holds to whoever
  /// knows the rest of it.
  static let mode: UInt32 = 0o640

  /// Reports the manifests that the plan names and that do not stand beside it as they were, and others.
  func checkBeside(
    _ plan: RunPlan, _ fingerprint: Fingerprint, of councils: Set<String>,
    into log: inout DiagnosticLog
  ) {
    let place = beside(fingerprint)
    let standing = ((try? place.survey().packs) ?? []).filter { councils.contains($0.council.text) }
    let known = Dictionary(
      plan.beside.filter { councils.contains($0.address.council.text) }
        .map { ($0.address, $0.manifest) }, uniquingKeysWith: { first, _ in first })
    for address in Set(standing).union(known.keys).sorted() {
      var unheard = DiagnosticLog()
      let bytes = PublishedPack(address, in: place).manifestBytes(into: &unheard)
      if let wanted = known[address], bytes.map({ Fingerprint(of: $0) }) == wanted { continue }
      let path = "\(place.name)/\(address)/\(PackPart.public)/\(PackFolder.manifestName)"
      log.report(ShardProblem.besideGone(path: path), at: Location(file: path))
    }
  }
}
