import Diagnostics
import Documents
import TestSupport
import Testing

struct MarkdownPlaceTests {
  @Test func everyNodeKnowsWhereItWasWritten() {
    let text = """
      # Children in *care*

      On 31 March there were {412}
      children\\* in care &amp; more.  
      End `code` <b>x</b> ![alt](/s "t")

      > - one
      >   two
      > - [three](/u)

      1) a

         | Area | Rate |
         | :--- | ---: |
         | A \\| B | {12.5} |

      ~~~ text
      fenced
      ~~~

          indented

      <div>
      </div>

      ---
      """
    var log = DiagnosticLog()
    let blocks = MarkdownReader.read(
      MarkdownMarkTests.expanded(text + "\n"), as: .commonMark, into: &log)
    #expect(log.isEmpty)
    expectGolden(TreeDump.text(blocks), "places.txt")
  }

  @Test func aByteOfATextNodeIsTheByteOfItsRangeAtTheSameOffset() {
    let texts = [
      "a \\* b &amp; c*d*e [f\\]](/u) \\\\| g", "| a \\| b | `c` |\n| --- | --- |\n| é £5 | [x |\n",
      "- a\r\n  b\r\n\r\n> c\td\\\re", "\u{FEFF}# é\n", "*a **b c\n d_e_ ]]",
    ]
    for text in texts {
      var log = DiagnosticLog()
      let source = SourceText(name: "text.md", text: text)
      for inline in Self.leaves(MarkdownReader.read(MarkedText(source), into: &log)) {
        guard case .text(let text) = inline.content, let range = inline.range else { continue }
        #expect(range.text == text || text == "&")
      }
    }
  }

  @Test func aTextNodeEndsWhereAnotherSourceBegins() {
    let first = SourceText(name: "a.md", text: "one tw")
    let second = SourceText(name: "b.md", text: "xo three\n")
    var marked = MarkedText()
    marked.append(first.range(0, 6))
    marked.append(second.range(1, 9))
    var log = DiagnosticLog()
    let blocks = MarkdownReader.read(marked, into: &log)
    let texts = Self.leaves(blocks).compactMap(\.range).map { "\($0.source.name) \($0.text)" }
    #expect(texts == ["a.md one tw", "b.md o three"])
  }

  private static func leaves(_ blocks: [Block]) -> [Inline] {
    blocks.flatMap { block -> [Inline] in
      switch block.content {
      case .paragraph(let inlines): leaves(inlines)
      case .heading(let heading): leaves(heading.inlines)
      case .blockQuote(let blocks): leaves(blocks)
      case .list(let list): list.items.flatMap { leaves($0.blocks) }
      case .table(let table):
        leaves(table.columns.flatMap(\.heading) + table.rows.flatMap { $0.cells.flatMap(\.self) })
      default: []
      }
    }
  }

  private static func leaves(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline.content {
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner),
        .image(_, _, let inner):
        leaves(inner)
      default: [inline]
      }
    }
  }
}
