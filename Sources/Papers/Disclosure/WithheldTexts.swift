package import Councils
package import Diagnostics
import Documents
import Figures
import Indicators

/// Looks for withheld numbers in what is printed beside the papers' own text: agendas and letters, titles
/// and file names, recommendations that are followed up, and the words of declared figures.
package struct WithheldTexts: Sendable {
  private let words: WithheldWords
  private let declared: DeclaredFigures

  /// Of the papers of a meeting.
  package init(of builder: ReportBuilder) {
    words = builder.withheldWords
    declared = builder.declared
  }

  /// Whether nothing is withheld, so that no text need be looked at.
  package var isEmpty: Bool { words.isEmpty }

  /// Looks at `meeting.yaml`.
  package func check(_ meeting: Meeting, in file: String, into log: inout DiagnosticLog) {
    guard !isEmpty else { return }
    let whole = Location(file: file)
    for text in [meeting.committee, meeting.place ?? ""] + meeting.membership {
      check(text, at: whole, into: &log)
    }
    for item in meeting.agenda {
      let place = Location(item.range)
      switch item.kind {
      case .standing(let text), .toFollow(let text): check(text, at: place, into: &log)
      case .report(let name):
        for name in [name] + item.appendices.map(\.file) { checkName(name, at: place, into: &log) }
      case .minutes, .tracker, .changes, .file: break
      }
      for attached in item.attachments {
        checkName(attached.file, at: place, into: &log)
        for text in [attached.title, attached.summary, attached.exemption?.listedAs] {
          check(text ?? "", at: place, into: &log)
        }
      }
      for text in [item.purpose, item.state?.why.reason, item.expectation?.reason, item.title] {
        check(text ?? "", at: place, into: &log)
      }
    }
    for text in meeting.states.texts { check(text, at: whole, into: &log) }
    if let letter = meeting.letter {
      for text in [letter.from, letter.reason] {
        check(text, at: Location(letter.range), into: &log)
      }
    }
    check(meeting.urgency?.reason ?? "", at: whole, into: &log)
    check(meeting.correction?.reason ?? "", at: whole, into: &log)
    check(meeting.silences, into: &log)
  }

  /// Looks at what a report's front matter has beside what its text prints.
  package func check(_ source: ReportSource, into log: inout DiagnosticLog) {
    guard !isEmpty else { return }
    check(source.title, at: Location(source.frontMatter), into: &log)
    check(source.exemption?.listedAs ?? "", at: Location(source.frontMatter), into: &log)
    check(source.silences, into: &log)
  }

  /// Looks at recommendations of earlier meetings.
  package func check(
    _ entries: [RecommendationTracker.Entry], into log: inout DiagnosticLog
  ) {
    guard !isEmpty else { return }
    for entry in entries {
      for text in [entry.text, entry.reason, entry.owner] {
        check(text, at: entry.location.withoutExcerpt, into: &log)
      }
    }
  }

  /// Looks at the words of facts and tables, but for those whose numbers can be read elsewhere.
  package func checkDeclared(into log: inout DiagnosticLog) {
    guard !isEmpty else { return }
    for fact in declared.facts where fact.publishedIn == nil && fact.about != .staff {
      let place = Location(fact.range).withoutExcerpt
      let label = fact.label ?? fact.called ?? fact.name.replacing("_", with: " ")
      for text in ["\(label): \(fact.value)", fact.basis ?? "", fact.source] {
        check(text, at: place, isDeclared: true, into: &log)
      }
    }
    for table in declared.tables where table.publishedIn == nil {
      let place = Location(table.range).withoutExcerpt
      for text in [table.caption, table.source] + table.notes + table.columns.map(\.label) {
        check(text, at: place, isDeclared: true, into: &log)
      }
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) where cell.about != .staff {
          let text = "\(table.caption), \(row.label), \(column.label): \(cell.digits)"
          check(text, at: place, isDeclared: true, into: &log)
        }
      }
    }
  }

  private func check(_ silences: [Silence], into log: inout DiagnosticLog) {
    for silence in silences {
      check(silence.reason, at: Location(silence.range).withoutExcerpt, into: &log)
    }
  }

  private func checkName(_ name: String, at place: Location, into log: inout DiagnosticLog) {
    let stem = name.split(separator: ".").first ?? ""
    check(stem.split(separator: "-").dropFirst().joined(separator: " "), at: place, into: &log)
  }

  private func check(
    _ text: String, at place: Location, isDeclared: Bool = false, into log: inout DiagnosticLog
  ) {
    guard let finding = words.finding(in: text, isDeclared ? .declared : .elsewhere) else { return }
    log.report(finding, at: place)
  }
}
