extension DisclosureTable {
  /// Cells, sums and limits that hang together, so that nothing outside says anything about them.
  struct Part {
    let cells: [Int]
    let sums: [Int]
    let limits: [Int]
  }

  /// Whether the cell is printed whatever is withheld: it ties nothing together.
  func isAlwaysPrinted(_ cell: Int, _ policy: DisclosurePolicy) -> Bool {
    let cell = cells[cell]
    switch cell.kind {
    case .hidden, .derived: return false
    case .change: return cell.status == .published
    case .count, .total:
      return cell.status == .published
        || (cell.status == .open && cell.value == 0 && policy.printsZeros)
    }
  }

  /// The parts that hold a cell which needs protection, in the order of the table.
  func parts(_ policy: DisclosurePolicy) -> [Part] {
    var leader = Array(cells.indices)
    func head(_ cell: Int) -> Int {
      var cell = cell
      while leader[cell] != cell { cell = leader[cell] }
      return cell
    }
    func first(_ terms: [Term]) -> Int? {
      terms.lazy.map(\.cell).first { !isAlwaysPrinted($0, policy) }
    }
    for terms in sums.map(\.terms) + limits.map(\.terms) {
      guard let start = first(terms) else { continue }
      for term in terms where !isAlwaysPrinted(term.cell, policy) {
        let (left, right) = (head(start), head(term.cell))
        leader[max(left, right)] = min(left, right)
      }
    }
    var cellsOf: [Int: Set<Int>] = [:]
    var sumsOf: [Int: [Int]] = [:]
    var limitsOf: [Int: [Int]] = [:]
    for cell in cells.indices
    where !isAlwaysPrinted(cell, policy) && policy.protectedValues(of: cells[cell]) != nil {
      cellsOf[head(cell), default: []].insert(cell)
    }
    for (index, sum) in sums.enumerated() {
      guard let start = first(sum.terms), cellsOf[head(start)] != nil else { continue }
      sumsOf[head(start), default: []].append(index)
      cellsOf[head(start)]?.formUnion(sum.terms.map(\.cell))
    }
    for (index, limit) in limits.enumerated() {
      guard let start = first(limit.terms), cellsOf[head(start)] != nil else { continue }
      limitsOf[head(start), default: []].append(index)
      cellsOf[head(start)]?.formUnion(limit.terms.map(\.cell))
    }
    // A cell of no sum says nothing and nothing says anything about it.
    return cellsOf.keys.sorted().filter { sumsOf[$0] != nil || limitsOf[$0] != nil }.map { key in
      Part(
        cells: (cellsOf[key] ?? []).sorted(), sums: sumsOf[key] ?? [], limits: limitsOf[key] ?? [])
    }
  }
}
