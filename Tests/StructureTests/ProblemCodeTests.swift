import Foundation
import Testing

/// A code names one kind of finding, in every room.
struct ProblemCodeTests {
  @Test func noCodeIsGivenTwice() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var found: [String: [String]] = [:]
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      let code = /(?:case [^"\n]*: (?:return )?|var code: String { )"([A-Z][0-9]{3})"/
      for match in text.matches(of: code) {
        found[String(match.1), default: []].append(name)
      }
    }
    #expect(found.count > 150)
    for (code, files) in found { #expect(files.count == 1, "\(code) stands in \(files)") }
  }
}
