import Figures
import Indicators

/// Looks for what follows from what in the figures of a pack: columns that add up in every row, years
/// so far and rolling sums, changes, quotients that recompute. What the dictionary declares is not
/// told again.
///
/// A relation is taken for one where it holds in every row that has all its numbers, and in so many
/// that chance is out of the question: the more columns there are, the more rows it takes. How great
/// the numbers are does not matter, so that what is found tells nothing of a small one.
struct RelationFinder {
  /// With the sums that a reader then knows, and the cells that each ties together.
  private(set) var found:
    [(relation: FigureRelation, sums: [[DisclosureTable.Term]], cells: Set<Int>)] = []
  /// The cells that a figure which is no count goes with.
  private(set) var rests: [FigureID: Set<Int>] = [:]
  let figures: PackFigures
  private var views: [RelationLines] = []
  private var rank = RelationRank()

  /// - Parameter views: in each of which a relation is applied; the last is searched.
  init(_ figures: PackFigures, _ views: [PackFigures.View]) {
    self.figures = figures
    guard figures.hasSmall else { return }
    self.views = views.map { RelationLines(figures, $0) }
    guard let lines = self.views.last else { return }
    addDeclared()
    let counts = lines.counts.filter(\.isTelling)
    let grid = RelationGrid(counts)
    findOverTime(counts, grid)
    findTotals(counts, grid)
    findRates(lines.rates, counts)
    findShares(lines.rates)
  }

  /// The indicators that others were found to add up to.
  var wholes: Set<String> {
    Set(
      found.compactMap { relation, _, _ in
        switch relation.kind {
        case .sum, .soFar, .lastPeriods, .flow: relation.whole
        case .same, .meanOfLast, .change, .quotient, .restOfQuotient, .shares: nil
        }
      })
  }

  typealias Line = RelationLines.Line

  /// How many rows it takes beside so many columns.
  static func rows(_ columns: Int) -> Int {
    switch columns {
    case ...8: 3
    case ...20: 4
    case ...50: 5
    default: 6
    }
  }

  /// What the dictionary declares is known to hold, so that what follows from it is not found again.
  private mutating func addDeclared() {
    for indicator in figures.indicators.values.sorted(by: { $0.id < $1.id }) {
      let total = indicator.relations.totalOf
      let isOneRow = total.allSatisfy {
        figures.indicators[$0]?.isYearToDate == indicator.isYearToDate
      }
      if !total.isEmpty, isOneRow { rank.insert(whole: indicator.id, parts: total) }
      for twin in indicator.relations.sameAs { rank.insert(whole: indicator.id, parts: [twin]) }
    }
  }

  // MARK: Over time

  static let windows = [2, 3, 4, 6, 12]

  private mutating func findOverTime(_ counts: [Line], _ grid: RelationGrid) {
    let needed = Self.rows(counts.count)
    for whole in counts {
      for part in counts where part.id != whole.id {
        guard !isDeclared(whole.id, [part.id]), !isDeclared(part.id, [whole.id]) else { continue }
        let isExpected = whole.isYearToDate && !part.isYearToDate
        if holds(soFar(whole, part), isExpected ? 2 : needed, steps: isExpected ? 1 : 2) {
          take(FigureRelation(whole: whole.id, parts: [part.id], kind: .soFar))
          continue
        }
        let lag = whole.periodsInYear
        if lag > 1, holds(change(whole, part, lag), needed) {
          take(FigureRelation(whole: whole.id, parts: [part.id], kind: .change(lag)))
        }
        for window in Self.windows
        where window + needed <= part.points.count + 1 && holds(last(window, whole, part), needed) {
          take(FigureRelation(whole: whole.id, parts: [part.id], kind: .lastPeriods(window)))
        }
      }
    }
    findFlows(counts, grid, needed)
  }

