import Analysis
import Figures
import Indicators
import Testing

/// What usual variation says agrees with the numbers that are printed, and with exact tests.
struct PrintedVariationTests {
  private func reading(
    _ values: String, unit: String = "per cent", places: Int = 1,
    parts: [Int: (Int, Int)] = [:], about: String = "none"
  ) throws -> PublishableReading {
    var fixture = SeriesFixture()
    fixture.unit = unit
    fixture.places = places
    fixture.about = about
    fixture.polarity = "none"
    fixture.parts = parts
    return try fixture.reading(values)
  }

  @Test func noRunLiesBesideAMeanThatPrintsAsItsNumbers() throws {
    let zeros = try reading("3 0 0 0 0 0 0 0 0 0 0 0 0 0 0", unit: "count", places: 0)
    #expect(zeros.variation().signal == nil)
    #expect(
      ReadingSentence(zeros).trend.text
        == "did not change and stands at 0, within its usual variation (0 to 1 over 15 years)")
    // A mean of 50.1 beside 50.1 as printed, above it by hundredths.
    let near = try reading(
      "49 50.12 50.13 50.14 50.14 50.12 50.13 50.12 50.14 51 50.12 50.13 50.14 50.13 50.12 50.13 50.14 50.12"
    )
    #expect(near.variation().signal == nil)
    // The same run above a mean that prints as another number is one.
    let apart = try reading("50 52 50 52 50 51 53 52 53 52 53 54 52 53")
    #expect(apart.variation().signal == .runAbove)
    #expect(
      ReadingSentence(apart).trend.text.contains("at the end of 8 years above its average of 51.9%")
    )
  }

  @Test func aTrendIsOneOfPrintedNumbers() throws {
    let hidden = try reading("11 10 11 10 10.01 10.02 10.03 10.04 10.041 10.042 10.043")
    #expect(hidden.variation().signal == .runBelow)
    let shown = try reading("11 10 11 10 10.1 10.2 10.3 10.4 10.5 10.6 10.7")
    #expect(shown.variation().signal == .rising)
    #expect(shown.variation().chart.length(of: .rising) == 8)
  }

  @Test(arguments: [
    "98.2 98.2 98.2 98.2 98.2 98.2 98.2 98.1 98.2 98.2 98.2 98.2 98.2 98.2 98.2",
    "50.01 50.02 50.01 50.02 50.03 50.01 50.02 50.01 50.02 50.03",
    "99.98 100 100 100 100 100 100 100 100 100 100 100",
  ])
  func limitsThatPrintAsOneNumberAreNone(values: String) throws {
    let reading = try reading(values)
    #expect(reading.variation().limits == nil && reading.variation().unlimited == .tooAlike)
    #expect(reading.variation().limitsFigure == nil && reading.variation().signal == nil)
    #expect(
      ReadingSentence(reading).trend.text
        .hasSuffix("with years too alike to say what its usual variation is"))
  }

  @Test func smallCountsAreUnusualOnlyWhereTheExactTestSaysSo() throws {
    // 2 cases where there was one in twelve years: twice in a hundred series by chance.
    let chance = try reading("0 0 0 1 0 0 0 0 0 0 0 0 2", unit: "count", places: 0)
    #expect(chance.variation().unlimited == .smallNumbers && chance.variation().signal == nil)
    #expect(
      ReadingSentence(chance).trend.text.hasSuffix(
        "with numbers too small to say what its usual variation is"))
    let beyond = try reading("0 0 0 1 0 0 0 0 0 0 0 0 6", unit: "count", places: 0)
    #expect(beyond.variation().signal == .aboveLimit)
    // As many times ten: counts like these vary as they vary, and the limits stand.
    let large = try reading("30 30 31 30 31 30 30 31 30 30 31 30 40", unit: "count", places: 0)
    #expect(large.variation().signal == .aboveLimit)
  }

  @Test func smallSharesAreHeldAgainstFishersTest() throws {
    let values = "10 10 12 10 10 12 10 10 12 10 10 12 30"
    var parts = Dictionary(uniqueKeysWithValues: (2013...2025).map { ($0, (5, 50)) })
    parts[2025] = (15, 50)
    // 15 of 50 against 60 of 600.
    #expect(try reading(values, parts: parts).variation().signal == .aboveLimit)
    parts = Dictionary(uniqueKeysWithValues: (2013...2025).map { ($0, (1, 10)) })
    parts[2025] = (3, 10)
    #expect(try reading(values, parts: parts).variation().unlimited == .smallNumbers)
  }

  @Test func aRunOfSmallNumbersNeedsMoreThanItsLength() throws {
    // Seven years below the mean: 12 cases against 24 in the seven years before, which chance does.
    let run = try reading("5 2 4 2 5 2 4 2 1 2 2 1 2 2", unit: "count", places: 0)
    #expect(run.variation().limits != nil && run.variation().signal == nil)
    let longer = try reading("6 4 5 3 6 4 5 2 1 2 2 1 2 2", unit: "count", places: 0)
    #expect(longer.variation().signal == .runBelow)
  }

  @Test(arguments: [
    // 9 of 12 against 3 of 12: Newcombe's interval keeps clear of 0, and Fisher's test says 0.039.
    ("25 75", (3, 12), (9, 12), "more than chance is likely"),
    // 5 of 6 against 1 of 6: 0.080, where an interval without 0 once said more.
    ("16.7 83.3", (1, 6), (5, 6), "no more than chance could"),
    ("0 50", (0, 8), (4, 8), "no more than chance could"),
    ("0 62.5", (0, 8), (5, 8), "more than chance is likely"),
  ])
  func moreThanChanceIsWhatTheExactTestSays(
    values: String, before: (Int, Int), now: (Int, Int), words: String
  ) throws {
    let reading = try reading(values, parts: [2024: before, 2025: now])
    #expect(ReadingSentence(reading).trend.text.contains(words))
  }
}
