import Diagnostics
import Settings
import TestSupport
import Testing

/// Reads a marked text and expects these codes at these marks, in order, and no others.
func expectRefusal(_ marked: String, _ codes: [String]) {
  let source = MarkedSource(marked)
  var log = DiagnosticLog()
  let node = SettingsReader.read(SourceText(name: "a.yaml", text: source.text), into: &log)
  #expect(node == nil)
  let found = log.sorted()
  #expect(found.map(\.code) == codes, "\(ConsoleWriter(usesColour: false).text(of: log))")
  for (index, finding) in found.enumerated() {
    let place = source.places[index + 1]
    #expect(finding.location.start?.line == place?.line, "\(finding.problem.message)")
    #expect(finding.location.start?.column == place?.column, "\(finding.problem.message)")
  }
}

@Suite struct SettingsReaderTests {
  @Test func `scalars stay the letters that were written`() {
    var log = DiagnosticLog()
    let text = "a: no\nb: 010\nc: 0x1F\nd: 2026-03-12\ne: ~\nf: 'no'\ng:\nh: |\n  *x* &y\n"
    let node = SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log)
    let values = node?.entries?.map { $0.value.text ?? "-" }
    #expect(values == ["no", "010", "0x1F", "2026-03-12", "~", "no", "-", "*x* &y\n"])
    #expect(node?.entries?.map(\.value.isQuoted)[5] == true)
    #expect(log.isEmpty)
  }

  @Test func `every value knows its place in the whole file`() {
    var log = DiagnosticLog()
    let source = SourceText(name: "a.yaml", text: "é: {b: \"c, d\", e: [f g]}\nx:\n  - y # z\n")
    let node = SettingsReader.read(source, into: &log)
    let first = node?.entries?.first?.value.entries
    #expect(first?.map(\.keyRange.text) == ["b", "e"])
    #expect(first?.first?.value.range.text == "\"c, d\"")
    #expect(first?.last?.value.items?.first?.range.text == "f g")
    #expect(node?.entries?.last?.value.items?.first?.range.text == "y")
  }

  @Test func `what settings do not use is refused all at once`() {
    expectRefusal(
      """
      a: ①&x 1
      b: ②*x
      c: ③!!str 2
      ④<<: {d: 1}
      a: 2
      """.replacing("\na: 2", with: "\n⑤a: 2"), ["S005", "S006", "S007", "S008", "S010"])
    expectRefusal("①? [a]\n: b\n", ["S009"])
    expectRefusal("a: 1\n①---\nb: 2\n", ["S011"])
    expectRefusal("a:①\t1\n", ["S012"])
    expectRefusal("①%YAML 1.1\n---\na: 1\n", ["S015"])
    expectRefusal("a: {b: x, ①c, d: y}\n", ["S018"])
    expectRefusal("a: x①\u{7}y\n", ["S002"])
  }

  @Test func `the letters of YAML inside a text are text`() {
    var log = DiagnosticLog()
    let text = """
      a: Terms & conditions, R&D
      b: 5 * 3 ! really
      c: "&x *y !z"
      d: >
        *bold* and
        &more

        - not a list: at all
      e: going on
        & on *still*
      f: 'it''s'
      g:
      - h: |
          <<: x
        i: {j: "[", k: ']'}
      """
    let node = SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log)
    #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
    #expect(node?.entries?.map(\.key) == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(node?.entries?[4].value.text == "going on & on *still*")
  }

  @Test func `bytes that are not UTF-8 are refused at their line`() {
    var log = DiagnosticLog()
    let bytes = Array("a: 1\nb: ".utf8) + [0xC3, 0x28]
    #expect(SettingsReader.read(SourceText(name: "a.yaml", bytes: bytes), into: &log) == nil)
    #expect(log.codes == ["S001"])
    #expect(log.sorted().first?.location.start?.line == 2)
  }

  @Test func `deep nesting and empty files are refused`() {
    var log = DiagnosticLog()
    let deep = String(repeating: "[", count: 5000)
    #expect(SettingsReader.read(SourceText(name: "a.yaml", text: deep), into: &log) == nil)
    #expect(log.codes == ["S013"])
    for text in ["", "\n\n", "# only a note\n", "---\n"] {
      var log = DiagnosticLog()
      #expect(SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log) == nil)
      #expect(log.codes == ["S016"])
    }
  }
}

