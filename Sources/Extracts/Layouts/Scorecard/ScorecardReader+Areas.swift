internal import Diagnostics
internal import Indicators

/// Scorecards with councils down and periods across: a column says whose row it is, and all rows are of
/// one indicator, or a second column says of which.
extension ScorecardReader {
  /// The column of areas; nil where the mapping names none, or one that is not there, which is reported.
  mutating func areaColumn(_ finder: inout AreaFinder) -> Int? {
    guard case .column(let name, let aliases, let leftOut)? = form.area else { return nil }
    finder.add(aliases, into: &collector.builder.log)
    finder.leaveOut(leftOut)
    return header.column(name, in: table, into: &collector.builder.log)
  }

  /// Reads rows of several areas, or of the one indicator that the mapping names. Rows without a figure
  /// are titles and notes.
  mutating func readRows(
    _ body: [CellTable.Row], _ width: Int, _ areaColumn: Int?, _ label: Int?,
    _ periods: [PeriodColumn], _ finder: inout AreaFinder
  ) {
    var named: [LabelKey: String] = [:]
    for name in form.names {
      if name.section == nil {
        named[LabelKey(name.label)] = name.indicator
      } else {
        collector.report(LayoutProblem.sectionBesideAreas, at: Location(name.labelRange))
      }
    }
    var fixed: AreaCode?
    if case .one(let text, let range)? = form.area {
      fixed = finder.area(text, at: { Location(range) }, into: &collector.builder.log)
    }
    var seen: Set<LabelKey> = []
    var labels: [String] = []
    for row in body where periods.contains(where: { !row[$0.column].isBlank }) {
      var id = form.only?.id
      if let label {
        let text = NumberReader.trimmed(row[label].text)
        let key = LabelKey(text)
        if seen.insert(key).inserted { labels.append(text) }
        id = named[key]
      }
      guard let id, isWithin(width, row) else { continue }
      collector.builder.summary.rowsTaken += 1
      var area = fixed
      if let areaColumn {
        area = finder.area(
          row[areaColumn].text, at: { [table] in table.location(row, areaColumn) },
          into: &collector.builder.log)
      }
      guard let area, let indicator = context.wanted(id) else { continue }
      for period in periods { take(row, period, indicator, area, periods) }
    }
    guard label != nil, !form.readsIDs else { return }
    for name in form.names where name.section == nil && !seen.contains(LabelKey(name.label)) {
      collector.report(
        ExtractProblem.noSuchLabel(name.label, column: "indicators", known: labels),
        at: Location(name.labelRange))
    }
  }
}
