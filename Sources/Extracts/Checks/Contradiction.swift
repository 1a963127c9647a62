package import Diagnostics
package import Figures
package import Indicators

/// Figures that cannot all be right, and where the first of them stands.
package struct Contradiction: Sendable, Equatable {
  package let problem: ConsistencyProblem
  package let place: Location
  /// What the figures are of; none where one figure alone is improbable.
  package let figures: [ObservationKey]

  /// Whether a paper tells all of them, so that its reader can see that they contradict one another. A
  /// change tells the figure before.
  ///
  /// - Parameter isPrinted: whether the paper prints a figure as a number.
  package func isTold(by isPrinted: (FigureID) -> Bool) -> Bool {
    !figures.isEmpty
      && figures.allSatisfy { key in
        func id(_ period: Period, _ measure: String) -> FigureID {
          FigureID(
            indicator: key.indicator, area: key.area.gss, period: period.id, measure: measure)
        }
        let next = key.period.stepped(by: 1)
        return isPrinted(id(key.period, "value"))
          || isPrinted(id(next, "value")) && isPrinted(id(next, "change"))
      }
  }
}
