import Publication

/// Which paragraph of one paper is which of another: first by their words, then, among those that
/// are left, by how many words they share.
struct ParagraphAlignment {
  /// For each old paragraph its place in the new paper; nil where it is gone.
  private(set) var places: [Int?]
  /// The new paragraphs that are none of the old.
  private(set) var added: [Int] = []

  /// A paragraph is taken for another one reworded where they share at least this part of their
  /// pairs of words.
  private static let likeness = 0.4

  init(_ old: [PaperWords], _ new: [PaperWords]) {
    places = Array(repeating: nil, count: old.count)
    var taken = Array(repeating: false, count: new.count)
    matchByWords(old, new, &taken)
    matchByLikeness(old, new, &taken)
    added = new.indices.filter { !taken[$0] }
  }

  /// Equal words: of several, those of one section go together, then the others, each in order.
  private mutating func matchByWords(
    _ old: [PaperWords], _ new: [PaperWords], _ taken: inout [Bool]
  ) {
    var inSection: [SectionKey: Queue] = [:]
    var anywhere: [PaperWords.Key: Queue] = [:]
    for (place, paragraph) in new.enumerated() {
      inSection[SectionKey(paragraph), default: Queue()].places.append(place)
      anywhere[paragraph.key, default: Queue()].places.append(place)
    }
    for (place, paragraph) in old.enumerated() {
      if let found = inSection[SectionKey(paragraph)]?.next(taken) { match(place, found, &taken) }
    }
    for (place, paragraph) in old.enumerated() where places[place] == nil {
      if let found = anywhere[paragraph.key]?.next(taken) { match(place, found, &taken) }
    }
  }

  private struct SectionKey: Hashable {
    let section: String
    let words: PaperWords.Key

    init(_ paragraph: PaperWords) {
      section = paragraph.paragraph.section
      words = paragraph.key
    }
  }

  /// Places to be given out in order.
  private struct Queue {
    var places: [Int] = []
    private var given = 0

    mutating func next(_ taken: [Bool]) -> Int? {
      while given < places.count {
        given += 1
        if !taken[places[given - 1]] { return places[given - 1] }
      }
      return nil
    }
  }

  private mutating func match(_ old: Int, _ new: Int, _ taken: inout [Bool]) {
    places[old] = new
    taken[new] = true
  }

  private mutating func matchByLikeness(
    _ old: [PaperWords], _ new: [PaperWords], _ taken: inout [Bool]
  ) {
    let gone = old.indices.filter { places[$0] == nil }
    let come = new.indices.filter { !taken[$0] }
    guard !gone.isEmpty, !come.isEmpty else { return }
    var holders: [WordPair: [Int]] = [:]
    let pairsOfNew = Dictionary(uniqueKeysWithValues: come.map { ($0, Self.pairs(new[$0])) })
    for place in come {
      for pair in pairsOfNew[place] ?? [] { holders[pair, default: []].append(place) }
    }
    var scored: [(score: Double, old: Int, new: Int)] = []
    for place in gone {
      let pairs = Self.pairs(old[place])
      var shared: [Int: Int] = [:]
      for pair in pairs {
        // A pair of words that stands everywhere says nothing.
        guard let found = holders[pair], found.count <= 32 else { continue }
        for other in found { shared[other, default: 0] += 1 }
      }
      for (other, count) in shared {
        guard old[place].paragraph.kind == new[other].paragraph.kind else { continue }
        let score = 2 * Double(count) / Double(pairs.count + (pairsOfNew[other]?.count ?? 0))
        if score >= Self.likeness { scored.append((score, place, other)) }
      }
    }
    scored.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for (_, first, second) in scored where places[first] == nil && !taken[second] {
      match(first, second, &taken)
    }
  }

  private struct WordPair: Hashable {
    let first: String
    let second: String
  }

  private static func pairs(_ paragraph: PaperWords) -> Set<WordPair> {
    let words = [""] + paragraph.words + [""]
    return Set(zip(words, words.dropFirst()).map { WordPair(first: $0, second: $1) })
  }
}
