import Diagnostics
import Foundation
import Packs
import Publication
import Testing

extension ProjectCopy {
  static let newestMeeting = "2026-03-17-overview-and-scrutiny"
  static let earlierMeeting = "2025-03-18-overview-and-scrutiny"
  static let newestPack = "Output/sefton/2026-03-17-overview-and-scrutiny"
  static let newestPublished = "Data/councils/sefton/published/\(newestMeeting).json"

  var place: OutputPlace {
    OutputPlace(name: "Output", path: folder.appending(path: "Output").path)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  var inputs: ProjectInputs {
    get throws { try ProjectInputs(project: folder.path, data: nil, templates: nil) }
  }

  private func request(_ meetings: [String]) -> BuildRequest {
    BuildRequest(
      council: nil, meetings: meetings, jobs: 2, toolVersion: "test", output: place)
  }

  /// Builds and writes to Output as the command does.
  @discardableResult
  func buildToOutput(_ meetings: [String] = []) async throws -> (
    built: BuiltPacks, outcome: StagedOutput.Outcome?, log: DiagnosticLog
  ) {
    var log = DiagnosticLog()
    let built = try PackBuilder(inputs: inputs, request: request(meetings))
      .build(into: &log)
    guard !log.hasErrors else { return (built, nil, log) }
    var staged = try StagedOutput(OutputLock(output: place.path, in: nil))
    for pack in built.packs { try staged.stage(pack.pack) }
    return (built, try staged.publish(built.scope, keeping: built.kept), log)
  }

  /// Publishes a meeting; its codes of findings where it cannot be.
  func publish(
    _ meeting: String = newestMeeting
  ) async throws -> (published: MeetingPublisher.Published?, codes: [String]) {
    var log = DiagnosticLog()
    let published = try MeetingPublisher(
      inputs: inputs, request: request([meeting]), output: place
    ).publish(into: &log)
    return (published, log.codes)
  }

  func verify(_ meetings: [String] = []) async throws -> (lines: [String], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let verified = try PackVerifier(output: place, inputs: inputs, toolVersion: "test")
      .verify(council: nil, meetings: meetings, into: &log)
    return (verified.map(\.line), log)
  }
}
