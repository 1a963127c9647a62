import Foundation
import Testing

/// A year so far that was published, and one quarter more: the difference is a quarter's own number.
struct YearToDateTests {
  private func holding(_ number: Int, _ files: [(path: String, text: String)]) -> [String] {
    let marked = "\(number / 1000),\(number % 1000 < 100 ? "0" : "")\(number % 1000)"
    return files.filter {
      $0.path != "public/SHA256SUMS" && !$0.path.hasSuffix("manifest.json")
        && ($0.text.contains(marked) || $0.text.contains(String(number)))
    }.map(\.path)
  }

  @Test func `a quarter that would follow from what was published is withheld`() async throws {
    let files = try await YearToDateProject(second: 7014).second()
    #expect(holding(7014, files) == [])
    #expect(holding(7012, files).contains("public/04-performance.md"))
    let paper = try #require(files.first { $0.path == "public/04-performance.md" }).text
    #expect(paper.contains("There were a number withheld."))
    let restricted = try #require(files.first { $0.path == "restricted/manifest.json" }).text
    #expect(restricted.contains("made_up_so_far/E08000014/2024-25-q2#value"))
    let open = try #require(files.first { $0.path == "public/manifest.json" }).text
    #expect(!open.contains("7,014") && !open.contains("\"7014\""))
  }

  @Test func `one that is no small number is printed`() async throws {
    let files = try await YearToDateProject(second: 7414).second()
    #expect(holding(7414, files).contains("public/04-performance.md"))
    #expect(!files.contains { $0.path == "restricted/manifest.json" })
  }
}
