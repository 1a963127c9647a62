/// How a published layout with one area and period a row heads its columns, and what it calls areas.
struct TidyHeadings: Sendable {
  /// The column that says which indicator a row is of; nil where each has a column.
  let label: String?
  /// The column of values beside it.
  let value: String?
  let period: String
  /// What the labels of periods are, where the mapping does not say.
  let kind: PeriodLabel.Kind
  let area: String
  /// Numbers of the publisher's own for areas, with the codes that they mean.
  let areas: [String: String]
}
