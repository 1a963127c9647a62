internal import Diagnostics
internal import Indicators

/// Exports of the department's local authority interactive tool: a row for each indicator, area and
/// year, with numbers of its own for England and the regions.
struct LAITLayout: Layout {
  let name = "lait"
  let words = "LAIT"
  let keys = MappingKeys(
    headerRows: .optional, indicators: .optional, labelColumn: .optional,
    periods: .oneColumn(.optional), hasRows: true, area: .optional, takes: .unlessIndicators)

  private static let headings = TidyHeadings(
    label: "Short Desc", value: "Values", period: "Years", kind: .year, area: "LA Number",
    areas: [
      "970": "E92000001", "980": "E12000001", "981": "E12000002", "982": "E12000003",
      "983": "E12000004", "984": "E12000005", "985": "E12000006", "986": "E12000007",
      "987": "E13000001", "988": "E13000002", "989": "E12000008", "990": "E12000009",
    ])

  func read(
    _ source: CellSource, _ context: ReadingContext, into log: inout DiagnosticLog
  ) -> ExtractResult? {
    var reader = TidyReader(source, context, headings: Self.headings)
    return reader.read(into: &log)
  }

  func proposal(for table: CellTable, _ areas: AreaTable) -> MappingProposal.Lines? {
    guard table.hasHeadings("short desc", "la number"), let shape = TidyShape(table, areas) else {
      return nil
    }
    return { proposal, drafts in
      let start = proposal.start(as: self)
      guard let label = shape.heads.firstIndex(of: "Short Desc") else {
        return start + proposal.takes(table, shape, &drafts)
      }
      return start + ["indicators:"] + proposal.names(table, shape, label, &drafts)
    }
  }
}
