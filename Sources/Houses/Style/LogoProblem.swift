import Diagnostics
package import Documents

/// What is wrong with a house's logo, as facts.
package enum LogoProblem: Problem, Equatable {
  /// A name that is no file beside `house.yaml` with the ending of an SVG or PNG file.
  case name(String)
  case fault(PictureJudge.Fault, file: String)
  case tooLarge(file: String, bytes: Int, limit: Int)
  /// The page of the house places no logo.
  case notPlaced(file: String)
}
