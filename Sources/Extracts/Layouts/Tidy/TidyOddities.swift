internal import Diagnostics
internal import Figures
internal import Indicators

/// What a careful reader would want to be told of a file with one area and period a row, though all of
/// it can be read. Each kind is told once, with its count and its first place.
struct TidyOddities {
  private var blank: (count: Int, place: Location)?
  private var notes: (count: Int, first: String, place: Location)?
  private var serials: (count: Int, label: String, date: CalendarDate, place: Location)?
  /// Columns that are taken as figures and are headed like numbers of rows, as long as they run on.
  private var running: [(column: Int, first: Int)] = []

  /// Fewer rows may be numbered by chance.
  private static let fewestNumbered = 5
  /// In a file of few periods a figure that is two years behind the others is mostly a slip. A longer
  /// file is a history, in which series come to an end, and shows that for some years.
  private static let (oldAfter, longOldAfter) = (2 * 365 + 1, 5 * 365 + 2)
  private static let fewPeriods = 4

  init() {}

  /// Makes ready for the rows.
  mutating func begin(_ plan: TidyPlan, _ header: TidyHeader) {
    var columns = plan.takes.flatMap(\.columns).map(\.column)
    if plan.labelColumn != nil { columns.append(plan.valueColumn) }
    running = Set(columns).sorted().filter { Self.isNumbering(header.names[$0]) }.map { ($0, -1) }
  }

  private static func isNumbering(_ heading: String) -> Bool {
    let name = LabelKey(heading).text
    let names: Set<String> = [
      "id", "no", "nr", "ref", "reference", "row", "index", "key", "line", "#", "row number",
      "row no", "unnamed: 0",
    ]
    return names.contains(name) || name.hasSuffix(" id") || name.hasSuffix("_id")
  }

  mutating func noteBlank(at place: @autoclosure () -> Location) {
    blank = blank.map { ($0.count + 1, $0.place) } ?? (1, place())
  }

  mutating func noteNote(_ text: @autoclosure () -> String, at place: @autoclosure () -> Location) {
    notes =
      notes.map { ($0.count + 1, $0.first, $0.place) } ?? (1, String(text().prefix(60)), place())
  }

  /// - Parameter number: which row it is, the first being 1.
  mutating func noteRow(_ number: Int, _ text: (Int) -> String) {
    guard !running.isEmpty else { return }
    for index in running.indices where running[index].first < 0 {
      running[index].first = text(running[index].column) == "0" ? 0 : 1
    }
    running.removeAll { text($0.column) != String($0.first + number - 1) }
  }

  /// A time that a spreadsheet keeps as a number is a number in the file.
  mutating func noteTime(
    _ label: String, _ time: ReportingTime, at place: @autoclosure () -> Location
  ) {
    guard case .day(let date) = time, label.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return
    }
    serials =
      serials.map { ($0.count + 1, $0.label, $0.date, $0.place) } ?? (1, label, date, place())
  }

  /// - Parameter isPublished: whether a publisher lays files out so. Their marks and the series that they
  ///   no longer publish are as they have them.
  func report(
    collector: inout ObservationCollector, _ header: TidyHeader, isPublished: Bool
  ) {
    // Who names a period by a title has seen it.
    if let titles = header.titles, collector.context.mapping.form.titlePeriod == nil {
      collector.report(
        LayoutProblem.titleRows(titles.count, first: titles.first), at: titles.place)
    }
    if let notes {
      collector.report(LayoutProblem.noteRows(notes.count, first: notes.first), at: notes.place)
    }
    if let blank { collector.report(LayoutProblem.blankRows(blank.count), at: blank.place) }
    if let serials {
      collector.report(
        LayoutProblem.serialDates(serials.count, first: serials.label, date: serials.date.long),
        at: serials.place)
    }
    guard !isPublished else { return }
    for trait in [NumberReader.Trait.percentSign, .thousands] {
      guard let found = collector.writing?[trait] else { continue }
      collector.report(
        LayoutProblem.marked(
          trait == .percentSign ? .percentSign : .thousands, found.count, first: found.text,
          value: found.value), at: found.place)
    }
    if collector.builder.summary.rows >= Self.fewestNumbered {
      for (column, first) in running {
        collector.report(
          LayoutProblem.numbersRows(
            header.names[column], first: first,
            last: first + collector.builder.summary.rows - 1), at: header.location(column))
      }
    }
    reportOld(&collector)
  }

  /// Says which indicators end long before the others of the file.
  private func reportOld(_ collector: inout ObservationCollector) {
    let table = collector.builder.table
    guard let file = table.newest.compactMap({ $0 }).map(\.end).max() else { return }
    let isHistory = table.hasPeriod.count { $0 } > Self.fewPeriods
    let limit = isHistory ? Self.longOldAfter : Self.oldAfter
    let old = zip(table.indicators.names, table.newest).filter { _, newest in
      newest.map { file.dayNumber - $0.end.dayNumber > limit } ?? false
    }
    guard let (first, found) = old.first, let found else { return }
    collector.report(
      LayoutProblem.endsEarly(
        first, others: old.count - 1, last: found.period.long, newest: file.long),
      at: Location(
        file: table.file, start: SourcePosition(line: Int(found.line), column: 1)))
  }
}

/// The newest value of an indicator in a file.
private struct NewestValue {
  let period: Period
  let end: CalendarDate
  let line: UInt32
}

extension ObservationTable {
  /// Of each indicator the newest value, by its place in the file where several are; nil where it has
  /// none.
  fileprivate var newest: [NewestValue?] {
    var newest: [NewestValue?] = indicators.names.map { _ in nil }
    let ends = periods.names.map(\.end)
    for row in rows {
      let (indicator, period) = (Int(row.indicator), Int(row.period))
      if let known = newest[indicator], known.end >= ends[period] { continue }
      newest[indicator] = NewestValue(
        period: periods.names[period], end: ends[period], line: row.line)
    }
    return newest
  }
}
