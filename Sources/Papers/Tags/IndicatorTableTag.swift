import Analysis
import Diagnostics
import Documents
import Figures
import Indicators
import Templating

/// `{% table cla_rate, rereferral periods: 5 beside: target, rating, england %}`: indicators in rows,
/// periods in columns, the change on the period before, the target with what the newest value is
/// beside it, and the comparators for the newest period.
struct IndicatorTableTag: PaperTag {
  /// Printed in the caption and above the values.
  private let captionPlace: String
  private let notes: FigureNotes

  init(in paper: TagSurroundings) {
    captionPlace = paper.captionPlace
    notes = paper.notes
  }

  static let declaration = TagDeclaration(
    "table", .several(record: IndicatorRecord.type.name),
    options: [
      TagDeclaration.Option(
        "periods", .whole(1...mostPeriods),
        "how many periods with a figure, the newest last; gaps between them are shown"),
      TagDeclaration.Option(
        "beside", .words(["target", "rating"] + Comparator.allCases.map(\.rawValue)),
        "the target, how the newest value stands beside it, and comparators for that period"),
      TagDeclaration.Option(
        "caption", .text, "what stands above the table in place of the names of its measures"),
    ],
    "a table of indicators with their history, change and comparators")

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    let readings = call.arguments.compactMap { ($0.record as? IndicatorRecord)?.reading }
    guard let newest = readings.map(\.latestPeriod).max() else { return [] }
    let count = call.whole("periods") ?? 5
    var columns: [Column] = Self.periods(of: readings, count: count)
      .map { Column.period($0.0, $0.1) }
    columns.append(.change)
    let beside = call.words("beside")
    if beside.contains("target") { columns.append(.target) }
    if beside.contains("rating") { columns.append(.rating) }
    columns += Comparator.allCases.filter { beside.contains($0.rawValue) }.map(Column.comparator)
    var table = Table(
      caption: call.written("caption") ?? [.text(caption(readings, columns))],
      columns: [Table.Column(heading: [.text("Measure")])]
        + columns.map {
          Table.Column(
            heading: [.text(heading($0, newest, readings))],
            alignment: $0.holdsFigures ? .right : .none)
        },
      rows: readings.map { reading in
        Table.Row(
          cells: [[.text(rowHeading(reading))]] + columns.map { cell($0, of: reading) })
      },
      hasRowHeadings: true)
    table.notes = notes(readings, columns, table.figures)
    return [Block(.table(table), range: call.range)]
  }

  private enum Column {
    /// The short form of a period, such as "2025", and the newest period that goes by it.
    case period(String, Period)
    case change
    case target
    case rating
    case comparator(Comparator)

    var holdsFigures: Bool { if case .rating = self { false } else { true } }
  }

  /// More names than these nobody reads in a caption.
  private static let mostNames = 3

  /// More columns of periods than these fit on no page.
  private static let mostPeriods = 13

  /// The short forms of the newest periods of all the indicators, oldest first. A period that lies
  /// between two of one kind has its column, also where no indicator has a figure for it: a reader
  /// takes two columns side by side for two periods that follow one another.
  private static func periods(of readings: [PublishableReading], count: Int) -> [(String, Period)] {
    var newest: [String: Period] = [:]
    for period in readings.flatMap(\.periods) {
      newest[period.short] = max(newest[period.short] ?? period, period)
    }
    func inOrder(_ periods: [String: Period]) -> [(key: String, value: Period)] {
      periods.sorted { ($0.value.end, $0.key) < ($1.value.end, $1.key) }
    }
    var shown = Dictionary(uniqueKeysWithValues: inOrder(newest).suffix(count).map { $0 })
    for gap in PublishableReading.gaps(between: Array(shown.values)) where newest[gap.short] == nil
    {
      shown[gap.short] = gap
    }
    var columns: [(String, Period)] = []
    var first = ""
    for (short, period) in inOrder(shown) {
      // Periods without a figure that follow one another share a column.
      if newest[short] == nil, let last = columns.last, newest[last.0] == nil,
        period == last.1.stepped(by: 1)
      {
        columns[columns.count - 1] = ("\(first) to \(short)", period)
      } else {
        columns.append((short, period))
        first = short
      }
    }
    return Array(columns.suffix(mostPeriods).drop { newest[$0.0] == nil })
  }

  /// A comparator's heading has a year where that is the year of all its figures.
  private func heading(_ column: Column, _ newest: Period, _ readings: [PublishableReading])
    -> String
  {
    if case .comparator(let comparator) = column,
      readings.contains(where: { $0.period(of: comparator).short != newest.short })
    {
      return comparator.heading
    }
    switch column {
    case .period(let short, _): return short
    case .change: return "Change on \(PublishableReading.step(of: readings)) before"
    case .target: return "Target"
    case .rating: return "Against target"
    case .comparator(let comparator): return "\(comparator.heading), \(newest.short)"
    }
  }

  /// What is measured, in which unit, and what a year means.
  private func rowHeading(_ reading: PublishableReading) -> String {
    let indicator = reading.indicator
    let unit =
      indicator.unit == .count || indicator.unit == .perTenThousand
      ? "" : " (\(indicator.unit.heading))"
    return "\(indicator.name)\(unit), \(reading.periodRule)"
  }

  private func cell(_ column: Column, of reading: PublishableReading) -> [Inline] {
    if let figure = figure(column, of: reading) { return [.figure(figure)] }
    // A measure without a target says so once, in the first of the two columns.
    guard case .rating = column else { return [.text(Rating.noTarget.words)] }
    return [.text(reading.rating.words)]
  }

  /// The figure in a cell; nil in one of words.
  private func figure(_ column: Column, of reading: PublishableReading) -> Figure? {
    switch column {
    case .period(let short, let period):
      return reading.value(under: short, of: period).withoutUnit
    case .change:
      let change = reading.change(at: reading.latestPeriod)
      var format = change.format
      format.isSigned = true
      format.showsUnit = false
      return change.figure(as: format)
    case .target:
      return reading.target?.figure(of: reading.indicator, area: reading.area).withoutUnit
    case .rating: return nil
    case .comparator(let comparator):
      return reading.value(of: comparator, at: reading.period(of: comparator)).withoutUnit
    }
  }

  /// What is measured, where and when. More than three measures are counted and not named: the names
  /// stand in the rows.
  private func caption(_ readings: [PublishableReading], _ columns: [Column]) -> String {
    let names = readings.map(\.indicator.name.inSentence)
    let list =
      names.count > Self.mostNames
      ? "\(FigureFormat.word(names.count) ?? "\(names.count)") measures"
      : PublishableReading.list(names)
    let shorts = columns.compactMap { if case .period(let short, _) = $0 { short } else { nil } }
    let span = shorts.count > 1 ? "\(shorts[0]) to \(shorts[shorts.count - 1])" : shorts.first ?? ""
    return "\(list.capitalisedFirst)\(captionPlace), \(span)"
  }

  private func notes(
    _ readings: [PublishableReading], _ columns: [Column], _ figures: [Figure]
  ) -> [[Inline]] {
    let gaps = columns.compactMap { column -> String? in
      guard case .period(let short, let period) = column else { return nil }
      return readings.contains { $0.isReported(under: short, of: period) } ? nil : short
    }
    return notes.below(
      readings,
      beside: columns.compactMap { if case .comparator(let found) = $0 { found } else { nil } },
      figures: figures,
      more: gaps.isEmpty ? [] : ["No figure for \(PublishableReading.list(gaps))."])
  }
}

extension FigureValue {
  /// As a table prints it, where the row says the unit.
  var withoutUnit: Figure {
    var format = format
    format.showsUnit = false
    return figure(as: format)
  }
}
