package import Diagnostics

extension ReadingProblem {
  package var code: String {
    switch self {
    case .moreThanAll: "A060"
    case .nothingBelow: "A061"
    case .negative: "A062"
    case .allAbsent: "A063"
    case .unknownRebase: "A064"
    case .unknownPhrase: "A070"
    case .phrase: "A071"
    }
  }

  package var severity: Severity {
    switch self {
    case .nothingBelow, .allAbsent: .warning
    // Staff who left can outnumber those who are in post; children counted twice cannot be.
    case .moreThanAll(_, _, let isChildren): isChildren ? .error : .warning
    case .negative, .unknownRebase, .unknownPhrase, .phrase: .error
    }
  }

  package var message: String {
    switch self {
    case .moreThanAll(let indicator, let period, _):
      "'\(indicator)' is a share, and for \(period) its numerator is larger than its denominator"
    case .nothingBelow(let indicator, let period):
      "'\(indicator)' has a denominator of 0 for \(period): it has no value then"
    case .negative(let indicator, let period):
      "'\(indicator)' rests on a count below 0 for \(period)"
    case .allAbsent(let indicator, let area):
      "'\(indicator)' has no number for \(area) in any period"
    case .unknownRebase(let id, _): "the dictionary has no indicator '\(id)' to rebase"
    case .unknownPhrase(let name, _): "there is no phrase '\(name)'"
    case .phrase(let name, .empty): "the phrase '\(name)' says nothing"
    case .phrase(let name, .brace): "the phrase '\(name)' has a brace without its other half"
    case .phrase(let name, .unknownPlace(let place, _)):
      "the phrase '\(name)' has no '{\(place)}'"
    }
  }

  package var hint: String? {
    switch self {
    case .moreThanAll: "look for two columns that were taken for each other"
    case .nothingBelow: "a paper prints [z], not applicable, and no percentage"
    case .unknownRebase(let id, let known): NearestName.hint(for: id, in: known)
    case .unknownPhrase(let name, let known): NearestName.hint(for: name, in: known)
    case .phrase(_, .unknownPlace(let place, let known)):
      NearestName.hint(for: place, in: known)
        ?? (known.isEmpty ? "it takes none" : "it takes \(known.joined(separator: ", "))")
    case .phrase(let name, .empty): "leave '\(name)' out, and the program's words are used"
    default: nil
    }
  }
}
