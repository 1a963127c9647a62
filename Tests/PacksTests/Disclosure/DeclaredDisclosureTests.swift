import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// Small numbers of children among the figures that a council writes itself.
struct DeclaredDisclosureTests {
  private let project: ProjectCopy
  private static let facts = "Data/councils/sefton/facts.yaml"
  private static let tables = "Data/councils/sefton/tables.yaml"

  init() throws { project = try ProjectCopy() }

  private func findings(facts: String? = nil, tables: String? = nil) async throws -> String {
    if let facts { try project.write(Self.facts, facts) }
    if let tables { try project.write(Self.tables, tables) }
    let (_, log) = try await project.build([ProjectCopy.newestMeeting])
    return ConsoleWriter(usesColour: false).text(of: log)
  }

  @Test func `small numbers of children are refused, and no number is repeated`() async throws {
    let text = try await findings(
      facts: """
        runaways: {value: "3", source: Made up}
        siblings_moved: {value: Two siblings, source: Made up}
        at_least: {value: at least 4, unit: cases, source: Made up}
        few: {value: 2 to 4, source: Made up}
        """,
      tables: """
        homes:
          caption: Children in each home
          source: Made up
          columns: {north: North, south: South, note: {label: Note, unit: text}}
          total_column: yes
          rows:
            boys: {label: Boys, values: ["31", "5", with 2 sisters]}
            girls: {label: Girls, values: ["0", "12", none]}
        """)
    expectGolden(text, "declared-small.txt")
    #expect(!text.contains("3\"") && !text.contains("siblings,") && !text.contains("31"))
  }

  @Test func `what counts no children, is public or tells no more is taken`() async throws {
    let text = try await findings(
      facts: """
        managers: {value: "3", about: staff, source: Made up}
        priorities: {value: "4", about: none, source: Made up}
        printed: {value: "2", published_in: "Made-up statistics, table 1", source: Made up}
        few: {value: up to 5, source: Made up}
        fewer: {value: fewer than 6 children, source: Made up}
        none_missing: {value: "0", source: Made up}
        many: {value: "1,278", source: Made up}
        long: {value: 3 months, source: Made up}
        share: {value: 3%, source: Made up}
        phase: {value: Phase 2, source: Made up}
        """,
      tables: """
        mixed:
          caption: Children and workers of each home
          source: Made up
          columns: {children: Children, workers: {label: Workers, about: staff}}
          rows:
            north: {label: North, values: ["31", "3"]}
            south: {label: South, values: [withheld, "2"]}
            visits: {label: Visits, about: none, values: ["4", "5"]}
        """)
    #expect(text.isEmpty, "\(text)")
  }

  @Test func `the council's threshold is the one that counts`() async throws {
    try project.replace(
      "threshold: 5", with: "threshold: 9", in: "Data/councils/sefton/council.yaml")
    let text = try await findings(facts: "few: {value: \"8\", source: Made up}\n")
    #expect(text.contains("P260") && text.contains("from 1 to 9"))
  }

  /// The marked council withholds 97 girls, so that the boys cannot be worked out, and shares.
  @Test func `a fact with the number of a withheld figure is not printed`() async throws {
    let project = try MarkedCouncil(threshold: 50).project
    // The example's own facts are all of few.
    try project.write(
      Self.facts,
      project.text(Self.facts)
        .replacing("  source:", with: "  published_in: the worked example\n  source:") + """

          others: {value: "97", period: 2024/25, source: Made up}
          others_then: {value: "97", period: 2019/20, source: Made up}
          others_of_staff: {value: "97", about: staff, source: Made up}
          others_unused: {value: "97", source: Made up}
          others_share: {value: 30.7%, source: Made up}

          """)
    let report = "\(ProjectCopy.newest)/04-performance.md"
    try project.write(
      report,
      project.text(report) + """

        The others were {{ others }}, {{ others_then }} and {{ others_of_staff }}, or {{ others_share }}.

        """)
    let found = try await project.build().log.sorted().filter { $0.code == "P262" }
    #expect(
      found.map(\.problem.message) == [
        "'others' is printed and has the number of a figure that is withheld: "
          + "marked_girls year-to-2025-03-31",
        "'others_share' is printed and has the number of a figure that is withheld: "
          + "marked_share year-to-2025-03-31",
      ])
    #expect(found.allSatisfy { $0.location.start != nil && $0.location.excerpt == nil })
  }
}
