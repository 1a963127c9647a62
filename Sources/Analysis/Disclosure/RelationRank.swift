/// Which sums of one row follow from others that are known already, so that each is told once.
struct RelationRank {
  /// Each sum as factors of indicators, brought to steps: by the indicator that it begins with.
  private var steps: [String: [String: Double]] = [:]

  /// - Returns: False where the sum follows from those before.
  @discardableResult
  mutating func insert(whole: String, parts: [String]) -> Bool {
    var row: [String: Double] = [:]
    row[whole, default: 0] -= 1
    for part in parts { row[part, default: 0] += 1 }
    while true {
      row = row.filter { abs($0.value) > 1e-9 }
      guard let pivot = row.keys.sorted().first(where: { steps[$0] != nil }) ?? row.keys.min(),
        let factor = row[pivot]
      else { return false }
      guard let step = steps[pivot], let own = step[pivot] else {
        steps[pivot] = row
        return true
      }
      for (key, value) in step { row[key, default: 0] -= factor * value / own }
      row[pivot] = nil
    }
  }
}
