package import Diagnostics
package import Documents
package import Figures

/// Something that every paper must keep to whatever its house asks for, given its meeting.
package protocol PaperRule: Sendable {
  func check(_ paper: CheckedPaper, into log: inout DiagnosticLog)
}

/// A finished paper with what the rules must know of it.
package struct CheckedPaper: Sendable {
  package let document: Document
  /// When the meeting is that the paper goes to.
  package let meeting: CalendarDate
  /// Where findings about the paper as a whole are told.
  package let place: Location

  package init(document: Document, meeting: CalendarDate, place: Location) {
    self.document = document
    self.meeting = meeting
    self.place = place
  }
}

package enum PaperRules {
  package static let standard: [any PaperRule] = [
    NoDateRule(), NoAuthorRule(), NoRecommendationRule(),
  ]

  package static func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for rule in standard { rule.check(paper, into: &log) }
  }
}
