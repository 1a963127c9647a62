import Diagnostics

/// Why nothing is found about a figure.
package enum TraceProblem: Problem, Equatable {
  case unknownName(String, known: [String])
  /// The name is known, but no extract and no paper has a figure of it.
  case withoutFigures(String)
  case numberNowhere(String)
}
