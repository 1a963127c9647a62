import Analysis
import Diagnostics
import Figures
import Indicators
import Testing

/// What is said of a series, word for word.
struct ReadingSentenceTests {
  static let sefton = "23.6 31 26.6 17.6 22.6 17.1 18.9 16.9 17.2 19.8 26.5 23.4 26.2"
  static let staffordshire = "11.6 10.2 18.5 18.8 20.3 19.6 19.2 18.7 17.4 15.4 13.2 14.1 14.2"

  static let tooFew = "with too few years to say what its usual variation is"

  private func trend(_ values: String, _ fixture: SeriesFixture = SeriesFixture()) throws -> String
  {
    ReadingSentence(try fixture.reading(values)).trend.text
  }

  @Test func seftonsReferralsRoseWithinTheirUsualVariation() throws {
    var fixture = SeriesFixture()
    fixture.parts = [2024: (784, 3354), 2025: (987, 3764)]
    let reading = try fixture.reading(Self.sefton)
    #expect(
      ReadingSentence(reading).trend.text
        == "rose 2.8 percentage points to 26.2%, within its usual variation (10.9% to 33.3% over 13 years)"
    )
    #expect(
      ReadingSentence(reading).sentence.text
        == "In the year ending 31 March 2025 the figure for re-referrals within twelve months rose "
        + "2.8 percentage points to 26.2%, within its usual variation (10.9% to 33.3% over 13 years)."
    )
    #expect(ReadingSentence(reading).withCounts.text == "26.2% (987 of 3,764)")
    #expect(reading.interval.figure().printed == "24.8% to 27.7%")
    #expect(reading.variation().limitsFigure?.figure().printed == "10.9% to 33.3%")
  }

  @Test(arguments: [
    (
      staffordshire,
      "rose 0.1 percentage points to 14.2%, within its usual variation (11.9% to 20.6% over 13 years)"
    ),
    // The year 2023 was the last of seven that fell.
    (
      "11.6 10.2 18.5 18.8 20.3 19.6 19.2 18.7 17.4 15.4 13.2",
      "fell 2.2 percentage points to 13.2%, at the end of 7 years each below the one before, "
        + "a change for the better"
    ),
    (
      "10 11 10 11 10 11 10 11 10 11 10 11 20",
      "rose 9.0 percentage points to 20.0%, above its usual variation (6.8% to 15.7% over 13 years), "
        + "a change for the worse"
    ),
    (
      "10 12 11",
      "fell 1.0 percentage points to 11.0%, with too few years to say what its usual variation is"
    ),
    ("10", "is 10.0%, and there is none for the year ending 31 March 2024 to set beside it"),
    (
      "10 - 12",
      "is 12.0%, and there is none for the year ending 31 March 2024 to set beside it: the last before "
        + "that is 10.0% for the year ending 31 March 2023"
    ),
    ("10 10 10 10 10 10", "did not change and stands at 10.0%, as in each of 6 years"),
    (
      "10 - 10 10 10 10 10",
      "did not change and stands at 10.0%, as in each of 6 years with a figure"
    ),
    ("0 0 0 0 0", "did not change and stands at 0.0%, as in each of 5 years"),
    (
      "10 12 10 12 11 12",
      "rose 1.0 percentage points to 12.0%, within its usual variation so far (6.9% to 15.4% over "
        + "only 6 years)"
    ),
  ])
  func eachCourseHasItsWords(values: String, words: String) throws {
    let said = try trend(values)
    #expect(said == words || said == "\(words), \(Self.tooFew)")
  }

  @Test func aPolarityOfNeitherJudgesNothing() throws {
    var fixture = SeriesFixture()
    fixture.polarity = "none"
    fixture.target = "12%"
    let reading = try fixture.reading("10 11 10 11 10 11 10 11 10 11 10 11 20")
    let sentence = ReadingSentence(reading)
    #expect(!sentence.trend.text.contains("better") && !sentence.trend.text.contains("worse"))
    #expect(reading.rating == .neither)
    #expect(sentence.againstTarget.text == "is neither good nor bad in itself and is not rated")
  }

  @Test func aWithheldNewestValueIsSaidWithItsReason() throws {
    let sentence = ReadingSentence(try SeriesFixture().reading("10 11 c")).sentence.text
    #expect(
      sentence
        == "There is no figure for re-referrals within twelve months in the year ending 31 March "
        + "2025: it is suppressed to protect confidentiality.")
  }

  @Test func aSeriesWithoutAnyNumberHasNoFigureInItsSentence() throws {
    let reading = try SeriesFixture().reading("c c c")
    #expect(ReadingSentence(reading).sentence.text.hasPrefix("There is no figure"))
    #expect(reading.variation().limitsFigure == nil)
    #expect(reading.rank.value.number == nil)
    #expect(reading.interval.value.number == nil)
    #expect(ReadingSentence(reading).trend.text == "is suppressed to protect confidentiality")
  }

  @Test func limitsThatBeginAnewSaySinceWhen() throws {
    var fixture = SeriesFixture()
    let from = try #require(CalendarDate(year: 2019, month: 4, day: 1))
    fixture.rebases = [
      Rebase(
        indicator: "share", from: from, reason: "a new front door",
        place: Location(file: "council.yaml"))
    ]
    let said = try trend("30 31 30 31 30 31 12 13 12 13 12 13", fixture)
    #expect(
      said
        == "rose 1.0 percentage points to 13.0%, within its usual variation so far (9.8% to 15.2% over "
        + "only 6 years since the year ending 31 March 2020)")
  }

  @Test func aShortSeriesIsHeldAgainstWhatChanceAlonecouldBringAbout() throws {
    var fixture = SeriesFixture()
    fixture.polarity = "higher is better"
    fixture.parts = [2024: (47, 60), 2025: (53, 60)]
    #expect(
      try trend("78.3 88.3", fixture)
        == "rose 10.0 percentage points to 88.3%, no more than chance could bring about with 53 of 60 "
        + "against 47 of 60")
    fixture.parts = [2024: (470, 600), 2025: (530, 600)]
    #expect(try trend("78.3 88.3", fixture).contains("more than chance is likely to bring about"))
  }

  @Test func aPercentageOfFewCasesCarriesItsCaution() throws {
    var fixture = SeriesFixture()
    fixture.about = "none"
    fixture.parts = [2025: (9, 12)]
    let reading = try fixture.reading("70 75")
    #expect(
      ReadingSentence(reading).sentence.text.hasSuffix(
        " It rests on only 12, so one more or one fewer would move it far."))
    fixture.parts = [2025: (15, 20)]
    #expect(ReadingSentence(try fixture.reading("70 75")).caution == nil)
  }

  // MARK: Targets

  @Test(arguments: [
    ("22%", "2 points", "lower is better", "21.9", Rating.met),
    ("22%", "2 points", "lower is better", "22.0", .met),
    ("22%", "2 points", "lower is better", "24.0", .near),
    ("22%", "2 points", "lower is better", "24.1", .missed),
    ("90%", "0", "higher is better", "89.9", .missed),
    ("90%", "0.5 points", "higher is better", "89.5", .near),
    ("18% to 20%", "0", "lower is better", "19.0", .met),
    ("18% to 20%", "0", "lower is better", "17.0", .met),
    ("18% to 20%", "0", "lower is better", "20.1", .missed),
    ("18% to 20%", "0", "higher is better", "17.9", .missed),
    ("18% to 20%", "0", "none", "19.0", .neither),
  ])
  func ratingsUseToleranceBandAndPolarity(
    target: String, tolerance: String, polarity: String, value: String, rating: Rating
  ) throws {
    var fixture = SeriesFixture()
    fixture.target = target
    fixture.tolerance = tolerance
    fixture.polarity = polarity
    #expect(try fixture.reading(value).rating == rating)
    fixture.target = nil
    #expect(try fixture.reading(value).rating == (polarity == "none" ? .neither : .noTarget))
  }

  @Test func aTargetThatHoldsLaterIsNeitherMetNorMissed() throws {
    var fixture = SeriesFixture()
    fixture.target = "12%"
    fixture.targetFrom = 2025
    let rating = try fixture.reading("10 11").rating
    #expect(rating.words == "target from 1 April 2025")
    fixture.targetFrom = 2024
    #expect(try fixture.reading("10 11").rating == .met)
    fixture.polarity = "none"
    fixture.targetFrom = 2025
    #expect(try fixture.reading("10 11").rating == .neither)
  }

  @Test func theOutlookAgainstATargetComesFromTheLimits() throws {
    var fixture = SeriesFixture()
    fixture.target = "22%"
    #expect(
      ReadingSentence(try fixture.reading(Self.sefton)).againstTarget.text
        == "misses the target of 22% by 4.2 percentage points, and will meet it in some years and miss "
        + "it in others if nothing changes")
    #expect(
      ReadingSentence(try fixture.reading(Self.staffordshire)).againstTarget.text
        == "meets the target of 22%, and will go on meeting it if nothing changes")
    fixture.target = "10%"
    #expect(
      ReadingSentence(try fixture.reading(Self.staffordshire)).againstTarget.text
        == "misses the target of 10% by 4.2 percentage points, and will go on missing it if nothing changes"
    )
    fixture.target = nil
    #expect(ReadingSentence(try fixture.reading(Self.sefton)).againstTarget.text == "has no target")
  }

  // MARK: Comparators

  @Test func ranksCountFromTheHighestAndShareTheirPlaces() throws {
    var fixture = SeriesFixture()
    fixture.neighbours = [["30"], ["20"], ["20"], ["c"], ["10"]]
    let reading = try fixture.reading("20")
    #expect(reading.rank.figure().printed == "joint 2nd highest of 5")
    #expect(
      reading.quartile.figure().printed == "across the second highest and second lowest quarters")
    fixture.neighbours = [["30"], ["10"]]
    #expect(try fixture.reading("31").rank.figure().printed == "highest of 3")
    #expect(try fixture.reading("9").rank.figure().printed == "lowest of 3")
    #expect(try fixture.reading("9").quartile.value.number == nil)
    #expect(try SeriesFixture().reading("9").rank.value.number == nil)
    #expect(try fixture.reading("c").rank.value == .absent(.confidential))
  }

  @Test func aComparatorWithoutTheNewestPeriodStandsForItsOwn() throws {
    var fixture = SeriesFixture()
    fixture.england = ["20", "21", "-"]
    let reading = try fixture.reading("10 11 12")
    let period = reading.period(of: .england)
    #expect(period.end.year == 2024)
    #expect(reading.value(of: .england, at: period).figure().printed == "21.0%")
    fixture.england = ["20", "21", "c"]
    #expect(try fixture.reading("10 11 12").period(of: .england).end.year == 2024)
    fixture.england = []
    #expect(try fixture.reading("10 11 12").period(of: .england).end.year == 2025)
  }

  @Test func aFunnelAllowsForTheDifferencesBetweenCouncils() throws {
    var fixture = SeriesFixture()
    fixture.parts = [2025: (200, 1000)]
    fixture.neighbours = Array(repeating: ["20"], count: 6)
    fixture.neighbourParts = Array(repeating: (200, 1000), count: 6)
    // Nobody differs: the limits are those of counting alone.
    #expect(try fixture.reading("20").funnel.figure().printed == "16.1% to 23.9%")
    fixture.neighbourParts = (1...6).map { ($0 * 60, 1000) }
    let wide = try fixture.reading("20").funnel.figure().printed
    #expect(wide != "16.1% to 23.9%" && wide.hasSuffix("%"))
    fixture.neighbourParts = [(200, 1000)]
    #expect(try fixture.reading("20").funnel.value.number == nil)
  }

  // MARK: Phrases

  @Test func aHouseReplacesAPhraseAndKeepsTheOthers() throws {
    var table = PhraseTable.standard
    #expect(table.replace(.within, with: "which is usual ({limits})") == nil)
    let said = ReadingSentence(try SeriesFixture().reading(Self.sefton), in: table).trend.text
    #expect(said == "rose 2.8 percentage points to 26.2%, which is usual (10.9% to 33.3%)")
    #expect(table.replace(.within, with: "  ") == .empty)
    #expect(table.replace(.within, with: "x {limits") == .brace)
    #expect(table.replace(.within, with: "x } y") == .brace)
    #expect(
      table.replace(.neither, with: "x {target}") == .unknownPlace("target", known: []))
  }

  // MARK: Bad input

  @Test func impossibleNumbersAreFoundAtTheirCells() throws {
    var fixture = SeriesFixture()
    fixture.parts = [2024: (12, 10), 2025: (0, 0)]
    let problems = try fixture.raw("50 50").problems
    #expect(problems.map(\.problem.code) == ["A060", "A061"])
    #expect(problems.allSatisfy { $0.place?.file == "a.csv" })
    fixture.parts = [2025: (-3, 10)]
    #expect(try fixture.raw("50").problems.map(\.problem.code) == ["A062"])
    #expect(try SeriesFixture().raw("c c").problems.map(\.problem.code) == ["A063"])
    #expect(try SeriesFixture().raw("5").problems.isEmpty)
  }

  @Test func noSeriesPrintsWhatIsNoNumber() throws {
    let all = [
      "0", "0 0", "5 c 5", "c 5", "100 100 100 100 100", "0 100 0 100 0 100", "7 7 7 7 7 8",
    ]
    for values in all {
      for polarity in ["none", "lower is better", "higher is better"] {
        var fixture = SeriesFixture()
        fixture.polarity = polarity
        fixture.target = "50%"
        fixture.parts = [2024: (0, 0), 2025: (0, 0)]
        let reading = try fixture.reading(values)
        let sentence = ReadingSentence(reading)
        let text = [sentence.sentence, sentence.trend, sentence.againstTarget, sentence.withCounts]
          .map(\.text).joined(separator: " ")
        for word in ["nan", "inf", "{", "}", "\u{2212}"] {
          #expect(!text.lowercased().contains(word), "\(values): \(text)")
        }
      }
    }
  }
}
