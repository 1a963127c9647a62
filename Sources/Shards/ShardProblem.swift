import Diagnostics
package import ProjectFiles

/// What stands between a plan, its shards and their merge.
package enum ShardProblem: Problem, Error {
  /// O128
  case noPlan(path: String)
  /// O128 too: it is there and cannot be read.
  case unreadable(path: String, SystemError)
  /// O110
  case notPlan(path: String)
  /// O111
  case newerPlan(number: Int)
  /// O112
  case otherProgram(plan: String, own: String)
  /// O113
  case changedByHand(path: String)
  /// O114
  case inputDiffers(RunPlan.Change, others: Int)
  /// O115
  case noIndex
  /// O116
  case noSuchShard(Int, count: Int, source: String?)
  /// O117
  case notAnIndex(variable: String, text: String)
  /// O118
  case twoIndices([String])
  /// O119
  case noReceipt(shard: Int, packs: [String])
  /// O120
  case foreignReceipt(shard: Int)
  /// O121
  case receiptDamaged(path: String)
  /// O122
  case packDiffers(String, shard: Int)
  /// O123
  case besideDiffers(String, isKnown: Bool)
  /// O124
  case publishedGone(String)
  /// O125
  case inputsMoved(RunPlan.Change, others: Int)
  /// O126
  case besideGone(path: String)
  /// O130
  case formsGone(String, forms: [String])
  /// O127
  case notOurs(path: String, SystemError)

  /// 64 where the command is not right, 66 where a file or a shard is missing, 73 where a file cannot be
  /// written, and 65 where something is not what the plan says. None of them goes away by itself.
  package var exitStatus: Int32 {
    switch self {
    case .noIndex, .noSuchShard, .notAnIndex, .twoIndices: 64
    case .noPlan, .unreadable, .noReceipt: 66
    case .notOurs: 73
    default: 65
    }
  }
}
