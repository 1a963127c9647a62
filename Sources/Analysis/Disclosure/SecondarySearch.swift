/// The search for the fewest further cells of one part of a table that protect its small ones.
///
/// Each time a choice is found wanting, the proof names cells of which at least one must go; the
/// cheapest choice that takes one of each such set is tried next. The first that is safe is then
/// the best. Where the search grows too long, cells are added to the last choice until it is safe,
/// and those not needed are put back.
struct SecondarySearch {
  private let table: DisclosureTable
  private let primary: Set<Int>
  private let policy: DisclosurePolicy
  private var system: DisclosureSystem
  /// The cells that may be withheld, in the order of the table, and what goes with each.
  private let candidates: [Int]
  private let companions: [[Int]]
  /// For each cell, the candidates that withhold it.
  private let takers: [Int: [Int]]
  private var protection: [DisclosurePolicy.Protection?]
  private(set) var unprotected: [Suppression.Unprotected] = []

  private static let rounds = 300
  private static let nodes = 4000

  init(
    _ table: DisclosureTable, _ part: DisclosureTable.Part, _ policy: DisclosurePolicy,
    primary: Set<Int>, effort: Int
  ) throws(AuditUnfinished) {
    self.table = table
    self.primary = primary
    self.policy = policy
    system = try DisclosureSystem(table, part: part, policy: policy, steps: effort)
    let rates = part.limits.map { table.limits[$0].rate }
    let candidates = Set(part.cells + rates).sorted().filter { index in
      let cell = table.cells[index]
      return cell.status == .open && !primary.contains(index) && cell.kind != .hidden
        && (cell.kind == .change || !table.isAlwaysPrinted(index, policy))
    }
    self.candidates = candidates
    companions = candidates.map { Self.companions(of: $0, table, primary) }
    var takers: [Int: [Int]] = [:]
    for (candidate, cells) in companions.enumerated() {
      for cell in cells { takers[cell, default: []].append(candidate) }
    }
    self.takers = takers
    protection = system.protected.map { _ in policy.protection }
  }

  /// The cell, and all that rest on it.
  private static func companions(of cell: Int, _ table: DisclosureTable, _ primary: Set<Int>)
    -> [Int]
  {
    var all = [cell]
    var next = 0
    while next < all.count {
      let known = all[next]
      next += 1
      for (index, other) in table.cells.enumerated()
      where other.status == .open && other.restsOn.contains(known) && !all.contains(index) {
        all.append(index)
      }
    }
    return all
  }

  /// The further cells, without those that only rest on them.
  mutating func choose() throws(AuditUnfinished) -> [Int] {
    var cover = CheapestCover(
      costs: candidates.map { index in
        let cell = table.cells[index]
        return CheapestCover.Cost(
          totals: cell.kind == .total ? 1 : 0, cells: 1, rank: Self.rank(index, cell))
      })
    var chosen: [Int] = []
    for _ in 0..<Self.rounds {
      let sets = try wanted(beside: chosen)
      if sets.isEmpty { return chosen.map { candidates[$0] } }
      for set in sets { cover.add(set) }
      chosen = cover.cheapest(nodes: Self.nodes).cells
    }
    return try lengthen(chosen, cover).map { candidates[$0] }
  }

  /// Between choices that cost the same, cells go to which no others add up, and the first in the table.
  /// Their numbers decide nothing: a choice of the smallest would say of each cell that is withheld that
  /// it is smaller than one that is not. What the name adds makes the sums of different choices differ,
  /// so that one is the best.
  private static func rank(_ index: Int, _ cell: DisclosureTable.Cell) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in cell.name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return (cell.isWhole ? 1 << 44 : 0) + index << 20 + Int(hash >> 12)
  }

  /// Adds to a choice until it is safe, then puts back what is not needed.
  private mutating func lengthen(_ start: [Int], _ cover: CheapestCover) throws(AuditUnfinished)
    -> [Int]
  {
    var chosen = start
    while true {
      let sets = try wanted(beside: chosen)
      if sets.isEmpty { break }
      var more = CheapestCover(costs: cover.costs)
      for set in sets { more.add(set) }
      chosen += more.cheapest(nodes: Self.nodes).cells
    }
    for cell in chosen.sorted(by: { (cover.costs[$1], $1) < (cover.costs[$0], $0) }) {
      let fewer = chosen.filter { $0 != cell }
      if try wanted(beside: fewer).isEmpty { chosen = fewer }
    }
    return chosen
  }

  /// The sets of candidates of which one each must go; empty where a choice protects all cells that
  /// can be protected.
  private mutating func wanted(beside chosen: [Int]) throws(AuditUnfinished) -> [Set<Int>] {
    try system.withhold(primary.union(chosen.flatMap { companions[$0] }))
    var sets: [Set<Int>] = []
    for (index, protected) in system.protected.enumerated() {
      guard let wanted = protection[index] else { continue }
      let cell = system.members[protected.variable]
      for reasons in try system.leaks(of: protected, wanted) {
        let set = Set(reasons.flatMap { takers[$0] ?? [] })
        if set.isEmpty {
          giveUp(index, cell)
          return try self.wanted(beside: chosen)
        }
        sets.append(set)
      }
    }
    return sets
  }

  /// Nothing in this table can protect the cell: what was published before, or what must be printed,
  /// says too much. It is protected as far as it can be.
  private mutating func giveUp(_ index: Int, _ cell: Int) {
    unprotected.removeAll { $0.cell == cell }
    if protection[index] == .range {
      protection[index] = .exact
      unprotected.append(Suppression.Unprotected(cell: cell, isKnown: false))
    } else {
      protection[index] = nil
      unprotected.append(Suppression.Unprotected(cell: cell, isKnown: true))
    }
  }
}
