import Diagnostics
package import Figures

/// Where a report does not keep to what its house style asks, as facts. The words stand in
/// `HouseCheckProblem+Wording.swift`.
package enum HouseCheckProblem: Problem, Equatable {
  case consultationMissing(field: String, label: String, reasons: [String])
  case mitigationUnsaid(grid: String)
  case notCalledKeyDecision(spend: String, threshold: String)
  case noticeMissing(days: Int)
  case noticeTooLate(published: CalendarDate, counted: Int, wanted: Int, latest: CalendarDate)
  case referenceMissing(label: String, pattern: String)
  case notInACell(label: String)
}
