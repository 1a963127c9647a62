import Documents
import WordFiles

/// A paragraph of a draft or of the file that came back, as far as it is compared.
struct ReturnedParagraph {
  let tokens: [WordToken]
  let paragraph: WordParagraph
  /// The table that it stands in, with its row and column there; nil outside tables.
  let cell: (table: Int, row: Int, column: Int)?
  /// The line of the Markdown that its bookmark names.
  let line: Int?

  var keys: [WordToken.Key] { tokens.map(\.key) }
}

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
    let gone = old.indices.filter { !takenOld.contains($0) && old[$0].cell == nil }
    var come = new.indices.filter { !takenNew.contains($0) && new[$0].cell == nil }
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
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= 40_000 else { return [] }
    let width = right.count + 1
    var best = [Double](repeating: 0, count: (left.count + 1) * width)
    func value(_ i: Int, _ j: Int) -> Double {
      let likeness = Self.likeness(old[left.lowerBound + i], new[right.lowerBound + j])
      return likeness >= 0.4 ? likeness : 0
    }
    for i in left.indices.reversed().map({ $0 - left.lowerBound }) {
      for j in right.indices.reversed().map({ $0 - right.lowerBound }) {
        let pair = value(i, j)
        let together = pair > 0 ? pair + best[(i + 1) * width + j + 1] : 0
        best[i * width + j] = max(together, best[(i + 1) * width + j], best[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let pair = value(i, j)
      if pair > 0, best[i * width + j] == pair + best[(i + 1) * width + j + 1] {
        pairs.append((left.lowerBound + i, right.lowerBound + j))
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

  /// From 0 to 1: the share of words that two paragraphs have in common. Cells of one place, and
  /// paragraphs with the bookmark of one line, are alike whatever they say.
  static func likeness(_ one: ReturnedParagraph, _ other: ReturnedParagraph) -> Double {
    if let cell = one.cell, let there = other.cell {
      return cell.row == there.row && cell.column == there.column ? 1 : 0
    }
    guard (one.cell == nil) == (other.cell == nil) else { return 0 }
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
