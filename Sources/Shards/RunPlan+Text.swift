package import Diagnostics
import Fingerprints
import ProjectFiles
import Publication

extension RunPlan {
  /// JSON with one entry of a list a line and its own fingerprint at the end: the same plan is the same
  /// bytes.
  package var bytes: [UInt8] {
    let packs = shards.enumerated().flatMap { number, shares in
      shares.map {
        JSONText.fields([
          ("shard", "\(number)"), ("pack", JSONText.quoted($0.address.description)),
          ("weight", "\($0.weight)"), ("keeps", JSONText.list($0.keeps.map(JSONText.quoted))),
        ])
      }
    }
    func quoted(_ addresses: [PackAddress]) -> String {
      JSONText.lines(addresses.map { JSONText.quoted($0.description) })
    }
    return SealedText.bytes([
      ("plan", "\(Self.number)"), ("version", JSONText.quoted(version)),
      ("shards", "\(shards.count)"),
      ("council", choice.council.map(JSONText.quoted) ?? "null"),
      ("meetings", JSONText.list(choice.meetings.map(JSONText.quoted))),
      (
        "due",
        choice.due.map { JSONText.object([("from", $0.from), ("until", $0.until)]) } ?? "null"
      ),
      ("forms", JSONText.list(forms.map(JSONText.quoted))),
      ("packs", JSONText.lines(packs)),
      ("left", quoted(left)), ("published", quoted(published)),
      (
        "beside",
        JSONText.lines(
          beside.map {
            JSONText.object([
              ("pack", $0.address.description), ("manifest", $0.manifest.description),
            ])
          })
      ),
      (
        "inputs",
        JSONText.lines(
          inputs.map {
            JSONText.object([("path", $0.path), ("sha256", $0.fingerprint.description)])
          })
      ),
    ])
  }

  /// The plan in the bytes of a file; nil with the reason in the log, where it is of another number or
  /// program, or was changed by hand.
  ///
  /// - Parameter toolVersion: of this program.
  package static func read(
    _ bytes: [UInt8], name: String, toolVersion: String, into log: inout DiagnosticLog
  ) -> RunPlan? {
    let place = Location(file: name)
    guard
      let (root, number) = SealedText.root(
        bytes, name: name, kind: "plan", isOther: .notPlan(path: name), into: &log)
    else { return nil }
    guard number <= Self.number else {
      log.report(ShardProblem.newerPlan(number: number), at: place)
      return nil
    }
    let fields = JSONFields(
      root, key: "plan",
      required: [
        "plan", "version", "shards", "council", "meetings", "due", "forms", "packs", "left",
        "published", "beside", "inputs", "fingerprint",
      ], log: &log)
    guard let fields, let version = fields.text("version", log: &log) else { return nil }
    guard version == toolVersion else {
      log.report(ShardProblem.otherProgram(plan: version, own: toolVersion), at: place)
      return nil
    }
    let before = log.errorCount
    let plan = read(fields, version: version, into: &log)
    // Bytes that are not those of the plan that stands in them were changed by hand.
    guard SealedText.fingerprint(of: bytes) != nil, let plan, plan.bytes == bytes, plan.isSound
    else {
      if log.errorCount == before { log.report(ShardProblem.changedByHand(path: name), at: place) }
      return nil
    }
    return plan
  }

  /// Whether each pack is made once, and no council is parted: whoever puts the fingerprint right too does
  /// not get packs that were not protected together.
  private var isSound: Bool {
    var shardOf: [PackName: Int] = [:]
    var seen: Set<PackAddress> = []
    for (number, shares) in shards.enumerated() {
      for share in shares {
        let council = share.address.council
        guard seen.insert(share.address).inserted, shardOf[council, default: number] == number
        else { return false }
        shardOf[council] = number
      }
    }
    return true
  }

  private static func read(
    _ fields: JSONFields, version: String, into log: inout DiagnosticLog
  ) -> RunPlan? {
    func address(_ node: JSONNode, _ log: inout DiagnosticLog) -> PackAddress? {
      if let text = node.text, let address = PackAddress(text) { return address }
      log.report(OutputProblem.wrongValue(key: "pack", .text), at: node.range)
      return nil
    }
    guard let count = fields.wholeNumber("shards", log: &log), (1...RunPlan.most).contains(count)
    else { return nil }
    var council: String?
    if let text = fields.node("council")?.text { council = text }
    var due: Choice.Due?
    if let node = fields.node("due"), node.isObject,
      let days = JSONFields(node, key: "due", required: ["from", "until"], log: &log)
    {
      due = Choice.Due(
        from: days.text("from", log: &log) ?? "", until: days.text("until", log: &log) ?? "")
    }
    var shards: [[Share]] = Array(repeating: [], count: count)
    for (shard, share) in fields.list("packs", log: &log, share) where shard < count {
      shards[shard].append(share)
    }
    return RunPlan(
      version: version,
      choice: Choice(
        council: council, meetings: fields.texts("meetings", log: &log), due: due),
      forms: fields.texts("forms", log: &log), shards: shards,
      left: fields.list("left", log: &log, address),
      published: fields.list("published", log: &log, address),
      beside: fields.list("beside", log: &log, sealed),
      inputs: fields.list("inputs", log: &log, input))
  }

  private static func share(_ node: JSONNode, _ log: inout DiagnosticLog) -> (Int, Share)? {
    guard
      let fields = JSONFields(
        node, key: "packs", required: ["shard", "pack", "weight", "keeps"], log: &log),
      let shard = fields.wholeNumber("shard", log: &log),
      let weight = fields.wholeNumber("weight", log: &log),
      let address = fields.text("pack", log: &log).flatMap({ PackAddress($0) })
    else { return nil }
    return (
      shard,
      Share(address: address, weight: weight, keeps: fields.texts("keeps", log: &log))
    )
  }

  private static func sealed(_ node: JSONNode, _ log: inout DiagnosticLog) -> Sealed? {
    guard
      let fields = JSONFields(node, key: "beside", required: ["pack", "manifest"], log: &log),
      let manifest = fields.fingerprint("manifest", log: &log),
      let address = fields.text("pack", log: &log).flatMap({ PackAddress($0) })
    else { return nil }
    return Sealed(address: address, manifest: manifest)
  }

  private static func input(_ node: JSONNode, _ log: inout DiagnosticLog) -> Input? {
    guard
      let fields = JSONFields(node, key: "inputs", required: ["path", "sha256"], log: &log),
      let path = fields.text("path", log: &log),
      let fingerprint = fields.fingerprint("sha256", log: &log)
    else { return nil }
    return Input(path: path, fingerprint: fingerprint)
  }
}
