import Fingerprints
import Foundation
import ProjectFiles
import Publication
import TestSupport
import Testing

struct BuildRecordTests {
  private let folder: TemporaryFolder
  private let place: OutputPlace

  init() throws {
    folder = try TemporaryFolder()
    place = OutputPlace(name: "Output", path: folder.path("Output"))
  }

  private func record(_ request: String, inputs: String = "in") -> BuildRecord {
    BuildRecord(
      request: Fingerprint(of: request), program: Fingerprint(of: "tool"),
      shared: Fingerprint(of: inputs),
      councils: ["northfold", "southfold"].reduce(into: [:]) {
        if let name = try? PackName($1) { $0[name] = Fingerprint(of: $1) }
      },
      output: Fingerprint(of: BuildRecord.stamp(of: place).bytes), from: "2026-03-02",
      until: "", warnings: 2,
      packs: ["northfold/one", "northfold/two"].compactMap { PackAddress($0) })
  }

  private func build(_ words: String, _ make: () -> BuildRecord?) throws {
    var staged = try StagedOutput(OutputLock(output: place.path, in: nil))
    try staged.stage(examplePack("one", words))
    _ = try staged.publish(.everything, recordIn: place, record: make)
  }

  @Test func aRecordIsReadAsItWasWritten() throws {
    #expect(BuildRecord.read(in: place).isEmpty)
    var written: BuildRecord?
    try build("words") {
      written = record("due")
      return written
    }
    #expect(BuildRecord.read(in: place) == [try #require(written)])
    #expect(!folder.exists("Output/.staging"))
    #expect(try folder.mode("Output/.built") == "644")
  }

  @Test func recordsOfOtherRequestsStayWhileTheyFitThePacks() throws {
    try build("words") { record("due") }
    try build("words") { record("all") }
    try build("words") { record("due", inputs: "other") }
    #expect(
      BuildRecord.read(in: place).map(\.request) == ["all", "due"].map { Fingerprint(of: $0) })
    try build("other words") { record("due") }
    #expect(BuildRecord.read(in: place).map(\.request) == [Fingerprint(of: "due")])
  }

  /// A run that was killed between its record and its clearing is not the end of the matter.
  @Test func whatWasLeftInStagingIsAChange() throws {
    try build("words") { record("due") }
    let before = BuildRecord.stamp(of: place).bytes
    try folder.write("Output/.preview/draft.html", "")
    #expect(BuildRecord.stamp(of: place).bytes == before)
    try folder.write("Output/.staging/.built", "")
    #expect(BuildRecord.stamp(of: place).bytes != before)
  }

  @Test func recordsOfOtherDaysStandBesideEachOther() throws {
    try build("words") { record("due") }
    try build("words") {
      let due = record("due")
      return BuildRecord(
        request: due.request, program: due.program, shared: due.shared,
        councils: due.councils, output: due.output, from: "2026-04-01", until: "", warnings: 0,
        packs: due.packs)
    }
    #expect(BuildRecord.read(in: place).map(\.from) == ["2026-03-02", "2026-04-01"])
  }

  @Test func aDamagedRecordIsNone() throws {
    try build("words") { record("due") }
    let text = try folder.text("Output/.built")
    for damaged in [
      "", "x" + text, text.replacing("2026-03-02", with: ""),
      text.replacing("/two", with: "two"), text.replacing("southfold=", with: "southfold"),
    ] {
      try folder.write("Output/.built", damaged)
      #expect(BuildRecord.read(in: place).isEmpty)
    }
  }

  @Test func aRecordHoldsBetweenItsDays() {
    let record = record("due")
    #expect(!record.holds(on: "2026-03-01"))
    #expect(record.holds(on: "2026-03-02"))
    #expect(record.holds(on: "2999-01-01"))
  }
}
