import Diagnostics

/// What can be wrong with a report, as facts. The words stand in
/// `ReportProblem+Wording.swift`.
package enum ReportProblem: Problem, Equatable {
  case noFrontMatter
  case unknownIndicator(String, known: [String])
  case noData(indicator: String, area: String, passedOver: PassedOver?)
  case missingField(String, label: String)
  case emptyField(String)
  case noneNotAllowed(String)
  case notApplicableAsNone(String)
  case fieldTwice(String)
  case fieldIsGenerated(String)
  case textBeforeHeading
  case unknownRow(String, known: [String])
  case missingRow(String)
  case notProse(String)
  case noRecommendations
  case stale(indicator: String, age: Int, limit: Int)
  case notOneParagraph
  case sectionWithoutPlace(String, known: [String])
  case spendUnknown(String, known: [String])
  case narrativeMissing(label: String)

  /// A release that has the indicator and counts as out after the meeting's cut-off.
  package struct PassedOver: Sendable, Hashable {
    let source: String
    let release: String
    let out: String
    let cutOff: String

    package init(source: String, release: String, out: String, cutOff: String) {
      self.source = source
      self.release = release
      self.out = out
      self.cutOff = cutOff
    }
  }
}
