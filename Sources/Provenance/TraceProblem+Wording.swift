package import Diagnostics

extension TraceProblem {
  package var code: String {
    switch self {
    case .unknownName: "O050"
    case .withoutFigures: "O051"
    case .numberNowhere: "O052"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .unknownName(let name, _): "no indicator and no printed figure is called '\(name)'"
    case .withoutFigures(let name): "'\(name)' has no figure in the extracts or in any paper"
    case .numberNowhere(let text):
      "'\(text)' is printed in no paper, and is not what the newest extracts print"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownName(let name, let known):
      NearestName.hint(for: name, in: known) ?? Self.holding(name, known)
    case .withoutFigures: "'scrutiny check' says what each file of figures holds"
    case .numberNowhere:
      "give the number as it is printed, such as 92.4 or 1,278; papers are read from Output and from "
        + "what was published"
    }
  }

  /// Names that hold what was asked for, where none is near.
  private static func holding(_ name: String, _ known: [String]) -> String? {
    let some = known.filter { !name.isEmpty && $0.contains(name) }.prefix(5)
    return some.isEmpty ? nil : "names that hold it: \(some.joined(separator: ", "))"
  }
}
