package import Diagnostics

/// Links say where they lead, and lead to http, https, mailto or a file of the pack.
package struct LinkRule: Rule {
  package init() {}

  /// Words that say nothing when a screen reader lists the links of a page.
  private static let vague: Set<String> = [
    "here", "click here", "click", "link", "this link", "this", "read more", "more", "see here",
    "more information", "further information", "find out more", "this page", "this document",
    "this report", "download", "view", "details", "learn more", "see more", "follow this link",
    "available here", "page", "website", "this website", "document", "report", "attachment",
  ]

  /// Reported at the link or the address.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    for passage in paper.document.passages {
      for inline in passage.traits.contains(.link) ? passage.inlines.flattened : [] {
        guard case .link(let destination, _, let inner) = inline.content else { continue }
        let range = inline.range ?? passage.range
        check(words: inner.plainText, range, paper, &log)
        check(destination, words: inner.plainText, range, paper, &log)
      }
      if passage.traits.contains(.address) { checkBareAddresses(passage, paper, &log) }
    }
    for case .contents(let entries) in paper.document.blocks.allBlocks.map(\.content) {
      for entry in entries {
        guard let target = entry.target else { continue }
        check(target, words: entry.inlines.plainText, entry.inlines.place, paper, &log)
      }
    }
  }

  private func check(
    words: String, _ range: SourceRange?, _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    let plain = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = plain.drop { !$0.isLetter && !$0.isNumber }
    let core = String(bare.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
    if core.isEmpty || Self.vague.contains(core) {
      report(.vagueLink(words: words), at: range, of: paper, into: &log)
    } else if Self.isAddress(plain) {
      report(.addressAsLink(words: words), at: range, of: paper, into: &log)
    }
  }

  private func check(
    _ destination: String, words: String, _ range: SourceRange?, _ paper: CheckedPaper,
    _ log: inout DiagnosticLog
  ) {
    switch LinkTarget(destination).kind {
    case .empty: report(.linkWithoutTarget(words: words), at: range, of: paper, into: &log)
    case .absolute:
      report(
        .linkOutsidePack(destination: destination, scheme: nil), at: range, of: paper, into: &log)
    case .other(let scheme):
      report(
        .linkOutsidePack(destination: destination, scheme: scheme), at: range, of: paper, into: &log
      )
    case .web, .mail, .anchor, .relative: return
    }
  }

  /// An address in the text that is no link at all.
  private func checkBareAddresses(
    _ passage: Passage, _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    for inline in passage.inlines {
      guard case .text(let text) = inline.content,
        text.contains(ascii: "://") || text.contains(ascii: "www.")
      else { continue }
      for word in text.split(whereSeparator: \.isWhitespace) where Self.isAddress(word.lowercased())
      {
        report(
          .addressAsLink(words: String(word)), at: inline.range ?? passage.range, of: paper,
          into: &log)
      }
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    let bare = text.drop { ["(", "<", "[", "\""].contains($0) }
    return bare.hasPrefix("http://") || bare.hasPrefix("https://") || bare.hasPrefix("www.")
  }
}

extension LinkRule {
  /// What is wrong with a link or an address.
  package enum Finding: Problem, Equatable {
    case vagueLink(words: String)
    case addressAsLink(words: String)
    case linkOutsidePack(destination: String, scheme: String?)
    case linkWithoutTarget(words: String)

    package var code: String {
      switch self {
      case .vagueLink: "D031"
      case .addressAsLink: "D032"
      case .linkOutsidePack: "D033"
      case .linkWithoutTarget: "D034"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      switch self {
      case .vagueLink(let words): "the link '\(words.excerpt)' does not say where it leads"
      case .addressAsLink(let words):
        "the address '\(words.excerpt)' is printed where words should say where the link leads"
      case .linkOutsidePack(let destination, nil):
        "the link to '\(destination.excerpt)' starts at the root of a disk or a site"
      case .linkOutsidePack(let destination, let scheme?):
        "the link to '\(destination.excerpt)' has the scheme '\(scheme.excerpt)'; "
          + "links lead to http, https, mailto or a file of the pack"
      case .linkWithoutTarget(let words): "the link '\(words.excerpt)' leads nowhere"
      }
    }

    package var hint: String? {
      switch self {
      case .vagueLink, .addressAsLink: "name the paper or page that it leads to"
      case .linkOutsidePack(_, nil): "name the file relative to this one"
      case .linkOutsidePack: nil
      case .linkWithoutTarget: "write the address between the round brackets"
      }
    }

    /// Links and pictures that shut readers out are never let be; words that say little may be.
    package var silence: SilenceScope? {
      switch self {
      case .vagueLink: .place
      case .addressAsLink, .linkOutsidePack, .linkWithoutTarget: nil
      }
    }

    package var example: CodeExample {
      let cure = "Homes are counted in [the sufficiency strategy](05-sufficiency.html)."
      return switch self {
      case .vagueLink:
        CodeExample(
          in: "04-performance.md", "The strategy is [here](05-sufficiency.html).", cure: cure)
      case .addressAsLink:
        CodeExample(
          in: "04-performance.md", "See https://www.gov.uk/children-act for the law.",
          cure: "See [the Children Act](https://www.gov.uk/children-act) for the law.")
      case .linkOutsidePack:
        CodeExample(
          in: "04-performance.md",
          "Homes are counted in [the sufficiency strategy](file:///S:/strategy.docx).", cure: cure)
      case .linkWithoutTarget:
        CodeExample(
          in: "04-performance.md", "Homes are counted in [the sufficiency strategy]().",
          cure: cure)
      }
    }

    package static let samples: [Self] = [
      .vagueLink(words: "here"), .addressAsLink(words: "https://www.gov.uk/children-act"),
      .linkOutsidePack(destination: "file:///S:/strategy.docx", scheme: "file"),
      .linkWithoutTarget(words: "the sufficiency strategy"),
    ]
  }
}
