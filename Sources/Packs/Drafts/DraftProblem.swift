import Diagnostics

/// What cannot be shown as a draft.
package enum DraftProblem: Problem, Equatable {
  /// P250
  case notAReport(String)

  var severity: Severity { .error }

  var code: String {
    switch self {
    case .notAReport: "P250"
    }
  }

  var message: String {
    switch self {
    case .notAReport(let path):
      "a draft is a report in a meeting's folder; '\(path)' is none"
    }
  }

  var hint: String? {
    "name a file such as Data/councils/sefton/meetings/2026-03-17-scrutiny/04-performance.md"
  }
}
