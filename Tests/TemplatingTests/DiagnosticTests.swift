import Diagnostics
import Templating
import TestSupport
import Testing

/// Compiles with the fixture's vocabulary and expands what compiles.
struct DiagnosticLogForTests {
  var log = DiagnosticLog()

  mutating func expand(
    _ template: String, _ values: [String: TemplateValue] = Fixture.values(),
    parts: [String: String] = [:], blocks: [String] = []
  ) -> String? {
    let template = Template.compile(
      SourceText(name: "Templates/house/report.md", text: template),
      vocabulary: Fixture.vocabulary(blocks: blocks), library: Fixture.templates(parts), into: &log)
    return template?.expand(values, tags: EchoTags(), into: &log).map(Fixture.print)
  }

  var written: String {
    ConsoleWriter(usesColour: false).text(of: log) + ConsoleWriter.count(of: log) + "\n"
  }
}

struct DiagnosticTests {
  @Test func tellsEveryUnknownNameAtOnce() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      """
      {{ rereferal.latest }} {{ rereferral.lastest }} {{ rereferral.latest | plces: 1 }}
      {% tabel rereferral %}
      {% table rereferral perods: 5 beside: englnd %}
      {{ rereferral.beside("engand") }} {{ zebra }} {{ council.zebra }}
      {% for item in indicators %}{{ item.nme }}{{ loop.frist }}{% end %}
      {{ item.name }} {{ loop.first }}
      {% insert "prat.md" %}
      {% endif %}
      """, parts: ["part.md": "{{ council.nmae }}"])
    expectGolden(log.written, "names.txt")
  }

  @Test func tellsEveryMistakeOfForm() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      """
      {{ council.name
      {{ council.name } and {% if is_key }}x{% end %}
      {{ }} {{ council. }} {{ council.name other }} {{ "a" | words }}
      {{ papers + 1 }} {{ papers == 1 }} {{ indicators[0] }} {{ place | or: “x” }}
      {{ place | or: "x }}
      {%- if is_key -%}x{% end %}
      {% if %}x{% end %} {% if is_key is maybe %}x{% end %} {% if (is_key %}x{% end %}
      {% for in indicators %}x{% end %} {% for i of indicators %}{{ i.name }}{% end %}
      stray }} and %} here
      {{ rereferral.latest | places: 1.5 }} {{ 3plus.latest }}
      {% set x = 1 %} {% include "part.md" %}
      {# never closed
      """)
    expectGolden(log.written, "form.txt")
  }

  @Test func tellsHowBlocksLieWrongly() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      """
      {% end %}
      {% else %}
      {% else if is_key %}
      {% if is_key %}a{% else %}b{% else %}c{% end %}
      {% for i in indicators %}a{% else if is_key %}b{% end %}
      {% elif is_key %}
      {% if is_key %}
        {% for i in indicators %}
      never closed
      """)
    expectGolden(log.written, "structure.txt")
  }

  @Test func tellsEveryWrongType() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      """
      {{ indicators }} {{ is_key }} {{ rereferral }} {{ commentary }}
      {{ council.name | places: 1 }} {{ rereferral.latest | long }} {{ day | words }}
      {{ rereferral.latest | places: 9 }} {{ rereferral.latest | places }} {{ place | or: "" }}
      {{ council.name | or: "x" }} {{ place | or: "x" | or: "y" }} {{ papers | words: 3 }}
      {% if papers %}a{% end %}{% if council.name %}b{% end %}{% if is_key is absent %}c{% end %}
      {% for x in papers %}{{ x }}{% end %}{% for council in indicators %}{% end %}
      {% for t in maybe_list %}{{ t }}{% end %}
      {{ council.name.first }} {{ rereferral.at }} {{ rereferral.name("x") }}
      {% insert council.name %}
      {% insert style %}
      Words before {% insert commentary %}
      {% table %}
      {% table council, rereferral, rereferral periods: 99 periods: 2 %}
      {% chart rereferral, icpc_15 %}
      {% chart rereferral kind: pie %}
      {% table rereferral beside: england, england title: bare %}
      {% table rereferral periods: 5, beside: england %}
      """)
    expectGolden(log.written, "types.txt")
  }

  @Test func tellsEveryProblemOfTheBlocksOfAReport() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      """
      {% block legal %}
      {% block sumary %}
      {% block summary %}
      {% block legal %}
      {% if is_key %}
      {% block body %}
      {% end %}
      """, blocks: ["summary", "recommendations", "legal", "body"])
    _ = log.expand("{% block legal %}\n{% blocks %}\n{% blocks %}", blocks: ["summary", "legal"])
    _ = log.expand("{% block legal %}\n{% blocks %}")
    expectGolden(log.written, "blocks.txt")
  }

  @Test func tellsOfInsertsThatGoInCircles() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      "{% insert \"a.md\" %}",
      parts: ["a.md": "{% insert \"b.md\" %}", "b.md": "{{ oops }}\n{% insert \"a.md\" %}"])
    expectGolden(log.written, "inserts.txt")
  }

  @Test func aMistakeInAPartThatIsInsertedTwiceIsToldOnce() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      "{% insert \"part.md\" %}{% insert \"part.md\" %}", parts: ["part.md": "{{ oops }}"])
    #expect(log.log.errorCount == 1)
  }

  @Test func countsWhatItDoesNotList() {
    var log = DiagnosticLogForTests()
    _ = log.expand(String(repeating: "{{ oops }}\n", count: 500))
    #expect(log.log.errorCount == 100)
    #expect(log.log.codes.first == "T009")
  }

  @Test func tellsWhatHasNoValue() {
    var log = DiagnosticLogForTests()
    _ = log.expand(
      """
      {{ withheld.latest }} and {{ withheld.target }} at {{ place }}
      {% if withheld.rose %}rose{% else %}fell{% end %}
      {{ rereferral.at("2019/20") }}
      """)
    expectGolden(log.written, "values.txt")
  }

  @Test func checksAllTemplatesOfAHouseAtOnce() {
    var log = DiagnosticLog()
    let library = Fixture.templates([
      "report.md": "{{ council.nmae }}", "agenda.md": "{{ rereferral.latst }}",
      "good.md": "{{ council.name }}", "part.md": "never inserted",
    ])
    let compiled = library.compile(
      ["report.md", "agenda.md", "good.md", "page.html"].map { ($0, Fixture.vocabulary()) },
      into: &log)
    #expect(compiled.keys.sorted() == ["good.md"])
    #expect(log.codes == ["T021", "T052", "T021", "T024"])
  }

  @Test func aTemplateThatIsNotUTF8IsRefusedAtTheByte() throws {
    for (bytes, place) in [
      ([0x61, 0xFF, 0x80, 0x80, 0x80, 0x80], 2), ([0x61, 0x62, 0xC3], 3), ([0xED, 0xA0, 0x80], 1),
      ([0xC0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 1),
    ] as [([UInt8], Int)] {
      var log = DiagnosticLog()
      let source = SourceText(name: "report.md", bytes: bytes)
      #expect(Template.compile(source, vocabulary: Fixture.vocabulary(), into: &log) == nil)
      #expect(log.codes == ["T001"])
      #expect(log.sorted().first?.location.start?.column == place)
    }
  }

  @Test func aModelThatDoesNotKeepWhatItDeclaredIsTold() {
    var log = DiagnosticLogForTests()
    var values = Fixture.values()
    values["papers"] = .text("twelve")
    values["council"] = nil
    #expect(log.expand("{{ papers }} {{ council.name }}", values) == nil)
    #expect(log.log.codes.contains("T084"))
  }

  @Test func theVocabularyIsWrittenOutForPeople() {
    let page = VocabularyPage(
      title: "What a report may say", vocabulary: Fixture.vocabulary(blocks: ["summary", "legal"]))
    expectGolden(page.markdown, "vocabulary.md")
  }

  @Test func namesThatATemplateCannotUseAreRefused() {
    for name in ["rereferral", "icpc_15", "cla_3plus"] { #expect(Vocabulary.accepts(name: name)) }
    for name in ["", "3plus", "a-b", "is", "loop", "é", "a b", "_x"] {
      #expect(!Vocabulary.accepts(name: name))
    }
  }
}
