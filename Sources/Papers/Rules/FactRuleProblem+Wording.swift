package import Diagnostics
import Figures

extension FactRuleProblem {
  package var code: String {
    switch self {
    case .factContradicted: "P080"
    case .labelSwapped: "P081"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .factContradicted(let found, let called, let value, _):
      "'\(found)' stands beside '\(called)', whose value is \(value)"
    case .labelSwapped(let found, let beside, let belongsTo):
      "'\(found)' stands beside '\(beside)' and is the value of '\(belongsTo)'"
    }
  }

  package var hint: String? {
    switch self {
    case .factContradicted(_, _, _, let name): "write {{ \(name) }}, or correct the fact"
    case .labelSwapped: "name what the amount belongs to, or declare a fact of that name"
    }
  }
}
