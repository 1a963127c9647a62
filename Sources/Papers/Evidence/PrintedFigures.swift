import Diagnostics
import Documents
import Figures

/// The figures that a paper prints as numbers, with the place of each in its text.
struct PrintedFigures {
  private var places: [FigureID: SourceRange?] = [:]

  init(_ paper: CheckedPaper) {
    for placed in paper.document.placedFigures
    where placed.figure.absence == nil && places[placed.figure.id] == nil {
      places[placed.figure.id] = .some(placed.place)
    }
  }

  func holds(_ id: FigureID) -> Bool { places[id] != nil }

  /// Where it is printed first; nil where it is not, or where the program wrote it itself.
  func place(of id: FigureID) -> SourceRange? { places[id] ?? nil }

  /// The figure of a fact; nil where the paper does not print it.
  func fact(_ name: String) -> FigureID? {
    places.keys.first { $0.measure == "fact" && $0.indicator == name }
  }
}
