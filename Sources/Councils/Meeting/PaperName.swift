/// The name that a report's files share, `NN-slug`, from the file that the author wrote.
package struct PaperName: Sendable, Hashable {
  /// Such as "04-performance".
  package let stem: String

  /// Nil unless the file is called `NN-slug.md`, with small letters, digits and hyphens.
  package init?(file: String) {
    guard file.hasSuffix(".md") else { return nil }
    let stem = file.dropLast(3)
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = stem.dropFirst(digits.count)
    guard digits.count == 2, rest.hasPrefix("-"), rest.count > 1, stem.count <= 48,
      rest.utf8.allSatisfy({
        $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      })
    else { return nil }
    self.stem = String(stem)
  }

  /// The name of the paper of one area, `NN-slug-area`; nil where the narrative's file has no such name.
  package init?(file: String, area: String) {
    guard let narrative = PaperName(file: file) else { return nil }
    stem = "\(narrative.stem)-\(area)"
  }

  package var html: String { file("html") }
  package var markdown: String { file("md") }
  package var csv: String { file("csv") }

  /// The report's file with this suffix.
  package func file(_ suffix: String) -> String { "\(stem).\(suffix)" }
}
