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
    Rules.checkWords(of: document, into: &log)
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

  @Test func aTrendThatTheProgramSaysIsCountedAlready() {
    let said = "Part of a rising trend, from 12% to 14%."
    #expect(codes(Sample.paragraph(Inline(.value(said)))) == [])
    #expect(codes(Sample.paragraph(.text(said))) == ["D049"])
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

  private func value(_ printed: String, _ period: String, in area: String) -> Inline {
    .figure(
      Figure(
        id: FigureID(indicator: "turnover", area: area, period: period, measure: "value"),
        printed: printed, origins: [Origin(file: "a.csv", row: 2, column: "x")]))
  }

  @Test(arguments: [
    (" in England.", ["D057"]),
    (" in England in Q2 2025/26.", []),
    (" in England a quarter earlier.", []),
  ])
  func anOlderFigureOfAnotherAreaSaysOfWhenItIs(ending: String, expected: [String]) {
    func passage(_ period: String) -> Block {
      Sample.paragraph(
        .text("In Q2 2025/26 it was "), value("16.0%", "2025-26-q2", in: "E1"), .text(", then "),
        value("15.0%", "2025-26-q3", in: "E1"), .text(", against "),
        value("11.8%", period, in: "E92"), .text(ending))
    }
    #expect(codes(passage("2025-26-q2")) == expected)
    // The council's own earlier figure is no comparison with another time.
    #expect(codes(passage("2025-26-q3")) == [])
  }

  @Test func theYearOfAnOlderFigureMayBeNamedAsAFinancialYear() {
    func passage(_ words: String) -> Block {
      Sample.paragraph(
        .text("It was "), value("15.0%", "year-to-2025-03-31", in: "E1"), .text(words),
        value("11.8%", "year-to-2024-03-31", in: "E92"), .text(" in England."))
    }
    #expect(codes(passage(" beside ")) == ["D057"])
    #expect(codes(passage(", and in 2023/24 ")) == [])
    #expect(codes(passage(", and in 2024/25 ")) == ["D057"])
    #expect(codes(passage(", and in the year ending 31 March 2024 ")) == [])
  }
}
