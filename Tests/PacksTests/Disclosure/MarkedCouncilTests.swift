import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// The withheld numbers of a marked council are searched for in everything that its build writes.
struct MarkedCouncilTests {
  /// Where a number stands by itself in any form of a pack: not as a part of another number.
  private func places(of number: String, in files: [(path: String, text: String)]) -> [String] {
    let own = number.replacing(".", with: "\\.")
    let pattern = "(?<![0-9.,#])\(own)(?![0-9]|[.,][0-9])"
    return files.filter { $0.text.range(of: pattern, options: .regularExpression) != nil }
      .map(\.path)
  }

  private func files(_ threshold: Int) async throws -> (
    files: [(path: String, text: String)], log: DiagnosticLog
  ) {
    let council = try MarkedCouncil(threshold: threshold)
    let (packs, log) = try await council.project.build()
    try #require(!log.hasErrors, "\(ConsoleWriter(usesColour: false).text(of: log))")
    let files = packs.packs.flatMap(\.pack.parts).flatMap { part in
      part.files.filter { $0.path != "SHA256SUMS" }.map { file in
        var text = String(decoding: file.bytes, as: UTF8.self)
        // Fingerprints and the lines of files are other numbers.
        if file.path == "manifest.json" {
          text.replace(/"sha256": "[0-9a-f]*"|"row": [0-9]+/, with: { _ in "" })
        }
        return (path: "\(part.part)/\(file.path)", text: text)
      }
    }
    return (files, log)
  }

  @Test func noFormOfAPaperHoldsAWithheldNumber() async throws {
    let (files, log) = try await files(50)
    for number in MarkedCouncil.withheld {
      #expect(places(of: number, in: files) == [], "\(number)")
    }
    for words in ["forty-three", "ninety-seven"] {
      #expect(!files.contains { $0.text.contains(words) })
    }
    // What is told on the way holds none either.
    let told = ConsoleWriter(usesColour: false).text(of: log)
    #expect(places(of: "43", in: [("log", told)]) == [])
    let paper = try #require(files.first { $0.path == "public/04-performance.md" }).text
    #expect(paper.contains("[c]"))
    #expect(paper.contains("140"))
  }

  @Test func withTheControlSwitchedOffTheSameSearchFindsThem() async throws {
    let (files, _) = try await files(0)
    let found = MarkedCouncil.withheld.flatMap { places(of: $0, in: files) }
    for form in [".html", ".md", ".svg", ".csv", "manifest.json"] {
      #expect(found.contains { $0.hasSuffix(form) }, "\(form): \(found)")
    }
    for number in ["97", "30.7", "120", "91", "74", "260"] {
      #expect(!places(of: number, in: files).isEmpty, "\(number)")
    }
  }

  @Test func whatWasWithheldAndWhyStandsInTheRestrictedManifestAlone() async throws {
    let (files, _) = try await files(50)
    let restricted = try #require(files.first { $0.path == "restricted/manifest.json" }).text
    #expect(
      restricted.contains(
        #"{"id": "marked_boys/E08000014/year-to-2025-03-31#value", "reason": "small"}"#))
    #expect(
      restricted.contains(
        #"{"id": "marked_so_far/E08000014/2025-26-q1#value", "reason": "so that no small figure can be worked out"}"#
      ))
    let open = try #require(files.first { $0.path == "public/manifest.json" }).text
    #expect(!open.contains("\"withheld\":"))
  }
}
