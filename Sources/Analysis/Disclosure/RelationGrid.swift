import Figures

/// Counts by line and last day, for a first look at which lines could give one another: most tries end
/// in the first row or two.
struct RelationGrid {
  /// For each line its numbers by day, and those of its own periods before.
  private var now: [[Int]]
  private var before: [[Int]]
  private let width: Int

  private static let none = Int.min

  init(_ lines: [RelationLines.Line]) {
    let ends = Set(lines.flatMap { $0.points.map(\.period.end.dayNumber) }).sorted()
    let columns = Dictionary(uniqueKeysWithValues: ends.enumerated().map { ($1, $0) })
    width = ends.count
    now = Array(repeating: Array(repeating: Self.none, count: ends.count), count: lines.count)
    before = now
    for (index, line) in lines.enumerated() {
      for point in line.points {
        guard let column = columns[point.period.end.dayNumber] else { continue }
        now[index][column] = point.count ?? Self.none
        before[index][column] = line.before(point.period, by: 1)?.count ?? Self.none
      }
    }
  }

  /// Whether no row speaks against lines, by their places, that add up to another.
  func mayAdd(_ whole: Int, _ parts: [Int]) -> Bool {
    for column in 0..<width {
      var left = now[whole][column]
      guard left != Self.none else { continue }
      var isKnown = true
      for part in parts {
        let number = now[part][column]
        if number == Self.none {
          isKnown = false
          break
        }
        left -= number
      }
      if isKnown, left != 0 { return false }
    }
    return true
  }

  /// Whether no row speaks against a stock, by its place, with what came and went.
  func mayFlow(_ stock: Int, _ started: Int, _ ceased: Int) -> Bool {
    for column in 0..<width {
      let (new, old) = (now[stock][column], before[stock][column])
      let (came, went) = (now[started][column], now[ceased][column])
      guard new != Self.none, old != Self.none, came != Self.none, went != Self.none else {
        continue
      }
      if old + came - went != new { return false }
    }
    return true
  }
}
