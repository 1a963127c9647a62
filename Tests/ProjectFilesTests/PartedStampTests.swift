import Foundation
import ProjectFiles
import TestSupport
import Testing

struct PartedStampTests {
  private let folder: TemporaryFolder

  private enum Part: CaseIterable { case names, words, numbers }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("papers/one.md", "one")
    try folder.write("papers/meeting.yaml", "two")
    try folder.write("numbers/a/three.csv", "3")
  }

  private func stamp() -> [Part: [UInt8]] {
    var stamp = PartedStamp<Part>()
    stamp.add(folder.path) { way, name in
      if way == ["papers"], name.hasSuffix(".md") { return .all(of: .words, named: .names) }
      return .all(of: way.first == "numbers" || name == "numbers" ? .numbers : .names)
    }
    #expect(stamp.isWhole)
    return stamp.parts
  }

  @Test func `each part sees its own changes alone`() throws {
    let changes: [(String, Set<Part>, () throws -> Void)] = [
      ("nothing", [], {}),
      ("a number", [.numbers], { try folder.write("numbers/a/three.csv", "33") }),
      ("a new table", [.numbers], { try folder.write("numbers/b/four.csv", "4") }),
      ("settings", [.names], { try folder.write("papers/meeting.yaml", "other") }),
      ("a named file's text", [.words], { try folder.write("papers/one.md", "other words") }),
      ("a named file", [.names, .words], { try folder.write("papers/two.md", "") }),
      ("a hidden name", [], { try folder.write("numbers/a/.lock", "") }),
    ]
    for (name, parts, change) in changes {
      let before = stamp()
      try change()
      let after = stamp()
      for other in Part.allCases {
        #expect((before[other] != after[other]) == parts.contains(other), "\(name): \(other)")
      }
    }
  }

  @Test func `a folder that is not there is as good as an empty one`() {
    var stamp = PartedStamp<Part>()
    stamp.add(folder.path("none")) { _, _ in .all(of: .words) }
    #expect(stamp.isWhole && stamp.parts.isEmpty)
  }
}
