internal import Diagnostics
internal import Indicators

/// Files with one area and period a row, with a column that says which indicator a row is of, or a
/// column for each: what a team's own system exports. Which column is which the mapping says.
struct LongLayout: Layout {
  let name = "long"
  let keys = MappingKeys(
    headerRows: .optional, indicators: .optional, periods: .oneColumn(.required),
    hasValueColumn: true, hasRows: true, area: .required, takes: .unlessIndicators)

  func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var reader = TidyReader(source, context, headings: nil)
    return reader.read(into: &log)
  }

  func proposal(for table: CellTable, _ areas: AreaTable) -> MappingProposal.Lines? {
    guard let (shape, body) = TidyShape.find(table, areas) else { return nil }
    let first = body.rows.first?.number ?? 1
    let header =
      first == table.rows.first?.number
      ? [] : ["header_rows: \(first)  # guess: the row of headings; confirm"]
    return { proposal, drafts in
      let start = proposal.start(as: self) + header + proposal.periodAndArea(shape)
      guard let label = shape.label else { return start + proposal.takes(body, shape, &drafts) }
      let value =
        shape.values.first { LabelKey(shape.heads[$0]).text == "value" } ?? shape.values.first
      let absences = MappingProposal.absences(
        shape.rows.compactMap { row in value.map { row[$0] } }, blankIs: "confirm")
      return start + absences + [
        "value: \(MappingProposal.quoted(value.map(shape.name) ?? "value"))"
          + "  # guess: confirm",
        "indicators:",
        "  column: \(MappingProposal.quoted(shape.name(label)))  # guess: confirm",
      ] + proposal.names(body, shape, label, &drafts)
    }
  }
}
