import Diagnostics
import Foundation
import Packs
import Skeletons
import TestSupport
import Testing

/// The examples of the page of codes that are commands give their code, and the commands that cure
/// them do not.
struct TypedExamplesTests {
  private let command: Command

  /// A project with what the examples speak of.
  init() throws {
    command = try Command()
    let folder = command.folder
    try folder.write(
      "Data/councils/kent/council.yaml",
      """
      name: Kent
      codes: {gss: E10000016, dfe: 886}
      jurisdiction: England
      house_style: standard

      """)
    for meeting in [
      "kent/meetings/2026-12-08-scrutiny", "sefton/meetings/2026-03-17-cabinet",
      "sefton/meetings/2026-03-17-scrutiny",
    ] {
      try folder.write("Data/councils/\(meeting)/meeting.yaml", "committee: Scrutiny Committee\n")
    }
    let release = "Data/extracts/dfe-children-in-need/2025"
    for file in ["referrals.csv", "assessments.csv"] {
      try folder.write("\(release)/\(file)", "time_period,geographic_level\n")
    }
    try folder.write("Data/extracts/dfe-children-in-need/2024/referrals.csv", "time_period\n")
    let mapping = try folder.text("\(release)/mapping.yaml")
    try folder.write(
      "\(release)/mapping.yaml",
      mapping + "  - file: assessments.csv\n    layout: ees\n    take: []\n")
  }

  @Test func theCommandsOfNewAreTrue() throws {
    #expect(
      SkeletonProblem.samples.map(\.code)
        == (Array(128...142) + Array(145...149)).map { "P\($0)" })
    // A line of a file is at fault in the first three, which `NewTests` and `NewExtractTests` try; nothing that can be typed damages
    // the program; `LikeTests` go on from a meeting.
    let typed = SkeletonProblem.samples.filter {
      !["P129", "P139", "P140", "P148", "P149"].contains($0.code)
    }
    for sample in typed { try expect(sample, sample.example.place) }
    for sample in typed where sample.example.cure.hasPrefix("scrutiny new council") {
      try expect(no: sample, sample.example.cure)
    }
  }

  @Test func theCommandsThatNameAMeetingAreTrue() throws {
    #expect(SelectionProblem.samples.map(\.code) == (22...26).map { "P0\($0)" })
    // The others are said of the folders of a project.
    for sample in SelectionProblem.samples where ["P023", "P025", "P026"].contains(sample.code) {
      try expect(sample, sample.example.place)
    }
  }

  @Test func theCommandThatShowsADraftIsTrue() throws {
    #expect(DraftProblem.samples.map(\.code) == ["P250"])
    for sample in DraftProblem.samples {
      let said = try run(sample.example.place)
      #expect(said.contains("error[P250]: \(sample.message)"), "\(said)")
    }
  }

  private func expect(_ sample: any Problem, _ line: String) throws {
    let said = try run(line)
    #expect(
      said.contains("error[\(sample.code)]: \(sample.message.printable)"),
      "\(line)\n\(said)")
  }

  private func expect(no sample: any Problem, _ line: String) throws {
    #expect(!(try run(line)).contains("[\(sample.code)]"), "\(line)")
  }

  /// What a command says that is typed in the project.
  private func run(_ line: String) throws -> String {
    #expect(line.hasPrefix("scrutiny "))
    return try command.shell("\"$scrutiny\"" + line.dropFirst("scrutiny".count)).errors
  }
}
