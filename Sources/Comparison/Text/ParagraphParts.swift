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

  /// - Parameters:
  ///   - wholes: paragraphs of one paper that have no counterpart yet.
  ///   - parts: the same of the other; those of one whole stand next to each other.
  static func find(
    _ wholes: [Int], of papers: [PaperWords], among parts: [Int], of others: [PaperWords]
  ) -> [Parts] {
    guard !wholes.isEmpty, parts.count > 1 else { return [] }
    let free = Set(parts)
    let isEach = wholes.count * parts.count <= everyStart
    let byWord = Dictionary(grouping: parts) { others[$0].words.first ?? "" }
    var taken: Set<Int> = []
    var found: [Parts] = []
    for whole in wholes where mayBePart(papers[whole]) {
      let starts = isEach ? parts : byWord[papers[whole].words.first ?? ""] ?? []
      var best: (score: Double, parts: [Int])?
      for start in starts where !taken.contains(start) {
        guard let run = run(from: start, papers[whole], others, free, taken) else { continue }
        if run.score > best?.score ?? 0 { best = run }
      }
      guard let best, best.score >= likeness else { continue }
      taken.formUnion(best.parts)
      found.append(Parts(whole: whole, parts: best.parts))
    }
    return found
  }

  private static func mayBePart(_ words: PaperWords) -> Bool {
    (words.paragraph.kind == .paragraph || words.paragraph.kind == .item) && words.words.count > 3
  }

  /// The run from a place on whose words are most like those of the whole; nil for fewer than two. What was
  /// put in between two parts is passed over.
  private static func run(
    from start: Int, _ whole: PaperWords, _ others: [PaperWords], _ free: Set<Int>,
    _ taken: Set<Int>
  ) -> (score: Double, parts: [Int])? {
    let wanted = whole.words.count
    let one = ParagraphAlignment.pairs(whole.words)
    var parts: [Int] = []
    var count = 0
    var passed = 0
    var place = start
    while others.indices.contains(place), parts.count < most, count < wanted {
      if free.contains(place), !taken.contains(place), isPart(others[place], of: one) {
        parts.append(place)
        count += others[place].words.count
      } else {
        passed += 1
        if parts.isEmpty || passed > 2 { break }
      }
      place += 1
    }
    guard parts.count > 1, count * 5 >= wanted * 4, count * 4 <= wanted * 5 else { return nil }
    let words = parts.flatMap { others[$0].words }
    if words == whole.words { return (1, parts) }
    let two = ParagraphAlignment.pairs(words)
    let score = 2 * Double(one.intersection(two).count) / Double(one.count + two.count)
    return (min(score, 0.999), parts)
  }

  /// Whether at least half of the words of a paragraph, two by two, are of the whole.
  private static func isPart(
    _ part: PaperWords, of whole: Set<ParagraphAlignment.WordPair>
  ) -> Bool {
    guard part.paragraph.kind == .paragraph || part.paragraph.kind == .item, !part.words.isEmpty
    else { return false }
    // The ends of a part are no ends of the whole.
    let own = Set(
      zip(part.words, part.words.dropFirst()).map {
        ParagraphAlignment.WordPair(first: $0, second: $1)
      })
    return own.intersection(whole).count * 2 >= own.count
  }
}
