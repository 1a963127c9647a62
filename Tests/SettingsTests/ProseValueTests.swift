import Diagnostics
import Foundation
import Settings
import TestSupport
import Testing

/// Texts that papers print are printed whole or refused: what a number sign, a mark of YAML or a
/// backslash would take from them is told with the line as it should be written.
@Suite struct ProseValueTests {
  /// Reads `title`, `names` and `time` as a paper's settings are read.
  private func read(_ text: String) -> (title: String?, names: [String]?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    var title: String?
    var names: [String]?
    _ = SettingsReader.read(SourceText(name: "a.yaml", text: text), into: &log)?
      .read("a report", into: &log) { fields -> Bool? in
        title = fields.optional("title").prose
        names = fields.optional("names").proseItems
        _ = fields.optional("days").whole(0...999)
        _ = fields.optional("house").oneOf(["standard"])
        return true
      }
    return (title, names, log)
  }

  static let cut: [(text: String, hint: String?)] = [
    ("title: Plan #2 for schools\n", "title: \"Plan #2 for schools\""),
    ("title: Plan # 2\n", "title: \"Plan # 2\""),
    ("title: Plan   #\n", "title: \"Plan   #\""),
    ("title: \"Plan\" #2 for schools\n", "title: \"Plan #2 for schools\""),
    ("title: 'Plan' #2\n", "title: \"Plan #2\""),
    ("title: The \"best\" plan #2\n", "title: 'The \"best\" plan #2'"),
    ("title: The team's \"best\" #2\n", "title: \"The team's \\\"best\\\" #2\""),
    ("title: #2 for schools\n", "title: \"#2 for schools\""),
    ("names: [Plan A, Plan #B\n  ]\n", nil),
    (
      "names:\n  - Apologies for absence #see the note\n",
      "- \"Apologies for absence #see the note\""
    ),
    ("names:\n  - #see the note\n", "- \"#see the note\""),
    ("title: a plan\n  for schools #2\n", nil),
    ("title: 2026/27 #b\n", "title: \"2026/27 #b\""),
    ("title: Pläne für Schulen #2\n", "title: \"Pläne für Schulen #2\""),
  ]

  @Test(arguments: cut)
  func `a number sign cuts nothing off a text without a word`(text: String, line: String?) {
    let found = read(text).log.sorted()
    #expect(found.map(\.code) == ["S041"], "\(text)")
    let column = text.split(separator: "\n").compactMap { row in
      row.range(of: "#").map { row.distance(from: row.startIndex, to: $0.lowerBound) + 1 }
    }.first
    #expect(found.first?.location.start?.column == column, "\(text)")
    if let line { #expect(found.first?.problem.hint?.contains(": \(line);") == true, "\(text)") }
  }

  @Test(arguments: [
    "title: \"Plan #2\"\n", "title: Plan#2\n", "title: \"Plan\" # the working title\n",
    "# the title\ntitle: Plan\n", "title: |  # as members know it\n  Plan #2\n",
    "title: Plan\ndays: 400 # as agreed\n", "title: Plan\nhouse: standard #ours\n",
    "title: 2026-03-17  # a Tuesday\n", "title: 18:30 # evening\n", "names: # who comes\n  - A\n",
    "names: [A, # the first\n  B]\n",
  ])
  func `a comment that takes nothing from a text stays a comment`(text: String) {
    #expect(
      read(text).log.isEmpty, "\(text) \(ConsoleWriter(usesColour: false).text(of: read(text).log))"
    )
  }

  @Test func `a comment behind a block text is none of it`() {
    #expect(read("title: |\n  Plan #2 # for\n").title == "Plan #2 # for\n")
  }

