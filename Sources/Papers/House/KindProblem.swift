package import Diagnostics
import Documents
import Houses

/// Where a paper does not have what its kind asks of it.
package enum KindProblem: Problem, Equatable {
  /// Decisions are quoted by their numbers.
  case decisionsNotNumbered
  /// A programme says what comes, when, and whose it is.
  case programmeWithout([String])
  /// A response names what it responds to.
  case responsesUnnamed
  /// What minutes record is followed up in the tracker.
  case notFollowedUp(String, meeting: String)

  package var code: String {
    switch self {
    case .decisionsNotNumbered: "P320"
    case .programmeWithout: "P321"
    case .responsesUnnamed: "P322"
    case .notFollowedUp: "P323"
    }
  }

  package var severity: Severity {
    if case .notFollowedUp = self { .warning } else { .error }
  }

  package var message: String {
    switch self {
    case .decisionsNotNumbered:
      "the decisions of minutes are a numbered list, so that people can quote them"
    case .programmeWithout(let columns):
      "a work programme is a table with columns for the item, its date and its owner; this one has none for \(columns.joined(separator: " and "))"
    case .responsesUnnamed:
      "a response is a table or a list with a row for each recommendation that it answers"
    case .notFollowedUp(let id, let meeting):
      "the minutes record '\(id)', and recommendations.csv has no row of that name for the meeting on \(meeting)"
    }
  }

  package var hint: String? {
    switch self {
    case .decisionsNotNumbered:
      "write '1. That the report be noted.', or 'None.' where there were none"
    case .programmeWithout:
      "write 'Table: The work programme' and under it '| Item | Meeting | Owner |' with a row for each item"
    case .notFollowedUp(let id, _):
      "add a row '\(id)' to recommendations.csv with who does it and by when, so that the next meeting hears of it"
    case .responsesUnnamed:
      "write 'Table: The responses' and under it '| Recommendation | Response | Reason |'"
    }
  }

  package var example: CodeExample {
    switch self {
    case .decisionsNotNumbered:
      CodeExample(
        in: "02-minutes.md", "# Decisions\n\nThe report was noted.",
        cure: "# Decisions\n\n1. That the report be noted.")
    case .programmeWithout:
      CodeExample(
        in: "07-work-programme.md", "# The programme\n\nReviews in March and fostering in June.",
        cure: """
          # The programme

          Table: The work programme

          | Item | Meeting | Owner |
          | --- | --- | --- |
          | Reviews of plans | 17 March 2026 | Director of Children’s Services |
          """)
    case .responsesUnnamed:
      CodeExample(
        in: "05-response.md", "# Responses\n\nWe accept most of what was recommended.",
        cure: """
          # Responses

          Table: The responses

          | Recommendation | Response | Reason |
          | --- | --- | --- |
          | That a plan be brought to the next meeting | Accepted | It is in hand |
          """)
    case .notFollowedUp:
      CodeExample(
        in: "02-minutes.md",
        "meeting_of: 2026-01-27\nrecommendations: {visits: That visits be made in time.}",
        cure: """
          meeting_of: 2026-01-27
          recommendations: {visits: That visits be made in time.}
          # recommendations.csv: visits,2026-01-27,That visits be made in time.,,,,,open,
          """)
    }
  }

  package static let samples: [Self] = [
    .decisionsNotNumbered, .programmeWithout(["its owner"]), .responsesUnnamed,
    .notFollowedUp("visits", meeting: "2026-01-27"),
  ]
}

/// Holds a paper to its kind, where its fields have what the kind itself is about.
enum KindChecker {
  static func check(
    _ report: CompiledReport, _ fields: [String: [Block]], into log: inout DiagnosticLog
  ) {
    func tell(_ problem: KindProblem, at blocks: [Block]) {
      log.report(problem, at: blocks.lazy.compactMap(\.range).first ?? report.source.frontMatter)
    }
    switch report.source.kind {
    case .minutes:
      guard let decisions = fields["decisions"], !isNone(decisions), !hasNumberedList(decisions)
      else { return }
      tell(.decisionsNotNumbered, at: decisions)
    case .programme:
      guard let programme = fields["programme"] else { return }
      let missing = missingColumns(of: programme)
      if !missing.isEmpty { tell(.programmeWithout(missing), at: programme) }
    case .response:
      guard let responses = fields["responses"], !hasRows(responses) else { return }
      tell(.responsesUnnamed, at: responses)
    case .report, .note, .presentation: break
    }
  }

  private static func isNone(_ blocks: [Block]) -> Bool {
    ["none", "none."].contains(blocks.plainText.trimmed.lowercased())
  }

  private static func hasNumberedList(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      guard case .list(let list) = block.content else { return false }
      switch list.kind {
      case .bullet: return false
      default: return true
      }
    }
  }

  private static func hasRows(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block.content {
      case .list, .table: true
      default: false
      }
    }
  }

  /// What no table of the programme has a column for.
  private static func missingColumns(of blocks: [Block]) -> [String] {
    let headings = blocks.flatMap { block -> [String] in
      guard case .table(let table) = block.content else { return [] }
      return table.columns.map { $0.heading.plainText.lowercased() }
    }
    return wanted.filter { wanted in
      !headings.contains { heading in wanted.words.contains { heading.contains($0) } }
    }.map(\.what)
  }

  private static let wanted: [(what: String, words: [String])] = [
    ("the item", ["item", "topic", "subject", "title", "paper"]),
    ("its date", ["date", "meeting", "when", "month"]),
    ("its owner", ["owner", "lead", "officer", "who", "responsible", "by"]),
  ]
}
