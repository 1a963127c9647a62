import Diagnostics
package import Publication

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
  case recordUnreadable(String)
  /// O071
  case recordGone(String, namedBy: String)
  /// O072
  case recordReplaced(String, namedBy: String)
  /// O073
  case recordDiffers(String, [Manifest.Difference], from: Witness)
  /// O074
  case leftAlone(address: String, path: String, others: Int)
  /// O075
  case formMissing(file: String, form: String)

  /// What a record is held to.
  package enum Witness: Sendable, Hashable { case output, inputs }

  /// 66 where a pack has not been built, 65 where a published one can no longer be made, 1 where
  /// what stands in Output is not what it ought to be.
  package var exitStatus: Int32 {
    switch self {
    case .notBuilt: 66
    case .inputChanged, .otherThanPublished, .otherMeeting, .otherVersion, .recordUnreadable,
      .recordGone, .recordReplaced, .recordDiffers, .leftAlone:
      65
    case .behind, .published, .publishedMissing, .notThePublished, .inNoPack,
      .formMissing:
      1
    }
  }
}
