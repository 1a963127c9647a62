import Foundation
import TestSupport
import Testing

/// Each verb says its name. Left out, the library of arguments makes it of the name of a type, for which
/// the runtime looks through every conformance of the program before a run has begun.
struct VerbNameTests {
  @Test func eachVerbSaysItsName() throws {
    let folder = Repository.root.appending(path: "Sources/scrutiny")
    var verbs = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      guard text.contains("CommandConfiguration(") else { continue }
      verbs += 1
      #expect(text.contains("commandName: \""), "\(name)")
    }
    #expect(verbs > 10)
  }
}
