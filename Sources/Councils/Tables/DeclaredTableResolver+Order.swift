import Diagnostics
import Indicators

/// In which order rows and columns are worked out, and what each rests on.
extension DeclaredTableResolver {
  /// Derived columns after those that they name; nil where that cannot be, which is reported.
  mutating func columnOrder(of table: DeclaredTableDraft) -> [Int]? {
    var needs: [[Int]] = []
    var isWhole = true
    for column in table.columns {
      var own: [Int] = []
      for part in column.derivation?.derivation.parts ?? [] {
        if part.table == nil, let index = table.column(part.name) {
          own.append(index)
        } else if part.table == nil, table.row(part.name) != nil,
          table.whole(of: column.derivation?.derivation) != nil
        {
          continue
        } else if let range = column.derivation?.range {
          if part.table == nil, table.row(part.name) != nil {
            log.report(TableShareProblem.partOfOtherKind(part.name, isRow: true), at: range)
          } else {
            log.report(
              DeclaredFigureProblem.unknownPart(part.text, known: table.columns.map(\.name)),
              at: range)
          }
          isWhole = false
        }
      }
      if column.derivation?.derivation.rule == .sumOfGiven {
        own = table.columns.indices.filter {
          table.columns[$0].derivation == nil && table.columns[$0].unit != nil
        }
      }
      needs.append(own)
    }
    let (order, stuck) = Self.order(needs)
    if let stuck, let range = table.columns[stuck].derivation?.range {
      log.report(DeclaredFigureProblem.circularTable(table.columns[stuck].name), at: range)
      isWhole = false
    }
    return isWhole ? order : nil
  }

  mutating func rowOrder() -> [Place] {
    let all = drafts.indices.flatMap { table in
      drafts[table].rows.indices.map { Place(table: table, row: $0) }
    }
    let numbers = Dictionary(
      all.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var needs: [[Int]] = []
    for place in all {
      let parts = self.parts(of: place, reporting: true) ?? []
      needs.append(
        parts.compactMap { if case .row(let place) = $0 { numbers[place] } else { nil } })
    }
    let (order, stuck) = Self.order(needs)
    if let stuck {
      let row = drafts[all[stuck].table].rows[all[stuck].row]
      log.report(DeclaredFigureProblem.circularTable(row.name), at: row.range)
    }
    return order.map { all[$0] }
  }

  /// An order in which each comes after what it needs, and one that lies on a circle.
  private static func order(_ needs: [[Int]]) -> (order: [Int], stuck: Int?) {
    var waiting = needs.map(\.count)
    var users: [[Int]] = Array(repeating: [], count: needs.count)
    for (index, own) in needs.enumerated() { for need in own { users[need].append(index) } }
    var order = needs.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for user in users[order[next]] {
        waiting[user] -= 1
        if waiting[user] == 0 { order.append(user) }
      }
      next += 1
    }
    guard order.count < needs.count else { return (order, nil) }
    var place = waiting.firstIndex { $0 > 0 } ?? 0
    var seen: Set<Int> = []
    while seen.insert(place).inserted {
      place = needs[place].first { waiting[$0] > 0 } ?? place
    }
    return (order, place)
  }

  /// What a row rests on.
  enum Operand {
    case row(Place)
    case fact(Fact)
  }

  /// Nil where a name is unknown.
  mutating func parts(of place: Place, reporting: Bool) -> [Operand]? {
    let table = drafts[place.table]
    guard case .derived(let derived) = table.rows[place.row].content else { return [] }
    if derived.derivation.rule == .sumOfGiven {
      return table.rows.indices.compactMap { index in
        if case .given = table.rows[index].content {
          .row(Place(table: place.table, row: index))
        } else {
          nil
        }
      }
    }
    var operands: [Operand] = []
    var isWhole = true
    for part in derived.derivation.parts {
      let owner = part.table.map { places[$0] } ?? place.table
      if let owner, let row = drafts[owner].row(part.name) {
        operands.append(.row(Place(table: owner, row: row)))
      } else if part.table == nil, let fact = facts[part.name], fact.amount != nil {
        operands.append(.fact(fact))
      } else {
        isWhole = false
        guard reporting else { continue }
        if part.table == nil, table.column(part.name) != nil {
          log.report(TableShareProblem.partOfOtherKind(part.name, isRow: false), at: derived.range)
          continue
        }
        let known =
          part.table == nil
          ? table.rows.map(\.name) + facts.keys.sorted()
          : drafts.flatMap { table in table.rows.map { "\(table.name).\($0.name)" } }
        log.report(DeclaredFigureProblem.unknownPart(part.text, known: known), at: derived.range)
      }
    }
    return isWhole ? operands : nil
  }
}
