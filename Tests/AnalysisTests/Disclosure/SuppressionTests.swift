import Analysis
import TestSupport
import Testing

/// What is withheld from small made-up tables, and what a reader could work out.
struct SuppressionTests {
  /// Builds a table by name.
  private struct Builder {
    var table = DisclosureTable()
    private var places: [String: Int] = [:]

    mutating func add(
      _ name: String, _ kind: DisclosureTable.Kind, _ value: Int?,
      status: DisclosureTable.Status = .open, restsOn: [String] = []
    ) {
      places[name] = table.add(
        DisclosureTable.Cell(
          name, kind, value: value, status: status, restsOn: restsOn.compactMap { places[$0] }))
    }

    mutating func sum(_ whole: String, _ parts: [String], minus: [String] = []) {
      let terms =
        [(whole, -1)] + parts.map { ($0, 1) } + minus.map { ($0, -1) }
      table.add(
        sum: terms.compactMap { name, factor in
          places[name].map { DisclosureTable.Term($0, factor) }
        })
    }

    func names(_ cells: some Sequence<Int>) -> [String] {
      cells.sorted().map { table.cells[$0].name }
    }
  }

  private func line(_ counts: [Int]) -> Builder {
    var builder = Builder()
    let names = counts.indices.map { "part \($0)" }
    for (name, count) in zip(names, counts) { builder.add(name, .count, count) }
    builder.add("all", .total, counts.reduce(0, +))
    builder.sum("all", names)
    return builder
  }

