import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// Trees that a reader of Markdown can make, with text that looks like markup wherever it may.
struct RandomTrees {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let pieces = [
    "a", "b1", "1. ", "12) ", "- ", "+ ", "* ", "# ", "#", "> ", "*", "_", "__", "`", "``", "~~~",
    "[", "](", ")", "]",
    "!", "<b>", "</p>", "<!-- ", "&amp;", "&#65;", "&", "\\", "|", "---", "===", ":--", " ", "  ",
    "http://x.uk", "www.x.uk",
    "\u{00A3}", "5%", "(", "\"", "'", "\u{2019}", "\u{00E9}", "javascript:", "\t", "word",
    "two words", ".", ",", "~", "=", "-",
    "\u{00A0}", "\u{2014}", "1.1", "$x$", "^", ";", "{{ x }}",
  ]

  private mutating func pick<T>(_ list: [T]) -> T {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...5, using: &generator)).map { _ in pick(Self.pieces) }.joined()
  }

  /// Kinds alternate, so that no two neighbours are of one kind.
  mutating func inlines(depth: Int = 0, inLink: Bool = false, breaks: Bool = true) -> [Inline] {
    var out: [Inline] = []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0 where depth < 2:
        out += [
          between(), Inline(.emphasis(inlines(depth: depth + 1, inLink: inLink, breaks: breaks))),
          between(),
        ]
      case 1 where depth < 2:
        out += [
          between(), Inline(.strong(inlines(depth: depth + 1, inLink: inLink, breaks: breaks))),
          between(),
        ]
      case 2:
        out += [
          between(), Inline(.code(pick(["x", "a`b", "``", "a b", "a|b", "<b>", "\\"]))), between(),
        ]
      case 3 where !inLink:
        let target = pick([
          "a.html", "https://x.uk/?a=1&b=2", "b c.md", "x(1).md", "#a", "d\"e", "&amp;.md",
          "a*b_c`d", "",
        ])
        out.append(
          Inline(
            .link(
              destination: target, title: pick([nil, "t", "a\"b"]),
              inlines(depth: 1, inLink: true, breaks: breaks))))
      case 4:
        out.append(
          Inline(.image(destination: "a.svg", title: nil, [.text(pick(["alt", "a ] b", "![x]"]))])))
      case 5 where breaks && depth == 0: out += [between(), Inline(.softBreak), between()]
      case 6 where breaks && depth == 0: out += [between(), Inline(.hardBreak), between()]
      default: out.append(Inline(chance(50) ? .text(text()) : .value(text())))
      }
    }
    return out
  }

  private mutating func between() -> Inline {
    .text(pick(["x", " ", "(", "1. ", "\u{00A3}", "- ", "."]))
  }

  mutating func blocks(depth: Int = 0) -> [Block] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in block(depth: depth) }
  }

  mutating func block(depth: Int) -> Block {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0:
      return Block(
        .heading(
          Heading(level: Int.random(in: 1...6, using: &generator), inlines: inlines(breaks: false)))
      )
    case 1 where depth < 3: return Block(.blockQuote(blocks(depth: depth + 1)))
    case 2 where depth < 3, 3 where depth < 3: return list(depth: depth)
    case 4:
      return Block(
        .code(
          CodeBlock(
            info: pick(["", "swift", "a b"]),
            text: pick(["x\n", "```\n", "  y\n\n- z\n", "\n", ""]), isFenced: true)))
    case 5:
      return Block(
        .code(CodeBlock(info: "", text: pick(["x\n", "y\n\n  z\n", "- a\n"]), isFenced: false)))
    case 6: return Block(.thematicBreak)
    case 7:
      let width = Int.random(in: 1...3, using: &generator)
      let columns = (0..<width).map { _ in
        Table.Column(
          heading: inlines(breaks: false), alignment: pick([.none, .left, .center, .right]))
      }
      let rows = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        Table.Row(cells: (0..<width).map { _ in chance(20) ? [] : inlines(breaks: false) })
      }
      return Block(.table(Table(columns: columns, rows: rows)))
    default: return Block(.paragraph(inlines()))
    }
  }

  /// Tight lists hold what needs no blank line, loose ones at least two blocks in each item.
  mutating func list(depth: Int) -> Block {
    let kind: List.Kind =
      chance(50)
      ? .bullet(pick(["-", "*", "+"]))
      : .ordered(start: pick([0, 1, 7, 42]), delimiter: pick([".", ")"]))
    let isTight = chance(60)
    let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ -> ListItem in
      if !isTight {
        return ListItem(blocks: [Block(.paragraph(inlines()))] + blocks(depth: depth + 1))
      }
      var inner = [Block(.paragraph(inlines()))]
      if depth < 2, chance(30) {
        inner.append(
          Block(
            .list(
              List(
                kind: .bullet("-"), isTight: true,
                items: [ListItem(blocks: [Block(.paragraph(inlines()))])]))))
      }
      return ListItem(blocks: inner)
    }
    return Block(.list(List(kind: kind, isTight: isTight, items: items)))
  }
}

