import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// What was published is corrected by a pack of its own, which names it and gives the reason.
struct CorrectionTests {
  private let project: ProjectCopy
  private static let name = "2026-03-17-overview-and-scrutiny-correction"
  private static let settings = "Data/councils/sefton/meetings/\(name)/meeting.yaml"

  init() throws {
    project = try ProjectCopy()
    let meetings = project.folder.appending(path: "Data/councils/sefton/meetings")
    try FileManager.default.createDirectory(
      at: meetings.appending(path: Self.name), withIntermediateDirectories: true)
    for file in ["05-workforce.md", "meeting.yaml"] {
      try project.write(
        "Data/councils/sefton/meetings/\(Self.name)/\(file)",
        project.text("\(ProjectCopy.newest)/\(file)"))
    }
    try project.replace("  - report: 04-performance.md\n", with: "", in: Self.settings)
  }

  private func correct(_ meeting: String) throws {
    try project.replace(
      "agenda:\n",
      with:
        "corrects:\n  meeting: \(meeting)\n  reason: one table was of an earlier year\nagenda:\n",
      in: Self.settings)
  }

  @Test func theFrontSheetOfACorrectionNamesWhatItCorrectsAndWhy() async throws {
    try await project.buildToOutput([ProjectCopy.newestMeeting])
    _ = try await project.publish()
    try correct(ProjectCopy.newestMeeting)
    let (built, log) = try await project.build([Self.name])
    #expect(log.codes == [])
    let pack = try #require(built.packs.first?.pack.open)
    for file in ["index.md", "index.html", "pack.html"] {
      let bytes = pack.files.first { $0.path == file }?.bytes ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("correct those published for the meeting on 17 March 2026"), "\(file)")
      #expect(text.contains("Reason: one table was of an earlier year."), "\(file)")
    }
    // What it corrects is an input: it cannot be taken away unseen.
    let manifest = pack.files.first { $0.path == "manifest.json" }?.bytes ?? []
    #expect(String(decoding: manifest, as: UTF8.self).contains(ProjectCopy.newestPublished))
  }

  @Test(arguments: [
    (ProjectCopy.newestMeeting, "P270"), ("../../x", "P270"), (Self.name, "P271"),
  ])
  func aCorrectionOfNothingPublishedIsRefused(_ meeting: String, _ code: String) async throws {
    try correct(meeting)
    let (built, log) = try await project.build([Self.name])
    #expect(log.codes == [code])
    #expect(built.packs.isEmpty)
  }

  @Test func aCorrectionGoesToTheCommitteeWhosePapersItCorrects() async throws {
    try await project.buildToOutput([ProjectCopy.newestMeeting])
    _ = try await project.publish()
    try correct(ProjectCopy.newestMeeting)
    let text = try project.text(Self.settings)
    let line = try #require(text.firstMatch(of: /committee: .*\n/))
    try project.write(
      Self.settings, text.replacing(line.output, with: "committee: Another Committee\n"))
    #expect(try await project.build([Self.name]).log.codes == ["P272"])
  }
}
