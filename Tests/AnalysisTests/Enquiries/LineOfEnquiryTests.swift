import Analysis
import Figures
import Indicators
import Testing

/// Which questions figures give rise to.
struct LineOfEnquiryTests {
  private func lines(
    _ values: String, _ fixture: SeriesFixture, limit: Int? = nil, printed: [Int: String] = [:],
    rules: [LineOfEnquiry.Rule] = LineOfEnquiry.Rule.allCases
  ) throws -> [LineOfEnquiry] {
    let reading = try fixture.reading(values)
    let day = try #require(CalendarDate(iso: "2026-03-17"))
    let old = try #require(CalendarDate(iso: "2025-03-18"))
    let published = Dictionary(
      uniqueKeysWithValues: printed.map { year, text in
        (
          FigureID(
            indicator: "share", area: "A", period: "year-to-\(year)-03-31", measure: "value"),
          (printed: text, meeting: old)
        )
      })
    return LineOfEnquiry.lines(
      from: reading,
      LineOfEnquiry.Context(
        councilName: "Northfold", meeting: day, limit: limit, published: published),
      rules: rules)
  }

  @Test func aTargetMissedTwiceIsAskedAboutAndOnceIsNot() throws {
    var fixture = SeriesFixture()
    fixture.target = "22%"
    let twice = try lines("20 23 24", fixture)
    #expect(twice.map(\.rule) == [.offTargetTwice])
    #expect(
      twice.first?.question.text
        == "The figure for re-referrals within twelve months missed the target of 22% both in the year "
        + "ending 31 March 2024 (23.0%) and in the year ending 31 March 2025 (24.0%). What is being "
        + "done about it, and by when is the target to be met?")
    #expect(try lines("23 21 24", fixture).isEmpty)
    #expect(try lines("20 23 24", fixture, rules: [.stale]).isEmpty)
    // A target that was set in between was not missed before.
    fixture.targetFrom = 2024
    #expect(try lines("20 23 24", fixture).isEmpty)
  }

  @Test func aGapThatGrowsOnTheWrongSideIsAskedAbout() throws {
    var fixture = SeriesFixture()
    fixture.neighbours = [["20", "20"], ["22", "22"]]
    let found = try lines("23 25", fixture)
    #expect(found.map(\.rule) == [.gapWidening])
    #expect(
      found.first?.question.text
        == "The distance between Northfold and the mean of its statistical neighbours grew from "
        + "2.0 percentage points to 4.0 percentage points for re-referrals within twelve months. What "
        + "do they do differently?")
    #expect(try lines("25 23", fixture).isEmpty)
    #expect(try lines("15 10", fixture).isEmpty)
    fixture.polarity = "none"
    #expect(try lines("23 25", fixture).isEmpty)
  }

  @Test func aFigureThatWasPrintedOtherwiseIsAskedAbout() throws {
    let found = try lines("13.9 14", SeriesFixture(), printed: [2024: "13.8%", 2025: "14.0%"])
    #expect(found.map(\.rule) == [.restated])
    #expect(
      found.first?.question.text
        == "The figure for re-referrals within twelve months in the year ending 31 March 2024 stood at "
        + "13.8% in the paper of 18 March 2025 and stands at 13.9% now. Why was it changed, and does "
        + "the change alter what was decided?")
    #expect(try lines("13.9 14", SeriesFixture(), printed: [2024: "[c]"]).isEmpty)
    #expect(try lines("c 14", SeriesFixture(), printed: [2024: "13.8%"]).isEmpty)
  }

  @Test func anOldFigureAndOneOutsideItsLimitsAreAskedAbout() throws {
    let old = try lines("13 14", SeriesFixture(), limit: 300)
    #expect(
      old.first?.question.text
        == "The newest figure for re-referrals within twelve months is 351 days old at this meeting. "
        + "When will there be a newer one?")
    #expect(try lines("13 14", SeriesFixture(), limit: 351).isEmpty)
    let far = try lines("10 11 10 11 10 11 10 11 10 11 10 11 20", SeriesFixture())
    #expect(far.map(\.rule) == [.outsideLimits])
  }
}
