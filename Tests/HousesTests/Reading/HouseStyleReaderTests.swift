import Diagnostics
import Houses
import TestSupport
import Testing

@Suite struct HouseStyleReaderTests {
  /// What is said of a house style, as a user reads it.
  private func findings(_ text: String) -> String {
    var log = DiagnosticLog()
    let style = HouseStyleReader.read(
      id: "kent", SourceText(name: "Templates/kent/house.yaml", text: text), into: &log)
    #expect((style == nil) == log.hasErrors)
    return ConsoleWriter(usesColour: false).text(of: log)
  }

  @Test func `each mistake in the header and the blocks is told where it stands`() {
    expectGolden(
      findings(
        """
        name: Kent
        paragraphs: 1.2
        recommendations: a)
        dates: D/M/YYYY
        captions: {tables: Table}
        header:
          lines: ["{committee", "{date} – {Title}"]
        blocks:
          - bodyy
          - {field: summary, label: Summary, must: requird}
          - {field: summary, label: Summary again, must: required}
          - {field: wards, label: Wards, must: required, as: lines}
          - {field: report_of, label: Report of, must: required, as: line, numbered: yes}
          - {field: signed, label: Signed, must: required, from: officers}
          - {field: aims, label: Aims, must: required, rows: [A, B], caption: Aims, columns: [One]}
          - group: Implications
            name: implications
            caption: Implications
            columns: [Issue, Implications, Sign-off]
            fields:
              - {field: legal, label: Legal, must: required}
              - {field: files, label: Files, must: required, from: extracts, sign_off: Head of Service}
          - group: One
            name: one
            caption: One
            columns: [One]
            fields: []
          - part: Proposal
            name: part
            sections: [body, {field: risk, label: Risk, must: required, sort: x}]
          - body
        """), "house-blocks.txt")
  }

  @Test func `limits and checks name fields of the house`() {
    expectGolden(
      findings(
        """
        name: Kent
        paragraphs: none
        recommendations: none
        header:
          - {Committee: committee, Key decision: key_decision}
        limits: {words: {sumary: 150}, sides: 0, over: never}
        blocks:
          - {field: summary, label: Summary, must: required}
          - field: climate
            label: Climate
            must: required
            grid:
              caption: Effect
              question: Effect
              choose: {effect: {good: Good, bad: Bad}}
              narrative: [worse]
          - {field: consultation, label: Consultation, must: required or None}
          - body
        checks:
          consult_when:
            spend_over: 1 million
            grid: climate
            unmitigated_negative: yes
            then: consulted
          key_decision: {field: key_decison, notice_days: 28}
          references: {consultation: [FD 12, LD.#/#], internal: [FD.#]}
          classification: {field: committee, open: Public, closed: Private}
          climate: {}
        """), "house-checks.txt")
  }

  @Test func `a grid is named where categories or a negative effect are asked about`() {
    let text = findings(
      """
      name: Kent
      paragraphs: none
      recommendations: none
      header: none
      blocks:
        - {field: consulted, label: Consulted, must: may be left out}
        - body
      checks:
        consult_when: {categories: {travel: business travel}, then: consulted}
      """)
    #expect(text.contains("error[S021]: the rule of consultation needs 'grid'"), "\(text)")
  }

  @Test func `an empty header, a plain list and lines are each a header`() {
    func header(_ text: String) -> HouseHeader? {
      var log = DiagnosticLog()
      let style = HouseStyleReader.read(
        id: "kent",
        SourceText(
          name: "house.yaml",
          text: "name: K\nparagraphs: none\nrecommendations: none\nblocks: [body]\n" + text),
        into: &log)
      #expect(log.isEmpty, "\(ConsoleWriter(usesColour: false).text(of: log))")
      return style?.header
    }
    #expect(header("header: none\n")?.fields == [])
    #expect(header("header:\n  - {A: committee, B: wards}\n")?.fields == ["committee", "wards"])
    let lines = header("header: {lines: [\"{committee} – {date}\", \"Report of {report_of}\"]}\n")
    #expect(lines?.fields == ["committee", "date", "report_of"])
  }
}
