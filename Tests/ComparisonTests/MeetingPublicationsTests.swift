import Figures
import Fingerprints
import Publication
import Testing

@testable import Comparison

/// A supplement or a correction is a folder of its own, and what came before it still stands.
struct MeetingPublicationsTests {
  private static let papers = GeneratedPacks.manifest(
    date: "2025-03-18",
    figures: [
      GeneratedPacks.entry(GeneratedPacks.id("first", 2024), 210),
      GeneratedPacks.entry(GeneratedPacks.id("second", 2024), 320),
    ], sentences: ["One thing stands here today."],
    recommendations: [(id: "note", text: "That the committee notes it.")])

  /// A later folder of the same meeting with one report.
  private static func later(
    _ folder: String, report: String, _ measure: String, _ value: Int
  ) -> Manifest {
    var manifest = GeneratedPacks.manifest(
      date: "2025-03-18", figures: [], sentences: ["Quite different words."])
    manifest.meeting.id = "2025-03-18-scrutiny-" + folder
    manifest.reports = [.init(id: report, title: "Later", files: [])]
    manifest.sections[0].report = report
    manifest.paragraphs[0].report = report
    var entry = GeneratedPacks.entry(GeneratedPacks.id(measure, 2024), value)
    entry.places = [report + "#p1"]
    manifest.figures = [entry]
    manifest.indicators = [
      .init(id: measure, name: "Children counted \(measure)", unit: "count")
    ]
    return manifest
  }

  private static func printed(_ manifest: Manifest) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: manifest.figures.map { ($0.figure.id.indicator, $0.figure.printed) })
  }

  @Test func aSupplementAddsToThePapersOfItsMeeting() throws {
    let supplement = Self.later("supplement", report: "05-workforce", "third", 430)
    let joined = MeetingPublications.joined([supplement, Self.papers])
    let one = try #require(joined.first)
    #expect(joined.count == 1)
    #expect(one.meeting.id == "2025-03-18-scrutiny")
    #expect(Self.printed(one) == ["first": "210", "second": "320", "third": "430"])
    #expect(one.reports.map(\.id) == ["04-performance", "05-workforce"])
    #expect(one.paragraphs.count == 2)
    #expect(one.recommendations.count == 1)
  }

  @Test func aCorrectionTakesThePlaceOfTheReportWithItsName() throws {
    let correction = Self.later("correction", report: "01-performance", "first", 211)
    let one = try #require(MeetingPublications.joined([Self.papers, correction]).first)
    #expect(one.reports.map(\.id) == ["01-performance"])
    #expect(Self.printed(one) == ["first": "211"])
    #expect(one.paragraphs.map(\.plainText) == ["Quite different words."])
    #expect(one.recommendations.isEmpty)
  }

  @Test func theNextPageOfChangesSetsFiguresBesideAllThatWasPublished() throws {
    let supplement = Self.later("supplement", report: "05-workforce", "third", 430)
    let before = MeetingPublications.joined([Self.papers, supplement])
    let now = GeneratedPacks.manifest(
      date: "2026-03-17",
      figures: [
        GeneratedPacks.entry(GeneratedPacks.id("first", 2024), 210),
        GeneratedPacks.entry(GeneratedPacks.id("second", 2024), 320),
        GeneratedPacks.entry(GeneratedPacks.id("third", 2024), 431),
      ])
    let comparison = PackComparison.between(
      .init(try #require(before.first), isPublished: true), .init(now, isPublished: false))
    #expect(comparison.figures.indicators.isEmpty)
    #expect(comparison.figures.changes.map(\.subject.indicator) == ["third"])
  }

  @Test func meetingsOfOtherDaysAndCommitteesStayApart() {
    var earlier = Self.papers
    earlier.meeting.date = "2024-12-03"
    var other = Self.papers
    other.meeting.committee = "Cabinet"
    let joined = MeetingPublications.joined([earlier, Self.papers, other])
    #expect(joined.map(\.meeting.date) == ["2025-03-18", "2025-03-18", "2024-12-03"])
    #expect(joined.map(\.meeting.committee) == ["Scrutiny", "Cabinet", "Scrutiny"])
  }
}
