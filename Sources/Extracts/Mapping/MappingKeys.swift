internal import Settings

/// Which keys the mapping of a layout has, besides those that every mapping may have: `file`,
/// `layout`, `status`, `encoding`, `delimiter`, `sheet`, `hidden`, `absences`, `blank`, `decimals`,
/// `durations`, `numbers`, `serial_dates` and `scale`. A key that is refused is reported as unknown.
struct MappingKeys: Sendable {
  enum Need: Sendable { case required, optional, refused }

  /// Where a layout has its periods.
  enum Periods: Sendable {
    /// `periods: {columns: …, as: …}`, which must be there.
    case severalColumns
    /// `period: {column: …, as: …}`, which must be there with both, or may each be left out.
    case oneColumn(Need)
    case refused
  }

  /// Whether `take` lists rows by their labels and the columns to take from them.
  enum Takes: Sendable {
    case required
    /// Due where `indicators` does not stand.
    case unlessIndicators
    case refused
  }

  /// `header_rows`.
  var headerRows = Need.refused
  /// `indicators: {column: …, names: …}`.
  var indicators = Need.refused
  /// Whether `all` within `indicators` may name the one indicator that all rows are of.
  var hasOneIndicator = false
  /// `column` within `indicators`.
  var labelColumn = Need.required
  var periods = Periods.refused
  /// Whether `value` must be there beside `indicators`.
  var hasValueColumn = false
  /// Whether `rows`, the labels that every row must have to be read, may be there.
  var hasRows = false
  /// `area`.
  var area = Need.refused
  var takes = Takes.refused

  /// Whether the takes of a mapping are to be read.
  func takes(in fields: Fields) -> Bool {
    switch takes {
    case .required: true
    case .unlessIndicators: !fields.has("indicators") || fields.has("take")
    case .refused: false
    }
  }
}

extension Fields {
  /// A field by what a layout asks of it; nil where it is refused.
  func field(_ key: String, _ need: MappingKeys.Need) -> Field? {
    switch need {
    case .required: required(key)
    case .optional: optional(key)
    case .refused: nil
    }
  }
}
