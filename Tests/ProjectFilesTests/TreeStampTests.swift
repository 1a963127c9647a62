import Foundation
import ProjectFiles
import TestSupport
import Testing

struct TreeStampTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a/one.txt", "one")
    try folder.write("a/inner/two.txt", "two")
    try folder.write("b.txt", "three")
  }

  private func stamp() -> [UInt8] {
    var stamp = TreeStamp()
    stamp.add(folder.path) { $0.isHidden }
    #expect(stamp.isWhole)
    return stamp.bytes
  }

  @Test func whatWasNotTouchedHasTheSameStamp() {
    #expect(stamp() == stamp())
  }

  @Test func eachKindOfChangeIsSeen() throws {
    let manager = FileManager.default
    let changes: [(String, () throws -> Void)] = [
      ("added", { try folder.write("a/new.txt", "") }),
      ("removed", { try manager.removeItem(atPath: folder.path("a/new.txt")) }),
      (
        "renamed",
        { try manager.moveItem(atPath: folder.path("b.txt"), toPath: folder.path("c.txt")) }
      ),
      (
        "a folder",
        {
          try manager.createDirectory(
            atPath: folder.path("d"), withIntermediateDirectories: false)
        }
      ),
      (
        "permissions",
        {
          try manager.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: folder.path("c.txt"))
        }
      ),
      ("a link", { try folder.link("e", to: "c.txt") }),
    ]
    for (name, change) in changes {
      let before = stamp()
      try change()
      #expect(stamp() != before, "\(name)")
    }
  }

  /// The size and the modification time are put back; the time of the last change cannot be.
  @Test func aChangeThatHidesItsTimeIsSeen() throws {
    let path = folder.path("a/one.txt")
    let before = stamp()
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data("eno".utf8))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: path)
    #expect(stamp() != before)
  }

  @Test func namesThatAreSkippedDoNotCount() throws {
    let before = stamp()
    try folder.write(".lock", "")
    #expect(stamp() == before)
  }
}
