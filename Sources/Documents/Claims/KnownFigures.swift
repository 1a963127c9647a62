import Figures

/// What is known of the figures of a paper, by indicator.
struct KnownFigures {
  let all: [FigureHistory]
  private let byID: [String: FigureHistory]
  /// For each indicator the words that stand in its name and in one other at most.
  let ownWords: [String: Set<String>]

  /// Words that three names or four share and that tell them from the rest: "conference".
  let familyWords: Set<String>

  /// The words of all names as they may stand in a sentence.
  let nameForms: Set<String>

  init(_ all: [FigureHistory]) {
    self.all = all
    var forms: Set<String> = []
    for word in all.flatMap(\.words) where !Self.vague.contains(word) {
      forms.formUnion([word, word + "s"])
      if word.hasSuffix("y") { forms.insert(word.dropLast() + "ies") }
    }
    nameForms = forms.union(all.isEmpty ? [] : ["children"])
    byID = Dictionary(all.map { ($0.indicator, $0) }) { first, _ in first }
    var counts: [String: Int] = [:]
    for history in all { for word in history.words { counts[word, default: 0] += 1 } }
    familyWords = Set(
      counts.keys.filter {
        (3...4).contains(counts[$0, default: 0]) && !Self.vague.contains($0)
          && !Self.common.contains($0)
      })
    ownWords = Dictionary(
      all.map { history in
        (
          history.indicator,
          history.words.filter { counts[$0, default: 0] <= 2 && !Self.vague.contains($0) }
        )
      }
    ) { first, _ in first }
  }

  subscript(_ indicator: String) -> FigureHistory? { byID[indicator] }

  /// Words of names that say nothing of what is counted.
  static let vague: Set<String> = [
    "rate", "share", "number", "percentage", "proportion", "average", "total", "per", "year",
    "quarterly", "quarter", "month", "completed", "held", "within", "more", "who", "same", "three",
    "two", "starting", "twelve", "working", "day", "hour", "half", "living", "ceasing",
    "stability", "post", "initial", "after", "looked", "second", "subsequent", "own", "child",
  ]

  /// Words of names that several measures of one service share.
  static let common: Set<String> = [
    "care", "child", "social", "worker", "protection", "staff", "service", "need", "young",
    "people",
    "family", "plan", "school", "education", "health",
  ]

  /// The one indicator that words speak of: its name, or all that tells it from the others, such as
  /// "turnover" where one measure alone is of turnover.
  func meant(by words: Set<String>) -> FigureHistory? {
    if let named = named(by: words) { return named }
    let found = all.filter { history in
      guard let own = ownWords[history.indicator], !own.isEmpty else { return false }
      return own.isSubset(of: words)
    }
    if found.count == 1 { return found.first }
    let rates = found.filter { [.perCent, .perTenThousand].contains($0.unit) }
    return words.contains("rate") && rates.count == 1 ? rates.first : nil
  }

  /// The one indicator whose name a stretch of words means: most of the words that carry its sense,
  /// and no other as well. With `isWhole` all of them.
  func named(
    by words: Set<String>, isWhole: Bool = false,
    where suits: (FigureHistory) -> Bool = { _ in true }
  )
    -> FigureHistory?
  {
    var best: (history: FigureHistory, score: Int)?
    var isTied = false
    for history in all where suits(history) {
      let sense = history.words.subtracting(Self.vague.subtracting(["child"]))
      let score = sense.intersection(words).count
      guard score > 1 || (sense.count == 1 && sense.first != "child"),
        score * 3 >= sense.count * 2, !isWhole || score == sense.count
      else { continue }
      if let found = best {
        if score == found.score { isTied = true }
        if score > found.score {
          best = (history, score)
          isTied = false
        }
      } else {
        best = (history, score)
      }
    }
    return isTied ? nil : best?.history
  }
}
