internal import Figures
internal import Indicators

/// Guesses which indicator of the dictionary a label or column is about: by its name, otherwise by
/// the words that they share. A guess is for the user to confirm and is never read from without a
/// mapping.
struct IndicatorMatcher {
  private let candidates: [Candidate]
  private let weights: [String: Double]
  /// Families of which a table has so many columns that the rest of its headings are of them too.
  private var families: Set<String> = []
  /// One or two columns are called as a measure is by chance: "Rate", "Places", "Cases".
  private static let fewestOfFamily = 3

  private struct Candidate {
    let indicator: Indicator
    let name: Set<String>
    let definition: Set<String>
    /// What a column of it may be called, without what is said of its unit: by its whole id, or without the
    /// first word, which often says no more than the family, as in sw_turnover.
    let call: String
    let familyCall: String?
    let family: String
  }

  struct Fit {
    let indicator: Indicator
    /// From 0 to 1 by words; above 1 where the name is the same.
    let score: Double
  }

  /// - Parameters:
  ///   - time: only indicators kept by such times can be meant.
  ///   - headings: of the columns of figures, where columns are guessed: three that are called as the
  ///     measures of one family without its word are of that family.
  init(_ dictionary: IndicatorDictionary, time: ReportingTime?, headings: [String] = []) {
    let fitting = dictionary.indicators.filter { indicator in
      guard !indicator.isDerived else { return false }
      return time.map { indicator.period.period(of: $0) != nil } ?? true
    }
    candidates = fitting.map { indicator in
      let name = Self.stems("\(indicator.name) \(indicator.id.replacing("_", with: " "))")
      let words = Self.words(indicator.id)
      let rest = words.dropFirst()
      return Candidate(
        indicator: indicator, name: name,
        definition: Self.stems(indicator.definition ?? "").subtracting(name),
        call: Self.call(words),
        familyCall: Self.subject(rest).isEmpty ? nil : Self.call(Array(rest)),
        family: words.first ?? "")
    }
    // A word that many indicators share says little.
    var counts: [String: Int] = [:]
    for candidate in candidates {
      for word in candidate.name.union(candidate.definition) { counts[word, default: 0] += 1 }
    }
    weights = counts.mapValues { 1 / Double($0) }
    let calls = Set(headings.map { Self.call(Self.words($0)) })
    var members: [String: Set<String>] = [:]
    for candidate in candidates {
      guard let call = candidate.familyCall, calls.contains(call) else { continue }
      members[candidate.family, default: []].insert(call)
    }
    families = Set(members.filter { $0.value.count >= Self.fewestOfFamily }.keys)
  }

