import Documents
import Publication

/// What has happened since a pack was published, as it is put on a page of it. The page itself stays as it
/// was published: the notice stands between two marks, and without what is between them the bytes are
/// those that were published.
package struct PublishedNotice: Sendable, Hashable {
  /// A paragraph each.
  package let paragraphs: [Paragraph]

  /// Words with, perhaps, a link behind them.
  package struct Paragraph: Sendable, Hashable {
    package let text: String
    package var link: Link?

    package init(_ text: String, link: Link? = nil) {
      self.text = text
      self.link = link
    }
  }

  /// Where a reader is led, from the page's own folder, without the suffix of the form.
  package struct Link: Sendable, Hashable {
    package let words: String
    package let target: String

    package init(_ words: String, to target: String) {
      self.words = words
      self.target = target
    }
  }

  /// Nil where there is nothing to say.
  package init?(_ paragraphs: [Paragraph]) {
    guard !paragraphs.isEmpty else { return nil }
    self.paragraphs = paragraphs
  }

  private static let start = "<!-- since publication -->\n"
  private static let end = "<!-- end of what was added since publication -->\n"

  /// The page with the notice below its first heading, or before everything else where it has none.
  package func put(on page: [UInt8], of path: String) -> [UInt8] {
    let page = Self.taken(off: page)
    let isHTML = path.hasSuffix(".html")
    let text = Self.start + (isHTML ? html : markdown) + Self.end
    let place = isHTML ? Self.placeInHTML(page) : Self.placeInMarkdown(page)
    return Array(page[..<place]) + Array(text.utf8) + Array(page[place...])
  }

  /// The page as it was published.
  package static func taken(off page: [UInt8]) -> [UInt8] {
    guard let first = page.firstRange(of: Array(start.utf8)),
      let last = page[first.upperBound...].firstRange(of: Array(end.utf8))
    else { return page }
    return Array(page[..<first.lowerBound]) + Array(page[last.upperBound...])
  }

  /// Whether a file of a pack is a page that can have one.
  package static func canStand(on path: String) -> Bool {
    path.hasSuffix(".html") || path.hasSuffix(".md")
  }

  private func blocks(_ suffix: String) -> [Block] {
    let lines = paragraphs.map { paragraph -> Block in
      var words: [Inline] = [Inline(.value(paragraph.text))]
      if let link = paragraph.link {
        words += [
          .text(" "),
          Inline(
            .link(
              destination: "\(link.target).\(suffix)", title: nil, [Inline(.value(link.words))])),
          .text("."),
        ]
      }
      return Block(.paragraph(words))
    }
    return [Block(.panel(Panel(role: .notice, blocks: lines)))]
  }

  private var html: String { HTMLWriter().fragment(blocks("html")) }

  /// Between empty lines, so that what stands around it stays what it is.
  private var markdown: String { "\n" + MarkdownWriter().text(of: blocks("md")) + "\n" }

  private static func placeInHTML(_ page: [UInt8]) -> Int {
    if let heading = page.firstRange(of: Array("</h1>\n".utf8)) { return heading.upperBound }
    if let main = page.firstRange(of: Array("<main".utf8)),
      let end = page[main.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    {
      return end + 1
    }
    return page.count
  }

  private static func placeInMarkdown(_ page: [UInt8]) -> Int {
    guard page.starts(with: "# ".utf8), let end = page.firstIndex(of: UInt8(ascii: "\n")) else {
      return 0
    }
    return end + 1
  }
}