  static let marks: [(text: String, line: String)] = [
    ("title: [Draft] plan\n", "title: \"[Draft] plan\""),
    ("title: {Draft} plan\n", "title: \"{Draft} plan\""),
    ("title: [Draft], 'a' plan\n", "title: \"[Draft], 'a' plan\""),
    ("title: [the plan](plan.md) \"x\"\n", "title: '[the plan](plan.md) \"x\"'"),
    ("title: {{ council.name }} plan\n", "title: \"{{ council.name }} plan\""),
    ("title: {{ council.name }}\n", "title: \"{{ council.name }}\""),
    ("title: {% if a %}b\n", "title: \"{% if a %}b\""),
    ("title: - a plan\n", "title: \"- a plan\""), ("title: -\n", "title: \"-\""),
    ("title: ? a plan\n", "title: \"? a plan\""), ("title: : a plan\n", "title: \": a plan\""),
    ("title: @home\n", "title: \"@home\""), ("title: `code` plan\n", "title: \"`code` plan\""),
    ("title: %5 more\n", "title: \"%5 more\""), ("title: ] plan\n", "title: \"] plan\""),
    ("title: } plan\n", "title: \"} plan\""),
    ("title: **All** children\n", "title: \"**All** children\""),
    ("title: *All* children\n", "title: \"*All* children\""),
    ("title: *all children\n", "title: \"*all children\""),
    ("title: * all\n", "title: \"* all\""), ("title: & more\n", "title: \"& more\""),
    ("title: ! more\n", "title: \"! more\""), ("title: > 5 children\n", "title: \"> 5 children\""),
    ("title: >5 children\n", "title: \">5 children\""), ("title: | a | b\n", "title: \"| a | b\""),
    ("names:\n  - [x] done\n", "- \"[x] done\""), ("names:\n  - @home\n", "- \"@home\""),
    ("names:\n  - *all* of them\n  - b\n", "- \"*all* of them\""),
  ]

  @Test(arguments: marks)
  func `a text that begins with a mark of YAML asks for quotation marks`(text: String, line: String)
  {
    let found = read(text).log.sorted()
    #expect(found.map(\.code) == ["S042"], "\(text)")
    #expect(
      found.first?.problem.hint == "put the whole text in quotation marks: \(line)", "\(text)")
    // What the hint says is read as it was meant.
    let mended = read(
      text.hasPrefix("names") ? "names:\n  \(line)\n" : "\(line)\n")
    #expect(mended.log.isEmpty, "\(line)")
    let value = text.split(separator: "\n").first { !$0.hasPrefix("names:") }?
      .drop { $0 == " " }.dropFirst(text.hasPrefix("names") ? 2 : 7)
    #expect(mended.title ?? mended.names?.first == value.map(String.init))
  }

  @Test func `what may be meant as YAML keeps its own words, and says how a text is written`() {
    for (text, code, line) in [
      ("title: &a plan\n", "S005", "title: \"&a plan\""), ("title: *a\n", "S006", "title: \"*a\""),
      ("title: !important note\n", "S007", "title: \"!important note\""),
      ("title: [Draft]\n", "S023", "title: \"[Draft]\""),
      ("title: {a: b}\n", "S023", "title: \"{a: b}\""),
    ] {
      let found = read(text).log.sorted()
      #expect(found.map(\.code) == [code], "\(text)")
      #expect(found.first?.problem.hint?.hasSuffix(line) == true, "\(text)")
    }
    for text in ["title: [Draft plan\n", "title: {Draft plan\n", "title: {Draft}\n"] {
      let hint = read(text).log.sorted().first?.problem.hint
      #expect(hint?.contains("begins with") == true, "\(text) \(hint ?? "-")")
    }
  }

  @Test func `the lines after a text that wants quotation marks are not accused`() {
    expectRefusal("title: ①[Draft] plan\n  for schools\nnames: [a]\nb: ②@c\n", ["S042", "S042"])
    expectRefusal("a: [b, ①@c]\n", ["S042"])
  }

  @Test func `a text that goes on behind its end is told in words of ours`() {
    expectRefusal("title: a\n  part two①: b\n", ["S035"])
    for text in ["title: \"a\"\n  b\nnames: [c]\n", "title: a #b\n  c\nnames: [d]\n"] {
      let found = read(text).log.sorted()
      #expect(found.map(\.code) == ["S014"])
      #expect(found.first?.location.start?.line == 2)
      #expect(found.first?.problem.message.contains("goes on with a text that has ended") == true)
    }
  }

  @Test func `a backslash takes no letter of a text`() {
    let found = read("title: \"Room 2\\notes\"\n").log.sorted()
    #expect(found.map(\.code) == ["S043"])
    #expect(found.first?.location.start?.column == 15)
    #expect(read("title: \"a \\\\ b \\\"c\\\" \\u2019\"\n").title == "a \\ b \"c\" \u{2019}")
    #expect(read("title: 'Room 2\\notes'\n").title == "Room 2\\notes")
    expectRefusal("title: \"Room 2①\\desk\"\n", ["S043"])
    expectRefusal("title: \"Room ①\\xg0 2\"\n", ["S043"])
    #expect(read("title: \"Room \\x07 2\"\n").log.sorted().map(\.code) == ["S002"])
  }
}
