import Diagnostics
import Documents

/// What can be wrong with declared facts and tables, as facts. The words stand in
/// `DeclaredFigureProblem+Wording.swift`.
package enum DeclaredFigureProblem: Problem, Equatable {
  /// What `scrutiny new meeting --like` writes where a person has to write.
  package static let mark = UnsettledRule.mark

  case nameTaken(String)
  case calledTwice(String, first: String, second: String)
  case rowWidth(row: String, found: Int, wanted: [String])
  case notACell(String, facts: [String])
  case unknownPart(String, known: [String])
  case notADerivation(String)
  case circularTable(String)
  case unitsDiffer(found: String, unit: String)
  case printedDiffers(row: String, column: String, printed: String, computed: String)
  case divisorIsRange
  case tooLarge(String, limit: Int)
  case emptyTable
  /// A fact that was carried over from an earlier meeting and still has the mark in place of its value
  /// or period.
  case toFillIn(String)
}
