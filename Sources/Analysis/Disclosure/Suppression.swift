/// Which figures of a table are withheld, and why: the small ones, what rests on them, and further
/// ones so that no small figure can be worked out from what is left.
package struct Suppression: Sendable {
  /// By cell of the table.
  package let reasons: [Int: Reason]
  /// Small cells that no choice of this table can protect.
  package let unprotected: [Unprotected]

  package var withheld: Set<Int> { Set(reasons.keys) }

  /// Why a cell is withheld.
  package enum Reason: Sendable, Hashable {
    /// A small count of children, or what is withheld whatever the rest is.
    case small
    /// Withheld before, or by its publisher.
    case before
    /// Worked out from a figure that is withheld.
    case restsOn(Int)
    /// So that a small figure cannot be worked out.
    case secondary
  }

  /// A small cell that stays open to a reader, by its index.
  package struct Unprotected: Sendable, Hashable {
    package let cell: Int
    /// Whether a reader can tell its value, and not only that some are out of the question.
    package let isKnown: Bool

    package init(cell: Int, isKnown: Bool) {
      self.cell = cell
      self.isKnown = isKnown
    }
  }

  /// - Parameter effort: how many steps of the search each part of the table may take.
  /// - Throws: Where the search was given up, so that nothing is proved.
  package init(
    of table: DisclosureTable, _ policy: DisclosurePolicy, effort: Int = Suppression.usualEffort
  ) throws(AuditUnfinished) {
    var reasons = Self.primary(of: table, policy)
    var unprotected: [Unprotected] = []
    if policy.isSecondary {
      let primary = Set(reasons.keys)
      for part in table.parts(policy) {
        var search = try SecondarySearch(table, part, policy, primary: primary, effort: effort)
        let further = try search.choose()
        for cell in further { reasons[cell] = .secondary }
        unprotected += search.unprotected
      }
      Self.close(&reasons, table)
    }
    self.reasons = reasons
    self.unprotected = unprotected
  }

  package static let usualEffort = 200_000

  private static func primary(of table: DisclosureTable, _ policy: DisclosurePolicy)
    -> [Int: Reason]
  {
    var reasons: [Int: Reason] = [:]
    for (index, cell) in table.cells.enumerated() {
      switch cell.status {
      case .withheld: reasons[index] = .before
      case .published: break
      case .open:
        let isSmall =
          (cell.kind == .count || cell.kind == .total) && cell.value.map(policy.isSmall) ?? false
        if isSmall || cell.isDisclosive { reasons[index] = .small }
      }
    }
    close(&reasons, table)
    return reasons
  }

  /// Withholds what rests on what is withheld.
  private static func close(_ reasons: inout [Int: Reason], _ table: DisclosureTable) {
    var isDone = false
    while !isDone {
      isDone = true
      for (index, cell) in table.cells.enumerated()
      where reasons[index] == nil && cell.status == .open {
        guard let cause = cell.restsOn.first(where: { reasons[$0] != nil }) else { continue }
        reasons[index] = .restsOn(cause)
        isDone = false
      }
    }
  }
}
