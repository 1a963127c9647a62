package import Analysis
package import Diagnostics
package import Documents
import Figures
package import Indicators

/// What measures the same thing at the same time is the same number wherever a paper prints it: a fact
/// beside an indicator, two indicators from two sources, or two facts.
///
/// Two measure the same where one says so with `same_as`, or where they are called the same. A number
/// with fewer digits agrees with one that rounds to it.
package struct SameMeasureRule: Rule {
  private let facts: [Fact]
  private let readings: [PublishableReading]

  package init(_ facts: [Fact], _ readings: [PublishableReading]) {
    self.facts = facts
    self.readings = readings
  }

  /// Reported once for each pair, of the newest time, at the place of the fact or the second indicator.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    let readings = readings.map { (MeasureName($0.indicator), $0) }
    let facts = facts.compactMap { fact in MeasureName(fact).map { ($0, fact) } }
    let twins = Self.twins(readings.map(\.0) + facts.map(\.0))
    guard !twins.isEmpty else { return }
    let printed = PrintedFigures(paper)
    let all =
      readings.map { PrintedMeasure($0.1, $0.0, in: printed) }
      + facts.map { PrintedMeasure($0.1, $0.0, in: printed) }
    for (first, second) in twins {
      let (measure, other) = (all[second], all[first])
      let apart = measure.differences(from: other)
      guard let newest = apart.last else { continue }
      report(
        Finding(
          name: measure.name.id, text: newest.own.text, other: other.name.id,
          otherText: newest.other.text, period: newest.other.period, more: apart.count - 1),
        at: newest.own.place, of: paper, notes: notes(other, newest.other), into: &log)
    }
  }

  /// The pairs that measure one thing, by their places; only names that share a word or a declaration
  /// are looked at.
  private static func twins(_ names: [MeasureName]) -> [(Int, Int)] {
    var places: [String: [Int]] = [:]
    for (place, name) in names.enumerated() {
      for key in name.keys { places[key, default: []].append(place) }
      places["#" + name.id, default: []].append(place)
      for id in name.sameAs { places["#" + id, default: []].append(place) }
    }
    var pairs: Set<[Int]> = []
    for group in places.values where group.count > 1 {
      for (index, second) in group.enumerated() {
        for first in group[..<index] where first != second && names[first].isSame(as: names[second])
        {
          pairs.insert([min(first, second), max(first, second)])
        }
      }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  private func notes(_ measure: PrintedMeasure, _ value: PrintedMeasure.Value) -> [Diagnostic.Note]
  {
    value.place.map { [Diagnostic.Note("'\(value.text)' stands here", at: Location($0))] }
      ?? [Diagnostic.Note("'\(measure.name.id)' is declared here", at: Location(measure.range))]
  }
}

extension SameMeasureRule {
  /// One thing printed as two numbers.
  package struct Finding: Problem, Equatable {
    let name: String
    let text: String
    let other: String
    let otherText: String
    let period: String
    let more: Int

    package var code: String { "P161" }
    package var severity: Severity { .error }

    package var message: String {
      "'\(name)' is \(text) for \(period), and '\(other)', which measures the same, is \(otherText)"
        + (more == 0 ? "" : "; they differ in \(more) more period\(more == 1 ? "" : "s")")
    }

    package var hint: String? {
      "print one of them, or put the wrong one right; where both stand, silence this with the reason and "
        + "say in the paper why they differ"
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md",
        "At the end of the quarter {{ family_setting }} lived in a family-based setting.\n\n"
          + "{% table q_family_setting periods: 1 %}",
        cure:
          "At the end of the quarter {{ q_family_setting.latest }} lived in a family-based setting.\n\n"
          + "{% table q_family_setting periods: 1 %}")
    }

    package static let samples: [Self] = [
      Self(
        name: "family_setting", text: "79.8%", other: "q_family_setting", otherText: "80.0%",
        period: "Q2 2025/26", more: 0)
    ]
  }
}
