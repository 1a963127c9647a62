package import Diagnostics
import Figures

/// Figures of one measure that a passage sets beside each other are of one time, or it says of when
/// the older is.
///
/// England's figure of a quarter is often published after a council's own, so that `….england` gives
/// the quarter before: "it was 15.0%, against 11.8% in England" then compares two times in silence.
/// Reported is the newest figure of an area where another area's is newer, unless its time is printed
/// somewhere between the figures of other times around it.
package struct OlderFigureRule: Rule {
  package init() {}

  private typealias Printed = (range: Range<Int>, figure: Figure)

  /// Reported at the older figure.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.printedPassages where passage.passage.kind != .cell {
      let values = passage.prose.figures.filter {
        $0.figure.absence == nil && ["value", "mean"].contains($0.figure.id.measure)
      }
      guard values.count > 1 else { continue }
      for (_, alike) in Dictionary(grouping: values, by: \.figure.id.indicator) {
        check(alike, of: passage, paper, &log)
      }
    }
  }

  private func check(
    _ alike: [Printed], of passage: PrintedPassage, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    let newest = Dictionary(grouping: alike, by: \.figure.id.area)
      .compactMapValues { $0.compactMap { Period(id: $0.figure.id.period) }.max() }
    guard newest.count > 1, let latest = newest.values.max() else { return }
    for (index, printed) in alike.enumerated() {
      guard let period = newest[printed.figure.id.area], period < latest,
        period.id == printed.figure.id.period
      else { continue }
      let isOfOtherTime = { (other: Printed) in other.figure.id.period != period.id }
      let start = alike[..<index].last(where: isOfOtherTime)?.range.upperBound ?? 0
      let end =
        alike[index...].first(where: isOfOtherTime)?.range.lowerBound
        ?? passage.prose.scalars.count
      guard !period.isNamed(in: passage.prose.text(start..<end)) else { continue }
      report(
        Finding(
          printed: printed.figure.printed, period: period.long, beside: latest.long),
        at: passage.prose.place(of: printed.range) ?? passage.passage.place, of: paper, into: &log)
    }
  }
}

extension OlderFigureRule {
  /// A figure of one area beside a newer one of another; the periods as prose has them.
  package struct Finding: Problem, Equatable {
    let printed: String
    let period: String
    let beside: String

    package var code: String { "D057" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(printed)' is of \(period) and stands beside a figure of \(beside)"
    }

    package var hint: String? { "say of when it is, for example with {{ ….england_period }}" }
    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      let start = "Turnover was {{ turnover.latest }}, against {{ turnover.england }} in England"
      return CodeExample(
        in: "04-performance.md", start + ".", cure: start + " in {{ turnover.england_period }}.")
    }

    package static let samples: [Self] = [
      Self(printed: "11.8%", period: "Q2 2025/26", beside: "Q3 2025/26")
    ]
  }
}

extension Period {
  /// Whether words say that something is of this time: its year or name, or that it is an earlier one.
  fileprivate func isNamed(in text: String) -> Bool {
    let words = text.lowercased()
    let year = end.year
    let spans = ["/", "-", "\u{2013}"].map { mark in
      "\(year - 1)\(mark)\(String(year).suffix(2))"
    }
    let names =
      [long, short, end.long].map { $0.lowercased() }
      + spans.filter { isCalled($0.replacing("\u{2013}", with: "-")) }
    let relative = [
      "earlier", "previous", "year before", "half year before", "term before", "quarter before",
      "month before",
    ]
    return names.contains { words.ranges(of: $0).contains { words.isWhole($0) } }
      || relative.contains { words.contains($0) }
  }
}

extension String {
  /// Whether a stretch is no part of a longer number or span: 2024 in "2024/25" is another year.
  fileprivate func isWhole(_ stretch: Range<Index>) -> Bool {
    let marks: Set<Character> = ["/", "-", "\u{2013}"]
    let after = self[stretch.upperBound...].drop { marks.contains($0) }
    let before = self[..<stretch.lowerBound].last
    return after.first?.isNumber != true && before?.isNumber != true
      && !(before.map(marks.contains) ?? false)
  }
}
