internal import Diagnostics
internal import Indicators

/// Finding the columns that the layout and the mapping name.
extension TidyReader {
  /// Goes to the header row and takes its names; false where that is not there.
  mutating func readHeader() -> Bool {
    let rows = context.mapping.form.headerRows
    let wanted = rows?.lowerBound ?? 1
    repeat {
      guard cursor.next(into: &collector.builder.log) else {
        if !collector.builder.log.hasErrors {
          collector.report(
            LayoutProblem.headerPastEnd(row: wanted, rows: cursor.number),
            at: Location(file: collector.file))
        }
        return false
      }
    } while rows != nil && cursor.number < wanted
    header = (0..<cursor.count).map { NumberReader.trimmed(cursor.text($0)) }
    if cursor.number == 1, header.first?.hasPrefix("sep=") == true {
      collector.report(ExtractProblem.separatorLine, at: cursor.location(0))
      return false
    }
    headerLine = cursor.number
    return true
  }

  mutating func plan() -> Bool {
    let before = collector.builder.log.errorCount
    let form = context.mapping.form
    if let span = form.periods.first {
      periodColumn = column(span.first) ?? 0
    } else {
      // A layout that heads no column for periods has a mapping that must name it.
      periodColumn = column(headed: headings?.period ?? "period") ?? 0
    }
    periodKind = form.periodKind ?? headings?.kind ?? .year
    planArea()
    if !form.names.isEmpty {
      if let name = form.labels {
        labelColumn = column(name)
      } else if let name = headings?.label {
        labelColumn = column(headed: name)
      }
      if let name = form.value {
        valueColumn = column(name) ?? 0
      } else if let name = headings?.value {
        valueColumn = column(headed: name) ?? 0
      }
      for name in form.names {
        named[LabelKey(name.label)] = context.dictionary[name.indicator]
      }
    }
    filters = planned(form.filters)
    for take in context.mapping.takes {
      var columns: [(column: Int, planned: ObservationCollector.Column)] = []
      for item in take.columns {
        guard let column = column(item.name, item.nameRange),
          let indicator = context.wanted(item.indicator)
        else { continue }
        columns.append((column, collector.column(indicator, header[column])))
      }
      takes.append(Take(filters: planned(take.filters), columns: columns))
    }
    return collector.builder.log.errorCount == before
  }

  private mutating func planArea() {
    if let areas = headings?.areas {
      // What is wrong with what the layout itself says stands at the name of the file.
      let range = context.mapping.nameRange
      finder.add(
        areas.sorted { $0.key < $1.key }.map { number, code in
          ExtractMapping.Alias(text: number, area: code, range: range)
        }, into: &collector.builder.log)
    }
    switch context.mapping.form.area {
    case .one(let text, let range)?:
      fixedArea = finder.area(text, at: { Location(range) }, into: &collector.builder.log)
    case .column(let name, let aliases)?:
      finder.add(aliases, into: &collector.builder.log)
      areaColumn = column(name)
    case nil: areaColumn = headings.flatMap { column(headed: $0.area) }
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
      collector.report(LayoutProblem.columnTwice(name), at: Location(range), notes: [headerNote])
      return nil
    }
    if let column = found.first { return column }
    if let column = CellTable.column(letters: name), column < header.count { return column }
    collector.report(
      ExtractProblem.noSuchColumn(name, known: header), at: Location(range), notes: [headerNote])
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
    collector.report(
      ExtractProblem.missingColumn(name, among: header),
      at: Location(
        file: collector.file, start: SourcePosition(line: max(headerLine, 1), column: 1)))
    return nil
  }
}
