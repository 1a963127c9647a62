package import Diagnostics
import Figures

/// The change of a percentage is said in percentage points, because per cent of a percentage is
/// another number.
///
/// Reported is a change in per cent that leads to a percentage: "an increase of 10% (now 78%)", "rose by
/// 3% to 30%", "from 68% to 78%, a rise of 10%", and a bound change in per cent of a figure that is
/// printed in per cent. Where the two values show that the change is the relative one, nothing is
/// reported; nor where the percentage is of another thing, as in "referrals rose by 10%, and 78% …".
package struct PercentagePointRule: Rule {
  package init() {}

  private static let changes: Set<String> = [
    "increase", "increased", "increases", "rise", "rises", "rose", "risen", "fall", "falls", "fell",
    "fallen", "decrease", "decreased", "decreases", "reduction", "reduced", "drop", "dropped",
    "improvement", "improved", "decline", "declined", "grew", "growth", "grown", "change",
    "changed", "deterioration", "up", "down", "gain", "increasing", "falling", "rising",
  ]
  private static let about: Set<String> = ["about", "around", "approximately", "some", "nearly"]

  /// Reported at the change.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let passages = paper.document.printedPassages
    for passage in passages {
      for sentence in passage.sentences { check(sentence, of: passage, paper, &log) }
    }
    checkBound(paper, &log)
  }

  private func check(
    _ sentence: Range<Int>, of passage: PrintedPassage, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    let percentages = passage.numbers(in: sentence).filter { $0.unit == PrintedNumber.percent }
    // No sentence that a person wrote has more.
    guard (2...50).contains(percentages.count) else { return }
    for change in percentages where isChange(change, in: passage) {
      guard leads(change, to: percentages, in: passage, sentence) else { continue }
      report(
        Finding(change: passage.text(change.tokens)),
        at: passage.place(change.tokens), of: paper, into: &log)
    }
  }

  /// "an increase of 10%", "rose by about 10%", "a 10% rise".
  private func isChange(_ number: PrintedNumber, in passage: PrintedPassage) -> Bool {
    var index = number.tokens.lowerBound - 1
    if ["+", "-", "\u{2212}"].contains(passage.word(index)) { index -= 1 }
    if Self.about.contains(passage.word(index)) { index -= 1 }
    if passage.word(index) == "by" || passage.word(index) == "of" {
      return (1...4).contains { Self.changes.contains(passage.word(index - $0)) }
    }
    return Self.changes.contains(passage.word(index))
      || Self.changes.contains(passage.word(number.tokens.upperBound))
  }

  private func leads(
    _ change: PrintedNumber, to percentages: [PrintedNumber], in passage: PrintedPassage,
    _ sentence: Range<Int>
  ) -> Bool {
    let others = percentages.filter { $0.digits != change.digits }
    for (from, to) in zip(others, others.dropFirst())
    where passage.word(from.tokens.lowerBound - 1) == "from"
      && passage.word(to.tokens.lowerBound - 1) == "to"
      && to.tokens.lowerBound - from.tokens.upperBound < 12
    {
      return !isRelative(change, from.value, to.value)
    }
    // "by 3% to 30%" and "of 10% for both (now 78% …)".
    return others.contains { other in
      let gap = other.tokens.lowerBound - change.tokens.upperBound
      guard gap >= 0 else { return false }
      let before = other.tokens.lowerBound - 1
      if passage.word(before) == "to" { return gap <= 2 }
      guard ["now", "currently"].contains(passage.word(before)) else { return false }
      return ["(", ",", "-", "\u{2013}", "\u{2014}"].contains(passage.word(before - 1))
    }
  }

  private func isRelative(_ change: PrintedNumber, _ from: Rational, _ to: Rational) -> Bool {
    guard let ratio = (to - from).magnitude * Rational(100) / from.magnitude else { return false }
    let isPoints = (to - from).magnitude.rounded(places: change.places) == change.value.magnitude
    return ratio.rounded(places: change.places) == change.value.magnitude && !isPoints
  }

  private func checkBound(_ paper: CheckedPaper, _ log: inout DiagnosticLog) {
    var changes: [(figure: Figure, place: SourceRange?)] = []
    var inPerCent: Set<String> = []
    for passage in paper.document.passages
    where passage.traits.contains(.figure) && !passage.isInPanel && passage.kind != .contents {
      for inline in passage.inlines.flattened {
        guard case .figure(let figure) = inline.content else { continue }
        if figure.id.measure == "change_percent" {
          changes.append((figure, inline.range ?? passage.place))
        } else if figure.id.measure == "value", figure.printed.hasSuffix("%") {
          inPerCent.insert(figure.id.indicator)
        }
      }
    }
    for (figure, place) in changes where inPerCent.contains(figure.id.indicator) {
      report(Finding(change: figure.printed), at: place, of: paper, into: &log)
    }
  }
}

extension PercentagePointRule {
  /// The change of a percentage in per cent.
  package struct Finding: Problem, Equatable {
    let change: String

    package var code: String { "D048" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(change)' is the change of a percentage: it could mean per cent or percentage points"
    }

    package var hint: String? { "write 'percentage points', or say that the change is relative" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "Turnover is {{ turnover.latest }}; it fell by {{ turnover.change_percent }}.",
        cure: "Turnover is {{ turnover.latest }}; it fell by {{ turnover.change }}.")
    }

    package static let samples: [Self] = [Self(change: "7%")]
  }
}
