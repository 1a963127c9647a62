/// Finds the names under which a report could print a number that its author wrote by hand.
package protocol FigureFinder: Sendable {
  /// Names such as `rereferral.previous` that print exactly this text, best first; none is no error.
  func names(printing text: String) -> [String]
}

/// Where no figures are at hand.
package struct NoFigures: FigureFinder {
  package init() {}
  package func names(printing text: String) -> [String] { [] }
}
