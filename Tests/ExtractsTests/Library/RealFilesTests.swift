import Diagnostics
import Extracts
import Figures
import Indicators
import Settings
import TestSupport
import Testing

/// Whole files as the department released them. The expected numbers come from Python: each file is
/// read with `csv.DictReader` (`utf-8-sig`), rows are kept whose cells equal the labels of a take,
/// and of each taken column the cells that `float` reads are counted as numbers and the others by
/// their letters.
@Suite struct RealFilesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    /// The release in `Data` that takes the same columns of a part of the file.
    let release: String
    let rows: Int
    let taken: Int
    let numbers: Int
    let absences: [Absence: Int]
    /// Printed rates and percentages of local authorities that their parts reproduce. Those of the
    /// files cla 2025, c1 and d3 were counted independently: 2,267, 1,948 and 1,924.
    let verified: Int

    var testDescription: String { file }
  }

  static let cases: [Case] = [
    Case(
      file: "cla_number_and_rate_per_10k_children.csv", release: "children-looked-after/2025",
      rows: 2505, taken: 2505, numbers: 5715,
      absences: [.confidential: 4, .notApplicable: 112, .notAvailable: 14], verified: 2267),
    Case(
      file: "earlier-release/cla_number_and_rate_per_10k_children.csv",
      release: "children-looked-after/2024", rows: 2505, taken: 2505, numbers: 5727,
      absences: [.confidential: 6, .notApplicable: 96, .notAvailable: 16], verified: 2274),
    Case(
      file: "la_cla_placement_stability.csv", release: "placement-stability/2025", rows: 5010,
      taken: 3340, numbers: 4864, absences: [.confidential: 34, .notApplicable: 112], verified: 1491
    ),
    Case(
      file: "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
      release: "children-in-need/2025", rows: 2132, taken: 2132, numbers: 6334,
      absences: [.confidential: 25, .lowReliability: 8, .notAvailable: 29], verified: 1948),
    Case(
      file: "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv",
      release: "children-in-need/2025", rows: 2132, taken: 2132, numbers: 8403,
      absences: [.confidential: 105, .lowReliability: 4, .notAvailable: 16], verified: 0),
    Case(
      file: "d3_cpps_subsequent_plan_2013_to_2025.csv", release: "children-in-need/2025",
      rows: 2132, taken: 2132, numbers: 6301,
      absences: [.confidential: 75, .lowReliability: 5, .notApplicable: 6, .notAvailable: 9],
      verified: 1924),
    Case(
      file: "csww_indicators_2017_to_2025.csv", release: "workforce/2026-02", rows: 1463,
      taken: 1463, numbers: 14566,
      absences: [.lowReliability: 12, .notApplicable: 5, .notAvailable: 41, .roundsToZero: 6],
      verified: 5389),
    Case(
      file: "earlier-release/csww_indicators_2017_to_2024.csv", release: "workforce/2025-02",
      rows: 1300, taken: 1300, numbers: 12961,
      absences: [.lowReliability: 9, .notApplicable: 4, .notAvailable: 22, .roundsToZero: 4],
      verified: 4796),
  ]

  @Test(
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)), arguments: cases)
  func `a whole release gives the numbers and reasons that Python counts`(item: Case) throws {
    var log = DiagnosticLog()
    let data = try ProductData()
    let dictionary = try data.dictionary()
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: data.project, into: &log)
    let release = try #require(library.releases.first { $0.folder.hasSuffix(item.release) })
    let mapping = try #require(
      ExtractLibrary.mapping(release, of: data.project, dictionary: dictionary, into: &log))
    let name = item.file.split(separator: "/").last.map(String.init)
    let file = try #require(mapping.files.first { $0.name == name })
    let result = try #require(
      EESReader.read(
        ExtractFile(name: item.file, bytes: try SharedData.bytes("dfe/\(item.file)")),
        ReadingContext(file, dictionary: dictionary, areas: try data.areas()), into: &log),
      "\(shown(log))")
    #expect(result.summary.rows == item.rows)
    #expect(result.summary.rowsTaken == item.taken)
    #expect(result.summary.numbers == item.numbers)
    #expect(result.summary.absences == item.absences)
    #expect(result.summary.quotientsVerified == item.verified)
    #expect(!log.codes.contains("E037"), "\(shown(log))")
    #expect(result.observations.count == item.numbers + item.absences.values.reduce(0, +))
  }
}
