package import Diagnostics
import ProjectFiles

extension ShardProblem {
  package var severity: Severity { if case .inputsMoved = self { .warning } else { .error } }

  package var code: String {
    switch self {
    case .noPlan, .unreadable: "O128"
    case .notPlan: "O110"
    case .newerPlan: "O111"
    case .otherProgram: "O112"
    case .changedByHand: "O113"
    case .inputDiffers: "O114"
    case .noIndex: "O115"
    case .noSuchShard: "O116"
    case .notAnIndex: "O117"
    case .twoIndices: "O118"
    case .noReceipt: "O119"
    case .foreignReceipt: "O120"
    case .receiptDamaged: "O121"
    case .packDiffers: "O122"
    case .besideDiffers: "O123"
    case .publishedGone: "O124"
    case .inputsMoved: "O125"
    case .besideGone: "O126"
    case .notOurs: "O127"
    case .formsGone: "O130"
    }
  }

  package var message: String {
    switch self {
    case .noPlan(let path): "there is no plan '\(path)'"
    case .unreadable(let path, let error): "'\(path)' cannot be read: \(error.words)"
    case .notPlan(let path): "'\(path)' is no plan of scrutiny"
    case .newerPlan(let number):
      "plans up to number \(RunPlan.number) are read; this one has number \(number)"
    case .otherProgram(let plan, let own):
      "the plan was made by scrutiny \(plan) and this is \(own); one version makes all of a plan"
    case .changedByHand(let path):
      "'\(path)' is not as it was written: it no longer fits the fingerprint at its end"
    case .inputDiffers(let change, let others):
      "'\(change.path)' \(Self.words(change.kind)) since the plan was made"
        + (others == 0 ? "" : ", and \(counted(others, "other file")) too")
    case .noIndex:
      "a shard has a number, and neither --shard nor \(ShardIndex.variables.joined(separator: " nor ")) "
        + "says it"
    case .noSuchShard(let number, let count, let source):
      "the plan has \(counted(count, "shard")), numbered 0 to \(count - 1); "
        + "\(source ?? "--shard") says \(number)"
    case .notAnIndex(let variable, let text):
      "the number of a shard is a whole number from 0; \(variable) is '\(text.shortened(to: 60))'"
    case .twoIndices(let said): "one shard is made at a time; \(said.joined(separator: " and "))"
    case .noReceipt(let shard, let packs):
      "shard \(shard) has no receipt, so \(counted(packs.count, "pack")) "
        + "\(packs.count == 1 ? "is" : "are") missing: \(Self.list(packs))"
    case .foreignReceipt(let shard): "the receipt of shard \(shard) is that of another plan"
    case .receiptDamaged(let path):
      "'\(path)' is no receipt as a shard writes it: it does not fit the fingerprint at its end"
    case .packDiffers(let pack, let shard):
      "the pack '\(pack)' of shard \(shard) is not the one that its receipt names"
    case .besideDiffers(let pack, let isKnown):
      isKnown
        ? "the pack '\(pack)' was looked at when the plan was made, and is not as it was then; what the "
          + "shards withheld beside it may no longer be right"
        : "the pack '\(pack)' stays beside packs of this plan, which did not look at it; what it prints "
          + "could give away what they withhold"
    case .publishedGone(let pack):
      "the published pack '\(pack)' stood when the plan was made, so no shard made it; here it does not "
        + "stand as it was published"
    case .inputsMoved(let change, let others):
      "the packs are those of the plan: '\(change.path)' \(Self.words(change.kind)) since"
        + (others == 0 ? "" : ", and \(counted(others, "other file")) too")
    case .formsGone(let pack, let forms):
      "the pack '\(pack)' has \(forms.joined(separator: " and ")) here, which the shards have not made; no "
        + "run takes a form away"
    case .besideGone(let path): "'\(path)' belongs to the plan and is not as it was written"
    case .notOurs(let path, let error):
      error.reason == .exists
        ? "'\(path)' is a file of another kind, and is not written over"
        : "'\(path)' cannot be written: \(error.words)"
    }
  }

  package var hint: String? {
    switch self {
    case .noPlan, .notPlan: "scrutiny plan --shards 8 --output \(Self.example) makes one"
    case .newerPlan, .otherProgram, .changedByHand, .publishedGone, .besideGone:
      "plan again, and make the shards of the new plan"
    case .inputDiffers:
      "put the file back as it was, or plan again; a copy of the project that nobody edits keeps a long "
        + "run from this"
    case .noIndex: "add --shard and a number, as in --shard 0"
    case .noSuchShard(_, let count, _):
      "the tasks of an engine count from 0, as in sbatch --array=0-\(count - 1)"
    case .notAnIndex, .twoIndices: "say which one with --shard"
    case .noReceipt(let shard, _), .foreignReceipt(let shard), .packDiffers(_, let shard):
      "scrutiny build --plan \(Self.example) --shard \(shard) makes it, or says why not"
    case .receiptDamaged: "make the shard again; it puts itself right"
    case .formsGone:
      "plan again with --into and this folder, and make the shards where the programs for these forms are; or take "
        + "the pack away"
    case .besideDiffers:
      "plan again with --into and the folder that the packs go to, and make the shards of the new plan"
    case .inputsMoved: "the next build makes what has changed"
    case .notOurs: "name another file"
    case .unreadable: nil
    }
  }

  private static func words(_ kind: RunPlan.Change.Kind) -> String {
    switch kind {
    case .changed: "was changed"
    case .added: "is new"
    case .removed: "is gone"
    }
  }

  private static let example = "run/plan.json"

  /// As many names as a message has room for.
  private static func list(_ names: [String]) -> String {
    var (listed, length) = (0, 0)
    for name in names {
      length += name.utf8.count + 2
      if length > 420 { break }
      listed += 1
    }
    let rest = names.count - max(1, listed)
    return names.prefix(max(1, listed)).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
