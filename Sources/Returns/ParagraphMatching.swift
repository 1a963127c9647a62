import Documents
import WordFiles

/// Which paragraph of a draft is which of the file that came back.
struct ParagraphMatching {
  /// Pairs of places, rising in the first.
  private(set) var pairs: [(Int, Int)] = []
  /// Those of the pairs that stand elsewhere now.
  private(set) var moved: Set<Int> = []

  init(_ old: [ReturnedParagraph], _ new: [ReturnedParagraph]) {
    let same = SequenceMatching.pairs(old.map(\.keys), new.map(\.keys))
    var found: [(Int, Int)] = []
    var (left, right) = (0, 0)
    for (first, second) in same + [(old.count, new.count)] {
      found += Self.alike(old, left..<first, new, right..<second)
      if first < old.count { found.append((first, second)) }
      (left, right) = (first + 1, second + 1)
    }
    let (takenOld, takenNew) = (Set(found.map(\.0)), Set(found.map(\.1)))
    let gone = old.indices.filter { !takenOld.contains($0) }
    var come = new.indices.filter { !takenNew.contains($0) }
    for place in gone {
      let best = come.max {
        Self.likeness(old[place], new[$0]) < Self.likeness(old[place], new[$1])
      }
      guard let best, Self.likeness(old[place], new[best]) >= 0.7 else { continue }
      found.append((place, best))
      moved.insert(place)
      come.removeAll { $0 == best }
    }
    pairs = found.sorted { $0.0 < $1.0 }
  }

  /// Paragraphs of two gaps that are most alike, rising in both.
  private static func alike(
    _ old: [ReturnedParagraph], _ left: Range<Int>, _ new: [ReturnedParagraph], _ right: Range<Int>
  ) -> [(Int, Int)] {
    alike(left.count, right.count) { first, second in
      let likeness = Self.likeness(old[left.lowerBound + first], new[right.lowerBound + second])
      return likeness >= 0.4 ? likeness : 0
    }.map { (left.lowerBound + $0.0, right.lowerBound + $0.1) }
  }

  /// Pairs of places of two sequences that are most alike, rising in both.
  ///
  /// - Parameter value: how much two are alike; 0 for what is no pair.
  static func alike(
    _ left: Int, _ right: Int, _ value: (Int, Int) -> Double
  ) -> [(Int, Int)] {
    guard left > 0, right > 0, left * right <= 40_000 else { return [] }
    let width = right + 1
    var best = [Double](repeating: 0, count: (left + 1) * width)
    var alike = [Double](repeating: 0, count: left * right)
    for i in (0..<left).reversed() {
      for j in (0..<right).reversed() {
        let pair = value(i, j)
        alike[i * right + j] = pair
        let together = pair > 0 ? pair + best[(i + 1) * width + j + 1] : 0
        best[i * width + j] = max(together, best[(i + 1) * width + j], best[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left, j < right {
      let pair = alike[i * right + j]
      if pair > 0, best[i * width + j] == pair + best[(i + 1) * width + j + 1] {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// From 0 to 1: the share of words that two paragraphs have in common. Those with the bookmark of one
  /// line are alike whatever they say; a table is never a paragraph.
  static func likeness(_ one: ReturnedParagraph, _ other: ReturnedParagraph) -> Double {
    guard (one.table == nil) == (other.table == nil) else { return 0 }
    var counts: [WordToken.Key: Int] = [:]
    for token in one.tokens { counts[token.key, default: 0] += 1 }
    var common = 0
    for token in other.tokens where counts[token.key, default: 0] > 0 {
      counts[token.key, default: 0] -= 1
      common += 1
    }
    let total = one.tokens.count + other.tokens.count
    let share = total == 0 ? 1 : Double(2 * common) / Double(total)
    return one.line != nil && one.line == other.line ? max(share, 0.41) : share
  }
}
