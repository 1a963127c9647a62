internal import Diagnostics
internal import Indicators

/// Finding the columns that the layout and the mapping name.
extension TidyReader {
  /// The headings of the two published layouts.
  private static let headings:
    [ExtractMapping.Layout: (label: String?, period: String, area: String)] =
      [
        .lait: ("Short Desc", "Years", "LA Number"),
        .fingertips: (nil, "Time period", "Area Code"),
      ]

  /// The numbers that the department's interactive tool has for England and the regions.
  static let laitAreas: [String: String] = [
    "970": "E92000001", "980": "E12000001", "981": "E12000002", "982": "E12000003",
    "983": "E12000004", "984": "E12000005", "985": "E12000006", "986": "E12000007",
    "987": "E13000001", "988": "E13000002", "989": "E12000008", "990": "E12000009",
  ]

  /// Goes to the header row and takes its names; false where that is not there.
  mutating func readHeader() -> Bool {
    let wanted = form.headerRows?.lowerBound ?? 1
    let isStated = form.headerRows != nil
    repeat {
      guard cursor.next(into: &collector.log) else {
        if !collector.log.hasErrors {
          collector.log.report(
            LayoutProblem.headerPastEnd(row: wanted, rows: cursor.number),
            at: Location(file: collector.file))
        }
        return false
      }
    } while isStated && cursor.number < wanted
    header = (0..<cursor.count).map { NumberReader.trimmed(cursor.text($0)) }
    if cursor.number == 1, header.first?.hasPrefix("sep=") == true {
      collector.log.report(ExtractProblem.separatorLine, at: cursor.location(0))
      return false
    }
    headerLine = cursor.number
    return true
  }

  mutating func plan() -> Bool {
    let before = collector.log.errorCount
    let preset = Self.headings[mapping.layout]
    if let span = form.periods.first {
      periodColumn = column(span.first) ?? 0
    } else if let name = preset?.period {
      periodColumn = column(headed: name) ?? 0
    } else if let range = mapping.takes.first?.range {
      collector.log.report(LayoutProblem.headerNeedsPeriod, at: range)
    }
    periodKind = form.periodKind ?? (mapping.layout == .fingertips ? .financialYear : .year)
    planArea(preset?.area)
    if !form.names.isEmpty {
      if let name = form.labels {
        labelColumn = column(name)
      } else if let name = preset?.label {
        labelColumn = column(headed: name)
      }
      if let name = form.value {
        valueColumn = column(name) ?? 0
      } else if mapping.layout == .lait {
        valueColumn = column(headed: "Values") ?? 0
      }
      for name in form.names {
        if let indicator = dictionary[name.indicator] { named[LabelKey(name.label)] = indicator }
      }
    }
    filters = planned(form.filters)
    for take in mapping.takes {
      var columns: [(column: Int, planned: ObservationCollector.Column)] = []
      for item in take.columns {
        guard let column = column(item.name, item.nameRange),
          let indicator = dictionary[item.indicator],
          collector.request.indicators?.contains(indicator.id) ?? true
        else { continue }
        columns.append((column, collector.column(indicator, header[column])))
      }
      takes.append(Take(filters: planned(take.filters), columns: columns))
    }
    return collector.log.errorCount == before
  }

  private mutating func planArea(_ preset: String?) {
    if mapping.layout == .lait {
      finder.add(
        Self.laitAreas.sorted { $0.key < $1.key }.compactMap { number, code in
          mapping.aliasRange.map { ExtractMapping.Alias(text: number, area: code, range: $0) }
        }, into: &collector.log)
    }
    switch form.area {
    case .one(let text, let range)?:
      fixedArea = finder.area(text, at: { Location(range) }, into: &collector.log)
    case .column(let name, let aliases)?:
      finder.add(aliases, into: &collector.log)
      areaColumn = column(name)
    case nil: areaColumn = preset.flatMap { column(headed: $0) }
    }
  }

  private mutating func planned(
    _ filters: [ExtractMapping.Filter]
  ) -> [(column: Int, label: LabelKey)] {
    var planned: [(column: Int, label: LabelKey)] = []
    for filter in filters {
      if let column = column(filter.column, filter.columnRange) {
        planned.append((column, LabelKey(filter.label)))
      }
    }
    return planned
  }

  private mutating func column(_ name: ExtractMapping.ColumnName) -> Int? {
    column(name.text, name.range)
  }

  private mutating func column(_ name: String, _ range: SourceRange) -> Int? {
    let wanted = LabelKey(name)
    let found = header.indices.filter { LabelKey(header[$0]) == wanted }
    if found.count > 1 {
      collector.log.report(LayoutProblem.columnTwice(name), at: range, notes: [headerNote])
      return nil
    }
    if let column = found.first { return column }
    if let column = CellTable.column(letters: name), column < header.count { return column }
    collector.log.report(
      ExtractProblem.noSuchColumn(name, known: header), at: range, notes: [headerNote])
    return nil
  }

  /// Which file a finding about the mapping was made on, and where its columns are headed.
  var headerNote: Diagnostic.Note {
    Diagnostic.Note(
      "the columns are headed here",
      at: Location(
        file: collector.file, start: SourcePosition(line: max(headerLine, 1), column: 1)))
  }

  /// A column of a published layout, by its own heading.
  private mutating func column(headed name: String) -> Int? {
    if let column = header.firstIndex(where: { LabelKey($0) == LabelKey(name) }) { return column }
    collector.log.report(
      ExtractProblem.missingColumn(name, among: header),
      at: Location(
        file: collector.file, start: SourcePosition(line: max(headerLine, 1), column: 1)))
    return nil
  }
}

extension ExtractMapping.File {
  /// Where a finding about what the layout itself says is told: at the name of the file.
  var aliasRange: SourceRange? { nameRange }
}
