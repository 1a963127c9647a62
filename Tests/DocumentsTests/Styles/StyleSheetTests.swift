import Documents
import Foundation
import TestSupport
import Testing

/// Style sheets are read as browsers cut them, and not as text.
@Suite struct StyleSheetTests {
  private func words(_ rules: String) -> [String] {
    StyleSheet.faults(in: rules).map { "\($0.fault)" }
  }

  @Test(arguments: [
    ("@import 'a.css';", "atRule"), ("@\\69mport 'a.css';", "atRule"),
    ("@IMP\\4fRT url(a.css);", "atRule"), ("@namespace 'http://a';", "atRule"),
    ("p { background: url(a.png) }", "address"), ("p { background: u\\72l(a.png) }", "address"),
    ("p { background: \\75 \\72 \\6c (a.png) }", "address"),
    ("p { background: URL( 'https://a.example/b' ) }", "address"),
    ("p { background: url(\\64 ata\\3a image/svg+xml,x) }", "address"),
    ("p { background: url(data:text/html,x) }", "address"),
    ("@font-face { font-family: a; src: url(https://a.example/f) }", "address"),
    ("p { background: image-set('a.png' 1x) }", "function"),
    ("p { background: -webkit-image-set(url(data:,) 1x) }", "function"),
    ("p { background: image('a.png') }", "function"),
    ("p { background: src('a.png') }", "function"),
    ("p { background: cross-fade(a, b) }", "function"),
    ("p { width: exp\\72 ession(1) }", "function"), ("p { background: paint(a) }", "function"),
    ("p::after { content: attr(href url) }", "function"),
    ("p { behavior: none }", "property"), ("p { -moz-binding: none }", "property"),
    ("p { unicode-bidi: bidi-override; direction: rtl }", "turnsText"),
    ("p::after { content: '\\202e 21' }", "hiddenCharacter"),
    ("p::after { content: '\\1b' }", "hiddenCharacter"),
    ("p { font-family: a\\202e b }", "hiddenCharacter"),
    ("p { color: red } /* the rest", "unclosed"), ("p { color: red", "unclosed"),
    ("p { content: 'a\n}", "unclosed"), ("p { background: url(a b) }", "unclosed"),
    ("@media print { p { color: red }", "unclosed"), ("p { color: red } }", "strayBracket"),
    ("p { color: red; ) }", "strayBracket"), ("</style><script>", "tag"), ("p { a: 'b<' }", "tag"),
  ])
  func refused(_ rules: String, _ fault: String) {
    #expect(words(rules).contains { $0.hasPrefix(fault) }, "\(words(rules))")
    #expect(StyleSheet(rules: rules) == nil)
  }

  @Test(arguments: [
    "p { color: red }", "", "/* a 'comment' with { */ p { margin: 0 }",
    "a::after { content: ' (Page ' target-counter(attr(href url), page) ')' }",
    ".more::before { content: \"\\A\"; white-space: pre }",
    "p { background: url(data:image/png;base64,iVBORw0KGgo=) }",
    "p { background: url( \"data:image/gif;base64,R0lGOD\" ) }",
    "@font-face { font-family: a; src: url(data:font/woff2;base64,d09GMg) format('woff2') }",
    "@media (min-width: 44rem) and (forced-colors: active) { .a\\:b > [id^=\"x\"] { width: 10% } }",
    "p { clip-path: url(#a); width: calc(100% - min(1rem, 2vw)) }",
    "@page :first { margin: 1cm; @top-left { content: string(council) } }",
    "p { content: 'a\\\n b' }",
  ])
  func taken(_ rules: String) {
    #expect(words(rules) == [])
  }

  @Test func aFaultHasItsPlace() {
    let found = StyleSheet.faults(in: "p { color: red }\nq { background: url(a.png) }")
    #expect(found.map(\.range) == [33..<43])
    let open = StyleSheet.faults(in: "p { color: red }\nq { color: red")
    #expect(open.map(\.range) == [19..<20])
  }

  @Test func everyHouseHoldsToIt() throws {
    let templates = Repository.root.appending(path: "Templates")
    for house in try FileManager.default.contentsOfDirectory(atPath: templates.path) {
      let file = templates.appending(path: "\(house)/paper.css")
      guard let rules = try? String(contentsOf: file, encoding: .utf8) else { continue }
      #expect(words(rules) == [], "\(house)")
    }
  }

  @Test func whatStandsBeforeASheetIsJudged() throws {
    let sheet = try #require(StyleSheet(rules: "p { color: red }"))
    #expect(sheet.preceded(by: "q { color: red }\n")?.rules == "q { color: red }\np { color: red }")
    #expect(sheet.preceded(by: "q { color: red") == nil)
  }
}
