import Analysis
import Diagnostics

/// The measures of a scorecard under their headings, in the order in which they are named.
struct ScorecardGroups {
  private(set) var groups: [(heading: String?, readings: [PublishableReading])] = []

  /// - Parameters:
  ///   - named: the measures with their names in the tag.
  ///   - headings: as they were written: a measure, a colon and the words of the heading that stands
  ///     before it; a semicolon and the next. Nil for none.
  init(
    _ named: [(name: String, reading: PublishableReading)], headings: String?,
    into findings: inout [ScorecardProblem]
  ) {
    var words: [String: String] = [:]
    for part in (headings ?? "").split(separator: ";", omittingEmptySubsequences: false)
    where headings != nil {
      let ends = part.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else {
        findings.append(.headingForm(String(part).trimmed))
        continue
      }
      guard named.contains(where: { $0.name == ends[0] }) else {
        findings.append(.headingOfNone(ends[0], known: named.map(\.name)))
        continue
      }
      if words.updateValue(ends[1], forKey: ends[0]) != nil {
        findings.append(.headingTwice(ends[0]))
      }
    }
    if headings != nil, findings.isEmpty, let first = named.first, words[first.name] == nil {
      findings.append(.underNoHeading(first.name))
    }
    for (name, reading) in named {
      if groups.isEmpty || words[name] != nil { groups.append((words[name], [])) }
      groups[groups.count - 1].readings.append(reading)
    }
  }
}
