import Diagnostics

/// What can be wrong with papers that are not open to the public.
package enum ExemptionProblem: Problem, Equatable {
  /// It is said to be exempt, and not by which paragraph or why.
  case withoutReason
  case unknownParagraph(Int, known: ClosedRange<Int>)
  case paragraphTwice(Int)
  /// The house's word for open or closed does not say what the exemption says.
  case classificationDiffers(String, isExempt: Bool)
  /// An open item stands on the agenda after an exempt one.
  case notLast
  /// A letter that is public cannot enclose a paper that is not.
  case enclosedInLetter
}
