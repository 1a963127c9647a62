/// A number or the reason why there is none.
package enum Value: Sendable, Hashable {
  case number(Rational)
  case absent(Absence)

  package var number: Rational? {
    if case .number(let number) = self { number } else { nil }
  }

  package var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }

  /// Applies an exact calculation to a number; a reason passes through.
  package func map(_ change: (Rational) -> Rational) -> Value {
    switch self {
    case .number(let number): .number(change(number))
    case .absent: self
    }
  }
}
