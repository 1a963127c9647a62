import Documents
import Figures

/// An amount of an old paper with what it is an amount of, as far as another can be held to it.
struct OldAmount {
  let figure: OldFigure
  /// Words that say what it is, near it in its sentence, in their order.
  let words: [String]
  let pairs: Set<String>
  /// The time in one form: "2018/19", "2021-05", "2021".
  let period: String?
  /// Whether it is what somebody expected or wished, and not what was.
  let isExpected: Bool
  /// Half of what its last digit stands for.
  let precision: Rational

  private static let expectations: Set<String> = [
    "target", "targets", "forecast", "forecasts", "expected", "estimate", "estimated", "planned",
    "projected", "proposed", "aim", "ambition", "would", "could", "bid", "requested",
    "approximately",
  ]
  /// What stands beside any number.
  private static let empty: Set<String> = [
    "the", "and", "for", "with", "was", "were", "has", "have", "had", "been", "that", "this",
    "which",
    "from", "into", "over", "per", "cent", "million", "billion", "thousand", "about", "around",
    "than",
    "more", "less", "their", "there", "these", "those", "its", "are", "will", "year", "years",
    "month",
    "months", "total", "number", "figure", "compared", "increase", "increased", "decrease",
    "decreased",
    "rose", "fell", "risen", "fallen", "rise", "fall", "end", "march", "april", "may", "june",
    "july",
    "august", "september", "october", "november", "december", "january", "february", "council",
    "children", "children's", "social", "care", "services", "service", "young", "people", "report",
    "committee", "also", "all", "our", "they", "who", "as", "at", "in", "of", "on", "to", "by",
    "is",
    "it", "be", "or", "an", "a", "up", "now", "only", "not", "but", "when", "while",
  ]

  /// Nil for a number without a unit that is too small to be told from another, and for one of which
  /// nothing is said.
  init?(_ figure: OldFigure) {
    let value = figure.figure
    guard !value.unit.isEmpty || value.value >= Rational(20) else { return nil }
    self.figure = figure
    let scalars = Array(figure.sentence.unicodeScalars)
    let place =
      figure.sentence.firstRange(of: value.text).map {
        figure.sentence.unicodeScalars.distance(
          from: figure.sentence.startIndex, to: $0.lowerBound)
      } ?? 0
    func spelt(_ range: Range<Int>) -> [String] {
      String(String.UnicodeScalarView(scalars[range])).lowercased().replacing("’", with: "'")
        .split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
    }
    let end = min(scalars.count, place + value.text.unicodeScalars.count)
    let (before, after) = (spelt(0..<place), spelt(end..<scalars.count))
    isExpected = !Self.expectations.isDisjoint(with: before.suffix(8) + after.prefix(6))
    let near = before.suffix(7) + after.prefix(7)
    let subject = near.filter { $0.count > 2 && !Self.empty.contains($0) }
    words = subject
    pairs = Set(
      zip(subject, subject.dropFirst()).map { [$0, $1].sorted().joined(separator: " ") })
    guard subject.count > 1 else { return nil }
    period = figure.period.flatMap(Self.period)
    precision = Self.precision(of: value)
  }

  private static func period(_ text: String) -> String? {
    if let match = text.firstMatch(of: /((?:19|20)\d{2})\s?[\/\-–]\s?(?:20)?(\d{2})/) {
      let quarter = text.firstMatch(of: /Q[1-4]/).map { String($0.output) + " " } ?? ""
      return "\(quarter)\(match.output.1)/\(match.output.2)"
    }
    guard let year = text.firstMatch(of: /(?:19|20)\d{2}/) else { return nil }
    let month = text.split { !$0.isLetter }.lazy.compactMap { OldWords.month(String($0)) }.first
    return month.map { "\(year.output)-\($0)" } ?? String(year.output)
  }

