import Figures

/// An indicator of which numbers are withheld, as sentences may name it.
struct WithheldName {
  let history: FigureHistory
  /// The stems of the words that carry the sense of its name.
  private let stems: Set<String>
  /// The stems of the words by which those it counts are called.
  private let counted: Set<String>

  /// Words that another way of saying the same leaves out.
  private static let weak: Set<String> = [
    "went", "became", "start", "started", "starting", "had", "number", "total", "rate", "share",
    "percentage", "proportion", "average", "count", "per", "year", "month", "quarter", "during",
    "end", "date", "aged", "age", "who", "under", "over", "within", "all", "held", "were", "new",
    "while", "whose", "living", "thing", "things", "being",
  ]
  private static let people: Set<String> = [
    "child", "boy", "girl", "baby", "infant", "sibling", "teenager", "pupil", "youngster",
    "brother",
    "sister", "minor", "adolescent", "youth", "toddler", "twin", "triplet",
  ]

  /// Nil where its name says too little to be known by.
  init?(_ history: FigureHistory) {
    self.history = history
    let sense = history.words.subtracting(Self.weak)
    stems = Set(sense.map(Self.stem))
    counted = stems.subtracting([Self.care])
    guard stems != ["child"], !stems.isEmpty else { return nil }
  }

  /// Whether words name it: all that carry its sense, or most where they are many. That children are
  /// counted goes without saying where the rest is said: "three went missing from care".
  func isNamed(by words: Set<String>) -> Bool {
    let rest = stems.subtracting(["child"])
    return matches(words) >= needed || rest.count > 1 && rest.isSubset(of: words)
  }

  /// How many of its words there are.
  func matches(_ words: Set<String>) -> Int { stems.intersection(words).count }

  /// Whether a word calls those that it counts, such as "adoptions".
  func counts(_ word: String) -> Bool {
    let word = ContentWords.singular(word)
    return word != "care" && counted.contains(Self.stem(word))
  }

  private var needed: Int {
    stems.count < 4 ? stems.count : (stems.count * 3 + 3) / 4
  }

  private static let care = "care"

  /// The stems of words as they stand: those for children are one, and so are those for care.
  static func stems(of words: Set<String>) -> Set<String> {
    var found = Set(words.map(stem))
    if !people.isDisjoint(with: words) || words.contains("person") && words.contains("young")
      || words.contains("people") && words.contains("young")
    {
      found.insert("child")
    }
    if words.contains("looked") || words.contains("cared") { found.formUnion([care, "looked"]) }
    if words.contains("care") { found.insert("looked") }
    return found
  }

  /// A word without what makes a noun a verb: "excluded" and "exclusion" are one.
  private static func stem(_ word: String) -> String {
    word.utf8.count > 5 && word.utf8.allSatisfy { $0 < 0x80 } ? String(word.prefix(5)) : word
  }
}
