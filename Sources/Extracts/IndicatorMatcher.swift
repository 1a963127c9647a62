internal import Figures
internal import Indicators

/// Guesses which indicator of the dictionary a label or column is about, by the words that they
/// share. A guess is for the user to confirm and is never read from without a mapping.
struct IndicatorMatcher {
  private let candidates: [(indicator: Indicator, name: Set<String>, all: Set<String>)]
  private let weights: [String: Double]

  /// - Parameter time: only indicators kept by such times can be meant.
  init(_ dictionary: IndicatorDictionary, time: ReportingTime?) {
    let fitting = dictionary.indicators.filter { indicator in
      guard !indicator.isDerived else { return false }
      return time.map { indicator.period.period(of: $0) != nil } ?? true
    }
    candidates = fitting.map { indicator in
      let name = Self.stems("\(indicator.name) \(indicator.id.replacing("_", with: " "))")
      return (indicator, name, name.union(Self.stems(indicator.definition ?? "")))
    }
    // A word that many indicators share says little.
    var counts: [String: Int] = [:]
    for word in candidates.flatMap(\.all) { counts[word, default: 0] += 1 }
    weights = counts.mapValues { 1 / Double($0) }
  }

  /// The indicator that fits best and how well, from 0 to 1; nil where none fits at all.
  func best(
    for label: String, column: String = "", except taken: Set<String>
  ) -> (indicator: Indicator, score: Double)? {
    let words = Self.stems(label + " " + column.replacing("_", with: " "))
    let unit = Self.unit(of: column.isEmpty ? label : column)
    var best: (indicator: Indicator, score: Double)?
    for (indicator, name, all) in candidates where !taken.contains(indicator.id) {
      if let unit, !unit.contains(indicator.unit) { continue }
      let total = weight(words.union(name))
      guard total > 0 else { continue }
      let score = weight(words.intersection(all)) / total
      if score > (best?.score ?? 0) { best = (indicator, score) }
    }
    guard let best, best.score >= 0.35 else { return nil }
    return best
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
    if text.contains("fte"), text.contains("rate") { return [.perCent, .ratio] }
    if text.contains("fte") { return [.fte] }
    if text.contains("count") || text.contains("number") { return [.count, .cases] }
    return nil
  }

  private static let common: Set<String> = [
    "the", "of", "in", "to", "a", "an", "and", "for", "on", "at", "by", "or", "with", "who", "each",
    "year", "which", "are", "is", "was", "were", "per", "cent", "percent", "percentage", "count",
    "number",
  ]

  /// The beginnings of the words of a text, so that "starting" and "started" are one.
  private static func stems(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return Set(words.map(String.init).filter { !common.contains($0) }.map { String($0.prefix(5)) })
  }
}
