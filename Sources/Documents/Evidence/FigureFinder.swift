/// Finds the names under which a report could print a number that its author wrote by hand.
package protocol FigureFinder: Sendable {
  /// Names such as `rereferral.previous` that print exactly this text, best first; none is no error.
  func names(printing text: String) -> [String]
}
