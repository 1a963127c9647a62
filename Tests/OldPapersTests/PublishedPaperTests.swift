import Diagnostics
import Documents
import Figures
import Foundation
import TestSupport
import Testing

@testable import OldPapers

/// The five papers beside the repository, read in and held to lists of what they hold.
@Suite struct PublishedPaperTests {
  private static let folder = SharedData.folder?.appending(path: "papers").path
  private static let isHere = folder.map { FileManager.default.fileExists(atPath: $0) } ?? false

  private static func paper(_ file: String) throws -> OldPaper {
    var log = DiagnosticLog()
    let folder = try #require(Self.folder)
    let path = "\(folder)/\(file)"
    return try #require(
      OldPaperFile.read(path, into: &log), "\(log.sorted().map(\.problem.message))")
  }

  @Test(
    .enabled(if: isHere, "the papers beside the repository are absent"),
    arguments: PublishedPaper.all)
  func fieldsRecommendationsAndTablesAreFound(_ wanted: PublishedPaper) throws {
    let paper = try Self.paper(wanted.file)
    let missing = wanted.fields.filter { !paper.fields.contains($0) }
    #expect(missing.count * 20 <= wanted.fields.count, "missing: \(missing)")
    for (field, value) in wanted.head { #expect(paper.head[field]?.text == value) }
    #expect(paper.date?.iso == wanted.day)
    #expect(paper.recommendations.count == wanted.recommendations)
    #expect(paper.tables.map { [$0.rows.count, $0.numberCells] } == wanted.tables)
  }

  /// Each number is found in its order, with at most one in twenty that is none of a figure.
  @Test(
    .enabled(if: isHere, "the papers beside the repository are absent"),
    arguments: PublishedPaper.all)
  func theNumbersAreFoundInTheirOrder(_ wanted: PublishedPaper) throws {
    let found = try Self.paper(wanted.file).figures.map(\.figure.text)
    var place = 0
    var missing: [String] = []
    for number in wanted.numbers {
      if let next = found[place...].firstIndex(of: number) {
        place = next + 1
      } else {
        missing.append(number)
      }
    }
    #expect(missing.count * 20 <= wanted.numbers.count, "missing: \(missing) of \(found)")
    #expect((found.count - wanted.numbers.count) * 20 <= wanted.numbers.count, "\(found)")
  }

  @Test(.enabled(if: isHere, "the papers beside the repository are absent"))
  func theTwoTimesOfTheImprovementNoticeAreListed() throws {
    let papers = try PublishedPaper.all.map { try Self.paper($0.file) }
    let found = OldContradiction.all(among: papers)
    #expect(found.map(\.subject) == ["improvement notice"])
    #expect(
      found.first.map { [$0.first.claim.time, $0.second.claim.time] } == [
        "late May 2021", "June 2021",
      ])
  }

  @Test(.enabled(if: isHere, "the papers beside the repository are absent"))
  func noAddressAndNoNameOfAnOfficerIsListed() throws {
    var log = DiagnosticLog()
    let folder = try #require(Self.folder)
    let catalogue = try #require(BackCatalogue.read(folder, into: &log))
    for mark in ["@", "Cllr", "Tel:"] { #expect(!catalogue.text.contains(mark), "\(mark)") }
    for paper in catalogue.papers {
      // A contact that is a name alone is nothing.
      #expect(paper.head["contact"]?.text.isEmpty ?? true, "\(paper.file)")
    }
  }
}
