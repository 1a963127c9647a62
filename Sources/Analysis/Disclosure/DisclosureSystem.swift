/// The cells of a table that hang together by sums, and what a reader of the printed ones can work
/// out about the others.
///
/// The reader knows every printed figure, every sum, that a withheld count is at least 1 where zeros
/// are printed, and that nothing counted is below 0.
struct DisclosureSystem {
  private let policy: DisclosurePolicy
  /// The cells of the table that take part; the system's variables stand in their order.
  let members: [Int]
  private let kinds: [DisclosureTable.Kind]
  private let values: [Int?]
  private let sums: [[(variable: Int, factor: Int)]]
  private let limits: [[(variable: Int, factor: Int)]]
  private let rates: [Int]
  private let constants: [Int]
  private var simplex: BoundedSimplex
  /// Which members are not printed.
  private var isHidden: [Bool]
  /// Values of all members that keep to everything printed, each found by the search.
  private var witnesses: [[Int]] = []
  let protected: [Protected]

  /// - Parameter steps: how many steps of the search are allowed for all questions together.
  init(
    _ table: DisclosureTable, part: DisclosureTable.Part, policy: DisclosurePolicy, steps: Int
  ) throws(AuditUnfinished) {
    self.policy = policy
    let members = part.cells
    self.members = members
    let variables = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    func row(_ terms: [DisclosureTable.Term]) -> [(variable: Int, factor: Int)] {
      terms.compactMap { term in variables[term.cell].map { ($0, term.factor) } }
    }
    kinds = members.map { table.cells[$0].kind }
    values = members.map { table.cells[$0].value }
    sums = part.sums.map { row(table.sums[$0].terms) }
    let limited = part.limits.map { table.limits[$0] }
    limits = limited.map { row($0.terms) }
    rates = limited.map(\.rate)
    constants = limited.map(\.constant)
    protected = members.indices.compactMap { variable in
      policy.protectedValues(of: table.cells[members[variable]]).map {
        Protected(variable: variable, values: $0)
      }
    }
    isHidden = Array(repeating: false, count: members.count)
    simplex = try BoundedSimplex(
      start: members.map { table.cells[$0].value ?? policy.leastWithheld }, rows: sums + limits,
      steps: steps)
  }

  /// Which steps of the search are left.
  var steps: Int { simplex.steps }

  /// Takes a choice of cells that are not printed.
  mutating func withhold(_ withheld: Set<Int>) throws(AuditUnfinished) {
    for variable in members.indices {
      isHidden[variable] = withheld.contains(members[variable]) || kinds[variable] == .hidden
      let (least, most) = bounds(of: variable)
      try simplex.bound(variable, least, most)
    }
    for index in sums.indices { try simplex.bound(members.count + index, 0, 0) }
    for index in limits.indices {
      let isPrinted = !withheld.contains(rates[index])
      try simplex.bound(
        members.count + sums.count + index, isPrinted ? -constants[index] : BoundedSimplex.none,
        BoundedSimplex.endless)
    }
    // What was found for another choice is kept where it still answers.
    witnesses = witnesses.suffix(Self.witnessLimit).filter(isPossible)
  }

  private static let witnessLimit = 400

  private func bounds(of variable: Int) -> (Int, Int) {
    if !isHidden[variable], let value = values[variable] { return (value, value) }
    switch kinds[variable] {
    case .hidden: return (0, BoundedSimplex.endless)
    case .change: return (BoundedSimplex.none, BoundedSimplex.endless)
    default: return (policy.leastWithheld, BoundedSimplex.endless)
    }
  }

  /// Whether a member can have a value between two, going by what is printed. If not, gives the
  /// cells of the table whose printing rules it out.
  mutating func reasonsAgainst(_ variable: Int, _ least: Int, _ most: Int)
    throws(AuditUnfinished) -> Set<Int>?
  {
    if witnesses.contains(where: { least <= $0[variable] && $0[variable] <= most }) { return nil }
    let (lowest, highest) = bounds(of: variable)
    guard max(least, lowest) <= min(most, highest) else {
      return isHidden[variable] ? [] : [members[variable]]
    }
    try simplex.bound(variable, max(least, lowest), min(most, highest))
    let outcome = try simplex.solve()
    try simplex.bound(variable, lowest, highest)
    switch outcome {
    case .found(let numbers):
      guard isPossible(numbers) else { throw AuditUnfinished() }
      witnesses.append(numbers)
      return nil
    case .conflict(let variables):
      return Set(
        variables.compactMap { other -> Int? in
          if other < members.count { return isHidden[other] ? nil : members[other] }
          let limit = other - members.count - sums.count
          return limit >= 0 ? rates[limit] : nil
        })
    }
  }

  /// Checks what the search found against the bounds and sums themselves, in whole numbers.
  private func isPossible(_ numbers: [Int]) -> Bool {
    for variable in members.indices {
      let (least, most) = bounds(of: variable)
      guard least <= numbers[variable], numbers[variable] <= most else { return false }
    }
    for sum in sums {
      guard let total = Self.total(of: sum, numbers), total == 0 else { return false }
    }
    for (index, limit) in limits.enumerated() {
      let row = simplex.bounds(of: members.count + sums.count + index)
      guard row.least != BoundedSimplex.none else { continue }
      guard let total = Self.total(of: limit, numbers), total >= -constants[index] else {
        return false
      }
    }
    return true
  }

  private static func total(of terms: [(variable: Int, factor: Int)], _ numbers: [Int]) -> Int? {
    var total = 0
    for (variable, factor) in terms {
      let (part, first) = numbers[variable].multipliedReportingOverflow(by: factor)
      let (sum, second) = total.addingReportingOverflow(part)
      guard !first, !second else { return nil }
      total = sum
    }
    return total
  }

  /// Each way in which a small cell is not protected, by the cells whose printing does it. At least
  /// one of each set must be withheld.
  mutating func leaks(of protected: Protected, _ protection: DisclosurePolicy.Protection)
    throws(AuditUnfinished) -> [Set<Int>]
  {
    let variable = protected.variable
    guard isHidden[variable] else { return [[members[variable]]] }
    var found: [Set<Int>] = []
    if protection == .range {
      let small = protected.values
      for value in small {
        if let reasons = try reasonsAgainst(variable, value, value) { found.append(reasons) }
      }
      guard found.isEmpty else { return found }
    }
    let known: Int
    if let value = values[variable] {
      known = value
    } else {
      let reasons = try reasonsAgainst(variable, BoundedSimplex.none, BoundedSimplex.endless)
      guard reasons == nil, let witness = witnesses.first else { throw AuditUnfinished() }
      known = witness[variable]
    }
    guard let below = try reasonsAgainst(variable, BoundedSimplex.none, known - 1),
      let above = try reasonsAgainst(variable, known + 1, BoundedSimplex.endless)
    else { return [] }
    return [below.union(above)]
  }

  /// A small cell, and the values of which each may have to stay possible.
  struct Protected {
    let variable: Int
    let values: ClosedRange<Int>
  }
}
