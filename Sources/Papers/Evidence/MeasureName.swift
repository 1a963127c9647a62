import Diagnostics
import Documents
import Figures
import Indicators

/// A fact or an indicator by what it measures.
struct MeasureName {
  let id: String
  /// What it counts, where cases and numbers are one.
  private let unit: Unit
  private let isYearToDate: Bool
  /// Its names without the words that say nothing of what is measured.
  let keys: Set<String>
  /// The indicators that it is declared to be the same as.
  let sameAs: [String]

  init(_ indicator: Indicator) {
    id = indicator.id
    unit = Self.kind(indicator.unit)
    isYearToDate = indicator.isYearToDate
    keys = [Self.key(of: indicator.name)]
    sameAs = indicator.relations.sameAs
  }

  /// Nil for a fact that is no single number.
  init?(_ fact: Fact) {
    guard let amount = fact.amount, amount.isPlain else { return nil }
    id = fact.name
    unit = Self.kind(amount.unit)
    isYearToDate = false
    keys = Set([fact.called, fact.label].compactMap { $0 }.map(Self.key))
    sameAs = fact.sameAs.map { [$0.text] } ?? []
  }

  /// Whether one says that it measures what the other does.
  func isDeclaredSame(as other: MeasureName) -> Bool {
    unit == other.unit && (sameAs.contains(other.id) || other.sameAs.contains(id))
  }

  /// Whether both measure one thing: declared so, or called the same and counted in one unit.
  func isSame(as other: MeasureName) -> Bool {
    isDeclaredSame(as: other)
      || unit == other.unit && isYearToDate == other.isYearToDate
        && !keys.isDisjoint(with: other.keys)
  }

  /// Words of measures' names that do not tell one from another.
  private static let common: Set<String> = [
    "a", "an", "and", "are", "at", "by", "care", "cent", "child", "children", "council", "for",
    "in",
    "is", "looked", "after", "number", "of", "on", "people", "per", "percentage", "proportion",
    "rate",
    "share", "that", "the", "were", "who", "young",
  ]

  private static func key(of name: String) -> String {
    let words = words(of: name.lowercased()).map { word in
      word.count > 3 && word.hasSuffix("s") ? word.dropLast() : word
    }
    let telling = words.filter { !common.contains(String($0)) }
    return (telling.isEmpty ? words : telling).joined(separator: " ")
  }

  private static func words(of text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { !$0.isLetter && !$0.isNumber }
    }
    return text.utf8.split { !Unicode.Scalar($0).isLetterOrNumber }.map { Substring($0) }
  }

  private static func kind(_ unit: Unit) -> Unit { unit == .cases ? .count : unit }
}