  @Test(arguments: [
    // A lone small count would follow from the total.
    ([4, 40], ["part 0", "part 1"]),
    // The smallest of the others goes, and never a printed zero.
    ([0, 4, 9, 30], ["part 1", "part 2"]),
    // Two that add up to 2 are both 1.
    ([1, 1, 8, 30], ["part 0", "part 1", "part 2"]),
    // Two that add up to 7 hide each other.
    ([3, 4, 8, 30], ["part 0", "part 1"]),
    ([6, 7, 8, 30], []),
    ([0, 0, 0], []),
  ])
  func aLineWithASmallCountLosesTheFewestMore(counts: [Int], withheld: [String]) throws {
    let builder = line(counts)
    let suppression = try Suppression(of: builder.table, .standard)
    #expect(builder.names(suppression.withheld) == withheld)
    #expect(suppression.unprotected.isEmpty)
    #expect(
      try DisclosureAudit(of: builder.table, withholding: suppression.withheld, .standard).isSafe)
  }

  @Test func withoutSecondarySuppressionTheAuditSaysWhatCanBeWorkedOut() throws {
    let builder = line([4, 40])
    let primary = DisclosurePolicy(threshold: 5, isSecondary: false)
    let suppression = try Suppression(of: builder.table, primary)
    #expect(builder.names(suppression.withheld) == ["part 0"])
    let audit = try DisclosureAudit(of: builder.table, withholding: suppression.withheld, primary)
    #expect(audit.leaks == [Suppression.Unprotected(cell: 0, isKnown: true)])
  }

  @Test func aRateGoesWithTheCountsItRestsOn() throws {
    var builder = line([4, 40, 50])
    builder.add("share 0", .derived, nil, restsOn: ["part 0", "all"])
    builder.add("share 1", .derived, nil, restsOn: ["part 1", "all"])
    builder.add("share 2", .derived, nil, restsOn: ["part 2", "all"])
    let suppression = try Suppression(of: builder.table, .standard)
    #expect(
      builder.names(suppression.withheld) == ["part 0", "part 1", "share 0", "share 1"])
    #expect(suppression.reasons[0] == .small)
    #expect(suppression.reasons[1] == .secondary)
    #expect(suppression.reasons[5] == .restsOn(1))
  }

  @Test func theRestOfAGroupIsProtectedThoughItIsNeverPrinted() throws {
    var builder = Builder()
    builder.add("seen", .count, 57)
    builder.add("all", .total, 60)
    builder.add("rest", .hidden, 3)
    builder.sum("rest", ["all"], minus: ["seen"])
    let suppression = try Suppression(of: builder.table, .standard)
    #expect(builder.names(suppression.withheld) == ["seen"])
  }

  @Test func whatWasPublishedBeforeIsKnownToTheReader() throws {
    // Three quarters are out, the first withheld; the total of the year is new.
    var builder = Builder()
    builder.add("first", .count, 3, status: .withheld)
    builder.add("second", .count, 8, status: .published)
    builder.add("third", .count, 10)
    builder.add("all", .total, 21)
    builder.sum("all", ["first", "second", "third"])
    let suppression = try Suppression(of: builder.table, .standard)
    #expect(builder.names(suppression.withheld) == ["first", "third"])
  }

  @Test func aCountThatItsPublisherWithheldIsNotGivenAwayByATotal() throws {
    var builder = Builder()
    builder.add("withheld", .count, nil, status: .withheld)
    builder.add("other", .count, 20)
    builder.add("another", .count, 31)
    builder.add("all", .total, 55)
    builder.sum("all", ["withheld", "other", "another"])
    let suppression = try Suppression(of: builder.table, .standard)
    #expect(builder.names(suppression.withheld) == ["withheld", "other"])
  }

  @Test func whatEarlierPapersGaveAwayIsSaidAndNotHidden() throws {
    var builder = Builder()
    builder.add("small", .count, 3, status: .withheld)
    builder.add("other", .count, 20, status: .published)
    builder.add("all", .total, 23, status: .published)
    builder.sum("all", ["small", "other"])
    let suppression = try Suppression(of: builder.table, .standard)
    #expect(suppression.unprotected == [Suppression.Unprotected(cell: 0, isKnown: true)])
  }

  @Test func aSearchThatGrowsTooLongProvesNothing() throws {
    let builder = line([1, 1, 8, 30])
    #expect(throws: AuditUnfinished.self) {
      try Suppression(of: builder.table, .standard, effort: 2)
    }
    #expect(throws: AuditUnfinished.self) {
      try DisclosureAudit(of: builder.table, withholding: [0, 1, 2], .standard, effort: 1)
    }
  }

  // MARK: Against every possible table

  /// Two lines of three with all their totals, small enough to try every table that a reader could
  /// think of.
  @Test(arguments: [DisclosurePolicy.Protection.exact, .range])
  func theAuditAgreesWithTryingEveryTable(protection: DisclosurePolicy.Protection) throws {
    var random = SeededGenerator(seed: 20_260_317)
    let policy = DisclosurePolicy(threshold: 3, protection: protection)
    var leaks = 0
    for _ in 0..<150 {
      let counts = (0..<4).map { _ in Int.random(in: 0...6, using: &random) }
      let (builder, leaves) = grid(counts)
      var withheld = Set(
        builder.table.cells.indices.filter {
          builder.table.cells[$0].value.map(policy.isSmall) ?? false
        })
      for cell in builder.table.cells.indices
      where builder.table.cells[cell].value != 0 && Bool.random(using: &random) {
        withheld.insert(cell)
      }
      let audit = try DisclosureAudit(of: builder.table, withholding: withheld, policy)
      let tried = possible(builder.table, leaves, withheld)
      let expected = builder.table.cells.indices.filter { cell in
        guard let value = builder.table.cells[cell].value, policy.isSmall(value) else {
          return false
        }
        if protection == .range, !tried[cell].isSuperset(of: [1, 2, 3]) { return true }
        return tried[cell].count < 2
      }
      #expect(audit.leaks.map(\.cell) == expected, "\(counts), withheld \(withheld.sorted())")
      leaks += expected.count
    }
    // Both answers occur.
    #expect(leaks > 50)
  }

  private func grid(_ counts: [Int]) -> (Builder, leaves: [Int]) {
    var builder = Builder()
    for (index, count) in counts.enumerated() { builder.add("cell \(index)", .count, count) }
    for (name, parts) in Self.totals {
      builder.add(name, .total, parts.reduce(0) { $0 + counts[$1] })
      builder.sum(name, parts.map { "cell \($0)" })
    }
    return (builder, Array(counts.indices))
  }

  private static let totals = [
    ("row 0", [0, 1]), ("row 1", [2, 3]), ("column 0", [0, 2]), ("column 1", [1, 3]),
    ("all", [0, 1, 2, 3]),
  ]

  /// By cell, the values that it has in any table that keeps to what is printed, up to 12 a leaf.
  private func possible(_ table: DisclosureTable, _ leaves: [Int], _ withheld: Set<Int>)
    -> [Set<Int>]
  {
    var found = Array(repeating: Set<Int>(), count: table.cells.count)
    func range(_ leaf: Int) -> ClosedRange<Int> {
      let value = table.cells[leaf].value ?? 0
      return withheld.contains(leaf) ? 1...12 : value...value
    }
    for a in range(0) {
      for b in range(1) {
        for c in range(2) {
          for d in range(3) {
            let numbers = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
            let isPossible = numbers.indices.allSatisfy { cell in
              withheld.contains(cell)
                ? numbers[cell] >= 1 : numbers[cell] == table.cells[cell].value
            }
            if isPossible { for cell in numbers.indices { found[cell].insert(numbers[cell]) } }
          }
        }
      }
    }
    return found
  }
}
