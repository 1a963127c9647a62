import Foundation
import ProjectFiles
import TestSupport
import Testing

/// Other programs, run without a shell.
@Suite struct ProgramTests {
  private func run(
    _ program: String, _ arguments: [String], input: String = "", limit: Int = 1 << 20,
    seconds: Int = 60, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let found = try #require(Program.find(program, searchPath: "/bin:/usr/bin"))
    return try found.run(
      arguments, environment: environment, input: Array(input.utf8), limit: limit, seconds: seconds)
  }

  @Test func `what goes in comes out, whatever its size`() throws {
    let text = String(repeating: "a line of words\n", count: 20_000)
    let outcome = try run("cat", [], input: text)
    #expect(outcome.end == .exited(0))
    #expect(outcome.output == Array(text.utf8))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the end of a run is told as it was`() throws {
    let failed = try run("sh", ["-c", "echo out; echo wrong >&2; exit 7"])
    #expect(failed.end == .exited(7))
    #expect(String(decoding: failed.output, as: UTF8.self) == "out\n")
    #expect(String(decoding: failed.errors, as: UTF8.self) == "wrong\n")
    #expect(try run("sh", ["-c", "kill -9 $$"]).end == .killed(signal: 9))
  }

  @Test func `a run that takes too long is ended with all that it started`() throws {
    #expect(try run("sh", ["-c", "sleep 300 & sleep 300"], seconds: 0).end == .late)
  }

  @Test func `a program gets the words and the surroundings that it is given and no others`() throws
  {
    let outcome = try run(
      "sh", ["-c", "printf '%s|' \"$@\"; env", "name", "a b", "$(id)", ";"],
      environment: ["ONLY": "this"])
    let said = String(decoding: outcome.output, as: UTF8.self)
    #expect(said.hasPrefix("a b|$(id)|;|"))
    #expect(said.contains("ONLY=this") && !said.contains("HOME="))
  }

  @Test func `an attachment is a file that the program can open`() throws {
    let cat = try #require(Program.find("cat", searchPath: "/bin:/usr/bin"))
    let outcome = try cat.run(
      ["-", Program.attachmentPath], environment: [:], input: Array("in ".utf8),
      attachment: Array("and more".utf8), limit: 100, seconds: 60)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "in and more")
  }

  @Test func `more output than is wanted is an error`() throws {
    #expect(throws: SystemError(.tooLarge)) {
      try run("cat", [], input: String(repeating: "x", count: 5_000), limit: 4_999)
    }
  }

  @Test func `only absolute folders of the search path are looked in, for files that can be run`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write("tool", "#!/bin/sh\n")
    #expect(Program.find("tool", searchPath: ".:\(folder.path)") == nil)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("tool"))
    #expect(
      Program.find("tool", searchPath: ":relative:\(folder.path)")?.path == folder.path("tool"))
    #expect(Program.find("../tool", searchPath: folder.path) == nil)
    #expect(Program.find("tool", searchPath: "") == nil)
  }
}
