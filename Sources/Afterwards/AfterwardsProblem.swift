import Diagnostics

/// What is wrong with a pack since it was published, or with taking a paper off.
package enum AfterwardsProblem: Problem, Equatable {
  /// O076
  case edited(path: String, address: String, isRemoved: Bool, refuses: Bool)
  /// O077
  case exemptNow(file: String, address: String)
  /// O078
  case notPublished(String)
  /// O079
  case noSuchPaper(String, address: String, known: [String])
  /// O100
  case notAsPublished(path: String)
  /// O101
  case otherMeeting(String)
  /// O210
  case reasonTells(first: Int, last: Int)

  /// 65 where what is published cannot stay as it is, 66 where nothing stands, 64 where nothing fits the
  /// words that were typed.
  package var exitStatus: Int32 {
    switch self {
    case .edited, .exemptNow, .otherMeeting, .reasonTells: 65
    case .noSuchPaper: 64
    case .notPublished: 66
    case .notAsPublished: 1
    }
  }
}
