import Extracts
import Figures

/// Which columns of a file are quotients of others: a percentage or a rate per 10,000 whose numbers
/// come out of two other columns in nearly every row of a local authority.
enum ReleaseQuotients {
  struct Quotient: Sendable, Hashable {
    let numerator: Int
    let denominator: Int
    let scale: Int
  }

  /// Rows that are looked at for each pair of columns.
  private static let sample = 40

  /// By the place of the column that is the quotient.
  static func find(in table: ReleaseTable) -> [Int: Quotient] {
    guard table.figures.count >= 3, table.figures.count <= 40 else { return [:] }
    let rows = sampled(table)
    guard rows.count >= 5 else { return [:] }
    var found: [Int: Quotient] = [:]
    for column in table.figures {
      found[column] = quotient(of: column, among: table.figures, in: rows)
    }
    return found
  }

  /// Numbers of up to `sample` rows in which every figure is one, from all over the file.
  private static func sampled(_ table: ReleaseTable) -> [[Int: Cell]] {
    let own = table.rows.indices.filter {
      table.cell($0, "geographic_level") == "Local authority"
    }
    let step = max(1, own.count / (sample * 4))
    var rows: [[Int: Cell]] = []
    for index in stride(from: 0, to: own.count, by: step) where rows.count < sample {
      var row: [Int: Cell] = [:]
      for column in table.figures {
        let text = table.rows[own[index]][column]
        guard case .number(let decimal) = ReleaseTable.value(text) else { continue }
        row[column] = Cell(number: decimal.rational, places: decimal.places)
      }
      if row.count >= 3 { rows.append(row) }
    }
    return rows
  }

  struct Cell {
    let number: Rational
    let places: Int
  }

  private static func quotient(
    of column: Int, among figures: [Int], in rows: [[Int: Cell]]
  ) -> Quotient? {
    for numerator in figures where numerator != column {
      for denominator in figures where denominator != column && denominator != numerator {
        for scale in [10_000, 100] {
          let quotient = Quotient(numerator: numerator, denominator: denominator, scale: scale)
          if holds(quotient, of: column, in: rows) { return quotient }
        }
      }
    }
    return nil
  }

  private static func holds(
    _ quotient: Quotient, of column: Int, in rows: [[Int: Cell]]
  ) -> Bool {
    var tried = 0
    var missed = 0
    for row in rows {
      guard let value = row[column], let above = row[quotient.numerator],
        let below = row[quotient.denominator], !above.number.isZero,
        let exact = above.number * Rational(quotient.scale) / below.number
      else { continue }
      tried += 1
      if exact.rounded(places: value.places) != value.number { missed += 1 }
      // Printed parts are rounded themselves, so a few do not come out.
      if missed > 2 + tried / 10 { return false }
    }
    return tried >= 5 && missed * 5 <= tried
  }
}
