import Analysis
import Extracts
import Figures

/// Which cells of a file are small counts, as far as a file says what it counts: whole numbers of a
/// column that has no others, what a publisher withheld, and rates that a small count alone can give.
struct SmallCells {
  private let policy: DisclosurePolicy
  private let counts: [Int]
  private let rates: [Int]
  /// Columns that words stand in too, so that they are taken for labels.
  private let labels: [Int]

  init(_ table: ReleaseTable, _ policy: DisclosurePolicy) {
    self.policy = policy
    let figures = table.figures.filter { column in
      table.rows.contains { Self.number($0[column]) != nil || Self.isHidden($0[column]) }
    }
    let broken = figures.filter { column in
      table.rows.contains { Self.number($0[column]).map { $0 != $0.rounded(places: 0) } ?? false }
    }
    rates = broken
    counts = figures.filter { !broken.contains($0) }
    labels = table.filters
  }

  /// Whether a row has any.
  func stand(in row: [String]) -> Bool {
    if counts.contains(where: { isSmall(row[$0]) }) { return true }
    if labels.contains(where: { isSmall(row[$0]) }) { return true }
    return rates.contains { rate in
      Self.isHidden(row[rate]) || counts.contains { isSmall(shown: row[rate], of: row[$0]) }
    }
  }

  private func isSmall(_ cell: String) -> Bool {
    if Self.isHidden(cell) { return true }
    guard let number = Self.number(cell), number == number.rounded(places: 0) else { return false }
    return (0...policy.threshold).contains { policy.isSmall($0) && Rational($0) == number }
  }

  /// Whether a rate can be that of a small count out of another.
  private func isSmall(shown rate: String, of below: String) -> Bool {
    guard case .number(let decimal) = ReleaseTable.value(rate), let below = Self.number(below),
      below != .zero, policy.threshold > 0
    else { return false }
    for scale in [1, 100, 1_000, 10_000, 100_000] {
      for count in 1...policy.threshold {
        guard let exact = Rational(count * scale) / below else { continue }
        if exact.rounded(places: decimal.places) == decimal.rational { return true }
      }
    }
    return false
  }

  static func number(_ cell: String) -> Rational? {
    if case .number(let decimal) = ReleaseTable.value(cell) { decimal.rational } else { nil }
  }

  private static func isHidden(_ cell: String) -> Bool {
    switch ReleaseTable.value(cell) {
    case .absent(.confidential), .olderSymbol(.confidential): true
    default: false
    }
  }
}
