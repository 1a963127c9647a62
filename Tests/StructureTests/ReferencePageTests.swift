import Foundation
import TestSupport
import Testing

/// A key of a settings file is read in one place and described in another. This holds the second to
/// the first.
struct ReferencePageTests {
  /// The pages of settings files: those of `.yaml` files and of reports.
  private static func pages() throws -> String {
    let catalogue = Repository.root.appending(path: "Sources/scrutiny/scrutiny.docc")
    let names = [
      "CouncilYAML", "FactsAndTables", "HouseYAML", "IndicatorsYAML", "MappingYAML", "MeetingYAML",
      "ReportFile",
    ]
    return try names.map {
      try String(contentsOf: catalogue.appending(path: "\($0).md"), encoding: .utf8)
    }.joined()
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
    let pages = try Self.pages()
    let keys = try Self.keys()
    #expect(keys.count > 100)
    #expect(keys.filter { !pages.contains("`\($0)`") && !pages.contains("`\($0):") } == [])
  }
}
