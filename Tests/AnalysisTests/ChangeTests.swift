import Analysis
import Diagnostics
import Figures
import Indicators
import Settings
import Testing

/// A change agrees with what is printed, and names the cells that it was worked out from.
struct ChangeTests {
  private func reading(
    _ rows: [(String, Int, String)], partUnit: String = "FTE", places: Int = 1,
    derives: Bool = false, neighbour: [(Int, String)] = []
  ) throws -> PublishableReading {
    let common = "polarity: none, about: none, period: on 31 March"
    let partPlaces = partUnit == "count" ? 0 : 1
    let source = """
      leavers: {name: Leavers, unit: \(partUnit), places: \(partPlaces), \(common)}
      posts: {name: In post, unit: \(partUnit), places: \(partPlaces), \(common)}
      turnover: {name: Turnover, numerator: leavers, denominator: posts, unit: per cent, places: \(places), \(derives ? "derive: numerator / denominator, " : "")\(common)}
      """
    var log = DiagnosticLog()
    let node = SettingsReader.read(SourceText(name: "indicators.yaml", text: source), into: &log)
    let found = try #require(node)
    let read = IndicatorDictionary.read(found, into: &log)
    let dictionary = try #require(read)
    #expect(log.isEmpty)
    let rule = try #require(dictionary["turnover"]).period
    let observations = try rows.map { name, year, text in
      let decimal = try #require(ExactDecimal(text))
      return Observation(
        indicator: name, area: AreaCode("A"), period: try #require(rule.period(of: .year(year))),
        value: .number(decimal.rational), places: decimal.places,
        origin: Origin(file: "a.csv", row: year, column: name))
    }
    let others = try neighbour.map { year, text in
      let decimal = try #require(ExactDecimal(text))
      return Observation(
        indicator: "turnover", area: AreaCode("B"),
        period: try #require(rule.period(of: .year(year))), value: .number(decimal.rational),
        places: decimal.places, origin: Origin(file: "a.csv", row: year, column: "turnover"))
    }
    let beside = Area(code: AreaCode("B"), dfe: "", name: "B", level: .localAuthority)
    let area = Area(code: AreaCode("A"), dfe: "", name: "A", level: .localAuthority)
    let builder = ReadingBuilder(
      dictionary: dictionary,
      dataset: Dataset(observations + others, deriving: dictionary.indicators),
      council: area, neighbours: neighbour.isEmpty ? [] : [beside], region: nil, england: nil)
    let indicator = try #require(dictionary["turnover"])
    let reading = try #require(builder.reading(of: indicator, target: nil))
    return try #require(DisclosureControl(DisclosurePolicy(threshold: 5)).publishable(reading))
  }

  private static let published = [
    ("leavers", 2023, "21.8"), ("posts", 2023, "93.8"), ("turnover", 2023, "23.2"),
    ("leavers", 2024, "19.7"), ("posts", 2024, "99.7"), ("turnover", 2024, "19.8"),
  ]

  @Test func ratesOfRoundedPartsChangeAsTheyArePublished() throws {
    let reading = try reading(Self.published)
    let change = reading.change(at: reading.latestPeriod)
    #expect(change.figure().printed == "\u{2212}3.4 percentage points")
    #expect(Set(change.origins.map(\.column)) == ["turnover"])
    #expect(!reading.changeDiffersFromPrinted(at: reading.latestPeriod))
    #expect(ReadingNotes.changes([reading]).isEmpty)
  }

  @Test func aRateThatIsWorkedOutHereChangesByItsParts() throws {
    let parts = Self.published.filter { $0.0 != "turnover" }
    let reading = try reading(parts, derives: true)
    let change = reading.change(at: reading.latestPeriod)
    #expect(change.figure().printed == "\u{2212}3.5 percentage points")
    #expect(Set(change.origins.map(\.column)) == ["leavers", "posts"])
    #expect(
      ReadingNotes.changes([reading]) == [
        "The change in turnover is worked out from the numbers that the figures rest on, and so can "
          + "differ from the difference of the figures printed."
      ])
  }

  @Test func aRateInWholeNumbersOfRoundedPartsChangesInWholeNumbers() throws {
    let coarse = Self.published.map { row in
      row.0 == "turnover" ? (row.0, row.1, row.1 == 2023 ? "23" : "20") : row
    }
    let reading = try reading(coarse, places: 0)
    #expect(
      reading.change(at: reading.latestPeriod).figure().printed == "\u{2212}3 percentage points")
  }

  private static let whole = [
    ("leavers", 2023, "20.1"), ("posts", 2023, "100.7"), ("turnover", 2023, "20"),
    ("leavers", 2024, "28.2"), ("posts", 2024, "100.6"), ("turnover", 2024, "28"),
  ]

  /// Files write 28 for 28.0: others of the period, or of the series, say how many places are published.
  @Test func aValueThatIsWrittenWithoutItsNoughtIsPublishedWithAllPlaces() throws {
    let beside = try reading(Self.whole, neighbour: [(2023, "18.3"), (2024, "19.1")])
    #expect(
      beside.change(at: beside.latestPeriod).figure().printed == "8.0 percentage points")
    let alone = try reading(Self.whole + [("turnover", 2022, "19.4")])
    #expect(alone.change(at: alone.latestPeriod).figure().printed == "8.0 percentage points")
  }

  @Test func aValueThatIsPublishedWholeIsWorkedOutFromItsParts() throws {
    // Rounded to whole numbers in these years, by everybody.
    for neighbour in [[], [(2022, "18.3"), (2023, "18"), (2024, "19")]] {
      let reading = try reading(Self.whole, neighbour: neighbour)
      #expect(
        reading.change(at: reading.latestPeriod).figure().printed == "8.1 percentage points")
      #expect(!ReadingNotes.changes([reading]).isEmpty)
    }
  }

  @Test func countsThatArePublishedToFivesAreRounded() throws {
    var rows: [(String, Int, String)] = []
    for (year, part, whole, rate) in [
      (2023, "35", "240", "14.8"), (2024, "40", "245", "16.1"), (2025, "45", "250", "17.9"),
    ] {
      rows += [("leavers", year, part), ("posts", year, whole), ("turnover", year, rate)]
    }
    let rounded = try reading(rows, partUnit: "count")
    #expect(rounded.changeBasis(at: rounded.latestPeriod) == .values)
    #expect(rounded.change(at: rounded.latestPeriod).figure().printed == "1.8 percentage points")
  }

  @Test func figuresWithMorePlacesThanAreUsedSaySo() throws {
    let reading = try reading([("turnover", 2024, "10.04"), ("turnover", 2025, "10.26")])
    #expect(reading.change(at: reading.latestPeriod).figure().printed == "0.2 percentage points")
    #expect(
      ReadingNotes.changes([reading]) == [
        "The change in turnover is worked out from the figures as published, which have more places than "
          + "are printed, and so can differ from the difference of the figures printed."
      ])
  }

  @Test(
    arguments: [
      ("0", "6", Absence.notApplicable), ("6", "0", .notApplicable), ("0.04", "6", .notApplicable),
      ("0", "0", .notApplicable), ("6", "9", nil), ("9", "6", nil),
    ] as [(String, String, Absence?)])
  func noPercentageLeadsFromNothingOrToIt(before: String, now: String, absence: Absence?) throws {
    let reading = try reading([("turnover", 2024, before), ("turnover", 2025, now)])
    #expect(reading.changePercent(at: reading.latestPeriod).value.absence == absence)
  }
}