  /// A stock, with what came and went.
  private mutating func findFlows(_ counts: [Line], _ grid: RelationGrid, _ needed: Int) {
    guard counts.count <= Self.mostForPairs else { return }
    for (place, stock) in counts.enumerated()
    where !stock.isYearToDate && stock.points.count > needed {
      guard figures.indicators[stock.id]?.relations.flow == nil else { continue }
      for (first, started) in counts.enumerated() where first != place {
        for (second, ceased) in counts.enumerated() where second != place && second != first {
          if grid.mayFlow(place, first, second),
            holds(flow(stock, started, ceased), needed, steps: needed)
          {
            take(
              FigureRelation(whole: stock.id, parts: [started.id, ceased.id], kind: .flow))
          }
        }
      }
    }
  }

  /// One row of a relation: the cells times whole numbers that add up to 0 if it holds.
  private struct Row {
    var terms: [DisclosureTable.Term]
    /// Nil where a number is not known.
    var sum: Int?
    /// Whether it says something: not a row of zeros.
    var isTelling: Bool
    /// Whether it reaches back to an earlier period.
    var isStep = false
  }

  private func row(_ parts: [(RelationLines.Line.Point, Int)], isStep: Bool = false) -> Row? {
    var terms: [DisclosureTable.Term] = []
    var sum: Int? = 0
    for (point, factor) in parts {
      guard let cell = point.cell else { return nil }
      terms.append(DisclosureTable.Term(cell, factor))
      sum = sum.flatMap { sum in point.count.map { sum + $0 * factor } }
    }
    let isTelling = parts.filter { $0.0.count != 0 }.count > 1
    return Row(terms: terms, sum: sum, isTelling: isTelling, isStep: isStep)
  }

  /// Whether a relation holds in every row, and in enough of them.
  private func holds(_ rows: some Sequence<Row>, _ needed: Int, steps: Int = 0) -> Bool {
    var (count, stepped) = (0, 0)
    for row in rows {
      guard let sum = row.sum else { continue }
      guard sum == 0 else { return false }
      if row.isTelling {
        count += 1
        if row.isStep { stepped += 1 }
      }
    }
    return count >= needed && stepped >= steps
  }

  /// Each row adds to the one before, or begins anew.
  private func soFar(_ whole: Line, _ part: Line) -> some Sequence<Row> {
    whole.points.lazy.compactMap { now -> Row? in
      guard let added = part.at(now.period) else { return nil }
      let anew = self.row([(now, -1), (added, 1)])
      if whole.isYearToDate, Self.startsYear(now.period) { return anew }
      guard let before = whole.before(now.period, by: 1) else {
        // The start of the series is no proof against it.
        return anew?.sum == 0 ? anew : nil
      }
      let step = self.row([(now, -1), (before, 1), (added, 1)], isStep: true)
      if !whole.isYearToDate, step?.sum != 0, anew?.sum == 0 { return anew }
      return step
    }
  }

  private static func startsYear(_ period: Period) -> Bool {
    switch period {
    case .quarter(_, let number), .half(_, let number): number == 1
    case .month(_, let number): number == 4
    case .day, .yearEnding, .quarterEnd, .average, .week, .term: false
    }
  }

  private func change(_ whole: Line, _ part: Line, _ lag: Int) -> some Sequence<Row> {
    whole.points.lazy.compactMap { now -> Row? in
      guard let own = part.at(now.period), let before = part.before(now.period, by: lag)
      else { return nil }
      return self.row([(now, -1), (own, 1), (before, -1)], isStep: true)
    }
  }

  private func last(_ count: Int, _ whole: Line, _ part: Line) -> some Sequence<Row> {
    whole.points.lazy.compactMap { now -> Row? in
      // Mostly the earliest is what there is not.
      guard part.before(now.period, by: count - 1) != nil else { return nil }
      let window = (0..<count).compactMap { part.before(now.period, by: $0) }
      guard window.count == count else { return nil }
      return self.row([(now, -1)] + window.map { ($0, 1) }, isStep: true)
    }
  }

  private func flow(_ stock: Line, _ started: Line, _ ceased: Line) -> some Sequence<Row> {
    stock.points.lazy.compactMap { now -> Row? in
      guard let before = stock.before(now.period, by: 1), let new = started.at(now.period),
        let gone = ceased.at(now.period)
      else { return nil }
      return self.row([(now, -1), (before, 1), (new, 1), (gone, -1)], isStep: true)
    }
  }

  // MARK: In one row