  /// The indicators that may be meant, the best first; equal ones in the order of the dictionary.
  func fits(for label: String, column: String = "") -> [Fit] {
    let words = Self.stems(label + " " + column.replacing("_", with: " "))
    let heading = column.isEmpty ? label : column
    let unit = Self.unit(of: heading)
    let call = Self.call(Self.words(heading))
    let isSnapshot = Self.names(date: label + " " + column)
    let found = candidates.compactMap { candidate -> Fit? in
      let indicator = candidate.indicator
      if let unit, !unit.contains(indicator.unit) { return nil }
      if let isSnapshot, indicator.period.isSnapshot != isSnapshot { return nil }
      let isCalledSo =
        candidate.call == call
        || candidate.familyCall == call && families.contains(candidate.family)
      if LabelKey(heading) == LabelKey(indicator.name) || isCalledSo {
        // Of two that are called so, the one with the words of the row.
        return Fit(indicator: indicator, score: 2 + score(words, candidate))
      }
      // A unit is no subject: there are many rates per 10,000.
      if words.isSubset(of: Self.units) { return nil }
      // One word is a sign where few measures have it and it says most of their name.
      if words.count < 2, !words.contains(where: { (weights[$0] ?? 0) >= 0.3 }) { return nil }
      let score = score(words, candidate)
      return score >= (words.count < 2 ? 0.5 : 0.35)
        ? Fit(indicator: indicator, score: score) : nil
    }
    return found.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element)
  }

  /// Words of the name count whole, those of the definition by half: it also says what is not meant.
  private func score(_ words: Set<String>, _ candidate: Candidate) -> Double {
    let total = weight(words.union(candidate.name))
    guard total > 0 else { return 0 }
    // One word of a definition is no sign: places are not placements.
    let definition = words.count > 1 ? weight(words.intersection(candidate.definition)) / 2 : 0
    return (weight(words.intersection(candidate.name)) + definition) / total
  }

  private func weight(_ words: Set<String>) -> Double {
    // Summed in one order, so that the same words weigh the same on every machine.
    words.sorted().reduce(0) { $0 + (weights[$1] ?? 0.4) }
  }

  /// The units that a heading speaks of; nil where it speaks of none.
  private static func unit(of heading: String) -> Set<Unit>? {
    let text = heading.lowercased()
    if text.contains("percent") || text.contains("%") || text.contains("pct") { return [.perCent] }
    if text.contains("10000") || text.contains("10,000") { return [.perTenThousand] }
    if text.contains("caseload") { return [.cases, .ratio] }
    if text.contains("fte"), text.contains("rate") { return [.perCent, .ratio] }
    if text.contains("fte") { return [.fte] }
    if text.contains("count") || text.contains("number") { return [.count, .cases] }
    return nil
  }

  /// Whether a label says that it is of a day; nil where it does not say.
  private static func names(date label: String) -> Bool? {
    let text = label.lowercased()
    if text.contains("year ending") || text.contains("year to ") { return false }
    return text.contains("31 march") || text.contains("30 september") ? true : nil
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Words in one, without those that say the unit where others say the subject.
  private static func call(_ words: [String]) -> String {
    let subject = subject(words)
    return (subject.isEmpty ? words : subject).joined(separator: "_")
  }

  /// The words that say what is measured, and not in which unit.
  private static func subject(_ words: some Sequence<String>) -> [String] {
    let units: Set<String> = ["percent", "percentage", "pct", "rate", "fte", "count", "number"]
    return words.filter { !units.contains($0) }
  }

  /// Words of units, as their stems.
  private static let units: Set<String> = [
    "rate", "rates", "10000", "1000", "1", "000", "100", "fte", "total", "value", "figur", "share",
    "propo", "avera", "mean", "media",
  ]

  private static let common: Set<String> = [
    "the", "of", "in", "to", "a", "an", "and", "for", "on", "at", "by", "or", "with", "who", "each",
    "year", "which", "are", "is", "was", "were", "per", "cent", "percent", "percentage", "count",
    "number", "be", "q", "quarter", "quarterly", "end", "their", "31", "march", "30", "september",
  ]

  /// The beginnings of the words of a text, so that "starting" and "started" are one. Children
  /// looked after are children in care.
  private static func stems(_ text: String) -> Set<String> {
    let text = text.lowercased().replacing("looked after", with: "care")
      .replacing("10,000", with: "10000")
    let words = words(text).map { $0 == "cla" || $0 == "lac" ? "care" : $0 }
    return Set(words.filter { !common.contains($0) }.map { String($0.prefix(5)) })
  }
}

/// Which guess is taken where: the best fit first, each place and each indicator once.
struct IndicatorGuesses {
  private var all: [(score: Double, place: Int, column: Int, id: String)] = []

  mutating func add(_ fits: [IndicatorMatcher.Fit], place: Int, column: Int = 0) {
    for fit in fits { all.append((fit.score, place, column, fit.indicator.id)) }
  }

  mutating func add(_ id: String, place: Int) { all.append((4, place, 0, id)) }

  /// The indicator of each place and column that got one; those in `taken` are taken already.
  func chosen(taken: inout Set<String>) -> [Int: [Int: String]] {
    var chosen: [Int: [Int: String]] = [:]
    let ordered = all.sorted {
      ($1.score, $0.place, $0.column, $0.id) < ($0.score, $1.place, $1.column, $1.id)
    }
    for guess in ordered where chosen[guess.place]?[guess.column] == nil {
      guard taken.insert(guess.id).inserted else { continue }
      chosen[guess.place, default: [:]][guess.column] = guess.id
    }
    return chosen
  }
}
