/// The cheapest choice of cells that takes at least one of each set.
struct CheapestCover {
  /// What withholding a cell costs: totals first, then how many cells, then where they stand.
  struct Cost: Comparable, Hashable {
    var totals = 0
    var cells = 0
    var rank = 0

    static func + (left: Self, right: Self) -> Self {
      // Ranks only decide between equals, so that one too great for the word may be cut off.
      let (sum, overflow) = left.rank.addingReportingOverflow(right.rank)
      return Cost(
        totals: left.totals + right.totals, cells: left.cells + right.cells,
        rank: overflow ? .max : sum)
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.totals, left.cells, left.rank) < (right.totals, right.cells, right.rank)
    }
  }

  let costs: [Cost]
  private var sets: [[Int]] = []
  private var setsOf: [[Int]]

  /// - Parameter costs: of each cell that can be chosen, in the order in which equals are taken.
  init(costs: [Cost]) {
    self.costs = costs
    setsOf = Array(repeating: [], count: costs.count)
  }

  /// Adds a set; false where one of the sets is within it already.
  @discardableResult
  mutating func add(_ set: Set<Int>) -> Bool {
    guard !sets.contains(where: { $0.allSatisfy(set.contains) }) else { return false }
    let index = sets.count
    sets.append(set.sorted { (costs[$0], $0) < (costs[$1], $1) })
    for member in set { setsOf[member].append(index) }
    return true
  }

  private struct Search {
    var chosen: [Int] = []
    var cost = Cost()
    var best: [Int]
    var bestCost: Cost
    var hits: [Int]
    var isExcluded: [Bool]
    var nodes: Int
  }

  /// - Parameter nodes: how many choices are looked at before the best so far is taken.
  /// - Returns: The cells, and whether none is cheaper.
  func cheapest(nodes: Int) -> (cells: [Int], isBest: Bool) {
    let first = greedy()
    var search = Search(
      best: first, bestCost: first.reduce(Cost()) { $0 + costs[$1] },
      hits: Array(repeating: 0, count: sets.count),
      isExcluded: Array(repeating: false, count: costs.count), nodes: nodes)
    explore(&search)
    return (search.best.sorted(), search.nodes > 0)
  }

  private func explore(_ search: inout Search) {
    search.nodes -= 1
    guard search.nodes > 0 else { return }
    var open: Int?
    var fewest = Int.max
    var least = search.cost
    var isTouched = Array(repeating: false, count: costs.count)
    // Sets without a cell in common each cost at least their cheapest cell.
    for index in sets.indices where search.hits[index] == 0 {
      let left = sets[index].filter { !search.isExcluded[$0] }
      guard let cheapest = left.first else { return }
      if left.count < fewest { (open, fewest) = (index, left.count) }
      if !left.contains(where: { isTouched[$0] }) {
        least = least + costs[cheapest]
        for member in left { isTouched[member] = true }
      }
    }
    guard let open else {
      if search.cost < search.bestCost {
        (search.best, search.bestCost) = (search.chosen, search.cost)
      }
      return
    }
    guard least < search.bestCost else { return }
    var excluded: [Int] = []
    for member in sets[open] where !search.isExcluded[member] {
      let before = search.cost
      search.cost = before + costs[member]
      if search.cost < search.bestCost {
        search.chosen.append(member)
        for set in setsOf[member] { search.hits[set] += 1 }
        explore(&search)
        for set in setsOf[member] { search.hits[set] -= 1 }
        search.chosen.removeLast()
      }
      search.cost = before
      search.isExcluded[member] = true
      excluded.append(member)
    }
    for member in excluded { search.isExcluded[member] = false }
  }

  /// The cheapest cell of each set that is not yet met, without those that turn out not to be needed.
  func greedy() -> [Int] {
    var chosen: [Int] = []
    var hits = Array(repeating: 0, count: sets.count)
    for index in sets.indices where hits[index] == 0 {
      guard let member = sets[index].first else { continue }
      chosen.append(member)
      for set in setsOf[member] { hits[set] += 1 }
    }
    for member in chosen.sorted(by: { (costs[$1], $1) < (costs[$0], $0) })
    where setsOf[member].allSatisfy({ hits[$0] > 1 }) {
      chosen.removeAll { $0 == member }
      for set in setsOf[member] { hits[set] -= 1 }
    }
    return chosen
  }
}
