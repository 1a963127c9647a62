package import Diagnostics

extension DisclosureProblem {
  package var code: String {
    switch self {
    case .undecided: "A100"
    case .givenAway: "A101"
    case .givenAwayBefore: "A102"
    case .narrowed: "A103"
    case .notSecondary: "A104"
    }
  }

  package var severity: Severity {
    switch self {
    case .undecided, .givenAway: .error
    case .givenAwayBefore, .narrowed, .notSecondary: .warning
    }
  }

  package var message: String {
    switch self {
    case .undecided:
      "whether the papers give a small number of children away could not be decided"
    case .givenAway(let names):
      "a small number of children could be worked out from these papers and what was published "
        + "before: \(Self.list(names))"
    case .givenAwayBefore(let names):
      "papers published before give a small number of children away: \(Self.list(names))"
    case .narrowed(let names):
      "some values of a withheld number can be ruled out, whatever else is withheld: "
        + Self.list(names)
    case .notSecondary(let names):
      "withheld numbers can be worked out, because the council's policy says 'secondary: no': "
        + Self.list(names)
    }
  }

  package var hint: String? {
    switch self {
    case .undecided: "name fewer indicators, or fewer breakdowns of one total, in the reports"
    case .givenAway: "leave the indicator, or the total that it is part of, out of the reports"
    case .givenAwayBefore: "these papers add nothing to it; what is out cannot be called back"
    case .narrowed: nil
    case .notSecondary: "write 'secondary: yes' in council.yaml"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(6).joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
  }
}
