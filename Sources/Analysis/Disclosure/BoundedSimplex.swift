/// Whole numbers between bounds that keep to linear sums: whether there are any, and if not, which
/// bounds stand against one another.
///
/// The general simplex method over exact fractions: each row is a variable of its own, equal to its
/// sum, with bounds like any other. The first variable that breaks a bound is put right by the first
/// that can give way, which cannot go round in circles. Whole numbers are found by branching.
struct BoundedSimplex {
  /// The variables that must be whole; the rows follow them.
  private let wholeCount: Int
  private let columnCount: Int
  private var lower: [Int]
  private var upper: [Int]
  private var value: [MachineFraction]
  /// The variable of each row and of each column.
  private var basic: [Int]
  private var nonbasic: [Int]
  /// The row of a variable, or its column as a number below 0.
  private var place: [Int]
  /// What each row's variable is in terms of the columns'.
  private var matrix: [MachineFraction]
  /// How many steps are left before the work is given up.
  private(set) var steps: Int

  static let none = Int.min
  static let endless = Int.max
  /// How often numbers are halved before the search is given up.
  private static let depthLimit = 200

  /// - Parameters:
  ///   - start: values for the whole numbers, from which the search begins.
  ///   - rows: the factors of each row.
  init(start: [Int], rows: [[(variable: Int, factor: Int)]], steps: Int)
    throws(AuditUnfinished)
  {
    wholeCount = start.count
    columnCount = start.count
    self.steps = steps
    let count = start.count + rows.count
    lower = Array(repeating: Self.none, count: count)
    upper = Array(repeating: Self.endless, count: count)
    value = start.map { MachineFraction($0) }
    basic = Array(start.count..<count)
    nonbasic = Array(0..<start.count)
    place = (0..<start.count).map { -1 - $0 } + Array(0..<rows.count)
    matrix = Array(repeating: .zero, count: rows.count * start.count)
    for (index, row) in rows.enumerated() {
      var sum = MachineFraction.zero
      for (variable, factor) in row {
        matrix[index * columnCount + variable] = MachineFraction(factor)
        sum = try sum + (MachineFraction(factor) * value[variable])
      }
      value.append(sum)
    }
  }

  /// Sets the bounds of a variable; `none` and `endless` are no bound.
  mutating func bound(_ variable: Int, _ least: Int, _ most: Int) throws(AuditUnfinished) {
    lower[variable] = least
    upper[variable] = most
    guard place[variable] < 0 else { return }
    let current = value[variable]
    if least != Self.none, try current.compared(to: least) < 0 {
      try move(variable, to: MachineFraction(least))
    } else if most != Self.endless, try current.compared(to: most) > 0 {
      try move(variable, to: MachineFraction(most))
    }
  }

  func bounds(of variable: Int) -> (least: Int, most: Int) { (lower[variable], upper[variable]) }

  enum Outcome {
    /// The whole numbers.
    case found([Int])
    /// The variables whose bounds cannot all be kept.
    case conflict(Set<Int>)
  }

  /// Whole numbers within all bounds, or the bounds that exclude any.
  mutating func solve() throws(AuditUnfinished) -> Outcome { try solve(depth: 0) }

  private mutating func solve(depth: Int) throws(AuditUnfinished) -> Outcome {
    guard depth < Self.depthLimit else { throw AuditUnfinished() }
    if let conflict = try check() { return .conflict(conflict) }
    guard let variable = (0..<wholeCount).first(where: { !value[$0].isWhole }) else {
      return .found(value[..<wholeCount].map(\.above))
    }
    let (least, most) = bounds(of: variable)
    let floor = value[variable].floor
    try bound(variable, least, floor)
    let below = try solve(depth: depth + 1)
    try bound(variable, least, most)
    guard case .conflict(let first) = below else { return below }
    try bound(variable, floor + 1, most)
    let above = try solve(depth: depth + 1)
    try bound(variable, least, most)
    guard case .conflict(let second) = above else { return above }
    return .conflict(first.union(second))
  }

  /// Nil where all bounds are kept, in fractions if need be.
  private mutating func check() throws(AuditUnfinished) -> Set<Int>? {
    while true {
      var broken: (row: Int, isLow: Bool)?
      for row in basic.indices {
        let variable = basic[row]
        if let known = broken, basic[known.row] < variable { continue }
        if lower[variable] != Self.none, try value[variable].compared(to: lower[variable]) < 0 {
          broken = (row, true)
        } else if upper[variable] != Self.endless,
          try value[variable].compared(to: upper[variable]) > 0
        {
          broken = (row, false)
        }
      }
      guard let (row, isLow) = broken else { return nil }
      steps -= 1
      guard steps > 0 else { throw AuditUnfinished() }
      var entering: Int?
      for column in 0..<columnCount {
        let factor = matrix[row * columnCount + column].above
        guard factor != 0 else { continue }
        let variable = nonbasic[column]
        if let known = entering, nonbasic[known] < variable { continue }
        if try canMove(variable, up: (factor > 0) == isLow) { entering = column }
      }
      let leaving = basic[row]
      guard let column = entering else {
        var conflict: Set<Int> = [leaving]
        for column in 0..<columnCount where !matrix[row * columnCount + column].isZero {
          conflict.insert(nonbasic[column])
        }
        return conflict
      }
      try pivot(row, column, to: isLow ? lower[leaving] : upper[leaving])
    }
  }

  private func canMove(_ variable: Int, up: Bool) throws(AuditUnfinished) -> Bool {
    let bound = up ? upper[variable] : lower[variable]
    if bound == (up ? Self.endless : Self.none) { return true }
    return try value[variable].compared(to: bound) == (up ? -1 : 1)
  }

  /// Gives a column's variable another value; the rows follow.
  private mutating func move(_ variable: Int, to new: MachineFraction) throws(AuditUnfinished) {
    let column = -1 - place[variable]
    let step = try new - value[variable]
    value[variable] = new
    for row in basic.indices {
      let factor = matrix[row * columnCount + column]
      if !factor.isZero { value[basic[row]] = try value[basic[row]] + (factor * step) }
    }
  }

  /// Lets a row's variable take a value and its place with a column's.
  private mutating func pivot(_ row: Int, _ column: Int, to target: Int) throws(AuditUnfinished) {
    let leaving = basic[row]
    let entering = nonbasic[column]
    let start = row * columnCount
    let factor = matrix[start + column]
    let step = try (MachineFraction(target) - value[leaving]) / factor
    value[leaving] = MachineFraction(target)
    value[entering] = try value[entering] + step
    for other in basic.indices where other != row {
      let share = matrix[other * columnCount + column]
      if !share.isZero { value[basic[other]] = try value[basic[other]] + (share * step) }
    }
    let inverse = try MachineFraction.one / factor
    let minus = try MachineFraction.zero - inverse
    for index in 0..<columnCount {
      let old = matrix[start + index]
      if index == column {
        matrix[start + index] = inverse
      } else if !old.isZero {
        matrix[start + index] = try old * minus
      }
    }
    for other in basic.indices where other != row {
      let share = matrix[other * columnCount + column]
      guard !share.isZero else { continue }
      matrix[other * columnCount + column] = .zero
      for index in 0..<columnCount {
        let part = matrix[start + index]
        guard !part.isZero else { continue }
        let at = other * columnCount + index
        matrix[at] = try matrix[at] + (share * part)
      }
    }
    basic[row] = entering
    nonbasic[column] = leaving
    place[entering] = row
    place[leaving] = -1 - column
  }
}
