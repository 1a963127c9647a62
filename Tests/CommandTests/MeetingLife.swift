import Foundation
import TestSupport
import Testing

/// One committee's meeting in a copy of the example, as a clerk keeps it.
struct MeetingLife {
  static let name = "2026-03-17-overview-and-scrutiny"
  private static let council = "Data/councils/sefton"

  let command: Command
  private var meetings: URL { command.folder.url.appending(path: "\(Self.council)/meetings") }
  private var settings: URL { meetings.appending(path: "\(Self.name)/meeting.yaml") }

  init() throws {
    command = try Command()
    let councils = command.folder.url.appending(path: "Data/councils")
    let files = FileManager.default
    for other in try files.contentsOfDirectory(atPath: councils.path) where other != "sefton" {
      try files.removeItem(at: councils.appending(path: other))
    }
    for other in try files.contentsOfDirectory(atPath: meetings.path)
    where other != Self.name && other != "2025-03-18-overview-and-scrutiny" {
      try files.removeItem(at: meetings.appending(path: other))
    }
  }

  func run(_ arguments: String...) throws -> Command.Outcome {
    try command.run(arguments)
  }

  func run(path: String, _ arguments: String...) throws -> Command.Outcome {
    try command.run(arguments, environment: ["PATH": path])
  }

  var folder: URL { command.folder.url }

  /// Builds and publishes the meeting.
  func publish(_ name: String = name) throws {
    let built = try run("build", name)
    try #require(built.status == 0, "\(built.errors)")
    let published = try run("publish", name)
    try #require(published.status == 0, "\(published.errors)")
  }

  /// A page of the public pack.
  func page(_ file: String, of meeting: String = name) throws -> String {
    try #require(String(bytes: bytes(of: file, in: meeting), encoding: .utf8))
  }

  /// A file of the public pack, of whatever kind.
  func bytes(of file: String, in meeting: String = name) throws -> Data {
    try Data(contentsOf: folder.appending(path: "Output/sefton/\(meeting)/public/\(file)"))
  }

  func exists(_ file: String, of meeting: String = name) -> Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: "Output/sefton/\(meeting)/public/\(file)").path)
  }

  /// Lines at the end of `meeting.yaml`.
  func add(_ lines: String, to meeting: String = name) throws {
    let file = meetings.appending(path: "\(meeting)/meeting.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + lines + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// Takes the line of a key out again.
  func remove(_ key: String) throws {
    let text = try String(contentsOf: settings, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("\(key):") }
    try lines.joined(separator: "\n").write(to: settings, atomically: true, encoding: .utf8)
  }

  func replace(_ old: String, _ new: String, in file: String = "meeting.yaml") throws {
    let place = meetings.appending(path: "\(Self.name)/\(file)")
    let text = try String(contentsOf: place, encoding: .utf8)
    try #require(text.contains(old), "\(file) has no '\(old)'")
    try text.replacing(old, with: new).write(to: place, atomically: true, encoding: .utf8)
  }

  /// The same papers in a folder of another day, issued in time.
  func copyMeeting(to name: String, date: String) throws {
    try FileManager.default.copyItem(
      at: meetings.appending(path: Self.name), to: meetings.appending(path: name))
    let file = meetings.appending(path: "\(name)/meeting.yaml")
    var text = try String(contentsOf: file, encoding: .utf8)
    text = text.replacing("date: 2026-03-17", with: "date: \(date)")
    text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("postponed:") }.joined(separator: "\n")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func removeFolder() throws {
    try FileManager.default.removeItem(at: meetings.appending(path: Self.name))
  }

  /// Moves a paper into a folder of its own.
  func move(_ file: String, to name: String) throws {
    try FileManager.default.createDirectory(
      at: meetings.appending(path: name), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: meetings.appending(path: "\(Self.name)/\(file)"),
      to: meetings.appending(path: "\(name)/\(file)"))
  }

  /// The `meeting.yaml` of a folder.
  func write(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      at: meetings.appending(path: name), withIntermediateDirectories: true)
    try (text + "\n").write(
      to: meetings.appending(path: "\(name)/meeting.yaml"), atomically: true, encoding: .utf8)
  }

  /// A copy of a paper in another folder.
  func copy(_ file: String, to name: String) throws {
    try FileManager.default.createDirectory(
      at: meetings.appending(path: name), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: meetings.appending(path: "\(Self.name)/\(file)"),
      to: meetings.appending(path: "\(name)/\(file)"))
  }

  func addToCouncil(_ lines: String) throws {
    let file = folder.appending(path: "\(Self.council)/council.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + lines + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// A row of `recommendations.csv` that a meeting of a day made.
  func addRecommendation(on date: String) throws {
    let file = folder.appending(path: "\(Self.council)/recommendations.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let header = try #require(text.split(separator: "\n").first).split(separator: ",")
    let row = header.map { column in
      switch column {
      case "id": "new-one"
      case "meeting": date
      case "text": "That a plan is brought."
      case "status": "open"
      case "owner": "Head of Service"
      default: ""
      }
    }
    try (text + row.joined(separator: ",") + "\n").write(
      to: file, atomically: true, encoding: .utf8)
  }
}
