import Councils
import Diagnostics
import Extracts
import Packs
import ProjectFiles
import Provenance

/// What stands in the way of a build, for its exit status.
enum BuildFailure: Sendable, Equatable {
  /// A name in the command fits nothing, or several things.
  case usage
  /// Nothing is wrong but that something is not there.
  case inputMissing
  case findings

  /// Nil where nothing stands in the way.
  init?(_ log: DiagnosticLog) {
    let errors = log.sorted().filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    if errors.contains(where: { Self.isUsage($0.problem) }) {
      self = .usage
    } else {
      self = errors.allSatisfy { Self.isMissingInput($0.problem) } ? .inputMissing : .findings
    }
  }

  private static func isUsage(_ problem: any Problem) -> Bool {
    if problem is TraceProblem { return true }
    switch problem as? SelectionProblem {
    case .unknownCouncil, .unknownMeeting, .severalMeetings: return true
    default: return false
    }
  }

  private static func isMissingInput(_ problem: any Problem) -> Bool {
    if let problem = problem as? FileProblem { return problem.exitStatus == 66 }
    if let problem = problem as? SelectionProblem { return problem == .nothingToBuild }
    if case .reportMissing = problem as? MeetingProblem { return true }
    switch problem as? ExtractProblem {
    case .fileMissing, .noMapping: return true
    default: return false
    }
  }
}
