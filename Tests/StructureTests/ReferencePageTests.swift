import Foundation
import TestSupport
import Testing

/// A key of a settings file is read in one place and described in another. This holds the second to
/// the first.
struct ReferencePageTests {
  private static func page(_ name: String) throws -> String {
    try String(
      contentsOf: Repository.root.appending(path: "Sources/scrutiny/scrutiny.docc/\(name).md"),
      encoding: .utf8)
  }

  /// The keys that readers of settings ask for by name, in the order of the alphabet.
  private static func keys() throws -> [String] {
    let sources = Repository.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var keys: Set<String> = []
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /(?:\.required|\.optional|\.has|fields\.field)\("([a-z_]+)"/) {
        keys.insert(String(match.1))
      }
    }
    return keys.sorted()
  }

  @Test func everyKeyOfASettingsFileStandsOnItsPage() throws {
    // The page that is made from the lists beside the readers; what a report answers is its house's to ask.
    let page = try Self.page("SettingsReference")
    let report = try Self.page("ReportFile")
    let keys = try Self.keys()
    #expect(keys.count > 100)
    #expect(keys.filter { !page.contains("| `\($0)` |") && !report.contains("`\($0)`") } == [])
  }
}
