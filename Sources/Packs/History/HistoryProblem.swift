import Diagnostics

/// What stands between a pack and its publication, or between a published pack and its rebuilding.
package enum HistoryProblem: Problem, Equatable {
  /// O060
  case notBuilt(path: String)
  /// O061
  case behind(path: String)
  /// O062
  case published(address: String)
  /// O063
  case inputChanged(path: String, FrozenComparison.InputChange.Change, address: String)
  /// O064
  case otherThanPublished(
    address: String, files: Int, inputs: Int, publishedBy: String, madeBy: String)
  /// O065
  case otherVersion(address: String, files: Int, publishedBy: String, madeBy: String)
  /// O066
  case otherMeeting(String)
  /// O067
  case publishedMissing(path: String)
  /// O068
  case notThePublished(path: String)
  /// O069
  case inNoPack(path: String)
  /// O070
  case leftAlone(address: String, path: String, others: Int)

  /// 66 where a pack has not been built, 65 where a published one can no longer be made, 1 where
  /// what stands in Output is not what it ought to be.
  package var exitStatus: Int32 {
    switch self {
    case .notBuilt: 66
    case .inputChanged, .otherThanPublished, .otherMeeting, .otherVersion, .leftAlone: 65
    case .behind, .published, .publishedMissing, .notThePublished, .inNoPack: 1
    }
  }
}
