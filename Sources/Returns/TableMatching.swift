import Documents

/// Which row and which column of a table is which of the same table as it came back.
struct TableMatching {
  /// Pairs of rows, rising in both.
  private(set) var rows: [(old: Int, new: Int)] = []
  /// Rows that say the same and stand elsewhere now.
  private(set) var moved: [(old: Int, new: Int)] = []
  private(set) var columns: [(old: Int, new: Int)] = []

  init(_ old: ReturnedTable, _ new: ReturnedTable) {
    let (left, right) = (old.full, new.full)
    let (before, after) = (
      left.map { old.rows[$0].map(\.keys) }, right.map { new.rows[$0].map(\.keys) }
    )
    let counts = (before.map(Self.counts), after.map(Self.counts))
    let same = SequenceMatching.pairs(before, after)
    let takenOld = Set(same.map(\.0))
    let takenNew = Set(same.map(\.1))
    var free = after.indices.filter { !takenNew.contains($0) }
    var gone: Set<Int> = []
    for place in before.indices where !takenOld.contains(place) {
      guard let there = free.first(where: { after[$0] == before[place] }) else { continue }
      free.removeAll { $0 == there }
      moved.append((left[place], right[there]))
      gone.insert(place)
    }
    let come = Set(after.indices).subtracting(takenNew).subtracting(free)
    var (from, start) = (0, 0)
    for (one, other) in same + [(before.count, after.count)] {
      let gap = (from..<one).filter { !gone.contains($0) }
      let there = (start..<other).filter { !come.contains($0) }
      for (first, second) in Self.alike(gap, there, counts) {
        rows.append((left[first], right[second]))
      }
      if one < before.count { rows.append((left[one], right[other])) }
      (from, start) = (one + 1, other + 1)
    }
    matchColumns(old, new)
  }

  /// Rows of two gaps that are most alike; where a gap has as many rows as the other, one by one.
  private static func alike(
    _ gap: [Int], _ there: [Int], _ counts: ([[WordToken.Key: Int]], [[WordToken.Key: Int]])
  ) -> [(Int, Int)] {
    if gap.count == there.count { return Array(zip(gap, there)) }
    return ParagraphMatching.alike(gap.count, there.count) { first, second in
      let likeness = likeness(counts.0[gap[first]], counts.1[there[second]])
      return likeness >= 0.3 ? likeness : 0
    }.map { (gap[$0.0], there[$0.1]) }
  }

  private static func counts(_ row: [[WordToken.Key]]) -> [WordToken.Key: Int] {
    row.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func likeness(
    _ one: [WordToken.Key: Int], _ other: [WordToken.Key: Int]
  ) -> Double {
    let total = one.values.reduce(0, +) + other.values.reduce(0, +)
    let common = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    return total == 0 ? 1 : Double(2 * common) / Double(total)
  }

  private mutating func matchColumns(_ old: ReturnedTable, _ new: ReturnedTable) {
    guard old.width != new.width else {
      columns = (0..<old.width).map { ($0, $0) }
      return
    }
    let rows = rows + moved
    columns = ParagraphMatching.alike(old.width, new.width) { first, second in
      let same = rows.count { pair in
        let (before, after) = (old.cell(pair.old, first), new.cell(pair.new, second))
        return before != nil && before?.keys == after?.keys
      }
      return rows.isEmpty || same * 5 < rows.count * 2 ? 0 : Double(same) / Double(rows.count)
    }.map { (old: $0.0, new: $0.1) }
  }
}
