import Documents
import Figures
import Testing

@testable import Templating

struct ExpansionTests {
  @Test(arguments: [
    (
      "No tags at all, 7 { braces } and 100 % of # signs",
      "No tags at all, 7 { braces } and 100 % of # signs"
    ),
    ("{{ rereferral.latest }} in {{ rereferral.period }}.", "⟦26.0%⟧ in ⟦2024/25⟧."),
    ("{{rereferral.latest|places:0}}", "⟦26%⟧"),
    ("{{ rereferral.latest | places: 0 | words }}", "⟦26%⟧"),
    ("{{ rereferral.latest | without_unit | places: 2 }}", "⟦26.00⟧"),
    ("{{ rereferral.at(\"2023/24\") }} {{ rereferral.beside('england') }}", "⟦25.0%⟧ ⟦22.0%⟧"),
    ("{{ papers }} {{ papers | words }}", "⟦12⟧ ⟦twelve⟧"),
    (
      "{{ day }}, {{ day | long }}, {{ day | weekday }}",
      "⟦12 March 2026⟧, ⟦12 March 2026⟧, ⟦Thursday 12 March 2026⟧"
    ),
    ("{{ rereferral.movement | sentence_case }}", "⟦Rose from 25.1% to 26.0%⟧"),
    ("{{ council.name | lowercase_first }}", "⟦sefton⟧"),
    ("{{ withheld.latest | or: \"not published\" }}", "⟦not published⟧"),
    ("{{ withheld.target | places: 0 | or: 'none set' }}", "⟦none set⟧"),
    ("{{ place | or: \"to be announced\" | sentence_case }}", "⟦To be announced⟧"),
    ("{{ \"{{\" }} {{ '{%' }} {{ \"}}\" }}", "{{ {% }}"),
    ("a{# not printed {{ nothing }} #}b", "ab"),
    ("{{\u{A0}council.name\u{A0}}}", "⟦Sefton⟧"),
  ])
  func printsValues(template: String, expected: String) {
    #expect(Fixture.expand(template) == expected)
  }

  @Test(arguments: [
    ("{% if is_key %}a{% else %}b{% end %}", "b"),
    ("{% if not is_key %}a{% end %}", "a"),
    ("{% if rereferral.rose %}rose{% else %}fell{% end %}", "rose"),
    ("{% if is_key %}a{% else if indicators %}b{% else %}c{% end %}", "b"),
    ("{% if nobody %}a{% else %}none{% end %}", "none"),
    ("{% if withheld.latest %}a{% else %}b{% end %}", "b"),
    ("{% if withheld.latest is absent and not is_key %}a{% end %}", "a"),
    ("{% if withheld.rose is present and withheld.rose %}a{% else %}b{% end %}", "b"),
    ("{% if is_key and is_key or papers_ok %}a{% end %}", "T020"),
    ("{% if (is_key or indicators) and rereferral.latest %}a{% end %}", "a"),
    ("{% if is_key or (is_key and indicators) %}a{% else %}b{% end %}", "b"),
    ("{% if place is absent %}nowhere{% end %}", "nowhere"),
    ("{% if not not indicators %}a{% end %}", "a"),
  ])
  func choosesByFlagsListsAndPresence(template: String, expected: String) {
    #expect(Fixture.expand(template) == expected)
  }

