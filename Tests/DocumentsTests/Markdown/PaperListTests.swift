import Diagnostics
import Documents
import TestSupport
import Testing

/// Lists as authors of papers write and paste them are lists in every form, with the letters and
/// numbers that were written.
@Suite struct PaperListTests {
  private func read(_ text: String) -> (blocks: [Block], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let blocks = MarkdownReader.read(MarkedText(SourceText(name: "a.md", text: text)), into: &log)
    return (blocks, log)
  }

  /// The shape of a text in one line: `a) x`, with `/` between items and `[ ]` around what is inside.
  static func shape(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block.content {
      case .paragraph(let inlines): "p:" + inlines.plainText
      case .heading(let heading): "h:" + heading.inlines.plainText
      case .blockQuote(let inner): "q[" + shape(inner) + "]"
      case .code: "code"
      case .list(let list):
        "["
          + list.items.enumerated().map { index, item in
            marker(list.kind, index) + " " + String(shape(item.blocks).trimmingPrefix("p:"))
          }.joined(separator: " / ") + "]"
      default: "?"
      }
    }.joined(separator: " ")
  }

  private static func marker(_ kind: List.Kind, _ index: Int) -> String {
    switch kind {
    case .bullet: "-"
    case .ordered(let start, let mark): "\(start + index)\(mark)"
    case .lettered(let numerals, let start, let enclosure):
      enclosure.marker(numerals.text(of: start + index))
    }
  }

  static let lists: [(text: String, shape: String)] = [
    ("a) x\nb) y\nc) z", "[a) x / b) y / c) z]"),
    ("(a) x\n(b) y", "[(a) x / (b) y]"), ("(i) x\n(ii) y\n(iii) z", "[(i) x / (ii) y / (iii) z]"),
    ("i) x\nii) y", "[i) x / ii) y]"), ("i. x\nii. y", "[i. x / ii. y]"),
    ("a. x\nb. y", "[a. x / b. y]"), ("A) x\nB) y", "[A) x / B) y]"),
    ("A. x\nB. y", "[A. x / B. y]"),
    ("I. x\nII. y", "[I. x / II. y]"), ("(1) x\n(2) y", "[(1) x / (2) y]"),
    ("(a)\tx\n(b)\ty", "[(a) x / (b) y]"), ("(a)\u{A0}x\n(b)\u{A0}y", "[(a) x / (b) y]"),
    ("(a) x\n\n(b) y\n\n(c) z", "[(a) x / (b) y / (c) z]"),
    ("The options are:\na) x\nb) y", "p:The options are: [a) x / b) y]"),
    ("The options are\na) x\nb) y", "p:The options are [a) x / b) y]"),
    ("The options are:\n(b) x", "p:The options are: [(b) x]"),
    ("The steps that are left:\n2. x\n3. y", "p:The steps that are left: [2. x / 3. y]"),
    ("The steps that are left\n2. x\n3. y", "p:The steps that are left [2. x / 3. y]"),
    ("It heard:\n- x\n- y", "p:It heard: [- x / - y]"), ("It heard:\n1. x", "p:It heard: [1. x]"),
    ("• x\n• y", "[- x / - y]"), ("It heard:\n• x\n• y", "p:It heard: [- x / - y]"),
    ("It heard\n• x\n• y", "p:It heard [- x / - y]"), ("•x\n•y", "[- x / - y]"),
    ("•       x\n•       y", "[- x / - y]"), ("•\tx\n•\ty", "[- x / - y]"),
    ("· x\n· y", "[- x / - y]"),
    ("– x\n– y", "[- x / - y]"), ("— x", "[- x]"),
    ("It heard:\n– x\n– y", "p:It heard: [- x / - y]"),
    ("It heard\n– x\n– y", "p:It heard [- x / - y]"), ("\u{F0B7} x\n\u{F0B7} y", "[- x / - y]"),
    ("● x\n○ y", "[- x] [- y]"), ("• x\no\ty", "[- x] [- y]"), ("▪ x\n▪ y", "[- x / - y]"),
    ("o x\no y", "[- x / - y]"),
    ("    x y", "p:x y"), ("\tx y", "p:x y"), ("p\n\n    x y\n\n    z", "p:p p:x y p:z"),
    ("    • x\n    • y", "[- x / - y]"), ("    - x\n    - y", "[- x / - y]"),
    ("\t(a) x\n\t(b) y", "[(a) x / (b) y]"),
    ("It heard:\n\n    1. x\n    2. y", "p:It heard: [1. x / 2. y]"),
    ("It heard:\n    - x\n    - y", "p:It heard: [- x / - y]"), ("    > x", "q[p:x]"),
    ("    # x", "h:x"), ("- x\n\n        y", "[- x p:y]"),
    ("(a) x\n    (i) y\n    (ii) z\n(b) w", "[(a) x [(i) y / (ii) z] / (b) w]"),
    ("(ii) x\n    - y\n    - z\n(iii) w", "[(ii) x [- y / - z] / (iii) w]"),
    ("   A. x\n   \t• y\n   B. z", "[A. x [- y] / B. z]"),
    ("1. x\n  - y\n2. z", "[1. x [- y] / 2. z]"),
    ("(a) x\n  (i) y\n  (ii) w\n(b) z", "[(a) x [(i) y / (ii) w] / (b) z]"),
    ("10. x\n   - y\n11. z", "[10. x [- y] / 11. z]"), ("(a) x\n (b) y", "[(a) x / (b) y]"),
    ("(a) x\n(i) y\n(ii) z\n(b) w", "[(a) x] [(i) y / (ii) z] [(b) w]"),
    ("1. x\n   a) y\n   b) z\n2. w", "[1. x [a) y / b) z] / 2. w]"),
    ("(h) x\n(i) y\n(j) z", "[(h) x / (i) y / (j) z]"),
    ("(iv) x\n(v) y\n(vi) z", "[(iv) x / (v) y / (vi) z]"),
    ("(a) x\n(c) y", "[(a) x] [(c) y]"), ("(c) x\n\n(d) y", "[(c) x / (d) y]"),
    ("(a) x\nwrapped\n(b) y", "[(a) x wrapped / (b) y]"),
    ("(a) x\n\n    y\n\n(b) z", "[(a) x p:y / (b) z]"),
    ("• x\n  - y\n• z", "[- x [- y] / - z]"), ("> a) x\n> b) y", "q[[a) x / b) y]]"),
    ("1.\u{A0}x\n2.\u{A0}y", "[1. x / 2. y]"), ("•\u{2003}x\n•\u{2003}y", "[- x / - y]"),
    ("-\u{A0}x\n-\u{A0}y", "[- x / - y]"),
    ("(xi) x\n(xii) y", "[(xi) x / (xii) y]"),
  ]

  @Test(arguments: lists)
  func `what an author means as a list is one`(text: String, shape: String) throws {
    let (blocks, log) = read(text)
    #expect(Self.shape(blocks) == shape, "\(text)")
    #expect(log.isEmpty, "\(text) \(ConsoleWriter(usesColour: false).text(of: log))")
    // The Markdown form is read as the same lists.
    #expect(
      Self.shape(read(MarkdownWriter().text(of: blocks)).blocks) == Self.shape(blocks), "\(text)")
  }

  @Test(arguments: [
    "Carers were heard under section 17\n(a) of the Act, and their views stand.",
    "The service\n– which has grown –\nis open.", "A. Smith chaired the meeting.",
    "It is open, i.e.\ni. e. each day.",
    "(s)he was heard.", "The rate is\n-5 and falls.", "Prices rose by\n+5 in all.", "\\(a) x", "a)",
    "(a)", "•",
    "(mix) x", "(zz) x", "e.g. x", "P. 5 x", "a.b", "10.5 x", "(2025) x", "x (a) y", "#5 x", "@ x",
    "o x",
    "Vitamin\nC) x", "In May.\nI. Brown came.", "20 x", "{a} x",
  ])
  func `words that look a little like a list stay words`(text: String) {
    let blocks = read(text).blocks
    #expect(!Self.shape(blocks).contains("["), "\(Self.shape(blocks))")
  }

  static let findings: [(String, [String])] = [
    ("①#Children\n\nx", ["D014"]), ("Threshold\n①: the level", ["D014"]),
    ("①| a | b |\n| c | d |", ["D014"]),
    ("It heard:\n①-parents\n-carers", ["D014"]), ("①1.Ask\n2.Tell", ["D014"]),
    ("①(a)Ask", ["D014"]),
    ("①a)Ask", ["D014"]), ("We can\n①a) ask", ["D014"]), ("We can\n①(b) ask", ["D014"]),
    ("The next step is\n①2. to ask", ["D014"]),
    ("- Ask all.\n①Then tell.", ["D015"]), ("> Ask all.\n①Then tell.", ["D015"]),
    ("- ①# Ask", ["D016"]), ("> ①## Ask", ["D016"]), ("- ①Ask\n  ---", ["D016"]),
    ("All are open.\n①---\nNone.", ["D017"]), ("a\nb\n①===", ["D017"]),
    ("①```\nx\n```", ["D018"]), ("①~~~\nx", ["D018"]),
    ("1. a\n2. b\n①4. c", ["D019"]), ("3. a\n①3. b\n4. c", ["D019"]),
    ("x\n\n①[Note]: see-annex", ["D059"]), ("[a]\n\n[a]: b.html\n①[a]: c.html", ["D059"]),
    ("①[1]: https://example.org\n\nx", ["D059"]),
  ]

  @Test(arguments: findings)
  func `what would be printed otherwise is told where it stands`(text: String, codes: [String]) {
    let source = MarkedSource(text)
    let log = read(source.text).log
    let found = log.sorted()
    #expect(found.map(\.code) == codes, "\(text)")
    #expect(found.first?.location.start?.line == source.places[1]?.line, "\(text)")
    #expect(found.first?.location.start?.column == source.places[1]?.column, "\(text)")
  }

  @Test(arguments: [
    "# Children", "1. a\n1. b\n1. c", "3. a\n4. b", "[a]\n\n[a]: b.html",
    "[A B][a  b]\n\n[a b]: c.html \"t\"",
    "Heading\n---", "- Ask all\nthen tell.", "- Ask all.\n  Then tell.", "| a |\n| --- |\n| b |",
    "A \\#takecare", "{{ x }}: y", "Note: x", "\\#Children",
    "a | b", "12. x", "***\n\nx", "Yes: no",
  ])
  func `what is printed as it is written is not accused`(text: String) {
    let log = read(text).log
    #expect(log.isEmpty, "\(text) \(ConsoleWriter(usesColour: false).text(of: log))")
  }

  @Test func `lettered lists are real lists in HTML, with the style of their markers`() {
    let (blocks, _) = read("(b) x\n(c) y\n    i. z\n    ii. w\n")
    #expect(
      HTMLWriter().fragment(blocks) == """
        <ol type="a" start="2" class="list-lower-alpha-brackets">
        <li>x</li>
        <li>y
        <ol type="i" class="list-lower-roman-point">
        <li>z</li>
        <li>w</li>
        </ol>
        </li>
        </ol>

        """)
    #expect(
      ListMarkerStyle.rules(for: blocks) == """
        @counter-style list-lower-alpha-brackets { system: extends lower-alpha; prefix: "("; suffix: ") "; }
        .list-lower-alpha-brackets { list-style-type: list-lower-alpha-brackets; }
        @counter-style list-lower-roman-point { system: extends lower-roman; prefix: ""; suffix: ". "; }
        .list-lower-roman-point { list-style-type: list-lower-roman-point; }

        """)
    #expect(ListMarkerStyle.rules(for: read("1. x").blocks) == nil)
    #expect(MarkdownWriter().text(of: blocks) == "(b) x\n\n(c) y\n\n    i. z\n\n    ii. w\n")
  }
}
