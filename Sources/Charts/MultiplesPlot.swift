package import Analysis
import Figures

/// What small multiples show: several measures of a council, or one measure in several places, each
/// in a panel of its own over the same periods.
package struct MultiplesPlot: Sendable {
  /// What is measured, as the dictionary names it; for several measures, all of them.
  package var measure: String
  /// What the periods have in common: "year ending 31 March".
  package var rule: String
  /// The heading of the table's column of periods: "Year".
  package var periodWord: String
  /// The council, where each panel is a measure; nil where each panel is a place.
  package var place: String?
  package var slots: [ChartSlot]
  package var panels: [Panel]
  /// Whether each panel has a scale of its own. Otherwise panels of one unit share theirs.
  package var hasOwnScales: Bool

  package init(
    measure: String, rule: String, periodWord: String = "Year", place: String?,
    slots: [ChartSlot], panels: [Panel], hasOwnScales: Bool = false
  ) {
    self.measure = measure
    self.rule = rule
    self.periodWord = periodWord
    self.place = place
    self.slots = slots
    self.panels = panels
    self.hasOwnScales = hasOwnScales
  }

  /// One small chart among others of the same form.
  package struct Panel: Sendable {
    /// The measure or the place.
    package let name: String
    /// The first is what the panel is about; all panels have the same lines.
    package let series: [ChartSeries]
    /// Which way its first line went in the newest period.
    package let course: Direction?

    /// - Parameter course: nil inside, where nobody can say; left out, it is taken from the values.
    package init(name: String, series: [ChartSeries], course: Direction?? = nil) {
      self.name = name
      self.series = series
      self.course = course ?? series.first.flatMap { LinePlot.course(of: $0.values) }
    }

    var hasNumber: Bool { !numbers.isEmpty }

    var numbers: [Rational] { series.flatMap(\.values).compactMap(\.value.number) }

    var unit: Unit? { series.first?.values.first?.format.unit }
  }

  /// The unit, where all panels have one.
  var unit: Unit? {
    let first = panels.first?.unit
    return panels.allSatisfy { $0.unit == first } ? first : nil
  }

  /// The lines of every panel by name.
  var lines: [String] { panels.first?.series.map(\.name) ?? [] }
}
