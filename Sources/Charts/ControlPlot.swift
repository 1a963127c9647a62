package import Analysis
package import Figures

/// What a control chart shows: one indicator of a council with its mean and the limits of its usual
/// variation.
package struct ControlPlot: Sendable {
  /// Why a value is out of the usual variation.
  package typealias Signal = ControlChart.Signal

  /// What is measured, as the dictionary names it.
  package var measure: String
  package var place: String
  /// What the periods have in common: "year ending 31 March".
  package var rule: String
  /// The heading of the table's first column: "Year".
  package var periodWord: String
  package var slots: [ChartSlot]
  /// One for each period; a value that is absent leaves a gap.
  package var values: [FigureValue]
  /// One for each period; nil within the usual variation and where there is no number.
  package var signals: [Signal?]
  package var phases: [Phase]
  package var target: ChartTarget?
  /// What can be said of the target from here on; nil where nothing can.
  package var outlook: Outlook?
  /// Which way the newest value went, as the prose of the paper says it.
  package var course: Direction?
  /// Why limits begin anew, as sentences for the notes.
  package var rebases: [String]
  /// The periods that the limits rest on, where they are more than are shown.
  package var basis: String?
  /// The periods of numbers that their source calls provisional.
  package var provisional: Set<Int> = []

  /// - Parameter course: nil inside, where nobody can say; left out, it is taken from the values.
  package init(
    measure: String, place: String, rule: String, periodWord: String = "Year",
    slots: [ChartSlot], values: [FigureValue], signals: [Signal?], phases: [Phase],
    target: ChartTarget? = nil, outlook: Outlook? = nil, course: Direction?? = nil,
    rebases: [String] = [], basis: String? = nil
  ) {
    self.measure = measure
    self.place = place
    self.rule = rule
    self.periodWord = periodWord
    self.slots = slots
    self.values = values
    self.signals = signals
    self.phases = phases
    self.target = target
    self.outlook = outlook
    self.course = course ?? LinePlot.course(of: values)
    self.rebases = rebases
    self.basis = basis
  }

  /// A stretch of periods with a mean and limits of its own.
  package struct Phase: Sendable {
    /// The periods of the plot that it covers.
    package let range: Range<Int>
    /// How many figures mean and limits rest on; more than are shown where the plot leaves out the
    /// oldest.
    package let count: Int
    /// The first and the last period of those figures.
    package let span: String
    package let mean: FigureValue
    /// Nil where there are too few figures for limits, or none that differ.
    package let limits: Limits?
    /// Why there are none; nil where there are, and where no figure differs from another.
    package let unlimited: ControlChart.Unlimited?
    /// Whether the limits rest on fewer figures than they should.
    package let isTrial: Bool
    /// Whether no figure differs from another.
    package let isFlat: Bool

    package init(
      range: Range<Int>, count: Int, span: String, mean: FigureValue, limits: Limits?,
      unlimited: ControlChart.Unlimited? = nil, isTrial: Bool, isFlat: Bool
    ) {
      self.range = range
      self.count = count
      self.span = span
      self.mean = mean
      self.limits = limits
      self.unlimited = unlimited
      self.isTrial = isTrial
      self.isFlat = isFlat
    }
  }

  /// Between which values the usual variation lies.
  package struct Limits: Sendable {
    package let lower: FigureValue
    package let upper: FigureValue
    /// Whether the limit lies where no value can: below 0, or above 100 per cent.
    package let isLowerCut: Bool
    package let isUpperCut: Bool

    package init(
      lower: FigureValue, upper: FigureValue, isLowerCut: Bool, isUpperCut: Bool
    ) {
      self.lower = lower
      self.upper = upper
      self.isLowerCut = isLowerCut
      self.isUpperCut = isUpperCut
    }
  }

  /// The values as the one line that they are.
  var series: ChartSeries { ChartSeries(name: place, values: values, provisional: provisional) }

  /// The periods from which limits begin anew, but the first.
  var anew: [Int] { phases.dropFirst().map(\.range.lowerBound) }

  var numbers: [Rational] { values.compactMap(\.value.number) }

  /// Everything that has a height: values, means, limits and target.
  var levels: [Rational] {
    let lines = phases.flatMap { phase in
      [phase.limits?.lower, phase.limits?.upper, phase.hasMean ? phase.mean : nil]
        .compactMap { $0?.value.number }
    }
    let aims = target.map { [$0.lowest] + ($0.highest.map { [$0] } ?? []) } ?? []
    return numbers + lines + aims
  }
}

extension ControlPlot.Phase {
  /// A mean of two or three figures says nothing.
  var hasMean: Bool { limits != nil || (isFlat && count >= ControlChart.Rules.fewest) }
}
