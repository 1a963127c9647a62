import Diagnostics

/// What is wrong with a figure that a council declares itself. No value stands in these.
package enum DeclaredProblem: Problem, Equatable {
  /// P260
  case smallFact(String, most: Int)
  /// P261
  case smallCell(String, most: Int)
  /// P262
  case withheld(String, figure: String)
  /// P263; with how many cells of the table more.
  case leftOver(String, more: Int)
}
