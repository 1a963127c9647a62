import Diagnostics
import Settings
import TestSupport
import Testing

/// What people get wrong late in the day, each told where it is and with what mends it.
@Suite struct SettingsSlipsTests {
  @Test func `a bracket or quotation mark that is open is told where it opens`() {
    expectRefusal("a:\n  - b: ①{c: d, e: f\n  - b: {c: d}\n", ["S032"])
    expectRefusal("a: ①[b, c\nd: e\n", ["S032"])
    expectRefusal("a: 1\nb: ①{c: d\n", ["S032"])
    expectRefusal("a: {b: ①[c, d: e}\nf: g\n", ["S032"])
    expectRefusal("a: ①\"b\nc: d\n", ["S033"])
    expectRefusal("a: ①'b\n", ["S033"])
    expectRefusal("a:\n  ①\"b c: d\n  \"e f\": g\n", ["S033"])
  }

  @Test func `a quotation mark or colon inside a value asks for quotation marks`() {
    expectRefusal("a: 'Children'①s plan'\nb: 1\n", ["S034"])
    expectRefusal("a: \"The \"①best\" plan\"\n", ["S034"])
    expectRefusal("a: Key figures①: the quarter\n", ["S035"])
    expectRefusal("- a: b①: c\n", ["S035"])
    expectRefusal("a: {b: ①c d: e}\n", ["S040"])
    expectRefusal("a: {b: x, ①c: , d: y, ②\"e\": }\n", ["S022", "S022"])
  }

  @Test func `a line that is no key, item or text that goes on is told as what it is`() {
    expectRefusal("a: 1\n①b 2\nc: 3\n", ["S036"])
    expectRefusal("a: 1\n①b:2\nc: 3\n", ["S036"])
    expectRefusal("①a 1\nb: 2\n", ["S036"])
    expectRefusal("a: 1\n①b\n", ["S036"])
    expectRefusal("a: 1\n ①b: 2\nc: 3\n", ["S038"])
    expectRefusal("a:\n  - b\n    ①- c\n", ["S038"])
    expectRefusal("a:\n  - b: 1\n   ①c: 2\n", ["S037"])
    expectRefusal("a:\n  - b\n ①- c\n", ["S037"])
    expectRefusal("a:\n  - b: 1\n  ①-c: 2\n", ["S039"])
  }

  @Test func `several slips are told at once`() {
    expectRefusal(
      "a: x①: y\nb: ②[c\nd: ③'e\nf: 1\n④g 2\nh: 'i'⑤s\n", ["S035", "S032", "S033", "S036", "S034"])
  }

  static let hints: [(String, String)] = [
    ("a: 1\nb:2\n", "write 'b: 2'"), ("a: 1\nwards All of them\n", "write 'wards: All of them'"),
    ("a:\n  - b: 1\n   c: 2\n", "begin it at column 3 or 5"),
    ("a:\n  - b: 1\n  -c: 2\n", "write '- c: …'"), ("a: 1\n b: 2\n", "begin it at column 1"),
  ]

  @Test(arguments: hints)
  func `the hint says what to write`(text: String, hint: String) {
    var log = DiagnosticLog()
    #expect(SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log) == nil)
    #expect(log.sorted().map(\.problem.hint) == [hint])
  }

  @Test(arguments: [
    "a: b:c\nurl: https://example.org/x?y=1\ntime: 18:30\n",
    "a: one\n  two three\n  four\nb: 1\n",
    "a:\n- b: 1\n  c: 2\n- d\ne: 3\n",
    "a: {b: [c, {d: e}],\n  f: g}\nh: [\n  i,\n  j\n  ]\n",
    "a: \"b\n  c: d\"\ne: 'it''s' # note\n\"f g\": h\n'i': {\"j\": k, \"l\":m}\n",
    "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n",
    "a: >\n  text: with\n  - dash\n", "a: [b: c, d: e]\n", "a: 'x'   \nb: \"y\" \n",
    "- a\n- b: 1\n  c:\n    - d\n    - e\n",
  ])
  func `what is sound is read`(text: String) {
    var log = DiagnosticLog()
    #expect(
      SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log) != nil
        && log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
  }
}
