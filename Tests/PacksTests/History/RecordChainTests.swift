import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// No damaged record is taken for what was published.
struct RecordChainTests {
  private let project: ProjectCopy

  private static let earlier =
    "Data/councils/sefton/published/\(ProjectCopy.earlierMeeting).json"

  /// Both meetings of the example published, the newer after the older.
  init() async throws {
    project = try ProjectCopy()
    try await project.buildToOutput()
    try #require(try await project.publish(ProjectCopy.earlierMeeting).published != nil)
    try await project.buildToOutput()
    try #require(try await project.publish().published != nil)
  }

  /// The record without its own fingerprint and, where asked for, without those of others.
  private func edit(
    _ path: String, resealing: Bool, older: Bool = false, _ change: (inout Manifest) -> Void
  ) throws {
    var log = DiagnosticLog()
    let text = try project.text(path)
    var manifest = try #require(Manifest.read(Array(text.utf8), name: path, log: &log))
    change(&manifest)
    if older { manifest.record = nil }
    if resealing || older { return try project.write(path, manifest.text) }
    // The text with the fingerprint that it had.
    let own = { (text: String) in
      text.split(separator: "\n").first { $0.contains("\"record\"") }.map(String.init) ?? ""
    }
    try project.write(
      path, manifest.text.replacing(own(manifest.text), with: own(text)))
  }

  private func compare() async throws -> [String] {
    var log = DiagnosticLog()
    let comparer = try Comparer(
      inputs: project.inputs, council: nil, toolVersion: "test", output: project.place)
    _ = comparer.compare(
      ProjectCopy.earlierMeeting, ProjectCopy.newestMeeting, withPapers: false, into: &log)
    return log.codes
  }

  @Test func whatWasPublishedHolds() async throws {
    #expect(try await project.buildToOutput().log.codes == [])
    #expect(try await project.verify().log.codes == [])
    #expect(try await compare() == [])
    let text = try project.text(ProjectCopy.newestPublished)
    #expect(text.contains("\"record\": {\"previous\": [{\"meeting\": \"2025-03-18-"))
  }

  @Test func anEditIsRefusedWhereverTheRecordIsRead() async throws {
    try edit(Self.earlier, resealing: false) { manifest in
      for index in manifest.figures.indices where manifest.figures[index].parts != nil {
        manifest.figures[index].parts?.numerator = "290"
      }
    }
    let (_, outcome, log) = try await project.buildToOutput()
    #expect(outcome == nil)
    #expect(Set(log.codes) == ["O047"])
    #expect(log.sorted().allSatisfy { $0.location.file == Self.earlier })
    #expect(log.sorted().first?.problem.hint?.contains("corrects:") == true)
    #expect(Set(try await compare()) == ["O047"])
    #expect(Set(try await project.verify().log.codes) == ["O047"])
    #expect(try await project.publish(ProjectCopy.newestMeeting).codes.contains("O047"))
  }

  @Test(arguments: [false, true])
  func anEditWithItsFingerprintPutRightIsToldByTheNextRecord(_ older: Bool) async throws {
    try edit(Self.earlier, resealing: true, older: older) { $0.indicators[0].name += " (new)" }
    #expect(try await project.buildToOutput().log.codes.contains("O072"))
    #expect(try await compare().contains("O072"))
    #expect(try await project.verify().log.codes.contains("O072"))
  }

  @Test(arguments: [false, true])
  func theNewestRecordIsHeldToItsPack(_ older: Bool) async throws {
    try edit(ProjectCopy.newestPublished, resealing: true, older: older) { manifest in
      manifest.indicators[0].definition = "Another definition."
    }
    let standing = try await project.buildToOutput().log
    #expect(Set(standing.codes) == ["O073"])
    #expect(standing.sorted().first?.problem.message.contains("indicators (1 entry)") == true)
    #expect(Set(try await project.verify().log.codes) == ["O073"])
    // Without the pack it is held to what the inputs make.
    try project.remove(ProjectCopy.newestPack)
    let made = try await project.buildToOutput().log
    #expect(Set(made.codes) == ["O073"])
    #expect(made.sorted().first?.problem.message.contains("its inputs make") == true)
  }

  @Test func aRecordThatIsGoneIsTold() async throws {
    try project.remove(Self.earlier)
    let log = try await project.buildToOutput().log
    #expect(Set(log.codes) == ["O071"])
    #expect(log.sorted().first?.location.file == Self.earlier)
    #expect(try await compare() == ["O071"])
    #expect(try await project.verify().log.codes.contains("O071"))
    // Nor is it written anew.
    #expect(try await project.publish(ProjectCopy.earlierMeeting).codes == ["O071"])
  }

  @Test func aRecordThatIsNoJSONSaysWhatToDo() async throws {
    try project.write(Self.earlier, "<<<<<<< HEAD\n" + project.text(Self.earlier))
    let log = try await project.buildToOutput().log
    #expect(Set(log.codes) == ["O040", "O070"])
    #expect(log.sorted().contains { $0.problem.hint?.contains("version control") == true })
  }

  @Test func olderRecordsAreReadWithANoteAndNamedByTheNext() async throws {
    try project.remove(ProjectCopy.newestPublished)
    try edit(Self.earlier, resealing: true, older: true) { _ in }
    #expect(try await project.buildToOutput().log.codes == [])
    let verified = try await project.verify()
    #expect(verified.log.codes == [])
    #expect(verified.lines.first?.contains("an older one, without a fingerprint") == true)
    try await project.buildToOutput()
    try #require(try await project.publish().published != nil)
    #expect(try project.text(ProjectCopy.newestPublished).contains("2025-03-18-overview"))
    try edit(Self.earlier, resealing: true, older: true) { $0.council.name = "Another" }
    #expect(try await project.buildToOutput().log.codes.contains("O072"))
  }
}
