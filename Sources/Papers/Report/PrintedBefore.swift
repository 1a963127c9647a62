package import Figures

/// What a council's published papers of earlier meetings printed, the newest of each figure, for the
/// question why a figure was restated.
package struct PrintedBefore: Sendable {
  package var figures: [FigureID: (printed: String, meeting: CalendarDate)] = [:]

  package init() {}
}
