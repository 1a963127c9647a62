import Diagnostics
package import ProjectFiles

/// Why a form of a paper that was asked for could not be made. Everything else is built all the same.
package enum ConversionProblem: Problem, Error, Equatable {
  /// The program that makes it is not on the search path.
  case missing(OutputForm)
  /// The program could not be run.
  case notRun(OutputForm, program: String, SystemError)
  /// The program ended with an error, or with nothing that looks like the form.
  case failed(OutputForm, program: String, file: String, said: String)
  /// The program was still at work after this long and was ended.
  case late(OutputForm, program: String, file: String, seconds: Int)
  /// A PDF made elsewhere is not bound into the pack for print, and stands beside it.
  ///
  /// - Parameter missing: the program that would be needed; nil where it cannot read the file.
  case notBound(file: String, missing: String?)
  /// The drawings of a Word file stand alone, without the pictures that older programs show.
  ///
  /// - Parameter missing: the program that would make them; nil where it did not.
  case drawingsAlone(missing: String?)
  /// An earlier file of the form was made from words that are other now, and could not be made again.
  case outdated(OutputForm, file: String)
}
