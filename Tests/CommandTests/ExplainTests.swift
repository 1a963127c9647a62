import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import scrutiny

/// `scrutiny explain` and the page of codes know every code that stands in the sources.
struct ExplainTests {
  /// The codes that the sources give, each with the files that give it.
  private static func codes() throws -> [String: Set<String>] {
    let sources = Repository.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var found: [String: Set<String>] = [:]
    for case let name as String in files
    where name.hasSuffix(".swift") && !name.contains("+Examples") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /"([SEIATDPCO][0-9]{3})"/) {
        found[String(match.1), default: []].insert(name)
      }
    }
    return found
  }

  @Test func everyCodeIsExplainedOnce() throws {
    let explained = Explanation.all.map(\.code)
    #expect(Set(explained).count == explained.count)
    let codes = try Self.codes()
    #expect(Set(codes.keys).subtracting(explained).sorted() == [])
    #expect(Set(explained).subtracting(codes.keys).sorted() == [])
    for (code, files) in codes { #expect(files.count == 1, "\(code) stands in \(files)") }
    // The count moves with the product; a reader of the sources that finds less is broken.
    #expect(explained.count > 500)
  }

  @Test func everyCodeHasAFaultAndACure() {
    for explanation in Explanation.all {
      let example = explanation.problem.example
      #expect(!example.place.isEmpty, "\(explanation.code) has no example")
      #expect(!example.fault.isEmpty && !example.cure.isEmpty, "\(explanation.code)")
      #expect(example.fault != example.cure, "\(explanation.code) cures nothing")
      #expect(!explanation.problem.message.isEmpty && !explanation.problem.message.hasSuffix("."))
    }
  }

  /// `UPDATE_GOLDEN=1` writes it anew.
  @Test func thePageOfCodesSaysWhatTheProgramSays() throws {
    let file = Repository.root.appending(path: "Sources/scrutiny/scrutiny.docc/Codes.md")
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try Data(CodesPage.markdown.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == CodesPage.markdown, "record it with UPDATE_GOLDEN=1 swift test")
  }

  @Test func theCommandPrintsThePageOfACode() throws {
    let command = try Command(withoutProject: ())
    let outcome = try command.run("explain", "d040")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("D040: error. Cannot be silenced.\n"))
    #expect(outcome.output.contains("\nPut right:\n"))
    let all = try command.run("explain")
    #expect(all.output.split(separator: "\n").count == Explanation.all.count)
    let unknown = try command.run("explain", "E999")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("No finding has the code 'E999'"))
  }
}
