internal import Diagnostics
internal import Figures
internal import Indicators

/// Downloads from the public health profiles "Fingertips": a row for each indicator, area and time,
/// with its numerator and denominator beside the value.
struct FingertipsLayout: Layout {
  let name = "fingertips"
  let words = "Fingertips"
  let keys = MappingKeys(
    headerRows: .optional, indicators: .optional, periods: .oneColumn(.optional), hasRows: true,
    area: .optional, takes: .required)

  private static let headings = TidyHeadings(
    label: nil, value: nil, period: "Time period", kind: .financialYear, area: "Area Code",
    areas: [:])

  /// What the publisher leaves blank, and what stands where a page shows a dash.
  var rules: CellRules {
    var rules = CellRules()
    rules.blank = .absent(.notAvailable)
    rules.absences["<div class=\"no-data\">-</div>"] = .notAvailable
    return rules
  }

  func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var reader = TidyReader(source, context, headings: Self.headings)
    return reader.read(into: &log)
  }

  func proposal(for table: CellTable, _ areas: AreaTable) -> MappingProposal.Lines? {
    guard table.hasHeadings("indicator id", "area code"), let shape = TidyShape(table, areas) else {
      return nil
    }
    return { $0.start(as: self) + $0.takes(table, shape, &$1) }
  }
}
