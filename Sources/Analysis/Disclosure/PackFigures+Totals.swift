import Figures
import Indicators

/// The totals that the dictionary declares. A part that no paper prints is known from its total and the
/// others, and then tells of the totals that it is a part of itself, and of its own parts.
extension PackFigures {
  /// Adds the sums of a view, over the parts of totals and over the shorter periods in them.
  mutating func addTotals(_ view: View) {
    var view = view
    var known: Int
    repeat {
      known = view.derived.count
      for whole in view.order { addTotal(whole, drafts[whole].id, drafts[whole].period, &view) }
      for (id, whole) in view.derived.sorted(by: { $0.key < $1.key }) {
        guard let period = Period(id: id.period) else { continue }
        addTotal(whole, id, period, &view)
      }
    } while view.derived.count > known
  }

  private mutating func addTotal(
    _ whole: Int, _ id: FigureID, _ period: Period, _ view: inout View
  ) {
    guard id.measure == "value", let indicator = indicators[id.indicator],
      !indicator.relations.totalOf.isEmpty
    else { return }
    let parts = indicator.relations.totalOf.map { part in
      (id: part, cells: spanned(part, by: period, indicator, id.area, view))
    }
    let missing = parts.filter { $0.cells == nil }.map(\.id)
    let present = parts.compactMap(\.cells).flatMap { $0 }
    let hidden = addRest(of: whole, present, isWhole: missing.isEmpty)
    // What is known of the one part that is missing tells of other totals.
    if missing.count == 1, let hidden, let part = missing.first,
      indicators[part]?.isYearToDate ?? false == indicator.isYearToDate
    {
      view.derived[
        FigureID(indicator: part, area: id.area, period: id.period, measure: "value")] = hidden
    }
    guard !missing.isEmpty else { return }
    var inside: [Int] = []
    let isWhole = missing.allSatisfy { part in
      add(insideOf: part, of: indicator, period, id.area, view, to: &inside, depth: 0)
    }
    if !inside.isEmpty { _ = addRest(of: whole, present + inside, isWhole: isWhole) }
  }

  /// The printed cells that a part which is not printed is made of; whether they are all of it.
  private func add(
    insideOf part: String, of total: Indicator, _ period: Period, _ area: String, _ view: View,
    to cells: inout [Int], depth: Int
  ) -> Bool {
    guard depth < 8, let indicator = indicators[part], !indicator.relations.totalOf.isEmpty,
      indicator.isYearToDate == total.isYearToDate
    else { return false }
    var isWhole = true
    for inner in indicator.relations.totalOf {
      if let found = spanned(inner, by: period, indicator, area, view) {
        cells += found
      } else if !add(
        insideOf: inner, of: indicator, period, area, view, to: &cells, depth: depth + 1)
      {
        isWhole = false
      }
    }
    return isWhole
  }

  /// Adds a total with the cells that are known to be in it, and what is left of it as a cell that is
  /// never printed; that cell.
  private mutating func addRest(of whole: Int, _ present: [Int], isWhole: Bool) -> Int? {
    guard !present.isEmpty else { return nil }
    let values = present.map { table.cells[$0].value }
    guard let total = table.cells[whole].value, !values.contains(nil) else {
      if isWhole { addSum(whole, present) }
      return nil
    }
    let rest = values.reduce(total) { $0 - ($1 ?? 0) }
    if rest == 0 {
      addSum(whole, present)
      return nil
    }
    return rest > 0 ? addHidden(rest, [(whole, 1)] + present.map { ($0, -1) }) : nil
  }
}
