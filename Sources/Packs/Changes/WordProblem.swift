package import Diagnostics

/// Why two papers cannot be one Word file with tracked changes.
package enum WordProblem: Problem, Equatable {
  /// O160
  case noPapers
  /// O161
  case notProved

  package var severity: Severity { .error }

  package var code: String {
    switch self {
    case .noPapers: "O160"
    case .notProved: "O161"
    }
  }

  package var message: String {
    switch self {
    case .noPapers:
      "a Word file with tracked changes is of two papers or packs, and these are files of figures"
    case .notProved:
      "the two papers cannot be laid over each other so that accepting and rejecting all changes gives both"
    }
  }

  package var hint: String? {
    switch self {
    case .noPapers: "ask for --format html, or name two meetings or two papers"
    case .notProved: "nothing was written; --format html says what changed"
    }
  }
}
