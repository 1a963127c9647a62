import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// A copy of this repository's own Data and Templates in a temporary folder, to be changed and built.
/// The folder goes when the value does.
final class ProjectCopy {
  let folder: URL

  static let newest = "Data/councils/sefton/meetings/2026-03-17-overview-and-scrutiny"
  static let earlier = "Data/councils/sefton/meetings/2025-03-18-overview-and-scrutiny"

  /// - Parameter whole: every council and meeting; otherwise the example of the README alone, so that
  ///   a test of one thing builds no more than it needs.
  init(whole: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "project-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Data", "Templates"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: name), to: folder.appending(path: name))
    }
    if !whole { try keepTheExample() }
  }

  private func keepTheExample() throws {
    let councils = folder.appending(path: "Data/councils")
    let meetings = councils.appending(path: "sefton/meetings")
    let kept = [Self.newest, Self.earlier].map { $0.split(separator: "/").last.map(String.init) }
    for council in try FileManager.default.contentsOfDirectory(atPath: councils.path)
    where council != "sefton" {
      try FileManager.default.removeItem(at: councils.appending(path: council))
    }
    for meeting in try FileManager.default.contentsOfDirectory(atPath: meetings.path)
    where !kept.contains(meeting) {
      try FileManager.default.removeItem(at: meetings.appending(path: meeting))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: path), withIntermediateDirectories: true)
  }

  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// Replaces a text that must stand in the file, so that a test never edits nothing.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    try #require(text.contains(old), "\(path) holds no '\(old)'")
    try write(path, text.replacing(old, with: new))
  }

  /// Builds in memory; the findings with the packs of the run.
  func build(_ meetings: [String] = []) async throws -> (packs: BuiltPacks, log: DiagnosticLog) {
    let inputs = try ProjectInputs(project: folder.path, data: nil, templates: nil)
    let request = BuildRequest(
      council: nil, meetings: meetings, jobs: 2, toolVersion: "test")
    var log = DiagnosticLog()
    let packs = PackBuilder(inputs: inputs, request: request).build(into: &log)
    return (packs, log)
  }

  /// The files of the packs by `<meeting>/<file>`.
  func files(_ meetings: [String] = []) async throws -> [String: String] {
    let (packs, log) = try await build(meetings)
    try #require(!log.hasErrors, "\(ConsoleWriter(usesColour: false).text(of: log))")
    var files: [String: String] = [:]
    for pack in packs.packs {
      for file in pack.pack.parts.flatMap(\.files) {
        files["\(pack.pack.address.meeting)/\(file.path)"] = String(
          decoding: file.bytes, as: UTF8.self)
      }
    }
    return files
  }

  /// What a person is told, for a golden file.
  func findings() async throws -> String {
    let (packs, log) = try await build()
    let text = ConsoleWriter(usesColour: false).text(of: log)
    return text + ConsoleWriter.count(of: log) + ", packs built: \(packs.packs.count)\n"
  }
}
