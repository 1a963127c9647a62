import Diagnostics
package import ProjectFiles

/// Why a form of a paper that was asked for could not be made. Everything else is built all the same.
package enum ConversionProblem: Problem, Error, Equatable {
  /// The program that makes it is not on the search path.
  case missing(OutputFormat)
  /// The program could not be run.
  case notRun(OutputFormat, program: String, SystemError)
  /// The program ended with an error, or with nothing that looks like the form.
  case failed(OutputFormat, program: String, file: String, said: String)
  case late(OutputFormat, program: String, file: String, seconds: Int)
}
