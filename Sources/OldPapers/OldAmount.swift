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

  private static let financialYear = KeptPattern(
    /((?:19|20)\d{2})\s?[\/\-–]\s?(?:20)?(\d{2})/)
  private static let quarter = KeptPattern(/Q[1-4]/)
  private static let year = KeptPattern(/(?:19|20)\d{2}/)

  private static func period(_ text: String) -> String? {
    if let match = text.firstMatch(of: financialYear.regex) {
      let quarter = text.firstMatch(of: quarter.regex).map { String($0.output) + " " } ?? ""
      return "\(quarter)\(match.output.1)/\(match.output.2)"
    }
    guard let year = text.firstMatch(of: year.regex) else { return nil }
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
