import Analysis
import Documents
import Figures
import Indicators
import Templating

extension FigureNotes {
  /// What a reader must know to read a table of indicators: what shorthand means, who the neighbours
  /// are, why a change may not be the difference of two printed figures, and where the figures are from.
  ///
  /// - Parameters:
  ///   - comparators: those that have a column.
  ///   - compared: the readings that have a figure in these; nil: all.
  ///   - figures: those that stand in cells.
  ///   - more: what stands before the sources.
  func below(
    _ readings: [PublishableReading], beside comparators: [Comparator],
    compared: [PublishableReading]? = nil, figures: [Figure], more: [String]
  ) -> [[Inline]] {
    var notes: [String] = []
    if readings.contains(where: { $0.indicator.unit == .perCent }) {
      notes.append("A change in a percentage is in percentage points.")
    }
    notes += ReadingNotes.changes(readings)
    if comparators.contains(.neighbours), !(compared ?? readings).isEmpty {
      notes.append(neighbours(compared ?? readings).plainText)
    }
    notes += ReadingNotes.notes(
      readings, beside: comparators, compared: compared, publications: publications)
    let absences = Absence.allCases.filter { absence in
      figures.contains { $0.absence == absence }
    }
    if !absences.isEmpty {
      notes.append(
        absences.map { "\($0.shorthand) \($0.words)" }.joined(separator: "; ") + ".")
    }
    return (notes + more).map { [.text($0)] } + [source(of: figures)].compactMap { $0 }
  }
}

extension TagCall {
  /// The words of an option as the author's own, which rules read like the rest of the paper; nil where
  /// it was not written.
  func written(_ name: String) -> [Inline]? {
    text(name).map { [Inline(.text($0), range: option(name)?.range)] }
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
