import Publication

/// Finds paragraphs that were parted into several, and several that were joined into one, by their words:
/// those of the one are those of the others, one after another, but for few.
struct ParagraphParts {
  /// One paragraph of one paper and those of the other that it became, or came from.
  struct Parts {
    let whole: Int
    let parts: [Int]
  }

  /// A whole may have changed in this part of its pairs of words, and no more.
  private static let likeness = 0.8
  private static let most = 8
  /// Where more pairs of paragraphs are left than this, parts are looked for by their first word alone.
  private static let everyStart = 10_000

  /// The paragraphs of the paper that has the parts.
  private let others: [PaperWords]
  private let free: Set<Int>
  private var taken: Set<Int> = []
  private var pairs: WordPairs
  /// Of each paragraph that may be a part, its pairs of words.
  private var pairsOfParts: [Int: Set<WordPairs.Pair>] = [:]

  /// - Parameters:
  ///   - wholes: paragraphs of one paper that have no counterpart yet.
  ///   - parts: the same of the other; those of one whole stand next to each other.
  static func find(
    _ wholes: [Int], of papers: [PaperWords], among parts: [Int], of others: [PaperWords],
    _ pairs: inout WordPairs
  ) -> [Parts] {
    guard !wholes.isEmpty, parts.count > 1 else { return [] }
    var search = ParagraphParts(parts, of: others, pairs)
    defer { pairs = search.pairs }
    return search.parts(of: wholes.map { ($0, papers[$0]) }, among: parts)
  }

  private init(_ parts: [Int], of others: [PaperWords], _ pairs: WordPairs) {
    self.others = others
    self.pairs = pairs
    free = Set(parts)
    for place in parts where others[place].isText && !others[place].words.isEmpty {
      pairsOfParts[place] = self.pairs.insidePairs(others[place].words)
    }
  }

  private mutating func parts(
    of wholes: [(place: Int, words: PaperWords)], among parts: [Int]
  ) -> [Parts] {
    let isEach = wholes.count * parts.count <= Self.everyStart
    let byWord = Dictionary(grouping: parts) { others[$0].words.first ?? "" }
    var found: [Parts] = []
    for whole in wholes where whole.words.isText && whole.words.words.count > 3 {
      let words = whole.words.words
      let starts = isEach ? parts : byWord[words[0]] ?? []
      let wanted = pairs.pairs(words)
      var best: (score: Double, parts: [Int])?
      for start in starts where !taken.contains(start) {
        guard let run = run(from: start, words, wanted) else { continue }
        if run.score > best?.score ?? 0 { best = run }
      }
      guard let best, best.score >= Self.likeness else { continue }
      taken.formUnion(best.parts)
      found.append(Parts(whole: whole.place, parts: best.parts))
    }
    return found
  }

  /// The run from a place on whose words are most like those of the whole; nil for fewer than two. What was
  /// put in between two parts is passed over.
  private mutating func run(
    from start: Int, _ whole: [String], _ wanted: Set<WordPairs.Pair>
  ) -> (score: Double, parts: [Int])? {
    var parts: [Int] = []
    var count = 0
    var passed = 0
    var place = start
    while others.indices.contains(place), parts.count < Self.most, count < whole.count {
      if free.contains(place), !taken.contains(place), isPart(place, of: wanted) {
        parts.append(place)
        count += others[place].words.count
      } else {
        passed += 1
        if parts.isEmpty || passed > 2 { break }
      }
      place += 1
    }
    guard parts.count > 1, count * 5 >= whole.count * 4, count * 4 <= whole.count * 5 else {
      return nil
    }
    let words = parts.flatMap { others[$0].words }
    if words == whole { return (1, parts) }
    let own = pairs.pairs(words)
    let score =
      2 * Double(wanted.intersection(own).count) / Double(wanted.count + own.count)
    return (min(score, 0.999), parts)
  }

  /// Whether at least half of the words of a paragraph, two by two, are of the whole.
  private func isPart(_ place: Int, of whole: Set<WordPairs.Pair>) -> Bool {
    guard let own = pairsOfParts[place] else { return false }
    return own.lazy.filter(whole.contains).count * 2 >= own.count
  }
}

extension PaperWords {
  fileprivate var isText: Bool { paragraph.kind == .paragraph || paragraph.kind == .item }
}
