import Foundation
import Testing

/// Reads the documents of `Tests/Scripts/markdown-differential`, which compares what is written
/// here with what other readers make of them.
struct MarkdownDifferentialTests {
  private static let path = ProcessInfo.processInfo.environment["MARKDOWN_DIFFERENTIAL"]

  @Test(
    .enabled(
      if: path != nil,
      "MARKDOWN_DIFFERENTIAL names the folder of Tests/Scripts/markdown-differential"))
  func writesTheHTMLOfEachDocumentBesideIt() throws {
    let folder = URL(fileURLWithPath: try #require(Self.path))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var written = 0
    for name in names.sorted() where name.hasSuffix(".md") {
      let file = folder.appending(path: name)
      let html = markdownHTML(try String(contentsOf: file, encoding: .utf8))
      let target = file.deletingPathExtension().appendingPathExtension("ours")
      try Data(html.utf8).write(to: target)
      written += 1
    }
    #expect(written > 0)
    print("\(written) documents written")
  }
}
