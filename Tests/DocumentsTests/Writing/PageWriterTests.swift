import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct PageWriterTests {
  /// A page in which `$name$` stands for a value.
  static func shell(
    _ text: String, _ values: [String: Insertion.Content], name: String = "page.html"
  ) -> MarkedText {
    let source = SourceText(name: name, text: text)
    var marked = MarkedText()
    var offset = 0
    var isName = false
    for part in text.components(separatedBy: "$") {
      let length = part.utf8.count
      if isName, let value = values[part] {
        marked.insert(value, for: source.range(offset - 1, offset + length + 1))
      } else {
        marked.append(source.range(offset, offset + length))
      }
      offset += length + 1
      isName.toggle()
    }
    return marked
  }

  private func write(_ text: String, _ values: [String: Insertion.Content]) -> (String?, [String]) {
    var log = DiagnosticLog()
    let page = PageWriter().page(Self.shell(text, values), log: &log)
    return (
      page.map { String(decoding: $0, as: UTF8.self) },
      log.sorted().map {
        "\($0.code) \($0.location.start?.line ?? 0):\($0.location.start?.column ?? 0)"
      }
    )
  }

  @Test func valuesAreEscapedForTheirPlace() {
    let (page, problems) = write(
      "<title>$t$</title><p title=\"$t$\" class='$t$'>$t$</p><style>$s$</style>$b$",
      [
        "t": .text("a\"'<b>&"), "s": .style(StyleSheet(rules: "p > a { color: red }")!),
        "b": .blocks([Sample.paragraph("<x>")]),
      ])
    #expect(problems == [])
    let safe = "a&quot;&#39;&lt;b&gt;&amp;"
    #expect(
      page
        == "<title>\(safe)</title><p title=\"\(safe)\" class='\(safe)'>\(safe)</p><style>p > a { color: red }</style><p>&lt;x&gt;</p>\n"
    )
  }

  @Test(arguments: [
    "<script>①$t$</script>", "<style>①$t$</style>", "<p class=①$t$>", "<!-- ①$t$ -->", "<①$t$>",
    "<p ①$t$>",
    "<p onclick=\"①$t$\">", "<p style=\"①$t$\">", "<SCRIPT>①$t$</SCRIPT>", "<title>①$b$</title>",
    "<p class=\"①$b$\">",
    "①$s$", "<p a = ①$t$>", "<!DOCTYPE ①$t$>", "<script>a</p>①$t$</script>",
    "<textarea>①$b$</textarea>",
  ])
  func valuesWhereNoneMayStandAreErrorsAtTheirTag(_ marked: String) throws {
    let source = MarkedSource(marked)
    let (page, problems) = write(
      source.text, ["t": .text("x"), "b": .blocks([]), "s": .style(StyleSheet(rules: "")!)])
    let place = try #require(source.places[1])
    #expect(page == nil)
    #expect(problems.contains("D090 \(place.line):\(place.column)"), "\(problems)")
  }

  @Test(arguments: [
    ("<a href=\"①$t$\">", "javascript:x", false), ("<a href=\"java①$t$\">", "script:x", false),
    ("<a href=\"①$t$\">", "index.html", true), ("<a href=\"①$t$\">", "https://x.uk", true),
    ("<a href='#①$t$'>", "javascript:x", true), ("<img src=\"①$t$\">", "//x/y", false),
  ])
  func targetsMadeWithValuesAreJudged(_ marked: String, _ value: String, _ isAllowed: Bool) {
    let (page, problems) = write(MarkedSource(marked).text, ["t": .text(value)])
    #expect((page != nil) == isAllowed)
    #expect(problems.allSatisfy { $0.hasPrefix("D091") })
  }

  @Test func aPageThatEndsInsideACommentOrATagIsAnError() {
    #expect(write("<p>a</p><!-- x", [:]).1.first?.hasPrefix("D092") == true)
    #expect(write("<p a=\"x", [:]).1.first?.hasPrefix("D092") == true)
  }

  /// What `scrutiny explain` shows is so.
  @Test(arguments: PageProblem.samples)
  func theFaultOfAnExampleIsFoundAndItsCureHasNone(_ problem: PageProblem) {
    func codes(_ text: String) -> [String] {
      let text = text.replacing("{{ page.item }}", with: "$t$")
        .replacing("{{ page.title }}", with: "$t$")
      return write(text, ["t": .text("Item 4")]).1.map { String($0.prefix(4)) }
    }
    #expect(codes(problem.example.fault) == [problem.code])
    #expect(codes(problem.example.cure) == [])
  }
}
