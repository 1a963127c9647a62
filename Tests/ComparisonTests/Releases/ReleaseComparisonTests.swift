import Diagnostics
import Documents
import Extracts
import Figures
import TestSupport
import Testing

@testable import Comparison

/// Two releases of one extract, as the department published them. The counts were made in Python
/// over the same files, with rows matched by period, level, region, authority and filter.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct ReleaseComparisonTests {
  private static func compare(_ old: String, _ new: String) throws -> ReleaseComparison {
    try compare(old, SharedData.bytes("dfe/\(old)"), new, SharedData.bytes("dfe/\(new)"))
  }

  private static func compare(
    _ old: String, _ oldBytes: [UInt8], _ new: String, _ newBytes: [UInt8]
  ) throws -> ReleaseComparison {
    var log = DiagnosticLog()
    let comparison = ReleaseComparison.between(
      ExtractFile(name: old, bytes: oldBytes), ExtractFile(name: new, bytes: newBytes), areas: nil,
      withholding: nil,
      into: &log)
    #expect(log.isEmpty)
    return try #require(comparison)
  }

  private static let care = "cla_number_and_rate_per_10k_children.csv"

  @Test func childrenLookedAfterIsRewrittenAsCounted() throws {
    let comparison = try Self.compare("earlier-release/\(Self.care)", Self.care)
    #expect(comparison.commonRows == 2004)
    #expect(comparison.droppedTimes == ["2020 Reporting year"])
    #expect(comparison.addedTimes == ["2025 Reporting year"])
    #expect(
      Set(comparison.renamedColumns) == [
        .init(from: "population_count", to: "population_type"),
        .init(from: "number", to: "children_count"),
      ])
    #expect(comparison.relabelled.count == 1)
    #expect(comparison.droppedColumns.isEmpty && comparison.addedColumns.isEmpty)
    let counts = Dictionary(uniqueKeysWithValues: comparison.counts.map { ($0.column, $0) })
    #expect(counts["population_estimate"]?.cells == 987)
    #expect(counts["population_estimate"]?.figures == 329)
    #expect(counts["children_count"]?.cells == 274)
    #expect(counts["rate_per_10000"]?.cells == 195)
    #expect(counts["rate_per_10000"]?.withSameNumerator == 105)
  }

  @Test func staffordshireIsARevisionOfThePopulationAlone() throws {
    let comparison = try Self.compare("earlier-release/\(Self.care)", Self.care)
    let change = comparison.cells.first {
      $0.place == "Staffordshire" && $0.time == "2024 Reporting year"
        && $0.column == "rate_per_10000" && $0.filters.contains { $0.contains("on 31 March") }
    }
    guard case .denominatorRevised(let from, let to, let count, _, _) = change?.what else {
      Issue.record("not a revision of the denominator: \(String(describing: change))")
      return
    }
    #expect((from, to, count) == ("76", "75", "1307"))
  }

  @Test func theWorkforceIsRewrittenCellByCell() throws {
    let comparison = try Self.compare(
      "earlier-release/csww_indicators_2017_to_2024.csv", "csww_indicators_2017_to_2025.csv")
    #expect(comparison.commonRows == 1300)
    #expect(comparison.addedRows == 163)
    #expect(comparison.recodedRows == 15)
    #expect(
      Dictionary(uniqueKeysWithValues: comparison.counts.map { ($0.column, $0.cells) }) == [
        "leavers_fte": 1, "turnover_rate_fte": 3, "agency_fte": 1, "agency_cover_fte": 1,
        "agency_cover_rate_fte": 6, "working_days_lost_fte": 3, "absence_rate_fte": 4,
      ])
  }

  @Test func aWithdrawnValueIsPrintedInNoForm() throws {
    let comparison = try Self.compare(
      "earlier-release/csww_indicators_2017_to_2024.csv", "csww_indicators_2017_to_2025.csv")
    let change = comparison.cells.first {
      $0.place == "Sunderland" && $0.time == "2024 Reporting year"
        && $0.column == "turnover_rate_fte"
    }
    #expect(change?.what == .withdrawn(.lowReliability))
    let document = DocumentFinisher.finish(ReleasePage(comparison).document)
    let forms = [
      PlainTextWriter().text(of: document), MarkdownWriter().text(of: document),
      StandalonePage("Changes").html(of: document), ReleaseJSON(comparison).text,
    ]
    for form in forms {
      let lines = form.split(separator: "\n").filter { $0.contains("Sunderland") }
      #expect(!lines.isEmpty)
      #expect(!lines.contains { $0.contains("0.9") })
    }
  }

  @Test func aReleaseComparedWithItselfHasNoChangesAndOneCellIsOne() throws {
    let comparison = try Self.compare(Self.care, Self.care)
    #expect(comparison.isEmpty)
    #expect(PlainTextWriter().text(of: ReleasePage(comparison).document).contains("No changes."))

    let bytes = try SharedData.bytes("dfe/\(Self.care)")
    var changed = bytes
    let digit = try #require(changed.lastIndex { (0x31...0x38).contains($0) })
    changed[digit] += 1
    let other = try Self.compare(Self.care, bytes, Self.care, changed)
    #expect(other.cells.count == 1)
    #expect(!other.isEmpty)
  }
}
