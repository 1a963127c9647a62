import Documents
import Foundation
import TestSupport
import Testing

@Suite struct HTMLWriterTests {
  @Test func aPaperOfEveryBlockIsWrittenAsRecorded() {
    expectGolden(HTMLWriter().fragment(Sample.paper.blocks), "paper.html")
  }

  @Test func tablesThatWereWrittenBeforeAreTheSameOnEveryPage() {
    let (plain, written) = (Sample.paper.blocks, Sample.paper.withTablesWritten.blocks)
    let names = PaperNames(anchor: "item-4", label: "Item 4")
    func page(_ blocks: [Block]) -> String {
      HTMLWriter().fragment([Block(.panel(Panel(role: .paper, blocks: blocks, names: names)))])
    }
    #expect(HTMLWriter().fragment(written) == HTMLWriter().fragment(plain))
    #expect(page(written) == page(plain))
    #expect(
      page(Array(written.prefix { !$0.isTable }) + written.filter(\.isTable).prefix(1))
        == page(Array(plain.prefix { !$0.isTable }) + plain.filter(\.isTable).prefix(1)))
  }

  @Test func aTableThatIsChangedIsWrittenAnew() throws {
    let written = Document(title: "", blocks: [Block(.table(Sample.table))]).withTablesWritten
    guard case .table(var table)? = written.blocks.first?.content else {
      Issue.record("no table")
      return
    }
    table.rows[0].cells[0] = [.text("Another place")]
    let html = HTMLWriter().fragment([Block(.table(table))])
    #expect(html.contains("Another place"))
    table.columns[1].heading = [.text("Another year")]
    #expect(HTMLWriter().fragment([Block(.table(table))]).contains("Another year"))
  }

  @Test func bothFormsSayTheSameWordsInTheSameOrder() {
    let html = VisibleText.words(ofHTML: HTMLWriter().fragment(Sample.paper.blocks))
    let plain = VisibleText.words(ofHTML: HTMLWriter().fragment(Sample.paper.blocks.plainForm))
    #expect(html == plain)
    #expect(html.contains("Report to:"))
  }

  @Test func rawHTMLIsNeverWritten() {
    let blocks = [
      Block(.html("<script>x</script>")),
      Sample.paragraph(.text("a"), Inline(.html("<b onclick=x>"))),
    ]
    #expect(HTMLWriter().fragment(blocks) == "<p>a</p>\n")
    #expect(MarkdownWriter().text(of: blocks) == "a\n")
  }

  @Test func textIsSafeInElementsAndAttributes() {
    let image = Inline(.image(destination: "a.svg", title: "\"'<>&", [.text("\" onerror=\"x")]))
    #expect(
      HTMLWriter().fragment([.text("<&>\"'\u{0}"), image])
        == "&lt;&amp;&gt;&quot;&#39;\u{FFFD}<img src=\"a.svg\" alt=\"&quot; onerror=&quot;x\" title=\"&quot;&#39;&lt;&gt;&amp;\">"
    )
  }

  @Test func hostileStringsMakeNoTagHandlerOrLink() throws {
    var strings = [
      "<img src=x onerror=alert(1)>", "\"><svg/onload=x>", "javascript:alert(1)", "{{7*7}}", "]]>",
      "<!--",
      "&lt;script&gt;", "' onmouseover='x", "</title><script>", "\u{FEFF}<b>", "<\u{0}script>",
    ]
    let allowed: Set<String> = [
      "p", "/p", "a", "/a", "span", "/span", "dl", "/dl", "dt", "/dt", "dd", "/dd", "h2", "/h2",
      "strong", "/strong",
      "div", "/div", "table", "/table", "caption", "/caption", "thead", "/thead", "tbody", "/tbody",
      "tr", "/tr",
      "th", "/th", "td", "/td", "code", "/code", "li", "/li", "ol", "/ol", "ul", "/ul", "img",
    ]
    let names: Set<String> = [
      "id", "class", "href", "src", "alt", "title", "scope", "role", "aria-labelledby",
      "aria-label", "tabindex",
      "data-figure",
    ]
    strings += SharedData.lines(in: "data/hostile/xss")
    var generator = SeededGenerator(seed: 7)
    for string in strings.shuffled(using: &generator).prefix(3000) {
      let html = HTMLWriter().fragment(Sample.everywhere(string))
      for tag in VisibleText.tags(in: html) {
        #expect(allowed.contains(tag.name), "\(tag.name) from \(string)")
        for attribute in tag.attributes {
          #expect(names.contains(attribute.name), "\(attribute.name) from \(string)")
          if attribute.name == "href" || attribute.name == "src" {
            let isSafe =
              attribute.value.hasPrefix("https:") || attribute.value.hasPrefix("http:")
              || attribute.value.hasPrefix("mailto:")
              || LinkTarget(attribute.value).kind == .relative
              || attribute.value.hasPrefix("#") || attribute.value.isEmpty
            #expect(isSafe, "\(attribute.value) from \(string)")
          }
        }
      }
    }
  }
}

