import Analysis
import Charts
import Diagnostics
import Documents
import Figures
import Houses
import Indicators
import Templating

/// `{% scorecard rereferral, cla_rate beside: neighbours, england order: worst %}`: a row for each
/// indicator, to be taken in at a look, under a sentence that counts what misses its target.
struct ScorecardTag: PaperTag {
  private let captionPlace: String
  private let notes: FigureNotes
  private let leftOut: Set<ScorecardPart>

  init(in paper: TagSurroundings) {
    captionPlace = paper.captionPlace
    notes = paper.notes
    leftOut = paper.leftOutOfScorecards
  }

  static let declaration = TagDeclaration(
    "scorecard", .several(record: IndicatorRecord.type.name),
    options: [
      TagDeclaration.Option(
        "beside", .words(Comparator.allCases.map(\.rawValue)),
        "comparators, for the time of each newest value; numbers stand beside none"),
      TagDeclaration.Option(
        "order", .word(["given", "worst"]),
        "as the names stand in the tag, as where nothing is said, or what misses its target most first, "
          + "under each heading"),
      TagDeclaration.Option(
        "headings", .text,
        "headings among the rows, each named by the first measure under it: "
          + "\"rereferral: Help and protection; cla_rate: Children in care\""),
      TagDeclaration.Option(
        "periods", .whole(2...Sparkline.mostPeriods),
        "how many of the last periods the lines show; \(Sparkline.mostPeriods) where nothing is said"
      ),
      TagDeclaration.Option(
        "caption", .text, "what stands above the table in place of the names of its measures"),
    ],
    "a scorecard: a row for each indicator with its newest value, change, target and rating, comparators, a "
      + "line of its last periods and whether it is usual")

  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? {
    let named = call.arguments.compactMap { argument in
      (argument.record as? IndicatorRecord).map { (argument.name, $0.reading) }
    }
    var findings: [ScorecardProblem] = []
    let groups = ScorecardGroups(named, headings: call.text("headings"), into: &findings)
    for finding in findings {
      log.report(finding, at: call.option("headings")?.range ?? call.range)
    }
    guard findings.isEmpty else { return nil }
    let kinds = kinds
    let comparators = Comparator.allCases.filter {
      call.words("beside").contains($0.rawValue)
    }
    let periods = call.whole("periods") ?? Sparkline.mostPeriods
    let readings = named.map(\.1)
    var rows: [(Table.Row, Scorecard.Row)] = []
    var made: [ScorecardRow] = []
    let columns = kinds.flatMap { kind in
      kind == .comparator
        ? comparators.map { (kind, $0.short) } : [(kind, heading(kind, readings))]
    }
    for group in groups.groups {
      if let heading = group.heading {
        let words = Inline(
          .strong([Inline(.text(heading), range: call.option("headings")?.range)]))
        let cells = columns.indices.map { $0 == 0 ? [words] : [] }
        rows.append((Table.Row(cells: cells), Scorecard.Row(isHeading: true)))
      }
      let own = group.readings.map {
        ScorecardRow(
          $0, comparators: comparators, periods: leftOut.contains(.lines) ? nil : periods)
      }
      for row in call.word("order") == "worst" ? ScorecardRow.worstFirst(own) : own {
        made.append(row)
        rows.append(row.row(columns))
      }
    }
    var table = Table(
      caption: call.written("caption") ?? [.text(caption(readings))],
      columns: columns.map { kind, heading in
        Table.Column(
          heading: [.text(heading)],
          alignment: [.newest, .comparator].contains(kind) ? .right : .none)
      },
      rows: rows.map(\.0), hasRowHeadings: true)
    let hasLines = rows.contains { $0.1.line != nil }
    table.scorecard = Scorecard(
      lead: leftOut.contains(.count) ? [] : ScorecardCount(made, kinds).sentence,
      columns: columns.map(\.0), rows: rows.map(\.1),
      key: hasLines ? [.text(Self.key)] : [])
    table.notes = notes(readings, comparators, table.figures)
    return [Block(.table(table), range: call.range)]
  }

  private var kinds: [Scorecard.Column] {
    [.measure, .newest] + (leftOut.contains(.change) ? [] : [.change])
      + (leftOut.contains(.target) ? [] : [.target]) + [.comparator]
      + (leftOut.contains(.usual) ? [] : [.usual])
  }

  private func heading(_ kind: Scorecard.Column, _ readings: [PublishableReading]) -> String {
    switch kind {
    case .measure: "Measure"
    case .newest: "Newest"
    case .change: "Change on \(PublishableReading.step(of: readings)) before"
    case .target: "Target"
    case .comparator: ""
    case .usual: "Usual or not"
    }
  }

  /// More than three measures are counted and not named: the names stand in the rows.
  private func caption(_ readings: [PublishableReading]) -> String {
    let names = readings.map(\.indicator.name.inSentence)
    let list =
      names.count > 3
      ? "\(FigureFormat.word(names.count) ?? "\(names.count)") measures"
      : PublishableReading.list(names)
    return "\(list.capitalisedFirst)\(captionPlace), newest figures"
  }

  private static let key =
    "Line: the council's figures, the newest with a dot; grey band: usual variation; dashes: target. "
    + "Each line has a scale of its own."

  private static let alone =
    "A number is not set beside those of areas of another size: \(Absence.notApplicable.shorthand)."

  private func notes(
    _ readings: [PublishableReading], _ comparators: [Comparator], _ figures: [Figure]
  ) -> [[Inline]] {
    let compared = readings.filter(\.isComparable)
    let isAnyAlone = !comparators.isEmpty && compared.count < readings.count
    return notes.below(
      readings, beside: comparators, compared: compared, figures: figures,
      more: isAnyAlone ? [Self.alone] : [])
  }
}

extension Comparator {
  /// As narrow a column heads it; a note says who the neighbours are.
  fileprivate var short: String { self == .neighbours ? "Neighbours" : heading }
}
