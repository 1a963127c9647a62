/// A term of a school year, or the first two together, as the Department for Education publishes absence.
/// Terms end with the holidays, whose days differ by year and council; here they end with a month.
package enum SchoolTerm: Int, Sendable, Hashable, CaseIterable {
  case autumn = 1
  case spring, summer
  case autumnAndSpring

  /// As the dictionary has it: "autumn term", "autumn and spring terms".
  package var words: String {
    switch self {
    case .autumn: "autumn term"
    case .spring: "spring term"
    case .summer: "summer term"
    case .autumnAndSpring: "autumn and spring terms"
    }
  }

  /// The month in which it begins, counted on from January of the year in which the school year does.
  var firstMonth: Int {
    switch self {
    case .autumn, .autumnAndSpring: 9
    case .spring: 13
    case .summer: 16
    }
  }

  /// The month with whose last day it ends, counted in the same way.
  var lastMonth: Int {
    switch self {
    case .autumn: 12
    case .spring, .autumnAndSpring: 15
    case .summer: 19
    }
  }
}
