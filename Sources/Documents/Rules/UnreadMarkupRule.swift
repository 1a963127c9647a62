package import Diagnostics

/// Marks of other dialects of Markdown, which this reader does not read and which would be printed as
/// they stand: footnotes, words struck through, a name between single brackets, and marks of emphasis
/// that stand alone.
package struct UnreadMarkupRule: Rule {
  package init() {}

  /// Reported at the marks, of each kind the first in a passage. Panels are let be.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.passages
    where !passage.isInPanel && !passage.traits.isDisjoint(with: [.markup, .link]) {
      let prose = Prose(passage.inlines)
      // `[^a]: words` elsewhere in the paper makes a link of `[^a]`, and its words begin so.
      let isFound = passage.inlines.flattened.contains { inline in
        guard case .link(_, _, let words) = inline.content else { return false }
        guard words.plainText.hasPrefix("^") else { return false }
        report(
          Finding(text: "[\(words.plainText)]", markup: .footnote),
          at: inline.range ?? passage.range, of: paper, into: &log)
        return true
      }
      if !isFound, let found = Self.footnote(in: prose.scalars) {
        report(found, .footnote, prose, passage, paper, &log)
      }
      if let found = Self.struck(in: prose.scalars) {
        report(found, .strike, prose, passage, paper, &log)
      }
      if let found = Self.stars(in: prose.scalars) {
        report(found, .stars, prose, passage, paper, &log)
      }
      if let found = Self.name(in: prose.scalars) {
        report(found, .name, prose, passage, paper, &log)
      }
    }
  }

  private func report(
    _ found: Range<Int>, _ markup: Finding.Markup, _ prose: Prose, _ passage: Passage,
    _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    report(
      Finding(text: prose.text(found), markup: markup),
      at: prose.place(of: found) ?? passage.range, of: paper, into: &log)
  }

  /// The first `[^name]`, without a space in the name.
  private static func footnote(in text: [Unicode.Scalar]) -> Range<Int>? {
    for start in text.indices.dropLast(2) where text[start] == "[" && text[start + 1] == "^" {
      let end = text[(start + 2)...].prefix(40).firstIndex {
        $0 == "]" || $0.properties.isWhitespace
      }
      if let end, end > start + 2, text[end] == "]" { return start..<end + 1 }
    }
    return nil
  }

  /// The first `{ name.field }`: small letters and digits with a dot or an underscore.
  private static func name(in text: [Unicode.Scalar]) -> Range<Int>? {
    for start in text.indices where text[start] == "{" {
      guard let end = text[start...].prefix(120).firstIndex(of: "}") else { continue }
      let name = text[(start + 1)..<end].trimmingPrefix { $0 == " " }.prefix {
        $0 != " " && $0 != "|"
      }
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      let isName =
        name.first.map { ("a"..."z").contains($0) } == true
        && (parts.count > 1 || name.contains("_"))
        && parts.allSatisfy { part in
          !part.isEmpty
            && part.allSatisfy {
              ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
            }
        }
      if isName { return start..<end + 1 }
    }
    return nil
  }

  /// The first two stars, or two underscores beside a letter, that emphasise nothing.
  private static func stars(in text: [Unicode.Scalar]) -> Range<Int>? {
    for start in text.indices.dropLast() {
      let mark = text[start]
      guard mark == "*" || mark == "_", text[start + 1] == mark else { continue }
      let before = start > 0 ? text[start - 1] : " "
      let after = start + 2 < text.count ? text[start + 2] : " "
      if before == mark || after == mark { continue }
      let isBesideWord = before.properties.isAlphabetic || after.properties.isAlphabetic
      if mark == "*" || isBesideWord { return start..<start + 2 }
    }
    return nil
  }

  /// The first two tildes before a word, with two more after it.
  private static func struck(in text: [Unicode.Scalar]) -> Range<Int>? {
    let pairs = text.indices.dropLast().filter { text[$0] == "~" && text[$0 + 1] == "~" }
    guard let start = pairs.first, text.indices.contains(start + 2),
      !text[start + 2].properties.isWhitespace, let end = pairs.first(where: { $0 > start + 2 })
    else { return nil }
    return start..<end + 2
  }
}

extension UnreadMarkupRule {
  /// Marks that would be printed as they stand.
  package struct Finding: Problem, Equatable {
    /// What the marks mean elsewhere.
    package enum Markup: Sendable {
      case footnote
      case strike
      case name
      case stars
    }

    let text: String
    let markup: Markup

    package var code: String { "D056" }
    package var severity: Severity { markup == .stars ? .warning : .error }

    package var message: String {
      switch markup {
      case .footnote:
        "'\(text)' marks a footnote, and papers have none: it would be printed as it stands"
      case .strike: "'\(text)' strikes nothing through: it would be printed as it stands"
      case .stars: "'\(text)' emphasises nothing: it would be printed as it stands"
      case .name: "'\(text)' stands between single brackets: it would be printed as it stands"
      }
    }

    package var hint: String? {
      switch markup {
      case .footnote: "write the note into the text, or in brackets after it"
      case .name: "write '{\(text)}'"
      case .strike: "remove the words, or the marks around them"
      case .stars: "begin and end the words with the same marks, without a space inside them"
      }
    }

    package var silence: SilenceScope? { .place }

    package var example: CodeExample {
      CodeExample(
        in: "04-performance.md", "Re-referrals were { rereferral.latest } in March.",
        cure: "Re-referrals were {{ rereferral.latest }} in March.")
    }

    package static let samples: [Self] = [Self(text: "{ rereferral.latest }", markup: .name)]
  }
}
