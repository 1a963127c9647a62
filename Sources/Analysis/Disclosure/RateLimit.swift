package import Figures

/// What the printed digits of a rate say about the counts above and below its line.
package struct RateLimit: Sendable {
  private let printed: ExactDecimal
  private let places: Int
  private let per: Int
  private let above: Operand
  private let below: Operand

  /// A figure of the table, or a public number.
  package enum Operand: Sendable, Hashable {
    case cell(Int)
    case number(Int)
  }

  /// - Parameters:
  ///   - places: the digits after the point that are printed, from 0 to 6; no fewer than `printed`
  ///     has.
  ///   - per: 100 for a percentage.
  package init(printed: ExactDecimal, places: Int, per: Int, above: Operand, below: Operand) {
    self.printed = printed
    self.places = places
    self.per = per
    self.above = above
    self.below = below
  }

  /// Adds the two bounds where they say something of a figure that is never printed.
  ///
  /// A rate of figures that are printed says nothing more, and one of a figure that is withheld is
  /// withheld with it.
  ///
  /// - Returns: False where the rate does not come from its counts.
  package func add(to table: inout DisclosureTable, rate: Int) -> Bool {
    let power = (0..<places).reduce(1) { product, _ in product * 10 }
    let scale = (printed.places..<places).reduce(1) { product, _ in product * 10 }
    guard abs(printed.units) < 1_000_000_000_000, abs(per) <= 1_000_000_000 else { return false }
    // The true rate lies from half a unit of the last place below what is printed up to half a
    // unit above it, which would be rounded up.
    let doubled = 2 * Int(printed.units) * scale
    let step = 2 * power * per
    let low = row(step, 1 - doubled)
    let high = row(-step, doubled + 1)
    let most = high.value(in: table)
    if let least = low.value(in: table), let most, least < 0 || most < 0 { return false }
    guard isHidden(above, in: table) || isHidden(below, in: table) else { return true }
    table.add(limit: low.terms, constant: low.constant, whilePrinted: rate)
    // Not above the bound, where the true value is not on it.
    table.add(
      limit: high.terms, constant: high.constant - (most == 0 ? 0 : 1), whilePrinted: rate)
    return true
  }

  private func isHidden(_ operand: Operand, in table: DisclosureTable) -> Bool {
    if case .cell(let cell) = operand { table.cells[cell].kind == .hidden } else { false }
  }

  /// A multiple of the count above the line and one of the count below.
  private struct Row {
    var terms: [DisclosureTable.Term] = []
    var constant = 0

    mutating func add(_ operand: Operand, _ factor: Int) {
      switch operand {
      case .cell(let cell): terms.append(DisclosureTable.Term(cell, factor))
      case .number(let number):
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        constant = overflow ? (factor < 0 ? -Self.most : Self.most) : constant + product
      }
    }

    private static let most = 1 << 62

    /// Nil where a part is unknown, or out of reach.
    func value(in table: DisclosureTable) -> Int? {
      var total = constant
      for term in terms {
        guard let value = table.cells[term.cell].value else { return nil }
        let (product, first) = value.multipliedReportingOverflow(by: term.factor)
        let (sum, second) = total.addingReportingOverflow(product)
        guard !first, !second else { return nil }
        total = sum
      }
      return total
    }
  }

  private func row(_ aboveFactor: Int, _ belowFactor: Int) -> Row {
    var row = Row()
    row.add(above, aboveFactor)
    row.add(below, belowFactor)
    return row
  }
}