extension Sample {
  /// A string from data in every place that takes one.
  static func everywhere(_ string: String) -> [Block] {
    let inlines: [Inline] = [
      .text(string), Inline(.value(string)), .figure(figure(string, string)), Inline(.code(string)),
      Inline(.link(destination: string, title: string, [.text(string)])),
      Inline(.image(destination: string, title: string, [.text(string)])), Inline(.html(string)),
    ]
    var heading = Heading(level: 2, inlines: inlines, number: string)
    heading.id = string
    let table = Table(
      caption: inlines, number: string, columns: [Table.Column(heading: inlines)],
      rows: [Table.Row(cells: [inlines]), Table.Row(cells: [[.figure(figure(string, string))]])],
      notes: [inlines])
    return [
      Block(.heading(heading)), Block(.paragraph(inlines)), Block(.html(string)),
      Block(.table(table)),
      Block(.fields(FieldGrid(rows: [[.init(label: string, value: inlines)]]))),
      Block(.recommendations([Recommendation(id: string, label: string, inlines: inlines)])),
      Block(.numberedParagraph(NumberedParagraph(number: string, id: string, inlines: inlines))),
      Block(
        .contents([
          ContentsEntry(level: 1, label: string, inlines: inlines, target: string, note: inlines)
        ])),
    ]
  }
}

/// Texts beside the repository that tests may read.
extension SharedData {
  static func lines(inFile name: String) -> [String] {
    guard let file = folder?.appending(path: name), let data = try? Data(contentsOf: file) else {
      return []
    }
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
  }

  static func lines(in name: String) -> [String] {
    guard let url = folder?.appending(path: name) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().flatMap { lines(inFile: name + "/" + $0) }
  }
}

/// A plain reader of the HTML that the writer makes, for tests alone.
enum VisibleText {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]
  }

  static func tags(in html: String) -> [Tag] {
    var tags: [Tag] = []
    let scalars = Array(html.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "<" else {
        index += 1
        continue
      }
      index += 1
      var tag = Tag(name: "", attributes: [])
      func take(until ends: Set<Unicode.Scalar>) -> String {
        var text = ""
        while index < scalars.count, !ends.contains(scalars[index]) {
          text.unicodeScalars.append(scalars[index])
          index += 1
        }
        return text
      }
      tag.name = take(until: [" ", ">", "\n"])
      while index < scalars.count, scalars[index] != ">" {
        index += 1
        let name = take(until: ["=", ">", " "])
        guard index < scalars.count, scalars[index] == "=" else { continue }
        index += 2
        let value = take(until: ["\""])
        index += 1
        tag.attributes.append((name, value))
      }
      tags.append(tag)
      index += 1
    }
    return tags
  }

  static func words(ofHTML html: String) -> String {
    var out = ""
    var inTag = false
    for character in html {
      if character == "<" { inTag = true }
      if !inTag { out.append(character) }
      if character == ">" {
        inTag = false
        out.append(" ")
      }
    }
    let words = out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.replacing(" .", with: ".").replacing(" ,", with: ",")
  }
}

extension Block {
  fileprivate var isTable: Bool { if case .table = content { true } else { false } }
}
