import Diagnostics

/// What can be wrong with papers that are not open to the public.
package enum ExemptionProblem: Problem, Equatable {
  case paragraphTwice(Int)
  /// The house's word for open or closed does not say what the exemption says.
  case classificationDiffers(String, isExempt: Bool)
  /// An open item stands on the agenda after an exempt one.
  case notLast
  /// A letter that is public cannot enclose a paper that is not.
  case enclosedInLetter
}