  private static func precision(of figure: TextFigure) -> Rational {
    let digits = figure.text.filter { $0.isNumber || $0 == "." }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? parts[1].count : 0
    let scale =
      figure.text.contains("bn") || figure.text.contains("illion") && figure.text.contains("b")
      ? 1_000_000_000
      : figure.text.contains("m")
        ? 1_000_000
        : figure.text.hasSuffix("k") || figure.text.contains("thousand") ? 1_000 : 1
    let parted = (0..<min(places, 9)).reduce(2) { power, _ in power * 10 }
    return Rational(scale) / Rational(parted) ?? Rational(0)
  }

  /// Whether both print one number, as far as the one that says less goes.
  func agrees(with other: OldAmount) -> Bool {
    let (one, two) = (figure.figure.value, other.figure.figure.value)
    return (one > two ? one - two : two - one) <= max(precision, other.precision)
  }
}

/// Two old papers that give two amounts of one thing at one time.
package struct OldAmountConflict: Sendable {
  /// The words that both use of it.
  package let subject: String
  package let first: (file: String, figure: OldFigure)
  package let second: (file: String, figure: OldFigure)

  /// Every pair of amounts of papers of one council that differ though time, unit and words agree.
  package static func all(among papers: [OldPaper]) -> [OldAmountConflict] {
    var byKey: [String: [(paper: Int, amount: OldAmount)]] = [:]
    var ofSentence: [String: [OldAmount]] = [:]
    for (index, paper) in papers.enumerated() {
      for amount in paper.figures.compactMap(OldAmount.init) {
        ofSentence["\(index) \(amount.figure.sentence)", default: []].append(amount)
        for pair in amount.pairs {
          byKey["\(amount.figure.figure.unit)|\(pair)", default: []].append((index, amount))
        }
      }
    }
    var found: [OldAmountConflict] = []
    var told: Set<String> = []
    for (_, amounts) in byKey.sorted(by: { $0.key < $1.key }) where amounts.count < 200 {
      for (position, one) in amounts.enumerated() {
        for other in amounts[(position + 1)...] where one.paper != other.paper {
          let (first, second) = (papers[one.paper], papers[other.paper])
          if let here = first.council, let there = second.council, here != there { continue }
          guard let subject = subject(one.amount, other.amount),
            // Where either sentence has a number of the other's, it is of two that both know.
            !(ofSentence["\(one.paper) \(one.amount.figure.sentence)"] ?? []).contains(
              where: { mine in
                mine.figure.figure.unit == one.amount.figure.figure.unit
                  && (ofSentence["\(other.paper) \(other.amount.figure.sentence)"] ?? []).contains {
                    $0.figure.figure.unit == mine.figure.figure.unit && $0.agrees(with: mine)
                  }
              })
          else { continue }
          let name =
            "\(one.paper) \(one.amount.figure.place) \(one.amount.figure.start) "
            + "\(other.paper) \(other.amount.figure.place) \(other.amount.figure.start)"
          guard told.insert(name).inserted else { continue }
          found.append(
            OldAmountConflict(
              subject: subject, first: (first.file, one.amount.figure),
              second: (second.file, other.amount.figure)))
        }
      }
    }
    return found
  }

  /// What both are amounts of; nil where that is not the same, or not known.
  private static func subject(_ one: OldAmount, _ other: OldAmount) -> String? {
    guard one.isExpected == other.isExpected, one.period == other.period else { return nil }
    guard !one.pairs.isDisjoint(with: other.pairs) else { return nil }
    let words = Set(one.words).intersection(other.words)
    let all = Set(one.words).union(other.words)
    let share = words.count * 100 / all.count
    // Without a time two amounts are seldom of one thing, unless all is said in the same words.
    let isSame =
      one.period == nil
      ? words.count > 2 && share >= 75
      : words.count > 1 && share >= 60 || words.count > 3 && share >= 40
    guard isSame else { return nil }
    return one.words.filter(words.contains).joined(separator: " ")
  }
}
