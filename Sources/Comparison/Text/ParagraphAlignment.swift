import Publication

/// Which paragraph of one paper is which of another: first by their words, then, among those that
/// are left, by how many words they share.
struct ParagraphAlignment {
  /// For each old paragraph its place in the new paper; nil where it is gone.
  private(set) var places: [Int?]
  /// The new paragraphs that are none of the old.
  private(set) var added: [Int] = []
  /// The new paragraphs that an old one was parted into, by the old one.
  private(set) var parted: [Int: [Int]] = [:]
  /// The old paragraphs that were joined into a new one, by the new one.
  private(set) var joined: [Int: [Int]] = [:]

  /// A paragraph is taken for another one reworded where they share at least this part of their
  /// pairs of words.
  private static let likeness = 0.4

  init(_ old: [PaperWords], _ new: [PaperWords]) {
    places = Array(repeating: nil, count: old.count)
    var taken = Array(repeating: false, count: new.count)
    matchByWords(old, new, &taken)
    matchByCode(old, new, &taken)
    var pairs = WordPairs()
    matchParts(old, new, &taken, &pairs)
    matchByLikeness(old, new, &taken, &pairs)
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

  /// Rows that go by another name and keep what they are known by, where one row of each paper has it.
  private mutating func matchByCode(
    _ old: [PaperWords], _ new: [PaperWords], _ taken: inout [Bool]
  ) {
    let gone = old.indices.filter { places[$0] == nil && old[$0].paragraph.kind == .row }
    guard !gone.isEmpty else { return }
    let codes = gone.map { RowCode.all(of: old[$0]) }
    // A code is of one row only where no other row of the paper has it.
    let oldRows = Self.onlyRows(old, having: codes)
    let newRows = Self.onlyRows(new, having: codes)
    for (place, codes) in zip(gone, codes) {
      for code in codes where places[place] == nil {
        guard oldRows[code] != nil, let found = newRows[code], !taken[found] else { continue }
        match(place, found, &taken)
      }
    }
  }

  /// For some codes the row that has it, where no other has.
  private static func onlyRows(
    _ paragraphs: [PaperWords], having codes: [[RowCode]]
  ) -> [RowCode: Int] {
    /// Stands for a code of several rows.
    let several = -1
    var rows: [RowCode: Int?] = [:]
    for code in codes.joined() { rows[code] = .some(nil) }
    for (place, row) in paragraphs.enumerated() {
      for code in RowCode.all(of: row) {
        guard let known = rows[code] else { continue }
        rows[code] = known == nil || known == place ? place : several
      }
    }
    return rows.compactMapValues { $0 == several ? nil : $0 }
  }

  /// Paragraphs that were parted or joined.
  private mutating func matchParts(
    _ old: [PaperWords], _ new: [PaperWords], _ taken: inout [Bool], _ pairs: inout WordPairs
  ) {
    func gone() -> [Int] { old.indices.filter { places[$0] == nil } }
    func come() -> [Int] { new.indices.filter { !taken[$0] } }
    for found in ParagraphParts.find(gone(), of: old, among: come(), of: new, &pairs) {
      parted[found.whole] = found.parts
      for part in found.parts { match(found.whole, part, &taken) }
      places[found.whole] = found.parts.first
    }
    for found in ParagraphParts.find(come(), of: new, among: gone(), of: old, &pairs) {
      joined[found.whole] = found.parts
      for part in found.parts { match(part, found.whole, &taken) }
    }
  }

  private mutating func matchByLikeness(
    _ old: [PaperWords], _ new: [PaperWords], _ taken: inout [Bool], _ pairs: inout WordPairs
  ) {
    let gone = old.indices.filter { places[$0] == nil }
    let come = new.indices.filter { !taken[$0] }
    guard !gone.isEmpty, !come.isEmpty else { return }
    var holders: [WordPairs.Pair: [Int]] = [:]
    var pairsOfNew: [Int: Set<WordPairs.Pair>] = [:]
    for place in come { pairsOfNew[place] = pairs.pairs(new[place].words) }
    for place in come {
      for pair in pairsOfNew[place] ?? [] { holders[pair, default: []].append(place) }
    }
    var scored: [(score: Double, old: Int, new: Int)] = []
    for place in gone {
      let own = pairs.pairs(old[place].words)
      var shared: [Int: Int] = [:]
      for pair in own {
        // A pair of words that stands everywhere says nothing.
        guard let found = holders[pair], found.count <= 32 else { continue }
        for other in found { shared[other, default: 0] += 1 }
      }
      for (other, count) in shared {
        guard old[place].paragraph.kind == new[other].paragraph.kind else { continue }
        let score = 2 * Double(count) / Double(own.count + (pairsOfNew[other]?.count ?? 0))
        if score >= Self.likeness { scored.append((score, place, other)) }
      }
    }
    scored.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for (_, first, second) in scored where places[first] == nil && !taken[second] {
      match(first, second, &taken)
    }
  }
}
