import Analysis
import Extracts
import Figures

/// Which rows of two files of a council's own may print no number, so that a comparison of them gives
/// no small count away.
///
/// Nothing says of such files what adds up to what. So where a small count stands in either, no number
/// of its period is printed, whatever the row or the column: totals, parts, rates and other places
/// are of the same period. Where periods hold one another or run on, none of their year, or of the
/// whole file.
struct ReleaseProtection {
  private let policy: DisclosurePolicy
  private let span: Span
  private let old: ReleasePeriods
  private let new: ReleasePeriods
  /// Periods with a small count in either file.
  private var periods: Set<String> = []

  /// How far a small count reaches.
  enum Span: Int { case period, year, file }

  init(_ before: ReleaseTable, _ now: ReleaseTable, _ policy: DisclosurePolicy) {
    self.policy = policy
    old = ReleasePeriods(before)
    new = ReleasePeriods(now)
    let runsOn = [before, now].contains { RunningFigures.stand(in: $0, policy) }
    span = runsOn ? .file : [old.span, new.span].max { $0.rawValue < $1.rawValue } ?? .file
    let small = [(before, old), (now, new)].map { table, periods in
      let cells = SmallCells(table, policy)
      return Set(
        table.rows.indices.filter { cells.stand(in: table.rows[$0]) }
          .map { periods.key($0, span) })
    }
    periods = small.reduce(into: []) { $0.formUnion($1) }
  }

  /// Whether anything is withheld. Then nothing that is said may rest on which numbers are alike.
  var isNeeded: Bool { !periods.isEmpty }

  /// Whether the numbers of two rows that go together are withheld.
  func withholds(_ pair: (old: Int, new: Int)) -> Bool {
    periods.contains(old.key(pair.old, span)) || periods.contains(new.key(pair.new, span))
  }

  /// A label as it may be printed: a column of counts with one word in it is taken for labels.
  func label(_ text: String) -> String {
    if case .number = ReleaseTable.value(text) { return Self.mark }
    return text
  }

  /// What stands for a label that is withheld.
  private static let mark = "[c]"
}
