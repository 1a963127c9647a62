internal import Diagnostics

/// The rows of a scorecard that a mapping names.
struct NamedRows {
  private(set) var rows: [(row: CellTable.Row, name: ExtractMapping.NamedRow)] = []
  private(set) var log = DiagnosticLog()

  private struct Place: Hashable {
    let section: LabelKey?
    let label: LabelKey
  }

  /// - Parameter needsAll: whether a name that no row has is a fault of the mapping.
  ///
  /// A row with a label and nothing in any column of a period heads a section.
  init(
    _ names: [ExtractMapping.NamedRow], _ body: [CellTable.Row], label: Int, periods: [Int],
    _ table: CellTable, needsAll: Bool = true
  ) {
    var places: [Place: [CellTable.Row]] = [:]
    var labels: [String] = []
    var sections: [String] = []
    var section: LabelKey?
    var sectionOf: [Int: LabelKey] = [:]
    for row in body where !row[label].isBlank {
      let text = NumberReader.trimmed(row[label].text)
      let key = LabelKey(text)
      if periods.allSatisfy({ row[$0].isBlank }) {
        section = key
        sections.append(text)
      }
      labels.append(text)
      sectionOf[row.number] = section
      places[Place(section: nil, label: key), default: []].append(row)
      if section != key {
        places[Place(section: section, label: key), default: []].append(row)
      }
    }
    let known = Set(sections.map { LabelKey($0) })
    for name in names {
      let within = name.section.map { LabelKey($0.text) }
      if let given = name.section, let within, !known.contains(within) {
        log.report(LayoutProblem.sectionUnknown(given.text, known: sections), at: given.range)
        continue
      }
      // Where no section comes first, rows are filed twice under none.
      var seen: Set<Int> = []
      let found = (places[Place(section: within, label: LabelKey(name.label))] ?? [])
        .filter { seen.insert($0.number).inserted }
      switch found.count {
      case 0 where !needsAll: break
      case 0:
        let key = LabelKey(name.label)
        if let row = table.hidden.rows.first(where: { $0.label.map(LabelKey.init) == key }) {
          log.report(
            WorkbookProblem.rowIsHidden(name.label, row: row.number), at: name.labelRange)
          continue
        }
        log.report(
          ExtractProblem.noSuchLabel(name.label, column: "indicators", known: labels),
          at: name.labelRange)
      case 1: rows.append((found[0], name))
      default:
        log.report(
          LayoutProblem.labelTwice(
            name.label,
            isSectioned: Set(found.map { sectionOf[$0.number] }).count == found.count),
          at: name.labelRange,
          notes: found.prefix(3).map {
            Diagnostic.Note("here", at: table.location($0, label))
          })
      }
    }
    rows.sort { $0.row.number < $1.row.number }
  }
}
