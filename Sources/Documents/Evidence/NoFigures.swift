package import Figures

/// Where no figures are at hand: nothing is known of any.
package struct NoFigures: FigureFinder, FigureCourses {
  package init() {}

  package func names(printing text: String) -> [String] { [] }
  package func course(of id: FigureID) -> FigureCourse? { nil }
  package func course(between one: FigureID, and other: FigureID) -> FigureCourse? { nil }
  package func gap(of id: FigureID, to comparator: FigureID) -> FigureCourse? { nil }
  package func isTrend(_ id: FigureID, _ way: FigureCourse.Way) -> Bool? { nil }
  package func isOwn(_ id: FigureID) -> Bool { false }
}
