/// Which column of one release is which of another, and which label: by name, and where a name is
/// gone and another has come, by what stands under it.
struct ColumnMatching {
  struct Renamed: Sendable, Hashable {
    let from: String
    let to: String
  }

  private(set) var filters: [(old: Int, new: Int)] = []
  private(set) var figures: [(old: Int, new: Int)] = []
  private(set) var renamed: [Renamed] = []
  private(set) var dropped: [String] = []
  private(set) var added: [String] = []
  /// For each pair of filter columns, labels of the older one by those of the newer one.
  private(set) var labels: [[String: String]] = []
  private(set) var relabelled: [Renamed] = []

  init(_ old: ReleaseTable, _ new: ReleaseTable, _ places: PlaceMatching) {
    filters = match(old, new, old.filters, new.filters) { one, two in
      Self.overlap(Set(old.rows.map { $0[one] }), Set(new.rows.map { $0[two] }))
    }
    let oldRows = Self.rowsByPlace(old) { places.key($0) }
    let newRows = Self.rowsByPlace(new) { $0 }
    figures = match(old, new, old.figures, new.figures) { one, two in
      Self.agreement(old, oldRows, one, new, newRows, two)
    }
    let byFigures = LabelMatching(old, new, self, places)
    for pair in filters { matchLabels(old, pair.old, new, pair.new, byFigures.labels(of: pair)) }
  }

  private mutating func match(
    _ old: ReleaseTable, _ new: ReleaseTable, _ left: [Int], _ right: [Int],
    likeness: (Int, Int) -> Double
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var gone: [Int] = []
    var come = right.filter { !left.map { old.header[$0] }.contains(new.header[$0]) }
    for one in left {
      if let two = right.first(where: { new.header[$0] == old.header[one] }) {
        pairs.append((one, two))
      } else {
        gone.append(one)
      }
    }
    for one in gone {
      let best = come.map { (likeness(one, $0), $0) }.max { ($0.0, $1.1) < ($1.0, $0.1) }
      guard let best, best.0 >= 0.5 else {
        dropped.append(old.header[one])
        continue
      }
      pairs.append((one, best.1))
      come.removeAll { $0 == best.1 }
      renamed.append(Renamed(from: old.header[one], to: new.header[best.1]))
    }
    added += come.map { new.header[$0] }
    return pairs.sorted { $0.old < $1.old }
  }

  private static func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
    let all = left.union(right).count
    return all == 0 ? 0 : Double(left.intersection(right).count) / Double(all)
  }

  /// Rows by time and place, in the order of the file: releases keep it within one place.
  private static func rowsByPlace(
    _ table: ReleaseTable, place: (String) -> String
  ) -> [String: [Int]] {
    Dictionary(grouping: table.rows.indices) {
      "\(table.timeKey($0))\u{1}\(place(table.placeKey($0)))"
    }
  }

  /// How many cells of two columns agree where time and place do.
  private static func agreement(
    _ old: ReleaseTable, _ oldRows: [String: [Int]], _ one: Int, _ new: ReleaseTable,
    _ newRows: [String: [Int]], _ two: Int
  ) -> Double {
    var count = 0
    var same = 0
    for (key, rows) in oldRows {
      guard let others = newRows[key] else { continue }
      let values = Set(others.map { new.rows[$0][two] })
      for row in rows {
        count += 1
        if values.contains(old.rows[row][one]) { same += 1 }
      }
    }
    return count == 0 ? 0 : Double(same) / Double(count)
  }

  /// Labels that are gone and labels that have come are one where most of their words are the same, or
  /// most of what stands under them.
  private mutating func matchLabels(
    _ old: ReleaseTable, _ one: Int, _ new: ReleaseTable, _ two: Int,
    _ byFigures: [String: String]
  ) {
    let before = Set(old.rows.map { $0[one] })
    let now = Set(new.rows.map { $0[two] })
    var map: [String: String] = [:]
    var come = now.subtracting(before).sorted()
    for label in before.subtracting(now).sorted() {
      guard let found = byFigures[label] else { continue }
      map[label] = found
      come.removeAll { $0 == found }
      relabelled.append(Renamed(from: label, to: found))
    }
    for label in before.subtracting(now).sorted() where map[label] == nil {
      let best = come.map { (Self.wordLikeness(label, $0), $0) }
        .max { ($0.0, $1.1) < ($1.0, $0.1) }
      guard let best, best.0 >= 0.6 else { continue }
      map[label] = best.1
      come.removeAll { $0 == best.1 }
      relabelled.append(Renamed(from: label, to: best.1))
    }
    labels.append(map)
  }

  private static func wordLikeness(_ left: String, _ right: String) -> Double {
    overlap(words(left), words(right))
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
