package import Diagnostics

/// What can be wrong with the page and the feeds that lead to a council's packs.
package enum IndexProblem: Problem, Equatable {
  /// It is not what the packs that stand make.
  case stale(path: String)

  package var code: String { "O080" }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .stale(let path): "'\(path)' does not say which papers stand in Output now"
    }
  }

  package var hint: String? { "scrutiny build puts it right" }

  package var example: CodeExample {
    CodeExample(
      in: "scrutiny verify", "Somebody took a meeting's folder out of Output/sefton by hand.",
      cure: "scrutiny build")
  }

  package static let samples: [Self] = [.stale(path: "Output/sefton/index.html")]
}
