import Testing

/// What a published paper holds, in its order: labels of fields, headings, rows of tables, and each
/// figure as it is printed.
struct PaperAnatomy: Sendable, CustomTestStringConvertible {
  let council: String
  let meeting: String
  let paper: String
  /// Headings, fields and rows in printed order.
  let parts: [String]
  /// Figures in printed order, units included; the paper may hold others between them.
  let metrics: [String]
  /// How many tables and charts stand in the paper beside the tables of its fields.
  let tables: [String]
  let charts: Int

  var testDescription: String { "\(meeting)/\(paper)" }

  static let all = [
    workforceReview, improvementJourney, cabinetInvestment, demandAndCapacity, resourcesRationale,
  ]
}
