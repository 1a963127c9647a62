package import Figures

/// Where no figures are at hand: nothing is known of any.
package struct NoFigures: FigureFinder, FigureCourses {
  package init() {}

  /// No names.
  package func names(printing text: String) -> [String] { [] }
  /// Not known.
  package func course(of id: FigureID) -> FigureCourse? { nil }
  /// Not known.
  package func course(between one: FigureID, and other: FigureID) -> FigureCourse? { nil }
  /// Not known.
  package func gap(of id: FigureID, to comparator: FigureID) -> FigureCourse? { nil }
  /// Not known.
  package func isTrend(_ id: FigureID, _ way: FigureCourse.Way) -> Bool? { nil }
  /// No figure is the council's own, so that none is held against words.
  package func isOwn(_ id: FigureID) -> Bool { false }
}
