package import Diagnostics

extension HouseBaseProblem {
  package var code: String {
    switch self {
    case .unknown: "P143"
    case .notABase: "P144"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .unknown(let name, _): "there is no house style '\(name)' to be based on"
    case .notABase(let name, let other):
      name == other
        ? "a house style cannot be based on itself"
        : "'\(name)' is itself based on '\(other)'; a house style is based on one that stands alone"
    }
  }

  package var hint: String? {
    switch self {
    case .unknown(let name, let known):
      NearestName.hint(for: name, in: known)
    case .notABase(let name, let other):
      name == other ? "leave out 'based_on'" : "write 'based_on: \(other)'"
    }
  }
}
