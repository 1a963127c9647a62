import Analysis
import Figures
import Indicators
import Testing

/// That a sentence does not contradict the numbers printed beside it.
struct PlainReadingTests {
  private func trend(_ values: String, _ fixture: SeriesFixture = SeriesFixture()) throws -> String
  {
    ReadingSentence(try fixture.reading(values)).trend.text
  }

  private static let tooFew = "with too few years to say what its usual variation is"

  @Test func valuesThatAreAlikeAsPublishedAreNotCalledTheSameWhereTheirChangeIsPrinted() throws {
    var fixture = SeriesFixture()
    fixture.places = 0
    fixture.about = "none"
    fixture.parts = [2024: (98, 1000), 2025: (103, 1000)]
    #expect(try trend("10 10 10 10 10 10", fixture) == "rose 0.5 percentage points to 10%")
    #expect(
      try trend("10 10 10 10 10 10") == "did not change and stands at 10.0%, as in each of 6 years")
    #expect(!(try trend("10 10 10 10 10 - 10").contains("as in each")))
  }

  @Test func valuesThatDifferAcrossAGapAreNotCalledTheSame() throws {
    let reading = try SeriesFixture().reading("20 20 20 - 30 30 30")
    #expect(
      ReadingSentence(reading).trend.text
        == "did not change and stands at 30.0%, \(Self.tooFew)")
    #expect(reading.variation().signal == nil)
  }

  @Test func aChangeThatOnlyThePrintedValuesShowIsASlightOne() throws {
    var fixture = SeriesFixture()
    fixture.about = "none"
    fixture.parts = [2024: (10_049, 100_000), 2025: (10_051, 100_000)]
    let reading = try fixture.reading("10.0 10.1")
    #expect(reading.change(at: reading.latestPeriod).figure().printed == "0.0 percentage points")
    #expect(reading.direction(at: reading.latestPeriod) == .up)
    #expect(try trend("10.0 10.1", fixture).hasPrefix("rose slightly to 10.1%, no more than"))
    fixture.parts = [2024: (10_051, 100_000), 2025: (10_049, 100_000)]
    #expect(try trend("10.1 10.0", fixture).hasPrefix("fell slightly to 10.0%, no more than"))
    fixture.parts = [2024: (10_051, 100_000), 2025: (10_052, 100_000)]
    #expect(try trend("10.1 10.1", fixture).hasPrefix("did not change and stands at 10.1%"))
  }

  @Test func aFigureThatGoesBackTowardsItsLimitsIsNotCalledAChangeForTheBetterOrWorse() throws {
    let worse = "30 31 30 31 30 31 30 31 30 31 30 31 60"
    #expect(try trend(worse).hasSuffix("a change for the worse"))
    // Still far above, and falling.
    let falling = try trend("30 31 30 31 30 31 30 31 30 31 30 31 30 31 60 58")
    #expect(falling.hasPrefix("fell 2.0 percentage points to 58.0%, above its usual variation"))
    #expect(!falling.contains("a change for the"))
    let level = try trend("30 31 30 31 30 31 30 31 30 31 30 31 30 31 60 60")
    #expect(level.hasPrefix("did not change and stands at 60.0%, above its usual variation"))
    #expect(!level.contains("a change for the"))
  }

  @Test func limitsArePrintedSoThatAPrintedValueOutsideThemIsSeenToBe() throws {
    let near = ControlChart.Limits(lower: Rational(72) / Rational(10) ?? .zero, upper: Rational(10))
    #expect(near.places(beside: [Rational(7), Rational(9)], printedTo: 0) == 1)
    #expect(near.places(beside: [Rational(8), Rational(9)], printedTo: 0) == 0)
    var fixture = SeriesFixture()
    fixture.unit = "days"
    fixture.places = 0
    fixture.polarity = "none"
    #expect(
      try trend("9 9 8 9 9 8 9 9 8 9 9 8 6", fixture)
        == "fell 2 days to 6 days, below its usual variation (6.5 to 10.5 over 13 years)")
  }

  @Test func limitsOfAMeasureThatIsNegativeAreNotCutOffAtNothing() throws {
    var fixture = SeriesFixture()
    fixture.unit = "ratio"
    fixture.polarity = "none"
    let limits = try #require(try fixture.reading("-8 4 -6 3 -7 5").variation().limits)
    #expect(limits.lower.isNegative)
  }

  @Test func aTargetIsPrintedAsItWasSetAndTheDistanceWithIt() throws {
    var fixture = SeriesFixture()
    fixture.places = 0
    fixture.target = "10.5%"
    let reading = try fixture.reading("11")
    #expect(
      ReadingSentence(reading).againstTarget.text
        == "misses the target of 10.5% by 0.5 percentage points")
    fixture.target = "10.5% to 11.25%"
    #expect(
      ReadingSentence(try fixture.reading("12")).againstTarget.text
        == "misses the target of 10.50% to 11.25% by 0.75 percentage points")
  }

  @Test func aTargetThatHoldsOnlyFromALaterDaySaysSo() throws {
    var fixture = SeriesFixture()
    fixture.target = "10%"
    fixture.targetFrom = 2025
    #expect(
      ReadingSentence(try fixture.reading("9 11")).againstTarget.text
        == "misses the target of 10% by 1.0 percentage points, a target that holds from 1 April 2025"
    )
  }

  @Test func whatHasNoNumberIsSaidInAClauseOfItsOwn() throws {
    var fixture = SeriesFixture()
    fixture.target = "10%"
    let reading = try fixture.reading("9 c")
    #expect(
      ReadingSentence(reading).againstTarget.text
        == "cannot be set beside its target, because the figure is suppressed to protect "
        + "confidentiality")
    fixture.about = "none"
    fixture.parts = [2025: (4, 97)]
    #expect(ReadingSentence(try fixture.reading("9 c")).withCounts.text == "[c]")
    #expect(Absence.roundsToZero.words == "not 0 but rounds to 0")
  }

  @Test func oneOfAUnitIsSpeltInTheSingular() {
    func spelt(_ number: Int, _ unit: Unit) -> String {
      var format = FigureFormat(unit: unit, places: 0)
      format.spellsUnit = true
      return format.text(of: Rational(number))
    }
    #expect(spelt(1, .days) == "1 day")
    #expect(spelt(2, .days) == "2 days")
    #expect(spelt(1, .months) == "1 month")
    #expect(spelt(1, .fte) == "1 FTE")
    #expect(spelt(1, .perTenThousand) == "1 per 10,000")
  }

  @Test func thereIsNoPercentageOfAnAmountBelowNothing() throws {
    var fixture = SeriesFixture()
    fixture.unit = "ratio"
    let reading = try fixture.reading("-4 2")
    #expect(reading.changePercent(at: reading.latestPeriod).value.number == nil)
  }

  @Test func neighboursHaveAMeanForAYearThatTheCouncilLacks() throws {
    var fixture = SeriesFixture()
    fixture.neighbours = [["10", "12", "14"], ["20", "22", "24"]]
    let reading = try fixture.reading("15 - 16")
    #expect(
      reading.value(of: .neighbours, at: reading.previousPeriod).value.number == Rational(17))
  }

  @Test func aCountSinceAprilIsNotHeldAgainstTheYearBefore() throws {
    var fixture = SeriesFixture()
    fixture.unit = "count"
    fixture.places = 0
    fixture.about = "none"
    fixture.period = "quarter"
    fixture.isYearToDate = true
    // The newest period is a third quarter: the last but two begins the count anew.
    let third = try fixture.reading("100 210 320 430 90 200 310")
    #expect(ReadingSentence(third).trend.text == "rose 110 to 310")
    #expect(third.periodRule == "from 1 April to the end of the quarter")
    let first = try #require(third.periods.first { $0.id == "2025-26-q1" })
    #expect(third.change(at: first).value.absence == .notApplicable)
    #expect(third.variation().limits == nil)
    fixture.isYearToDate = false
    #expect(try fixture.reading("100 210 320 430 90 200 310").change(at: first).value.number != nil)
  }
}
