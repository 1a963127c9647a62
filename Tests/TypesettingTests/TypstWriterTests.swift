import Documents
import Figures
import TestSupport
import Testing
import Typesetting

/// The markup of a pack, and what no word of it can do.
@Suite struct TypstWriterTests {
  private func body(_ blocks: [Block], reserving reserved: [String: Int] = [:]) throws -> String {
    let pack = PrintedPack(
      title: "Agenda", council: "Test Council", meeting: "A committee, 17 March 2026",
      blocks: blocks, footer: [Block(.paragraph([.text("End.")]))],
      date: try #require(CalendarDate(iso: "2026-03-17")))
    let text = String(decoding: TypstWriter().bytes(of: pack, reserving: reserved), as: UTF8.self)
    return String(text[try #require(text.firstRange(of: "#let meeting")).lowerBound...])
  }

  /// What would be markup, an end of a text, an escape or a command.
  @Test(arguments: [
    "#import \"x\"", "\"); #read(\"/etc/passwd\")", "\\\"#panic()", "$x$ *b* _e_ <l> @r = h", "[x]",
    "\u{0}\u{7}\n#eval(\"1\")", "//c /*c*/", "${}", "\\u{41}",
  ])
  func `words are values and never markup`(_ words: String) throws {
    for block: Block.Content in [
      .paragraph([.text(words)]), .code(CodeBlock(info: "", text: words, isFenced: true)),
      .heading(Heading(level: 2, inlines: [.text(words)], number: words, id: words)),
      .paragraph([Inline(.link(destination: "#" + words, title: nil, [.text(words)]))]),
      .recommendations([Recommendation(id: words, label: words, inlines: [.text(words)])]),
      .fields(FieldGrid(rows: [[FieldGrid.Field(label: words, value: [.text(words)])]])),
      .table(
        Table(
          caption: [.text(words)], columns: [Table.Column(heading: [.text(words)])],
          rows: [Table.Row(cells: [[.text(words)]])])),
    ] {
      let markup = try body([Block(block)])
      let plain = try body([Block(block.replaced(words, by: "x"))])
      // Without what stands between quotation marks, nothing differs.
      #expect(Self.withoutTexts(markup) == Self.withoutTexts(plain))
    }
  }

  private static func withoutTexts(_ markup: String) -> String {
    var out = ""
    var isText = false
    var isEscaped = false
    for letter in markup.unicodeScalars {
      if !isText {
        out.unicodeScalars.append(letter)
        isText = letter == "\""
      } else if isEscaped {
        isEscaped = false
      } else if letter == "\\" {
        isEscaped = true
      } else if letter == "\"" {
        isText = false
        out += "\""
      }
    }
    #expect(!isText)
    return out.replacing(/\" \+ \"\\n\" \+ \"|\" \+ \"\" \+ \"/, with: "")
  }

  @Test func `a paper begins a page, and its link says its pages`() throws {
    let paper = Panel(
      role: .paper,
      blocks: [
        Block(.paragraph([.text("Item 4")])),
        Block(.heading(Heading(level: 2, inlines: [.text("A paper")], id: "title"))),
      ], names: PaperNames(anchor: "item-4"))
    let markup = try body(
      [
        Block(.paragraph([Inline(.link(destination: "#item-4", title: nil, [.text("A paper")]))])),
        Block(.panel(paper)),
      ], reserving: ["item-4": 3])
    #expect(markup.contains("#l(\"item-4\")[#\"A paper\";#pg(\"item-4\");];"))
    #expect(markup.contains("#paper(false,false,\"item-4\")"))
    // The place of the paper is that of its heading, whose name a PDF keeps.
    #expect(markup.contains("\"item-4\")[#\"A paper\";]"))
    #expect(markup.contains("#sheets(3,\"item-4--end\")"))
  }

  @Test func `a word that no line holds may be broken`() throws {
    let word = String(repeating: "w", count: 60)
    #expect(try body([Block(.paragraph([.text("a " + word)]))]).contains("\"w\";h(0pt);\"w\""))
    #expect(try !body([Block(.paragraph([.text("a word")]))]).contains("h(0pt)"))
  }

  @Test(arguments: [(25, 0), (26, 3), (60, 3)])
  func `a parted table keeps three rows on each of its pages`(_ rows: Int, kept: Int) throws {
    let table = Table(
      caption: [.text("A table")], columns: [Table.Column(heading: [.text("Measure")])],
      rows: (1...rows).map { Table.Row(cells: [[.text("row \($0)")]]) })
    let markup = try body([Block(.table(table))])
    #expect(markup.contains("#hold(") == (kept > 0))
    let end = markup.firstRange(of: "ending(").map { markup[$0.upperBound...] } ?? ""
    #expect(
      end.matches(of: /row \d+/).map { String($0.output) }
        == (rows - kept..<rows).map { "row \($0 + 1)" })
    #expect(markup.matches(of: /row \d+/).count == rows)
  }

  @Test func `what is shown on screen alone is not printed`() throws {
    let outline = Panel(role: .outline, blocks: [Block(.paragraph([.text("Contents")]))])
    #expect(try !body([Block(.panel(outline))]).contains("Contents"))
  }
}

extension Block.Content {
  /// The same with other words.
  fileprivate func replaced(_ words: String, by other: String) -> Self {
    func inlines(_ all: [Inline]) -> [Inline] {
      all.map { inline in
        if case .link(_, _, let inner) = inline.content {
          return Inline(.link(destination: "#" + other, title: nil, inlines(inner)))
        }
        return .text(other)
      }
    }
    switch self {
    case .paragraph(let all): return .paragraph(inlines(all))
    case .code: return .code(CodeBlock(info: "", text: other, isFenced: true))
    case .heading:
      return .heading(Heading(level: 2, inlines: [.text(other)], number: other, id: other))
    case .recommendations:
      return .recommendations([Recommendation(id: other, label: other, inlines: [.text(other)])])
    case .fields:
      return .fields(FieldGrid(rows: [[FieldGrid.Field(label: other, value: [.text(other)])]]))
    case .table:
      return .table(
        Table(
          caption: [.text(other)], columns: [Table.Column(heading: [.text(other)])],
          rows: [Table.Row(cells: [[.text(other)]])]))
    default: return self
    }
  }
}