/// A tree as JSON in the plainest shape: runs of text are one, and tags of HTML are left out.
enum TreeJSON {
  static func text(of blocks: [Block]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: json(blocks)), as: UTF8.self)
  }

  static func json(_ blocks: [Block], tight: Bool = false) -> [Any] {
    var out: [Any] = []
    for block in blocks { out += json(block, tight) as [Any] }
    return out
  }

  private static func json(_ block: Block, _ tight: Bool) -> [[Any]] {
    switch block.content {
    case .paragraph(let inlines): return [[tight ? "tight" : "paragraph"] + inline(inlines)]
    case .heading(let heading): return [["heading", "h\(heading.level)"] + inline(heading.inlines)]
    case .blockQuote(let inner): return [["blockquote"] + json(inner)]
    case .list(let list):
      let items = list.items.map { ["list_item"] + json($0.blocks, tight: list.isTight) }
      if case .ordered(let start, _) = list.kind { return [["ordered_list", start] + items] }
      return [["bullet_list"] + items]
    case .code(let code): return [["code", code.info, code.text]]
    case .thematicBreak: return [["hr"]]
    case .table(let table):
      func cell(_ kind: String, _ inlines: [Inline], _ column: Table.Column) -> [Any] {
        let alignment =
          switch column.alignment {
          case .none: ""
          case .left: "left"
          case .center: "center"
          case .right: "right"
          }
        return [kind, alignment] + inline(inlines)
      }
      let head: [Any] = ["tr"] + table.columns.map { cell("th", $0.heading, $0) }
      let rows: [[Any]] = table.rows.map { row in
        ["tr"] + zip(row.cells, table.columns).map { cell("td", $0, $1) }
      }
      return [["table", head] + rows]
    default: return []
    }
  }

  static func inline(_ inlines: [Inline]) -> [Any] {
    var out: [[Any]] = []
    for inline in inlines {
      switch inline.content {
      case .text(let text), .value(let text):
        if text.isEmpty { continue }
        if let last = out.last, last.first as? String == "t", let before = last[1] as? String {
          out[out.count - 1] = ["t", before + text]
        } else {
          out.append(["t", text])
        }
      case .softBreak: out.append(["sb"])
      case .hardBreak: out.append(["hb"])
      case .emphasis(let inner): out.append(["em"] + self.inline(inner))
      case .strong(let inner), .changed(_, let inner): out.append(["st"] + self.inline(inner))
      case .code(let text): out.append(["code", text])
      case .link(let target, let title, let inner):
        out.append(["a", target, title ?? ""] + self.inline(inner))
      case .image(let target, let title, let inner):
        out.append(["img", target, title ?? ""] + self.inline(inner))
      case .html, .figure: continue
      }
    }
    return out
  }
}

@Suite struct RandomTreeTests {
  @Test func everyTreeIsWrittenWithoutSpacesAtLineEnds() {
    var trees = RandomTrees(seed: 11)
    for _ in 0..<300 {
      let text = MarkdownWriter().text(of: trees.blocks())
      #expect(!text.contains("\t") && !text.contains("\r"))
      #expect(!text.contains(" \n"))
    }
  }

  /// What is written and read back is the same tree.
  @Test func everyTreeIsReadBack() throws {
    var trees = RandomTrees(seed: 12)
    for _ in 0..<2000 {
      let blocks = trees.blocks()
      let text = MarkdownWriter().text(of: blocks)
      var log = DiagnosticLog()
      let read = MarkdownReader.read(
        MarkedText(SourceText(name: "tree.md", text: text)), as: .commonMark, into: &log)
      #expect(try TreeJSON.text(of: read) == TreeJSON.text(of: blocks), "\(text)")
    }
  }
}
