internal import Diagnostics
internal import Indicators

/// Where in a file with one area and period a row the layout and the mapping find what they name.
/// Made of the header once, and never changed.
struct TidyPlan {
  /// Nil where a title says the period of all rows.
  let periodColumn: Int?
  let titleTime: ObservationCollector.Time?
  let periodKind: PeriodLabel.Kind
  /// Nil where all rows are of one area.
  let areaColumn: Int?
  let fixedArea: AreaCode?
  /// The column that says which indicator a row is of; nil where each has a column.
  let labelColumn: Int?
  /// The column of values beside it.
  let valueColumn: Int
  /// What the labels mean.
  let named: [LabelKey: Indicator]
  /// Labels that every row must have to be read.
  let filters: [Filter]
  let takes: [Take]

  /// A label that rows have in a column.
  struct Filter {
    let column: Int
    let label: LabelKey
  }

  /// A column of values by its place.
  struct Column {
    let column: Int
    let planned: ObservationCollector.Column
  }

  struct Take {
    let filters: [Filter]
    let columns: [Column]
  }

  /// Nil where the file lacks what the layout or the mapping names, all of it reported.
  init?(
    _ header: TidyHeader, _ headings: TidyHeadings?, _ context: ReadingContext,
    _ collector: inout ObservationCollector, _ finder: inout AreaFinder
  ) {
    let before = collector.builder.log.errorCount
    let form = context.mapping.form
    periodKind = form.periodKind ?? headings?.kind ?? .year
    if let title = form.titlePeriod {
      periodColumn = nil
      titleTime = TitlePeriod.time(
        title, as: periodKind, epoch: context.mapping.rules.epoch,
        titles: header.titleTexts
          + TitlePeriod.names(file: collector.file, sheet: collector.source.sheet),
        into: &collector.builder.log)
    } else if let name = form.periods.first?.first {
      titleTime = nil
      periodColumn = header.column(name.text, name.range, into: &collector.builder.log) ?? 0
    } else {
      titleTime = nil
      // A layout that heads no column for periods has a mapping that must name it.
      periodColumn =
        header.column(headed: headings?.period ?? "period", into: &collector.builder.log) ?? 0
    }
    (areaColumn, fixedArea) = Self.area(
      header, headings, context.mapping, &finder, into: &collector.builder.log)
    var columns: (label: Int?, value: Int?)
    var named: [LabelKey: Indicator] = [:]
    if !form.names.isEmpty {
      columns.label = Self.column(
        form.labels, headings?.label, header, into: &collector.builder.log)
      columns.value = Self.column(form.value, headings?.value, header, into: &collector.builder.log)
      for name in form.names {
        named[LabelKey(name.label)] = context.dictionary[name.indicator]
      }
    }
    labelColumn = columns.label
    valueColumn = columns.value ?? 0
    self.named = named
    filters = Self.filters(form.filters, header, into: &collector.builder.log)
    var takes: [Take] = []
    for take in context.mapping.takes {
      var columns: [Column] = []
      for item in take.columns {
        guard
          let column = header.column(item.name, item.nameRange, into: &collector.builder.log),
          let indicator = context.wanted(item.indicator)
        else { continue }
        columns.append(
          Column(column: column, planned: collector.column(indicator, header.names[column])))
      }
      let filters = Self.filters(take.filters, header, into: &collector.builder.log)
      takes.append(Take(filters: filters, columns: columns))
    }
    self.takes = takes
    guard collector.builder.log.errorCount == before else { return nil }
  }

  /// A column that the mapping names, or else the layout; nil where neither does.
  private static func column(
    _ name: ExtractMapping.ColumnName?, _ heading: String?, _ header: TidyHeader,
    into log: inout DiagnosticLog
  ) -> Int? {
    if let name { return header.column(name.text, name.range, into: &log) }
    return heading.flatMap { header.column(headed: $0, into: &log) }
  }

  private static func area(
    _ header: TidyHeader, _ headings: TidyHeadings?, _ mapping: ExtractMapping.File,
    _ finder: inout AreaFinder, into log: inout DiagnosticLog
  ) -> (column: Int?, fixed: AreaCode?) {
    if let areas = headings?.areas {
      // What is wrong with what the layout itself says stands at the name of the file.
      finder.add(
        areas.sorted { $0.key < $1.key }.map { number, code in
          ExtractMapping.Alias(text: number, area: code, range: mapping.nameRange)
        }, into: &log)
    }
    switch mapping.form.area {
    case .one(let text, let range)?:
      return (nil, finder.area(text, at: { Location(range) }, into: &log))
    case .column(let name, let aliases, let leftOut)?:
      finder.add(aliases, into: &log)
      finder.leaveOut(leftOut)
      return (header.column(name.text, name.range, into: &log), nil)
    case nil: return (column(nil, headings?.area, header, into: &log), nil)
    }
  }

  private static func filters(
    _ filters: [ExtractMapping.Filter], _ header: TidyHeader, into log: inout DiagnosticLog
  ) -> [Filter] {
    filters.compactMap { filter in
      header.column(filter.column, filter.columnRange, into: &log).map {
        Filter(column: $0, label: LabelKey(filter.label))
      }
    }
  }
}
