package import Diagnostics
import Figures

/// A trend is claimed of a figure only where the paper shows it for three periods at least.
///
/// Claims are "downward trend", "upward trajectory", "continues to fall", "steadily improved",
/// "sustained reduction". A claim is held to the figures of its sentence, or of its paragraph where
/// the sentence has none: a bound figure counts the periods for which the paper prints it, a written
/// number counts itself, and a table of the section counts where its row speaks of the same thing.
/// A claim without any figure is no matter of this rule, nor is one that is denied or asked about.
package struct TrendRule: Rule {
  package init() {}

  /// Reported at the words of the claim.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    // Most papers claim no trend; what they print need not be counted then.
    lazy var printed = Self.periods(in: paper.document)
    for (section, passages) in PaperSection.printed(of: paper.document) {
      lazy var rows = Self.rows(of: section)
      for passage in passages {
        // Worked out once, however many sentences fall back on it.
        var whole: Int??
        for sentence in passage.sentences {
          guard let claim = TrendClaim.find(in: passage, sentence) else { continue }
          let near = points(passage, sentence, printed)
          if near == nil, whole == nil {
            whole = .some(self.points(passage, 0..<passage.tokens.count, printed))
          }
          let points = near ?? whole ?? nil
          guard let points, points < 3, !isShown(passage, sentence, rows) else { continue }
          report(
            Finding(claim: passage.text(claim), points: points),
            at: passage.place(claim), of: paper, into: &log)
        }
      }
    }
  }

  /// How many values stand behind a stretch; nil where it holds no figure at all.
  private func points(
    _ passage: PrintedPassage, _ stretch: Range<Int>, _ printed: [Subject: Set<String>]
  ) -> Int? {
    let bound = passage.figures(in: stretch)
    let series = bound.compactMap { figure in Subject(figure).map { printed[$0, default: []].count }
    }
    if let most = series.max() { return most }
    let count = passage.numbers(in: stretch).count
    return count > 0 ? count : nil
  }

  private func isShown(
    _ passage: PrintedPassage, _ sentence: Range<Int>, _ rows: Set<String>
  ) -> Bool {
    guard !rows.isEmpty else { return false }
    return passage.contentWords(in: sentence).contains(where: rows.contains)
  }

  /// The words of the rows that hold three numbers or more, and of their tables' captions.
  private static func rows(of section: PaperSection) -> Set<String> {
    var words: Set<String> = []
    for table in section.tables {
      let rows = table.rows.filter { $0.cells.dropFirst().count(where: isNumber) >= 3 }
      for row in rows { words.formUnion(ContentWords.of(row.cells.first?.plainText ?? "")) }
      if !rows.isEmpty { words.formUnion(ContentWords.of(table.caption.plainText)) }
    }
    return words
  }

  private static func isNumber(_ cell: [Inline]) -> Bool { CellNumber(cell) != nil }

  /// What a bound figure is of, without its period.
  private struct Subject: Hashable {
    let indicator: String
    let area: String

    init?(_ figure: Figure) {
      guard figure.id.measure != "fact", figure.id.measure != "target" else { return nil }
      indicator = figure.id.indicator
      area = figure.id.area
    }
  }

  /// The periods for which the paper prints the value of each figure.
  private static func periods(in document: Document) -> [Subject: Set<String>] {
    var periods: [Subject: Set<String>] = [:]
    for figure in document.placedFigures.map(\.figure) {
      guard figure.absence == nil, let subject = Subject(figure) else { continue }
      // A change says that there are two periods but shows neither.
      let isValue = ["value", "numerator", "denominator", "mean"].contains(figure.id.measure)
      if isValue {
        periods[subject, default: []].insert(figure.id.period)
      } else if periods[subject] == nil {
        periods[subject] = []
      }
    }
    return periods
  }
}

extension TrendRule {
  /// A trend that is claimed of too few values.
  package struct Finding: Problem, Equatable {
    let claim: String
    let points: Int

    package var code: String { "D049" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(claim)' rests on \(counted(points, "value")); a trend needs at least 3"
    }

    package var hint: String? {
      "show at least 3 periods in the paper, or say only what changed between the two"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "Turnover is {{ turnover.latest }}, a downward trend.",
        cure: "Turnover is {{ turnover.latest }}, down from {{ turnover.previous }}.")
    }

    package static let samples: [Self] = [Self(claim: "downward trend", points: 1)]
  }
}

/// The words that claim a trend.
enum TrendClaim {
  private static let ways: Set<String> = [
    "downward", "upward", "downwards", "upwards", "rising", "falling", "increasing", "decreasing",
    "improving", "declining", "worsening", "reducing", "growing", "positive", "negative",
  ]
  private static let courses: Set<String> = ["trend", "trends", "trajectory", "trajectories"]
  private static let verbs: Set<String> = [
    "fall", "rise", "increase", "decrease", "decline", "improve", "reduce", "grow", "drop",
    "worsen", "climb", "deteriorate",
  ]
  private static let past: Set<String> = [
    "fell", "fallen", "rose", "risen", "increased", "decreased", "declined", "improved", "reduced",
    "grew", "grown", "dropped", "worsened", "climbed", "falling", "rising", "increasing",
    "decreasing", "declining", "improving", "reducing", "growing",
  ]
  private static let moves: Set<String> = [
    "rise", "fall", "increase", "decrease", "reduction", "improvement", "decline", "growth",
  ]
  private static let denials: Set<String> = [
    "no", "not", "never", "cannot", "without", "nor", "any", "neither", "few",
  ]
  private static let questions: Set<String> = ["whether", "if", "would", "should", "could", "ask"]

  /// The tokens of the first claim of a sentence that is neither denied nor asked.
  static func find(in passage: PrintedPassage, _ sentence: Range<Int>) -> Range<Int>? {
    guard let last = sentence.last, passage.word(last) != "?" else { return nil }
    for index in sentence {
      // What the program says of a series, it has counted.
      guard let claim = claim(at: index, passage), claim.upperBound <= sentence.upperBound,
        passage.isAuthors(claim.lowerBound)
      else { continue }
      let before = max(sentence.lowerBound, claim.lowerBound - 6)..<claim.lowerBound
      if before.contains(where: { denials.contains(passage.word($0)) }) { return nil }
      let asked = sentence.lowerBound..<claim.lowerBound
      if asked.contains(where: { questions.contains(passage.word($0)) }) { return nil }
      return claim
    }
    return nil
  }

  /// The words with which a claim begins.
  private static let openings = ways.union(past).union([
    "continue", "continues", "continued", "continuing", "steadily", "steady", "sustained",
  ])

  private static func claim(at index: Int, _ passage: PrintedPassage) -> Range<Int>? {
    let word = passage.word(index)
    guard openings.contains(word) else { return nil }
    let next = passage.word(index + 1)
    if ways.contains(word), courses.contains(next) { return index..<index + 2 }
    if ["continue", "continues", "continued", "continuing"].contains(word), next == "to",
      verbs.contains(passage.word(index + 2))
    {
      return index..<index + 3
    }
    if word == "steadily", past.contains(next) || verbs.contains(next) { return index..<index + 2 }
    if past.contains(word), next == "steadily" { return index..<index + 2 }
    if ["steady", "sustained", "continued", "continuing"].contains(word), moves.contains(next) {
      return index..<index + 2
    }
    return nil
  }
}
