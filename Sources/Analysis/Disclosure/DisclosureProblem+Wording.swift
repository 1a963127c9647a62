package import Diagnostics

extension DisclosureProblem {
  package var code: String {
    switch self {
    case .undecided: "A100"
    case .givenAway: "A101"
    case .givenAwayBefore: "A102"
    case .narrowed: "A103"
    case .notSecondary: "A104"
    case .relation: "A105"
    case .partsUndeclared: "A106"
    }
  }

  package var severity: Severity {
    switch self {
    case .undecided, .givenAway: .error
    case .givenAwayBefore, .narrowed, .notSecondary, .relation, .partsUndeclared: .warning
    }
  }

  package var message: String {
    switch self {
    case .undecided:
      "whether the papers give a small number of children away could not be decided"
    case .givenAway(let names, let papers):
      "a small number of children could be worked out from the papers of "
        + "\(Self.all(papers)): \(Self.list(names))"
    case .givenAwayBefore(let names, let papers):
      "papers published before give a small number of children away: \(Self.list(names)) "
        + "(\(Self.all(papers)))"
    case .narrowed(let names):
      "some values of a withheld number can be ruled out, whatever else is withheld: "
        + Self.list(names)
    case .notSecondary(let names):
      "withheld numbers can be worked out, because the council's policy says 'secondary: no': "
        + Self.list(names)
    case .relation(let relation):
      "\(relation.words), so that a withheld number could be worked out; figures are withheld for "
        + "that, though the dictionary does not say what follows from what"
    case .partsUndeclared(let ids):
      "shares or rates of children, of which the dictionary does not say what they rest on, could rest "
        + "on a few children and are printed all the same: \(Self.list(ids))"
    }
  }

  package var hint: String? {
    switch self {
    case .undecided: "name fewer indicators, or fewer breakdowns of one total, in the reports"
    case .givenAway(_, let papers) where papers.count > 1:
      "build them in one run, so that they are protected as one; what is published stays as it is, "
        + "and then the indicator, or the total that it is part of, has to be left out"
    case .givenAway: "leave the indicator, or the total that it is part of, out of the reports"
    case .givenAwayBefore: "these papers add nothing to it; what is out cannot be called back"
    case .narrowed: nil
    case .notSecondary: "write 'secondary: yes' in council.yaml"
    case .relation(let relation): relation.hint
    case .partsUndeclared:
      "declare 'numerator' and 'denominator', with a column of each in the mapping; where the figures are "
        + "public already, write 'published_in:' and where in the mapping"
    }
  }

  package var silence: SilenceScope? {
    switch self {
    case .relation, .partsUndeclared: .meeting
    case .undecided, .givenAway, .givenAwayBefore, .narrowed, .notSecondary: nil
    }
  }

  private static func all(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "this meeting" }
    return names.dropLast().joined(separator: ", ") + " and " + last + " together"
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(6).joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
  }
}
