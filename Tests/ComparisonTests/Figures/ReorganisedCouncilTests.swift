import Comparison
import Diagnostics
import Documents
import Extracts
import Figures
import Foundation
import Indicators
import Publication
import TestSupport
import Testing

/// Councils that got another code, or whose area another council took over, by the table of areas that
/// comes with the program.
struct ReorganisedCouncilTests {
  private func areas() throws -> AreaTable {
    let path = Repository.root.appending(path: "Data/areas.csv")
    var log = DiagnosticLog()
    let file = ExtractFile(name: "Data/areas.csv", bytes: Array(try Data(contentsOf: path)))
    return try #require(AreaTable.read(file, into: &log), "\(log.codes)")
  }

  private func pack(
    _ date: String, _ code: String, council: String, _ values: [(year: Int, value: Int)]
  ) -> Manifest {
    let figures = values.map { year, value in
      let id = FigureID(
        indicator: "first", area: code, period: "\(year)-03-31", measure: "value")
      return GeneratedPacks.entry(id, value)
    }
    var manifest = GeneratedPacks.manifest(date: date, figures: figures)
    manifest.council = .init(id: council.lowercased(), name: council)
    return manifest
  }

  private func compare(_ old: Manifest, _ new: Manifest) throws -> PackComparison {
    PackComparison.between(
      .init(old, isPublished: true), .init(new, isPublished: false), areas: try areas())
  }

  private func text(_ comparison: PackComparison) -> String {
    PlainTextWriter().text(of: ChangesPage(comparison).document())
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("E08000016", "E08000038", "Barnsley"), ("E08000019", "E08000039", "Sheffield"),
    ("E10000027", "E06000066", "Somerset"), ("E10000023", "E06000065", "North Yorkshire"),
    ("E10000002", "E06000060", "Buckinghamshire"), ("E10000009", "E06000059", "Dorset"),
  ])
  func `another code for the same place is no change`(
    _ before: String, _ now: String, _ name: String
  ) throws {
    let old = pack("2025-03-18", before, council: name, [(2023, 300), (2024, 310)])
    let new = pack("2026-03-17", now, council: name, [(2023, 301), (2024, 310), (2025, 320)])
    let comparison = try compare(old, new)
    #expect(comparison.figures.unchanged == 1)
    #expect(comparison.figures.left == 0 && comparison.figures.came == 1)
    let kinds = comparison.figures.changes.map { change in
      switch change.what {
      case .movedOn: "moved on"
      case .revised(let restatement): "\(restatement.old) to \(restatement.new)"
      default: "other"
      }
    }
    #expect(kinds.sorted() == ["300 to 301", "moved on"])
    #expect(
      text(comparison).contains(
        "Figures of \(name) under the code \(before) are compared with those under \(now), which "
          + "the table of areas gives for the same place."))
    #expect(try compare(new, old).figures.recodings.map(\.from) == [now])
  }

  @Test(arguments: [
    ("E06000028", "Bournemouth", "E06000058", "Bournemouth, Christchurch and Poole"),
    ("E06000029", "Poole", "E06000058", "Bournemouth, Christchurch and Poole"),
    ("E10000021", "Northamptonshire", "E06000062", "West Northamptonshire"),
    ("E10000006", "Cumbria", "E06000063", "Cumberland"),
  ])
  func `figures of a council that is no more are not set beside its successor's`(
    _ before: String, _ predecessor: String, _ now: String, _ name: String
  ) throws {
    let old = pack("2019-03-18", before, council: predecessor, [(2018, 300)])
    let new = pack("2026-03-17", now, council: name, [(2018, 700), (2025, 710)])
    let comparison = try compare(old, new)
    #expect(comparison.figures.changes.isEmpty)
    #expect(comparison.figures.left == 1 && comparison.figures.came == 2)
    let sentence =
      "\(name) (\(now)) took over the area of \(predecessor) (\(before)), in part or with others. "
      + "Figures of the two are of different places and are not set beside each other."
    #expect(text(comparison).contains(sentence))
    #expect(ChangesJSON(comparison).text.contains("\"predecessor\": \"\(predecessor)\""))
    // Turned round it says the same.
    #expect(text(try compare(new, old)).contains(sentence))
  }
}