  static let mostForPairs = 120
  static let mostForTriples = 30

  private mutating func findTotals(_ counts: [Line], _ grid: RelationGrid) {
    guard counts.count <= Self.mostForPairs else { return }
    let needed = Self.rows(counts.count)
    for (place, whole) in counts.enumerated() {
      let parts = counts.indices.filter { $0 != place && fits(counts[$0], in: whole, needed) }
      func adding(_ parts: [Int]) -> [Line]? {
        grid.mayAdd(place, parts) ? parts.map { counts[$0] } : nil
      }
      for (index, first) in parts.enumerated() {
        if counts[first].id < whole.id, let lines = adding([first]) {
          add(whole, lines, .same, max(needed, 4))
        }
        for (after, second) in parts.enumerated().dropFirst(index + 1) {
          if let lines = adding([first, second]) { add(whole, lines, .sum, needed) }
          guard parts.count <= Self.mostForTriples else { continue }
          for third in parts.dropFirst(after + 1) {
            if let lines = adding([first, second, third]) { add(whole, lines, .sum, needed) }
          }
        }
      }
      // Many parts stand one after another, as a table has them.
      for start in parts.indices where start + 4 <= parts.count {
        for end in (start + 4)...min(parts.count, start + 16) {
          if let lines = adding(Array(parts[start..<end])) { add(whole, lines, .sum, needed) }
        }
      }
    }
  }

  /// Whether a part is never more than the whole, and enough rows have both.
  private func fits(_ part: Line, in whole: Line, _ needed: Int) -> Bool {
    guard part.isYearToDate == whole.isYearToDate else { return false }
    var count = 0
    for now in whole.points {
      guard let all = now.count, let own = part.at(now.period)?.count else { continue }
      guard own <= all, own >= 0 else { return false }
      count += 1
    }
    return count >= needed
  }

  private mutating func add(
    _ whole: Line, _ parts: [Line], _ kind: FigureRelation.Kind, _ needed: Int
  ) {
    guard holds(total(whole, parts), needed) else { return }
    let relation = FigureRelation(whole: whole.id, parts: parts.map(\.id), kind: kind)
    guard rank.insert(whole: whole.id, parts: relation.parts) else { return }
    take(relation)
  }

  private func total(_ whole: Line, _ parts: [Line]) -> some Sequence<Row> {
    whole.points.lazy.compactMap { now -> Row? in
      var terms = [(now, -1)]
      for part in parts {
        guard let own = part.at(now.period) else { return nil }
        terms.append((own, 1))
      }
      return self.row(terms)
    }
  }

  // MARK: What is taken

  private func isDeclared(_ whole: String, _ parts: [String]) -> Bool {
    guard let relations = figures.indicators[whole]?.relations else { return false }
    return relations.totalOf == parts
      || relations.flow.map { [$0.started, $0.ceased].contains(parts[0]) } ?? false
  }

  /// Applies a relation to the figures as each pack has them.
  private mutating func take(_ relation: FigureRelation) {
    var sums: [[DisclosureTable.Term]] = []
    for lines in views {
      guard let whole = lines.counts.first(where: { $0.id == relation.whole }) else { continue }
      let parts = relation.parts.compactMap { id in lines.counts.first { $0.id == id } }
      guard parts.count == relation.parts.count, let first = parts.first else { continue }
      switch relation.kind {
      case .sum, .same: sums += total(whole, parts).map(\.terms)
      case .soFar: sums += soFar(whole, first).map(\.terms)
      case .lastPeriods(let count): sums += last(count, whole, first).map(\.terms)
      case .change(let lag): sums += change(whole, first, lag).map(\.terms)
      case .flow: sums += flow(whole, first, parts[1]).map(\.terms)
      case .meanOfLast, .quotient, .restOfQuotient, .shares: break
      }
    }
    found.append((relation, sums, Set(sums.joined().map(\.cell))))
  }

  mutating func take(_ relation: FigureRelation, _ cells: [(FigureID, [Int])]) {
    for (figure, own) in cells { rests[figure, default: []].formUnion(own) }
    found.append((relation, [], Set(cells.flatMap(\.1))))
  }
}
