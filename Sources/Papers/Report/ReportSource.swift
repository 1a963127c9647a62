package import Councils
package import Diagnostics
package import Figures
package import Houses

/// A report as its author wrote it: the front matter read, the narrative not yet expanded.
package struct ReportSource: Sendable {
  package internal(set) var name: PaperName
  package let source: SourceText
  package internal(set) var title: String
  /// The narrative, after the front matter.
  package let body: SourceRange
  /// The indicators that the report names, in its order.
  package let indicators: [PlacedText]
  /// By the author's own names, in order.
  package let recommendations: [(id: String, text: PlacedText)]
  /// Values of the header's fields, by field; flags as Yes or No. They are not expanded.
  package let header: [String: String]
  /// Prose fields that stand in the front matter, by field; they are expanded.
  package let prose: [String: PlacedText]
  /// The texts of fields with fixed rows, by field and row.
  package let rows: [String: [String: PlacedText]]
  package let grids: [String: GridAnswers]
  /// Short values by field and key; they are not expanded.
  package let details: [String: [String: String]]
  /// The job titles of those who sign, by field.
  package let signatories: [String: [String]]
  /// Who signed a field off, by field, where the report says so.
  package let signOffs: [String: String]
  /// What the report spends: an amount or the name of a fact.
  package let spend: PlacedText?
  /// When the notice of a key decision was published.
  package let noticePublished: (date: CalendarDate, range: SourceRange)?
  /// Findings that the author has answered with a reason.
  package let silences: [Silence]
  /// The front matter's place, for what is missing from it.
  package let frontMatter: SourceRange
  /// Why the report is not open to the public; nil for one that is.
  package var exemption: Exemption?
  /// What the paper is to its committee.
  package var kind = PaperKind.report
  /// The day of the meeting that minutes are of; nil for other papers.
  package var meetingOf: CalendarDate?

  /// The answers to a grid: the chosen word of each choice, and yes or no to each question, by key.
  package struct GridAnswers: Sendable {
    package let chosen: [String: String]
    package let answers: [String: Bool]
    /// Whether a negative effect is mitigated; nil where the report does not say.
    package let isMitigated: Bool?
    /// The categories that the proposal falls into, of those that the house names.
    package let categories: [String]
    /// Where the answers stand.
    package let range: SourceRange?
  }
}
