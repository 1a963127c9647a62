import Analysis
import Figures

/// Whether figures of a file run on from period to period, so that two of them give the one between:
/// counts since April, rolling years, averages.
enum RunningFigures {
  private static let words = [
    "to_date", "to date", "ytd", "cumulat", "rolling", "running", "moving", "average", "mean",
    "since", "12 month", "12_month", "twelve month", "year ending", "year_ending", "so far",
    "so_far",
  ]
  /// Series beyond which the file is taken to hold such figures, and is not searched.
  private static let limit = 200

  static func stand(in table: ReleaseTable, _ policy: DisclosurePolicy) -> Bool {
    var texts = Set((table.filters + table.figures).map { table.header[$0] })
    for row in table.rows { for column in table.filters { texts.insert(row[column]) } }
    if let column = table.column("time_identifier") {
      for row in table.rows { texts.insert(row[column]) }
    }
    if texts.contains(where: { text in words.contains { text.lowercased().contains($0) } }) {
      return true
    }
    return addUp(in: table, policy)
  }

  /// Whether the steps of one series are the figures of another. What is withheld decides nothing here,
  /// or what is printed would tell of it: over periods with a small count the rest need only be possible.
  private static func addUp(in table: ReleaseTable, _ policy: DisclosurePolicy) -> Bool {
    let periods = ReleasePeriods(table)
    let cells = SmallCells(table, policy)
    var order: [String] = []
    var small: Set<String> = []
    var series: [[String]: [String: Rational]] = [:]
    for (index, row) in table.rows.enumerated() {
      let period = periods.key(index, .period)
      if order.last != period, !order.contains(period) { order.append(period) }
      if cells.stand(in: row) { small.insert(period) }
      let names = table.filters.filter { !periods.isPeriod($0) }.map { row[$0] }
      for column in table.figures {
        guard let number = SmallCells.number(row[column]) else { continue }
        series[[table.header[column], table.placeKey(index)] + names, default: [:]][period] = number
      }
    }
    guard series.count <= limit else { return true }
    guard !small.isEmpty else { return false }
    // A file may begin with its newest period.
    for periods in [order, order.reversed()] {
      for (key, sum) in series {
        for (other, step) in series where other != key {
          if runs(sum, by: step, over: periods, small, policy) { return true }
        }
      }
    }
    return false
  }

  private static func runs(
    _ sum: [String: Rational], by step: [String: Rational], over order: [String],
    _ small: Set<String>, _ policy: DisclosurePolicy
  ) -> Bool {
    let greatest = step.filter { !small.contains($0.key) }.values.max() ?? .zero
    var exact = 0
    var possible = 0
    var missed = 0
    var gap = 0
    var last: Rational?
    for period in order {
      if small.contains(period) {
        gap += 1
        continue
      }
      guard let now = sum[period], let between = step[period] else { continue }
      if let last, between != .zero {
        let rest = now - last - between
        if gap == 0 {
          if rest == .zero { exact += 1 } else { missed += 1 }
        } else if .zero < rest, rest <= Rational(gap) * (greatest + Rational(policy.threshold)) {
          possible += 1
        } else {
          missed += 1
        }
      }
      last = now
      gap = 0
    }
    return exact >= 2 || missed == 0 && exact + possible >= 1
  }
}
