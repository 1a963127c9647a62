import Foundation
import ProjectFiles
import TestSupport
import Testing

/// News of files.
struct FolderWatchTests {
  @Test func aChangeBelowAFolderIsTold() throws {
    let folder = try TemporaryFolder()
    let inner = folder.url.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    var watch = FolderWatch([folder.url.path])
    let isQuiet = !watch.wait(milliseconds: 1)
    try Data("a".utf8).write(to: inner.appending(path: "a.md"))
    let isSeen = watch.wait(milliseconds: 5000)
    // In a folder that came later, too.
    let later = inner.appending(path: "later")
    try FileManager.default.createDirectory(at: later, withIntermediateDirectories: true)
    let isFolderSeen = watch.wait(milliseconds: 5000)
    try Data("b".utf8).write(to: later.appending(path: "b.md"))
    let isLaterSeen = watch.wait(milliseconds: 5000)
    #expect(isQuiet && isSeen && isFolderSeen && isLaterSeen)
  }
}
