import Diagnostics
package import ProjectFiles

/// What stands between a plan, its shards and their merge.
package enum ShardProblem: Problem, Error {
  /// O099
  case noPlan(path: String)
  /// O099 too: it is there and cannot be read.
  case unreadable(path: String, SystemError)
  /// O081
  case notPlan(path: String)
  /// O082
  case newerPlan(number: Int)
  /// O083
  case otherProgram(plan: String, own: String)
  /// O084
  case changedByHand(path: String)
  /// O085
  case inputDiffers(RunPlan.Change, others: Int)
  /// O086
  case noIndex
  /// O087
  case noSuchShard(Int, count: Int, source: String?)
  /// O088
  case notAnIndex(variable: String, text: String)
  /// O089
  case twoIndices([String])
  /// O090
  case noReceipt(shard: Int, packs: [String])
  /// O091
  case foreignReceipt(shard: Int)
  /// O092
  case receiptDamaged(path: String)
  /// O093
  case packDiffers(String, shard: Int)
  /// O094
  case besideDiffers(String, isKnown: Bool)
  /// O095
  case publishedGone(String)
  /// O096
  case inputsMoved(RunPlan.Change, others: Int)
  /// O097
  case besideGone(path: String)
  /// O098
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
