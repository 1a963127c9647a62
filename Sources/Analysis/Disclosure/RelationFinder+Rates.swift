import Figures
import Indicators

/// Rates and shares that recompute from what else is printed.
extension RelationFinder {
  mutating func findRates(_ rates: [Line], _ counts: [Line]) {
    guard counts.count <= Self.mostForPairs else { return }
    let needed = Self.rows(counts.count)
    for rate in rates where !rate.isDeclared && rate.isTelling {
      for part in counts {
        for window in Self.windows where window + needed <= part.points.count + 1 {
          add(
            rate, needed,
            FigureRelation(whole: rate.id, parts: [part.id], kind: .meanOfLast(window))
          ) {
            now in
            let window = (0..<window).compactMap { part.before(now.period, by: $0) }
            return window.contains { $0.count == nil }
              ? nil : (window, window.reduce(0) { $0 + $1.double } / Double(window.count))
          }
        }
      }
      for above in counts {
        for below in counts where below.id != above.id {
          add(
            rate, needed,
            FigureRelation(whole: rate.id, parts: [above.id, below.id], kind: .quotient)
          ) { now in
            Self.quotient(above, below, now, rate).map { ($0, $1) }
          }
          guard rate.unit == .perCent else { continue }
          add(
            rate, needed,
            FigureRelation(whole: rate.id, parts: [above.id, below.id], kind: .restOfQuotient)
          ) { now in
            Self.quotient(above, below, now, rate).map { ($0, 100 - $1) }
          }
        }
      }
    }
  }

  private static func quotient(
    _ above: Line, _ below: Line, _ now: Line.Point, _ rate: Line
  ) -> ([Line.Point], Double)? {
    guard let part = above.at(now.period), let whole = below.at(now.period), part.count != nil,
      whole.count != nil, whole.double != 0
    else { return nil }
    return ([part, whole], part.double * Double(rate.unit.scale) / whole.double)
  }

  /// Takes a relation of a rate where it recomputes, as it is printed, in every row.
  private mutating func add(
    _ rate: Line, _ needed: Int, _ relation: FigureRelation,
    _ worked: (Line.Point) -> (cells: [Line.Point], number: Double)?
  ) {
    var step = 0.5
    for _ in 0..<rate.places { step /= 10 }
    var cells: [(FigureID, [Int])] = []
    var count = 0
    for now in rate.points {
      guard let (points, number) = worked(now) else { continue }
      guard abs(number - now.double) <= step * 1.0001 else { return }
      if now.double != 0, now.double != 100 { count += 1 }
      cells.append((now.figure, points.compactMap(\.cell)))
    }
    if count >= needed { take(relation, cells) }
  }

  /// Shares of one whole: where one is not printed, the others give it.
  mutating func findShares(_ rates: [Line]) {
    let shares = rates.filter { $0.unit == .perCent && $0.isTelling }
    guard shares.count > 1, shares.count <= Self.mostForTriples else { return }
    let needed = Self.rows(shares.count)
    for (index, first) in shares.enumerated() {
      for (place, second) in shares.enumerated().dropFirst(index + 1) {
        add(shares: [first, second], needed)
        for third in shares.dropFirst(place + 1) { add(shares: [first, second, third], needed) }
      }
    }
  }

  private mutating func add(shares: [Line], _ needed: Int) {
    guard let first = shares.first else { return }
    var step = 0.5001
    for _ in 0..<(shares.map(\.places).min() ?? 0) { step /= 10 }
    var rows: [[FigureID]] = []
    for now in first.points {
      let points = shares.compactMap { $0.at(now.period) }
      guard points.count == shares.count else { continue }
      let sum = points.reduce(0) { $0 + $1.double }
      guard abs(sum - 100) <= step * Double(shares.count) else { return }
      if points.filter({ $0.double != 0 }).count > 1 { rows.append(points.map(\.figure)) }
    }
    guard rows.count >= needed else { return }
    let own = Dictionary(
      figures.rates.map { rate in
        (rate.id, Set([rate.numerator].compactMap { $0 }))
      }, uniquingKeysWith: { $0.union($1) })
    let cells = rows.flatMap { row -> [(FigureID, [Int])] in
      let all = row.reduce(into: Set<Int>()) { $0.formUnion(own[$1] ?? []) }
        .union(row.reduce(into: Set<Int>()) { $0.formUnion(rests[$1] ?? []) }).sorted()
      return row.map { ($0, all) }
    }
    take(
      FigureRelation(whole: shares[0].id, parts: shares.dropFirst().map(\.id), kind: .shares), cells
    )
  }
}
