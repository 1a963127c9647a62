import Extracts
import Figures

/// Labels that go by another name, known by what stands under them: at one time and place, and with the same
/// other labels, most figures of the one are those of the other.
struct LabelMatching {
  private let old: ReleaseTable
  private let new: ReleaseTable
  private let columns: ColumnMatching
  /// For each row of a release, its time, its place as the newer one has it, and its figures.
  private let oldPlaces: [String]
  private let newPlaces: [String]

  /// A label is another one renamed where at least this part of the figures that tell labels apart agree.
  private static let likeness = 0.6

  init(
    _ old: ReleaseTable, _ new: ReleaseTable, _ columns: ColumnMatching, _ places: PlaceMatching
  ) {
    self.old = old
    self.new = new
    self.columns = columns
    oldPlaces = old.rows.indices.map {
      "\(old.timeKey($0))\u{1}\(places.key(old.placeKey($0)))"
    }
    newPlaces = new.rows.indices.map { "\(new.timeKey($0))\u{1}\(new.placeKey($0))" }
  }

  /// Labels of the newer release by those of the older one, for one pair of filter columns.
  func labels(of pair: (old: Int, new: Int)) -> [String: String] {
    let before = Set(old.rows.map { $0[pair.old] })
    let now = Set(new.rows.map { $0[pair.new] })
    let gone = before.subtracting(now)
    let come = now.subtracting(before)
    guard !gone.isEmpty, !come.isEmpty else { return [:] }
    let left = figures(
      old, oldPlaces, label: pair.old, others: columns.filters.map(\.old),
      columns.figures.map(\.old),
      pair)
    let right = figures(
      new, newPlaces, label: pair.new, others: columns.filters.map(\.new),
      columns.figures.map(\.new),
      pair)
    var scores: [(score: Double, from: String, to: String)] = []
    for from in gone {
      for to in come {
        let score = Self.agreement(left[from] ?? [:], right[to] ?? [:])
        if score >= Self.likeness { scores.append((score, from, to)) }
      }
    }
    scores.sort { ($1.score, $0.from, $0.to) < ($0.score, $1.from, $1.to) }
    var found: [String: String] = [:]
    var taken: Set<String> = []
    for (_, from, to) in scores where found[from] == nil && !taken.contains(to) {
      found[from] = to
      taken.insert(to)
    }
    return found
  }

  /// By label, then by time, place and the labels of other columns, the figures of the row; those that
  /// several labels share say nothing of which is which, and are left out.
  private func figures(
    _ table: ReleaseTable, _ places: [String], label: Int, others: [Int], _ figures: [Int],
    _ pair: (old: Int, new: Int)
  ) -> [String: [String: [Int: String]]] {
    var found: [String: [String: [Int: String]]] = [:]
    var counts: [String: [String: Int]] = [:]
    func key(_ row: Int) -> String {
      ([places[row]] + others.filter { $0 != label }.map { table.rows[row][$0] })
        .joined(separator: "\u{1}")
    }
    for row in table.rows.indices {
      let key = key(row)
      for (index, column) in figures.enumerated() {
        counts[key, default: [:]]["\(index) \(table.rows[row][column])", default: 0] += 1
      }
    }
    for row in table.rows.indices {
      let key = key(row)
      var own: [Int: String] = [:]
      for (index, column) in figures.enumerated() {
        let text = table.rows[row][column]
        let isOfOneLabel = counts[key]?["\(index) \(text)"] == 1
        guard isOfOneLabel, Self.isNumber(text) else { continue }
        own[index] = text
      }
      found[table.rows[row][label], default: [:]][key] = own
    }
    return found
  }

  private static func isNumber(_ text: String) -> Bool {
    if case .number = ReleaseTable.value(text) { return true }
    return ReleaseTable.duration(text) != nil
  }

  private static func agreement(
    _ left: [String: [Int: String]], _ right: [String: [Int: String]]
  ) -> Double {
    var same = 0
    var all = 0
    for (key, figures) in left {
      guard let others = right[key] else { continue }
      for (column, text) in figures {
        guard let other = others[column] else { continue }
        all += 1
        if text == other { same += 1 }
      }
    }
    return same < 2 || all == 0 ? 0 : Double(same) / Double(all)
  }
}
