import Diagnostics
import TestSupport
import Testing

struct FactRuleTests {
  static let facts = """
    notice: {called: improvement notice, value: May 2021, source: Department for Education}
    phase_1_full: {called: full-year effect of phase 1, value: £2.3m, period: from 2022/23, source: Review}
    phase_1_part: {called: part-year effect of phase 1, value: £0.970m, period: 2021/22, source: Review}
    open_cases: {called: open cases, value: "2,800", unit: cases, source: Case system}
    """

  /// Sentences of published papers and their like, with the code that each must give.
  static let sentences: [(text: String, code: String?)] = [
    ("The Improvement notice issued by the DfE in June 2021 has led to a board.", "P080"),
    ("An Improvement Notice was issued in late May 2021.", nil),
    ("The improvement notice of 2021 has led to a board.", nil),
    ("The improvement notice of 2020 has led to a board.", "P080"),
    ("In June 2021, the improvement notice was issued.", "P080"),
    ("Following the visit of March 2021, the improvement notice led to a board.", nil),
    (
      "The improvement notice, which followed the visit of March 2021, was issued in May 2021.", nil
    ),
    ("The June 2021 improvement notice is in force.", "P080"),
    ("Since 14 May 2021 the improvement notice is in force.", nil),
    ("The improvement notice is in force. A visit took place in June 2021.", nil),
    ("The full year effect of the Phase 1 structure will be £2.3m from 2022/23.", nil),
    ("The full year effect of the phase 2 structure is estimated to be £2.3m.", "P081"),
    ("The full year effect of phase two is £2.3 million.", "P081"),
    ("The full year effect of phase 2 is £2.9m.", nil),
    ("The full-year effect of phase 1 is £2.4m.", "P080"),
    ("The full-year effect of phase 1 is about £2.4m.", nil),
    (
      "The part-year effect of phase 1 could be up to £0.97m and the full-year effect of phase 1 £2.3m.",
      nil
    ),
    ("The part-year effect of phase 1 is £2.3m.", "P081"),
    ("£2.3m is the part-year effect of phase 1.", "P081"),
    ("There are {{ open_cases }} open cases.", nil),
    ("The full-year effect of phase 1 is **{{ phase_1_part }}**.", "P081"),
    ("The **full-year effect** of phase 1 is {{ phase_1_full }}.", nil),
    ("| Item | Amount |\\n| --- | --- |\\n| Full-year effect of phase 1 | £0.970m |", "P081"),
  ]

  @Test(arguments: sentences)
  func `a value beside a name is the value of that name`(sentence: (text: String, code: String?)) {
    let text = sentence.text.replacing("\\n", with: "\n")
    let paper = DeclaredPaper(text, facts: Self.facts)
    let codes = paper.log.codes.filter { $0.hasPrefix("P") }
    #expect(codes == (sentence.code.map { [$0] } ?? []), "\(paper.findings)")
  }

  @Test func `a contradiction names the place, the fact and what to write`() {
    let paper = DeclaredPaper(
      """
      The improvement notice issued in June 2021 has led to a board.

      The full year effect of the phase 2 structure is {{ phase_1_full }}.

      The part-year effect of phase 1 is {{ phase_1_full }}.
      """, facts: Self.facts)
    expectGolden(paper.findings, "contradictions.txt")
  }

  @Test func `two facts of one name have one value`() {
    let paper = DeclaredPaper(
      "Text.",
      facts: """
        first: {called: improvement notice, value: May 2021, source: One}
        second: {called: Improvement notice, value: June 2021, source: Other}
        in: {value: £2m, source: One}
        bad: {value: £2m, unit: cases, source: One}
        """)
    expectGolden(paper.findings, "faulty-facts.txt")
  }
}