  @Test func aFigureOfNoughtIsPresent() {
    var log = DiagnosticLogForTests()
    let values = Fixture.values().merging([
      "rereferral": .record(Indicator(latest: .number(.zero)))
    ]) { $1 }
    #expect(
      log.expand("{% if rereferral.latest %}{{ rereferral.latest }}{% end %}", values) == "⟦0.0%⟧")
  }

  @Test(arguments: [
    (
      "{% for i in indicators %}{{ loop.position }}{{ i.name }}{% if not loop.last %}, {% end %}{% end %}",
      "⟦1⟧⟦Re-referrals⟧, ⟦2⟧⟦Conferences⟧"
    ),
    ("{% for i in nobody %}a{% else %}none{% end %}", "none"),
    ("{% for t in maybe_list %}{{ t }}{% else %}none{% end %}", "none"),
    (
      "{% for i in indicators %}{% for v in i.history %}{% if loop.first %}{{ i.name }}{% end %}{{ v }}{% end %};{% end %}",
      "⟦Re-referrals⟧⟦25.0%⟧⟦26.0%⟧;⟦Conferences⟧⟦25.0%⟧⟦26.0%⟧;"
    ),
  ])
  func goesThroughLists(template: String, expected: String) {
    #expect(Fixture.expand(template) == expected)
  }

  @Test(arguments: [
    ("a\n{% if indicators %}\nb\n{% end %}\nc\n", "a\nb\nc\n"),
    ("a\r\n  {% if indicators %}\t\r\nb\r\n{% end %}\r\nc", "a\r\nb\r\nc"),
    ("{# a comment #}\nb", "b"),
    ("a {% if indicators %}\nb{% end %}\n", "a \nb\n"),
    ("{% if is_key %}{% end %}  {# x #}\nb\n{% if is_key %}{% end %}", "b\n"),
    (
      "| a |\n{% for i in indicators %}\n| {{ i.name }} |\n{% end %}\nend",
      "| a |\n| ⟦Re-referrals⟧ |\n| ⟦Conferences⟧ |\nend"
    ),
    ("{% if indicators %}\n\n{% end %}\n", "\n"),
  ])
  func aLineOfTagsLeavesNoLine(template: String, expected: String) {
    #expect(Fixture.expand(template) == expected)
  }

  @Test(arguments: [
    (
      "Text\n{% table rereferral, icpc_15 periods: 5 beside: neighbours, england %}\nmore\n",
      "Text\n\n⟦table rereferral icpc_15 periods=5 beside=neighbours+england⟧\n\nmore\n"
    ),
    ("{% chart rereferral kind: control %}", "⟦chart rereferral kind=control⟧\n"),
    (
      "a\n\n{% table rereferral\n   title: \"A | B\" %}\n\nb",
      "a\n\n⟦table rereferral title=A | B⟧\n\nb"
    ),
    ("- a\n\n  {% insert commentary %}\n- b", "- a\n\n  ⟦commentary⟧\n\n- b"),
    ("> {% insert commentary %}\n", "> ⟦commentary⟧\n"),
    (
      "{% for i in indicators %}\n{% table i %}\n{% end %}\nend",
      "⟦table i⟧\n\n⟦table i⟧\n\nend"
    ),
    (
      "{% if indicators %}{% insert commentary %}{% end %}\n{{ council.name }}",
      "⟦commentary⟧\n\n⟦Sefton⟧"
    ),
  ])
  func placesBlocksOnLinesOfTheirOwn(template: String, expected: String) {
    #expect(Fixture.expand(template) == expected)
  }

  @Test func aPageHoldsStylesAndBlocksWhereTheirTagsStand() {
    let page = "<style>{% insert style %}</style><main>{% insert commentary %}</main>"
    #expect(
      Fixture.expand(page, form: .page)
        == "<style>⟦p { color: black }⟧</style><main>⟦commentary⟧</main>")
  }

  @Test(arguments: [
    ("a\n{% insert \"part.md\" %}\nb", "a\npart ⟦Sefton⟧\nb"),
    ("a {% insert \"part.md\" %} b", "a part ⟦Sefton⟧ b"),
    (
      "{% for i in indicators %}\n{% insert \"item.md\" %}\n{% end %}\n",
      "* ⟦Re-referrals⟧\n* ⟦Conferences⟧\n"
    ),
    ("{% insert \"outer.md\" %}", "<part ⟦Sefton⟧>"),
  ])
  func insertsTemplatesOfTheHouse(template: String, expected: String) {
    let parts = [
      "part.md": "part {{ council.name }}", "item.md": "* {{ i.name }}\n",
      "outer.md": "<{% insert \"part.md\" %}>",
    ]
    #expect(Fixture.expand(template, parts: parts) == expected)
  }

  @Test func placesBlocksOfAReportInTheOrderOfTheHouse() {
    let blocks = ["summary", "recommendations", "legal", "papers_list"]
    let filled = Dictionary(
      uniqueKeysWithValues: blocks.map { ($0, [Block(.paragraph([.text($0)]))]) })
    let report = "{% block summary %}\nBetween\n{% blocks %}\nEnd"
    #expect(
      Fixture.expand(report, blocks: blocks, filled: filled)
        == "⟦summary⟧\n\nBetween\n\n⟦recommendations⟧\n\n⟦legal⟧\n\n⟦papers_list⟧\n\nEnd")
    #expect(
      Fixture.expand(report, blocks: blocks, filled: ["legal": filled["legal"] ?? []])
        == "Between\n\n⟦legal⟧\n\nEnd")
    #expect(Fixture.expand(report, blocks: blocks, filled: ["unknown": []]) == "T025")
  }
}
