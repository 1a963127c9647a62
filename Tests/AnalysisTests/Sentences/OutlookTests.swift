import Analysis
import Diagnostics
import Figures
import Indicators
import Testing

/// Nothing is said of a target's future that the series does not bear.
struct OutlookTests {
  private static let steady = "10 10.2 9.8 10.1 9.9 10 10.2 9.8 10.1 9.9 10 10.1 9.9"

  private func said(_ values: String, target: String = "12%", polarity: String = "lower is better")
    throws -> String
  {
    var fixture = SeriesFixture()
    fixture.target = target
    fixture.polarity = polarity
    return ReadingSentence(try fixture.reading(values)).againstTarget.text
  }

  /// A tolerance is printed as it was set: rounded to the places of the measure it can say less, or
  /// more, than how far off the figure is.
  @Test(arguments: [
    ("0.25 points", "0.25 percentage points"), ("0.04 points", "0.04 percentage points"),
    ("1 point", "1 percentage point"), ("0.50 points", "0.5 percentage points"),
  ])
  func aToleranceIsPrintedAsItWasSet(tolerance: String, printed: String) throws {
    var fixture = SeriesFixture()
    fixture.target = "10.01%"
    fixture.polarity = "higher is better"
    fixture.tolerance = tolerance
    #expect(
      ReadingSentence(try fixture.reading("9 10")).againstTarget.text
        == "misses the target of 10.01% by 0.01 percentage points, within the tolerance of \(printed)"
    )
  }

  @Test(arguments: [
    ("\(steady)", "meets the target of 12%, and will go on meeting it if nothing changes"),
    (
      "\(steady) 14",
      "misses the target of 12% by 2.0 percentage points, and no forecast is made, because it has "
        + "moved out of its usual variation"
    ),
    // The figure is far below its limits and meets the target: that it has moved is all that is known.
    (
      "\(steady) 6",
      "meets the target of 12%, and no forecast is made, because it has moved out of its usual variation"
    ),
    (
      "10 11 10 11 10 11 10 11 10 11 12 12 12 12 12 12 12",
      "meets the target of 12%, and no forecast is made, because its newest figures are unusual"
    ),
    (
      "10 10.5 10 10.5 10.2 10.5",
      "meets the target of 12%, and no forecast is made from only 6 years"
    ),
    (
      "10 12 10 13 11 11.9",
      "meets the target of 12%, and will meet it in some years and miss it in others if nothing "
        + "changes, as far as only 6 years can say"
    ),
    ("10 12 10", "meets the target of 12%"),
    ("10 10 10 10 10 10 10 10 10 10 10 10 10", "meets the target of 12%"),
  ])
  func aForecastNeedsAProcessThatGoesOnAsItWas(values: String, words: String) throws {
    #expect(try said(values) == words)
  }

  @Test func aSignalThatIsPastForbidsNothing() throws {
    let words = try said("\(Self.steady) 12 8 \(Self.steady)")
    #expect(words.hasSuffix("and will go on meeting it if nothing changes"))
  }

  @Test func limitsThatBeganAnewAreOnTrialUntilTheyAreTwelve() throws {
    var fixture = SeriesFixture()
    fixture.target = "15%"
    let from = try #require(CalendarDate(year: 2019, month: 4, day: 1))
    fixture.rebases = [
      Rebase(indicator: "share", from: from, reason: "x", place: .init(file: "council.yaml"))
    ]
    #expect(
      ReadingSentence(try fixture.reading("30 31 30 31 30 31 10 11 10 11 10 11")).againstTarget.text
        == "meets the target of 15%, and no forecast is made from only 6 years since the year ending "
        + "31 March 2020")
  }

  @Test func theNewestNumberCountsWhereTheNewestPeriodHasNone() throws {
    var fixture = SeriesFixture()
    fixture.target = "12%"
    #expect(try fixture.reading("\(Self.steady) 14 c").variation().outlook == .movedOut)
    #expect(try fixture.reading("\(Self.steady) c").variation().outlook == .forecast(.meets))
  }

  /// A mark that says whether the newest figure is usual never contradicts what is said of the target.
  @Test(arguments: [
    (steady, Usual.within(onTrial: false)), ("\(steady) 14", .signal(.aboveLimit)),
    ("\(steady) 6", .signal(.belowLimit)), ("10 10.5 10 10.5 10.2 10.5", .within(onTrial: true)),
    ("10 11 10 11 10 11 10 11 10 11 12 12 12 12 12 12 12", .signal(.runAbove)),
    ("10 10 10 10 10 10", .flat), ("10 10", .unlimited(.tooFew)), ("10 12 10", .unlimited(.tooFew)),
    ("\(steady) 14 c", .noNumber(.confidential)),
  ])
  func usualAgreesWithTheOutlook(values: String, usual: Usual) throws {
    var fixture = SeriesFixture()
    fixture.target = "12%"
    let variation = try fixture.reading(values).variation()
    #expect(variation.usual == usual)
    switch variation.usual {
    case .within: #expect(variation.outlook != .movedOut && variation.outlook != .unusual)
    case .signal(.aboveLimit), .signal(.belowLimit): #expect(variation.outlook == .movedOut)
    case .signal: #expect(variation.outlook == .unusual)
    case .flat, .unlimited, .sinceApril: #expect(variation.outlook == nil)
    case .noNumber: break
    }
  }

  @Test func chartsAndSentencesHaveOneOutlook() throws {
    var fixture = SeriesFixture()
    fixture.polarity = "none"
    fixture.target = "12%"
    #expect(try fixture.reading(Self.steady).variation().outlook == nil)
    fixture.polarity = "lower is better"
    fixture.target = nil
    #expect(try fixture.reading(Self.steady).variation().outlook == nil)
  }
}
