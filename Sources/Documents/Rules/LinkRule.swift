package import Diagnostics

/// Links say where they lead, and lead to http, https, mailto or a file of the pack.
package struct LinkRule: DocumentRule {
  package init() {}

  /// Words that say nothing when a screen reader lists the links of a page.
  private static let vague: Set<String> = [
    "here", "click here", "click", "link", "this link", "this", "read more", "more", "see here",
    "more information", "further information", "find out more", "this page", "this document",
    "this report", "download", "view", "details", "learn more", "see more", "follow this link",
    "available here", "page", "website", "this website", "document", "report", "attachment",
  ]

  package func check(_ document: Document, in file: String, log: inout DiagnosticLog) {
    for passage in document.blocks.passages {
      for inline in passage.inlines.flattened {
        guard case .link(let destination, _, let inner) = inline.content else { continue }
        let range = inline.range ?? passage.range
        check(words: inner.plainText, range, file, &log)
        check(destination, words: inner.plainText, range, file, &log)
      }
      checkBareAddresses(passage, file, &log)
    }
    for case .contents(let entries) in document.blocks.allBlocks.map(\.content) {
      for entry in entries {
        guard let target = entry.target else { continue }
        check(target, words: entry.inlines.plainText, entry.inlines.place, file, &log)
      }
    }
  }

  private func check(
    words: String, _ range: SourceRange?, _ file: String, _ log: inout DiagnosticLog
  ) {
    let plain = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = plain.drop { !$0.isLetter && !$0.isNumber }
    let core = String(bare.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
    if core.isEmpty || Self.vague.contains(core) {
      log.report(.vagueLink(words: words), at: range, in: file)
    } else if Self.isAddress(plain) {
      log.report(.addressAsLink(words: words), at: range, in: file)
    }
  }

  private func check(
    _ destination: String, words: String, _ range: SourceRange?, _ file: String,
    _ log: inout DiagnosticLog
  ) {
    switch LinkTarget(destination).kind {
    case .empty: log.report(.linkWithoutTarget(words: words), at: range, in: file)
    case .absolute:
      log.report(.linkOutsidePack(destination: destination, scheme: nil), at: range, in: file)
    case .other(let scheme):
      log.report(.linkOutsidePack(destination: destination, scheme: scheme), at: range, in: file)
    case .web, .mail, .anchor, .relative: return
    }
  }

  /// An address in the text that is no link at all.
  private func checkBareAddresses(
    _ passage: Passage, _ file: String, _ log: inout DiagnosticLog
  ) {
    for inline in passage.inlines {
      guard case .text(let text) = inline.content, text.holds("://") || text.holds("www.")
      else { continue }
      for word in text.split(whereSeparator: \.isWhitespace) where Self.isAddress(word.lowercased())
      {
        log.report(.addressAsLink(words: String(word)), at: inline.range ?? passage.range, in: file)
      }
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    let bare = text.drop { ["(", "<", "[", "\""].contains($0) }
    return bare.hasPrefix("http://") || bare.hasPrefix("https://") || bare.hasPrefix("www.")
  }
}
