import Foundation
import TestSupport
import Testing

/// The built command, run in a folder of the test's own.
struct Command {
  let folder: TemporaryFolder

  /// What a run said and how it ended.
  struct Outcome {
    let status: Int32
    /// Whether a signal ended the run.
    let isKilled: Bool
    let output: String
    let errors: String
  }

  /// Beside the bundle of the tests, wherever the build was told to put it.
  static let binary: URL? = {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let arguments = CommandLine.arguments.map { URL(fileURLWithPath: $0) }
    let places =
      bundles.map { $0.deletingLastPathComponent() }
      + bundles + arguments.map { $0.deletingLastPathComponent() }
      + [Repository.root.appending(path: ".build/debug")]
    return places.map { $0.appending(path: "scrutiny") }.first { candidate in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder)
        && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: candidate.path)
    }
  }()

  /// A copy of the product's Data and Templates, with the example.
  init() throws {
    folder = try TemporaryFolder()
    for name in ["Data", "Templates"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: name), to: folder.url.appending(path: name))
    }
  }

  /// A folder without a project.
  init(withoutProject: Void) throws { folder = try TemporaryFolder() }

  /// Runs the command in the folder.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    let binary = try #require(Self.binary, "the command is not built")
    return try start(binary, arguments, environment)
  }

  /// Runs the command with these arguments.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let binary = try #require(Self.binary, "the command is not built")
    return try start(binary, arguments, environment)
  }

  /// Runs a line of the shell in which `$scrutiny` is the command.
  func shell(_ line: String) throws -> Outcome {
    let binary = try #require(Self.binary, "the command is not built")
    return try start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], ["scrutiny": binary.path])
  }

  private func start(
    _ program: URL, _ arguments: [String], _ environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files and not pipes: a run that says much never waits for its reader.
    let said = try TemporaryFolder()
    let places = ["output", "errors"].map { said.url.appending(path: $0) }
    for place in places { try Data().write(to: place) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: places[0])
    process.standardError = try FileHandle(forWritingTo: places[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      isKilled: process.terminationReason == .uncaughtSignal,
      output: try said.text("output"), errors: try said.text("errors"))
  }
}
