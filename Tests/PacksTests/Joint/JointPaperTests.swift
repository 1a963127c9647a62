import Diagnostics
import Foundation
import Packs
import Testing

/// The papers of a committee of two councils.
struct JointPaperTests {
  /// As Data/extracts has them: 31 March 2024 and 2025.
  @Test func eachFigureStandsUnderItsCouncil() async throws {
    let files = try await JointProject().files()
    let paper = try #require(files["02-care.md"])
    #expect(paper.contains("In Sefton the rate was 92 for every 10,000 children."))
    #expect(paper.contains("| Children in care in Sefton, on 31 March | 581 | 506 |"))
    #expect(paper.contains("| Children in care in Knowsley, on 31 March |"))
    #expect(paper.contains("Children in care per 10,000 in Knowsley, 2024 to 2025"))
    let manifest = try #require(files["manifest.json"])
    // A figure has the id that it has wherever it is printed.
    #expect(manifest.contains("cla_rate/E08000014/2025-03-31#value"))
    #expect(manifest.contains("cla_rate/E08000011/2025-03-31#value"))
    #expect(!manifest.contains("knowsley.cla_rate") && !manifest.contains("sefton.cla_rate"))
    let page = try #require(files["02-care.html"])
    #expect(!page.contains("knowsley.cla_rate") && page.contains("cla_rate/E08000011/"))
    let sheet = try #require(files["index.md"])
    #expect(sheet.contains("Sefton Council and Knowsley Council"))
  }

  @Test(arguments: [
    ("The rate was {{ knowsley.cla_rate.latest }} for every 10,000 children.", "P458"),
    (
      "In Sefton the rate was {{ knowsley.cla_rate.latest }} for every 10,000 children.",
      "P458 P166"
    ),
    ("In Knowsley the rate was {{ cla_rate.latest }} for every 10,000 children.", "T020"),
    ("In Wirral the rate was {{ wirral.cla_rate.latest }} for every 10,000 children.", "T020"),
    (
      "In Sefton and Knowsley rates differ. One was {{ knowsley.cla_rate.latest }} for every 10,000.",
      "P458"
    ),
  ])
  func aFigureThatDoesNotSayWhoseItIsIsRefused(body: String, codes: String) async throws {
    let joint = try JointProject(body: body)
    let (_, log) = try await joint.project.build(["2026-03-17-joint"])
    let found = log.sorted().filter { $0.severity == .error }
    #expect(found.map(\.code) == codes.split(separator: " ").map(String.init))
    #expect(
      found.allSatisfy { $0.location.file.hasSuffix("02-care.md") && $0.location.start != nil })
  }

  @Test(arguments: [
    "In Knowsley the rate was {{ knowsley.cla_rate.latest }} for every 10,000 children. It was "
      + "{{ knowsley.cla_rate.previous }} a year before.",
    "The rate was {{ knowsley.cla_rate.latest }} for every 10,000 children in Knowsley's area.",
    "{{ sefton.name }} had {{ sefton.cla_rate.latest }} and {{ knowsley.name }} had "
      + "{{ knowsley.cla_rate.latest }} for every 10,000 children.",
  ])
  func aFigureThatSaysWhoseItIsIsTaken(body: String) async throws {
    #expect(try await JointProject(body: body).paper().contains("10,000"))
  }

  @Test func anIndicatorThatOneCouncilHasNotIsToldWithItsName() async throws {
    let joint = try JointProject(indicators: "cla_rate, q_cla_dental", body: "Words of an officer.")
    let (_, log) = try await joint.project.build(["2026-03-17-joint"])
    let found = log.sorted().filter { $0.severity == .error }
    #expect(found.contains { $0.problem.message.contains("Knowsley") && $0.location.start != nil })
  }

  /// Monday 9 to Tuesday 17 March 2026 are five clear days, unless one of the councils is closed on one.
  @Test func theStricterClockHolds() async throws {
    let (_, free) = try await JointProject().project.build(["2026-03-17-joint"])
    #expect(!free.hasErrors)
    let closed = try JointProject(closed: "[2026-03-12]")
    let (_, log) = try await closed.project.build(["2026-03-17-joint"])
    #expect(log.sorted().filter { $0.severity == .error }.map(\.code) == ["P017"])
  }

  /// Sefton withholds up to 5, and Knowsley up to `threshold`; each number of the table is withheld under the stricter.
  @Test func theStricterPolicyHoldsForBoth() async throws {
    let lenient = try await JointProject().paper()
    #expect(lenient.contains("506"))
    let strict = try await JointProject(thresholds: (5, 50)).paper()
    #expect(strict.contains("506"))
    let own = try JointProject(thresholds: (0, 8), indicators: "seen", body: Self.seen)
    try own.addSeen()
    let paper = try await own.paper()
    // Sefton would print 7, and Knowsley 6.
    #expect(!paper.contains("| 7 |") && !paper.contains("| 6 |"), "\(paper)")
    #expect(paper.contains("| 40 |") && paper.contains("| 60 |"), "\(paper)")
    let free = try JointProject(thresholds: (0, 0), indicators: "seen", body: Self.seen)
    try free.addSeen()
    let printed = try await free.paper()
    #expect(printed.contains("| 7 |") && printed.contains("| 6 |"), "\(printed)")
  }

  private static let seen = "{% table sefton.seen, knowsley.seen periods: 2 %}"
}

extension JointProject {
  /// Counts of each council, in files of its own: 40 and 7 of Sefton, 60 and 6 of Knowsley.
  func addSeen() throws {
    let file = "Data/indicators.yaml"
    try project.write(
      file,
      project.text(file) + """

        seen:
          name: Children seen
          unit: count
          polarity: none
          about: children
          period: year ending 31 March
          source: Made up

        """)
    for (council, code, values) in [
      ("sefton", "E08000014", (40, 7)), ("knowsley", "E08000011", (60, 6)),
    ] {
      let folder = "Data/councils/\(council)/extracts/own/2026-02-01"
      try project.makeFolder(folder)
      try project.write(
        "\(folder)/seen.csv",
        "area,year,measure,value\n\(code),2024,seen,\(values.0)\n\(code),2025,seen,\(values.1)\n")
      try project.write(
        "\(folder)/mapping.yaml",
        """
        file: seen.csv
        layout: long
        publication: Made up
        source: A test
        licence: none
        area: {column: area}
        period: {column: year, as: year}
        value: value
        indicators: {column: measure, names: {seen: seen}}

        """)
    }
  }
}
