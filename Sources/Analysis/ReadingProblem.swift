import Diagnostics

/// What is wrong with the figures that a reading rests on, and with the words that say what it means,
/// as facts. No value of a figure stands in any of them.
package enum ReadingProblem: Problem, Equatable {
  /// More above the line than below it, where the value is a share.
  case moreThanAll(indicator: String, period: String, isChildren: Bool)
  /// Nothing below the line.
  case nothingBelow(indicator: String, period: String)
  /// A count below 0.
  case negative(indicator: String, period: String)
  /// No period has a number.
  case allAbsent(indicator: String, area: String)
  /// Limits begin anew for an indicator that the dictionary does not have.
  case unknownRebase(String, known: [String])
  case unknownPhrase(String, known: [String])
  case phrase(String, PhraseTable.PhraseFault)
}
