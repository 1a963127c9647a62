import Diagnostics
import Documents
import Foundation

/// The words of a page or a Markdown paper in the order in which they are read, for comparing the
/// two forms. Written for the output of this program alone.
enum PageText {
  /// The words inside `<main>`.
  static func words(ofHTML page: String) -> [String] {
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else {
      return []
    }
    let main = alternatives(page[start.lowerBound..<end.lowerBound])
    var text = ""
    var tag = ""
    var isInTag = false
    for character in main {
      switch character {
      case "<":
        isInTag = true
        tag = ""
      case ">":
        isInTag = false
        // A figure or a number inside a sentence parts no words; every other element does.
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if !["span", "strong", "a", "code"].contains(name) { text += " " }
      default: if isInTag { tag.append(character) } else { text.append(character) }
      }
    }
    return split(decoded(text))
  }

  /// The page with each chart's text alternative, its title, in place of its labels: what Markdown
  /// has as the words of a picture.
  private static func alternatives(_ page: Substring) -> String {
    // What the lines of a scorecard show is for those who see them.
    String(page).replacing(/<svg class="spark".*?<\/svg>/.dotMatchesNewlines(), with: "")
      .replacing(/<p class="note key">.*?<\/p>/, with: "")
      // On a screen the values of a chart are named by what unfolds them, in print by their caption.
      .replacing(
        /(<summary[^>]*>(.*?)<\/summary>\s*<div[^>]*>\s*<table>\s*)<caption>\2<\/caption>/
      ) { $0.1 }
      .replacing(/<svg[^>]*>.*?<title[^>]*>(.*?)<\/title>.*?<\/svg>/.dotMatchesNewlines()) {
        " \($0.1) "
      }
  }

  /// The words of a Markdown paper, read by the product's own reader.
  static func words(ofMarkdown paper: String) -> [String] {
    var log = DiagnosticLog()
    let source = SourceText(name: "paper.md", text: paper)
    return split(words(MarkdownReader.read(MarkedText(source), as: .commonMark, into: &log)))
  }

  private static func words(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block.content {
      case .paragraph(let inlines): inlines.plainText
      case .heading(let heading): heading.inlines.plainText
      case .blockQuote(let inner): words(inner)
      case .list(let list): list.items.map { words($0.blocks) }.joined(separator: " ")
      case .code(let code): code.text
      case .table(let table):
        ((table.columns.map(\.heading) + table.rows.flatMap(\.cells)).map(\.plainText))
          .joined(separator: " ")
      default: "UNEXPECTED"
      }
    }.joined(separator: " ")
  }

  private static func decoded(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&nbsp;", with: "\u{A0}")
      .replacing("&amp;", with: "&")
  }

  private static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
