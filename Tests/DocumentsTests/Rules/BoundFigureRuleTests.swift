import Diagnostics
import Documents
import Figures
import TestSupport
import Testing

/// The rules read bound figures as they are printed, and know their periods and measures.
@Suite struct BoundFigureRuleTests {
  private func figure(_ printed: String, _ period: String, measure: String = "value") -> Inline {
    .figure(
      Figure(
        id: FigureID(indicator: "turnover", area: "E1", period: period, measure: measure),
        printed: printed, origins: [Origin(file: "a.csv", row: 2, column: "x")]))
  }

  private func codes(_ blocks: Block...) -> [String] {
    let document = Document(title: "", blocks: [Sample.heading(1, "a")] + blocks)
    var log = DiagnosticLog()
    for rule in DocumentRules.standard { rule.check(document, in: "paper.md", log: &log) }
    return log.codes
  }

  @Test func aTrendNeedsThreePeriodsOfItsFigure() {
    let claim = Sample.paragraph(
      .text("Turnover was "), figure("16.9%", "2019"), .text(", a downward trend."))
    #expect(codes(claim) == ["D049"])
    let two = Sample.paragraph(.text("It was "), figure("17.5%", "2018"), .text(" before."))
    let three = Sample.paragraph(.text("It was "), figure("18.2%", "2017"), .text(" before."))
    #expect(codes(claim, two) == ["D049"])
    #expect(codes(claim, two, three) == [])
  }

  @Test func aFactUnderTwoPhasesIsFound() {
    func cost(_ phase: String) -> Block {
      Sample.paragraph(
        .text("In a full year \(phase) will cost "), figure("£2.3m", "2022", measure: "fact"),
        .text("."))
    }
    #expect(codes(cost("phase 1"), cost("phase 2")) == ["D042"])
    #expect(codes(cost("phase 1"), cost("phase one")) == [])
  }

  @Test func theRelativeChangeOfAPercentageIsFound() {
    let value = Sample.paragraph(.text("Turnover was "), figure("16.9%", "2019"), .text("."))
    let change = Sample.paragraph(
      .text("It fell by "), figure("7%", "2019", measure: "change_percent"), .text("."))
    #expect(codes(value, change) == ["D048"])
    #expect(codes(change) == [])
  }
}
