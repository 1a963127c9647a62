package import Diagnostics

/// What can be wrong with indicators, areas, neighbours, targets and facts, as facts.
package enum IndicatorProblem: Problem, Equatable {
  case notAnID(String)
  case unknownIndicator(String, known: [String])
  case circular(String)
  case halfAQuotient(String)
  case nothingToDerive(String)
  case emptySum
  case notBounds
  case noPeriod(String)
  case areaTwice(String)
  case unknownLevel(String)
  case unknownRegion(String)
  case neighbourUnknown(String)
  case rankTwice(dfe: String, rank: Int)
  case notARank(String)
  /// A cell of areas.csv that says yes or nothing.
  case notYesOrBlank(String)
  case notATarget(String, unit: String)
  case notATolerance(String, unit: String)
  case notADate(String)
  case targetTwice(String)
  case targetWithoutPolarity(String)
  case notInUnit(String, unit: String)

  package var severity: Severity { self.isWarning ? .warning : .error }

  private var isWarning: Bool {
    if case .targetWithoutPolarity = self { true } else { false }
  }
}
