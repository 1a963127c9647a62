import Diagnostics
import Documents
import Figures
import TestSupport
import Testing

/// Values in the places of marks. In these texts `{…}` is a tag, and what stands in it is the value;
/// `{#…}` stands for a block and `{~…}` for inlines.
struct MarkdownMarkTests {
  @Test func aValueIsTextWhateverItHolds() {
    let (blocks, codes) = read("Spent {*a* | <b>} on **{£5}**, {1}{2}.\n")
    #expect(codes.isEmpty)
    #expect(
      SpecificationWriter.html(blocks)
        == "<p>Spent *a* | &lt;b&gt; on <strong>£5</strong>, 12.</p>\n")
  }

  @Test func aMarkCountsAsALetterBesideEmphasis() {
    #expect(html("_{a}_ {b}_c_ *{d}*e\n") == "<p><em>a</em> b_c_ <em>d</em>e</p>\n")
    #expect(html("x**{a}**y\n") == "<p>x<strong>a</strong>y</p>\n")
  }

  @Test func marksWithEveryNumberUpToThreeHundredComeBackInOrder() {
    let tags = (0..<300).map { "{\($0)}" }.joined(separator: " _")
    let (blocks, codes) = read(tags + "\n")
    #expect(codes.isEmpty)
    let text = (0..<300).map(String.init).joined(separator: " _")
    #expect(SpecificationWriter.html(blocks) == "<p>\(text)</p>\n")
  }

  @Test func blocksTakeThePlaceOfAParagraphThatIsOneMark() {
    #expect(html("{#A}\n\n  {#B}  \n") == "<h2>A</h2>\n<h2>B</h2>\n")
    #expect(
      html("- {#A}\n\n> {#B}\n")
        == "<ul>\n<li>\n<h2>A</h2>\n</li>\n</ul>\n<blockquote>\n<h2>B</h2>\n</blockquote>\n")
  }

  @Test func inlinesAreSplicedWhereTheyStand() {
    #expect(html("a {~b} c\n") == "<p>a <em>b</em> c</p>\n")
  }

  @Test func valuesStandInCellsHeadingsAndLinkTexts() {
    let text = "# {a}\n\n| {b} | x |\n| --- | --- |\n| 1 | {c|d} |\n\n[{e}](/u) ![{f}](/v)\n"
    let (blocks, codes) = read(text)
    #expect(codes.isEmpty)
    #expect(SpecificationWriter.html(blocks).contains("<td>c|d</td>"))
  }

  @Test(arguments: [
    ("a `①{x}` b\n", "D001"),
    ("    ①{x}\n", "D001"),
    ("```\n①{x}\n```\n", "D001"),
    ("``` ①{x}\n```\n", "D001"),
    ("<div>①{x}</div>\n", "D002"),
    ("a <b c=\"①{x}\">\n", "D002"),
    ("[a](/①{x})\n", "D003"),
    ("<http://a/①{x}>\n", "D003"),
    ("[a](/u \"①{x}\")\n", "D004"),
    ("[a]: /①{x}\n", "D005"),
    ("[①{x}]: /u\n", "D005"),
    ("a ①{#x}\n", "D006"),
    ("# ①{#x}\n", "D006"),
    ("①{#x}\n---\n", "D006"),
  ])
  func aValueWhereNoneCanStandIsReportedAtItsTag(marked: String, code: String) throws {
    let source = MarkedSource(marked)
    var log = DiagnosticLog()
    _ = MarkdownReader.read(Self.expanded(source.text), as: .commonMark, into: &log)
    let found = try #require(log.sorted().first)
    #expect(log.codes == [code])
    #expect(found.location.start?.line == source.places[1]?.line)
    #expect(found.location.start?.column == source.places[1]?.column)
  }

  @Test func aValueInACellThatNoColumnHasIsReported() {
    #expect(read("| a |\n| - |\n| 1 | {x} |\n").codes == ["D008", "D010"])
    #expect(read("| a | b |\n| - | - |\n| 1 |\n").codes == ["D011"])
  }

  @Test func aFigureStandsInATextAsAFigure() throws {
    let figure = Sample.figure("26.2%")
    var log = DiagnosticLog()
    let blocks = MarkdownReader.read(
      Self.expanded("Rate **{f}**.\n") { _ in .figure(figure) }, into: &log)
    #expect(log.isEmpty)
    guard case .paragraph(let inlines) = blocks.first?.content,
      case .strong(let inner) = inlines.dropFirst().first?.content,
      case .figure(let found) = inner.first?.content
    else {
      Issue.record("no figure in the strong text")
      return
    }
    #expect(found.printed == figure.printed)
    #expect(inner.first?.range?.text == "{f}")
  }

  @Test func aFigureInCodeIsReported() {
    let figure = Sample.figure("26.2%")
    var log = DiagnosticLog()
    _ = MarkdownReader.read(Self.expanded("`{f}`\n") { _ in .figure(figure) }, into: &log)
    #expect(log.codes == ["D001"])
  }

  @Test(arguments: ["{s}\n", "a {s}\n", "# {s}\n", "| {s} |\n| --- |\n"])
  func aStyleSheetInATextIsReported(text: String) throws {
    var log = DiagnosticLog()
    let sheet = try #require(StyleSheet(rules: "p { margin: 0 }"))
    let marked = Self.expanded(text) { _ in .style(sheet) }
    let blocks = MarkdownReader.read(marked, into: &log)
    #expect(log.codes == ["D007"])
    #expect(!TreeDump.text(blocks).contains("\u{FFFD}"))
  }

  @Test(arguments: [0, 2])
  func aValueThatIsNotReadExactlyOnceIsAnError(times: Int) {
    let problem = MarkdownProblem.lostValue(times: times)
    #expect(problem.code == "D009")
    #expect(problem.severity == .error)
    #expect(problem.message.contains("\(times) times"))
  }

  @Test func noByteOfAMarkReachesAString() {
    for text in ["`{a}`", "<!-- {a} -->", "[x]({a})", "<http://{a}>", "    {a}", "``` {a}"] {
      let dump = TreeDump.text(read(text + "\n").blocks)
      #expect(!dump.contains("\u{FFFD}"), "\(text)")
    }
  }

  private func read(_ text: String) -> (blocks: [Block], codes: [String]) {
    var log = DiagnosticLog()
    let blocks = MarkdownReader.read(Self.expanded(text), into: &log)
    return (blocks, log.codes)
  }

  private func html(_ text: String) -> String { SpecificationWriter.html(read(text).blocks) }

  /// Puts a mark for each `{…}`; `content` says what stands for it.
  static func expanded(
    _ text: String, content: (String) -> Insertion.Content = MarkdownMarkTests.content
  ) -> MarkedText {
    let source = SourceText(name: "report.md", text: text)
    var marked = MarkedText()
    var start = 0
    while let open = source.bytes[start...].firstIndex(of: 0x7B),
      let close = source.bytes[open...].firstIndex(of: 0x7D)
    {
      marked.append(source.range(start, open))
      let tag = source.range(open, close + 1)
      let value = String(source.range(open + 1, close).text)
      marked.insert(content(value), for: tag)
      start = close + 1
    }
    marked.append(source.range(start, source.bytes.count))
    return marked
  }

  private static func content(_ value: String) -> Insertion.Content {
    switch value.first {
    case "#":
      .blocks([Block(.heading(Heading(level: 2, inlines: [.text(String(value.dropFirst()))])))])
    case "~": .inlines([Inline(.emphasis([.text(String(value.dropFirst()))]))])
    default: .text(value)
    }
  }
}