@Suite struct FieldsTests {
  func findings(_ text: String) -> String {
    var log = DiagnosticLog()
    let node = SettingsReader.read(SourceText(name: "council.yaml", text: text), into: &log)
    _ = node?.read("a council", into: &log) { fields -> Bool? in
      _ = fields.required("name").text
      _ = fields.optional("places").whole(0...6)
      _ = fields.optional("secondary").flag
      _ = fields.optional("closed").list?.map(\.date)
      _ = fields.optional("jurisdiction").oneOf(["England", "Wales"])
      _ = fields.optional("limit").value("a length such as 400 days") { $0 == "1 day" ? 1 : nil }
      _ = fields.optional("codes").fields("codes") { $0.required("gss").text }
      return true
    }
    return ConsoleWriter(usesColour: false).text(of: log)
  }

  @Test func `good fields are read without a word`() {
    let text = """
      name: Sefton
      places: 1
      secondary: yes
      closed: [2026-12-29, 2026-12-30]
      jurisdiction: England
      limit: 1 day
      codes: {gss: E08000014}
      """
    #expect(findings(text) == "")
  }

  @Test func `all that is wrong with fields is told at once`() {
    expectGolden(
      findings(
        """
        nmae: Sefton
        places: 010
        secondary: true
        closed: [2026-12-29, 2026-02-30]
        jurisdiction: Englnad
        limit: long
        codes: {dfe: 343}
        """), "fields.txt")
    expectGolden(
      findings(
        """
        name:
        places: [1]
        secondary: "yes"
        closed: 2026-12-29
        jurisdiction: {a: b}
        codes: E08000014
        """), "shapes.txt")
  }
}

@Suite struct FrontMatterTests {
  func split(_ text: String) -> (FrontMatter, SourceText, DiagnosticLog) {
    var log = DiagnosticLog()
    let source = SourceText(name: "r.md", text: text)
    return (FrontMatter.split(source, into: &log), source, log)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `fields and text are parted and keep their places`(lineEnd: String) {
    let text = ["---", "title: A", "tags: [b]", "---", "# Summary", "---", "x"]
      .joined(separator: lineEnd)
    let (parts, source, log) = split(text)
    #expect(log.isEmpty)
    #expect(parts.settings?.entries?.map(\.key) == ["title", "tags"])
    #expect(parts.settings?.entries?.last?.keyRange.start == SourcePosition(line: 3, column: 1))
    let body = source.range(parts.body.lowerBound, parts.body.upperBound)
    #expect(body.text == ["# Summary", "---", "x"].joined(separator: lineEnd))
    #expect(body.start.line == 5)
  }

  @Test func `a file without front matter is all text`() {
    let (parts, source, log) = split("# A\n\n---\n\nb\n")
    #expect(parts.settings == nil)
    #expect(parts.body == 0..<source.bytes.count)
    #expect(log.isEmpty)
  }

  @Test func `front matter that is open, late, empty or broken is refused at its place`() {
    #expect(split("---\ntitle: A\n").2.codes == ["S030"])
    #expect(split("\n---\ntitle: A\n---\nb\n").2.codes == ["S031"])
    #expect(split("---\n---\nb\n").2.codes == ["S016"])
    let (parts, source, log) = split("---\ntitle: A\ntitle: B\n---\nb\n")
    #expect(log.codes == ["S010"])
    #expect(log.sorted().first?.location.start?.line == 3)
    #expect(source.range(parts.body.lowerBound, parts.body.upperBound).text == "b\n")
  }
}
