/// What a reader can work out from the figures that are printed: the proof that stands before each
/// publication, made anew from what is printed and from nothing that the choice of cells was based
/// on. That a value is possible is shown by numbers that keep to every sum.
package struct DisclosureAudit: Sendable {
  /// Small figures that can be worked out or narrowed, by cell of the table.
  package let leaks: [Suppression.Unprotected]

  package var isSafe: Bool { leaks.isEmpty }

  /// - Throws: Where the proof could not be finished.
  package init(
    of table: DisclosureTable, withholding withheld: Set<Int>, _ policy: DisclosurePolicy,
    effort: Int = Suppression.usualEffort
  ) throws(AuditUnfinished) {
    var leaks: [Suppression.Unprotected] = []
    for (index, cell) in table.cells.enumerated() where cell.kind != .hidden {
      let isSmall = policy.protectedValues(of: cell) != nil || cell.isDisclosive
      if isSmall, !withheld.contains(index) {
        leaks.append(Suppression.Unprotected(cell: index, isKnown: true))
      }
    }
    for part in table.parts(policy) {
      var system = try DisclosureSystem(table, part: part, policy: policy, steps: effort)
      try system.withhold(withheld)
      for protected in system.protected {
        let cell = system.members[protected.variable]
        guard !leaks.contains(where: { $0.cell == cell }),
          try !system.leaks(of: protected, policy.protection).isEmpty
        else { continue }
        let isKnown = try !system.leaks(of: protected, .exact).isEmpty
        leaks.append(Suppression.Unprotected(cell: cell, isKnown: isKnown))
      }
    }
    self.leaks = leaks.sorted { $0.cell < $1.cell }
  }
}
