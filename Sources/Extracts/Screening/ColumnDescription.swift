internal import Diagnostics

/// The description of columns (`.meta.csv`) that comes with a file of the standard.
struct ColumnDescription {
  let columns: [Column]
  private(set) var log = DiagnosticLog()

  struct Column {
    let name: String
    let isFilter: Bool
    /// The column that groups the labels of this one; empty for none.
    let group: String
  }

  private static let needed = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
    "filter_hint", "filter_grouping_column",
  ]

  init(_ file: ExtractFile) {
    var columns: [Column] = []
    let start = Location(file: file.name, start: SourcePosition(line: 1, column: 1))
    func problem(_ rule: ScreenerProblem.Rule) -> ScreenerProblem {
      ScreenerProblem(rule: rule, isHeld: true)
    }
    if file.form.delimiter != .comma {
      log.report(problem(.metaDelimiter(file.form.delimiter.plural)), at: start)
    }
    guard let table = CellTable.read(file, into: &log), let head = table.rows.first else {
      self.columns = []
      return
    }
    let names = head.cells.map { NumberReader.trimmed($0.text) }
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    for name in Self.needed where places[name] == nil {
      log.report(problem(.metaColumnMissing(name)), at: start)
    }
    var seen: Set<String> = []
    for row in table.rows.dropFirst() {
      func text(_ name: String) -> String {
        places[name].map { NumberReader.trimmed(row[$0].text) } ?? ""
      }
      let name = text("col_name")
      guard !name.isEmpty else { continue }
      let place = table.location(row, 0)
      if !seen.insert(name).inserted { log.report(problem(.describedTwice(name)), at: place) }
      let kind = text("col_type")
      if kind != "Filter", kind != "Indicator" {
        log.report(problem(.columnType(kind, column: name)), at: place)
      }
      let label = text("label")
      if label.isEmpty || ["null", "na", "n/a"].contains(label.lowercased()) {
        log.report(problem(.noLabel(name)), at: place)
      }
      let unit = text("indicator_unit")
      if kind == "Filter", !unit.isEmpty, unit.lowercased() != "na" {
        log.report(problem(.filterWithUnit(name)), at: place)
      } else if kind == "Indicator", !["", "%", "pp", "£", "£m", "numberstring"].contains(unit) {
        log.report(problem(.unit(unit, column: name)), at: place)
      }
      columns.append(
        Column(name: name, isFilter: kind == "Filter", group: text("filter_grouping_column")))
    }
    self.columns = columns
  }
}
