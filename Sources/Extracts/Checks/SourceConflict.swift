package import Diagnostics

/// Two files that a meeting reads give one figure differently, and nothing says which is meant.
package struct SourceConflict: Problem, Hashable {
  let indicator: String
  let area: String
  let period: String
  /// Where the other value stands.
  let file: String
  /// Further figures in which the two files differ.
  let more: Int

  package var severity: Severity { .error }
}

extension SourceConflict {
  package var code: String { "E173" }

  /// Without the values: either may be one that must not be shown.
  package var message: String {
    "'\(indicator)' of \(area) for \(period) has another value here than in \(file)"
      + (more == 0
        ? "" : more == 1 ? ", and so has 1 more figure" : ", and so have \(more) more figures")
  }

  package var hint: String? {
    "let one mapping alone take '\(indicator)', or call one of the two another indicator"
  }
}
