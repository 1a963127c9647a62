import Analysis
import Diagnostics
import Figures
import Indicators
import Settings
import Testing

/// Readings over a small set of made-up observations of one council, two neighbours and England.
struct ReadingTests {
  static let dictionarySource = """
    children:
      name: Children in care
      unit: count
      places: 0
      polarity: none
      about: children
      period: on 31 March
    population:
      name: Children aged 0 to 17
      unit: count
      places: 0
      polarity: none
      about: none
      period: on 31 March
    rate:
      name: Children in care per 10,000
      numerator: children
      denominator: population
      unit: per 10,000
      places: 0
      polarity: none
      about: children
      period: on 31 March
    moved:
      name: Children who moved
      unit: count
      places: 0
      polarity: none
      about: children
      period: year ending 31 March
    share:
      name: Share who moved
      numerator: moved
      denominator: children
      unit: per cent
      places: 0
      polarity: lower is better
      about: children
      period: on 31 March
    early:
      name: Held early
      unit: count
      places: 0
      polarity: none
      about: none
      period: year ending 31 March
    late:
      name: Held late
      unit: count
      places: 0
      polarity: none
      about: none
      period: year ending 31 March
    all:
      name: Held
      unit: count
      places: 0
      polarity: none
      about: none
      period: year ending 31 March
    intime:
      name: Held in time
      numerator: {sum: [early, late]}
      denominator: all
      derive: numerator / denominator
      unit: per cent
      places: 1
      polarity: higher is better
      about: none
      period: year ending 31 March
    """

  let dictionary: IndicatorDictionary

  init() throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "indicators.yaml", text: Self.dictionarySource)
    let node = try #require(SettingsReader.read(source, into: &log))
    dictionary = try #require(IndicatorDictionary.read(node, into: &log))
    #expect(log.isEmpty)
  }

  private func area(_ code: String) -> Area {
    Area(code: AreaCode(code), dfe: "", name: code, level: .localAuthority)
  }

  private func observation(_ indicator: String, _ area: String, _ year: Int, _ text: String) throws
    -> Observation
  {
    let rule = try #require(dictionary[indicator]).period
    let period = try #require(rule.period(of: .year(year)))
    let decimal = ExactDecimal(text)
    let value: Value = decimal.map { .number($0.rational) } ?? .absent(.confidential)
    return Observation(
      indicator: indicator, area: AreaCode(area), period: period, value: value,
      places: decimal?.places, origin: Origin(file: "a.csv", row: year, column: indicator))
  }

  private func reading(
    _ indicator: String, _ rows: [(String, String, Int, String)], threshold: Int = 5
  ) throws -> PublishableReading {
    let observations = try rows.map { try observation($0.0, $0.1, $0.2, $0.3) }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations, deriving: dictionary.indicators),
      council: area("A"),
      neighbours: [area("B"), area("C")], region: nil, england: area("E"))
    let wanted = try #require(dictionary[indicator])
    let reading = try #require(builder.reading(of: wanted, target: nil))
    return try #require(
      DisclosureControl(DisclosurePolicy(threshold: threshold)).publishable(reading))
  }

  @Test func aChangeIsTheDifferenceOfExactQuotientsRoundedOnce() throws {
    let reading = try reading(
      "share",
      [
        ("share", "A", 2024, "70"), ("moved", "A", 2024, "191"), ("children", "A", 2024, "274"),
        ("share", "A", 2025, "68"), ("moved", "A", 2025, "163"), ("children", "A", 2025, "238"),
      ])
    // 191/274 is 69.71% and 163/238 is 68.49%: the printed figures differ by 2, the exact by 1.22.
    let change = reading.change(at: reading.latestPeriod)
    #expect(change.figure().printed == "\u{2212}1.2 percentage points")
    #expect(reading.changeDiffersFromPrinted(at: reading.latestPeriod))
    #expect(Set(change.origins.map(\.column)) == ["moved", "children"])
    #expect(change.origins.count == 4 && reading.changeBasis(at: reading.latestPeriod) == .counts)
  }

  @Test func partsThatDoNotGiveThePrintedValueAreNotUsed() throws {
    let reading = try reading(
      "share",
      [
        ("share", "A", 2024, "70"), ("moved", "A", 2024, "100"), ("children", "A", 2024, "274"),
        ("share", "A", 2025, "68"), ("moved", "A", 2025, "163"), ("children", "A", 2025, "238"),
      ])
    #expect(
      reading.change(at: reading.latestPeriod).figure().printed == "\u{2212}2 percentage points")
  }

  @Test func aYearIsNeverBridged() throws {
    let reading = try reading(
      "children", [("children", "A", 2023, "50"), ("children", "A", 2025, "60")])
    #expect(reading.value(at: reading.previousPeriod).value == .absent(.notReported))
    #expect(reading.change(at: reading.latestPeriod).value == .absent(.notReported))
  }

  @Test func theNewestPeriodStaysTheNewestWhenItHasNoNumber() throws {
    let reading = try reading(
      "children", [("children", "A", 2024, "50"), ("children", "A", 2025, "c")])
    #expect(reading.value(at: reading.latestPeriod).value == .absent(.confidential))
    #expect(reading.value(at: reading.latestPeriod).figure().printed == "[c]")
  }

  @Test func anAbsentNeighbourIsLeftOutAndCounted() throws {
    let reading = try reading(
      "children",
      [
        ("children", "A", 2025, "60"), ("children", "B", 2025, "100"), ("children", "C", 2025, "c"),
        ("children", "E", 2025, "90"),
      ])
    #expect(reading.value(of: .neighbours, at: reading.latestPeriod).figure().printed == "100")
    #expect(reading.usableNeighbours(at: reading.latestPeriod) == 1)
    #expect(reading.value(of: .england, at: reading.latestPeriod).figure().printed == "90")
    #expect(reading.value(of: .region, at: reading.latestPeriod).value == .absent(.notReported))
  }

  @Test func aSumOfPartsIsAbsentWhereOnePartIs() throws {
    let whole = try reading(
      "intime",
      [("early", "A", 2025, "30"), ("late", "A", 2025, "472"), ("all", "A", 2025, "551")])
    #expect(whole.value(at: whole.latestPeriod).figure().printed == "91.1%")
    let broken = try reading(
      "intime", [("early", "A", 2025, "c"), ("late", "A", 2025, "472"), ("all", "A", 2025, "551")])
    #expect(broken.value(at: broken.latestPeriod).value == .absent(.confidential))
  }

  @Test func zeroBelowTheLineHasNoQuotient() throws {
    let reading = try reading(
      "intime", [("early", "A", 2025, "0"), ("late", "A", 2025, "0"), ("all", "A", 2025, "0")])
    #expect(reading.value(at: reading.latestPeriod).value == .absent(.notApplicable))
  }

  @Test(arguments: [
    ("3", "[c]"), ("5", "[c]"), ("6", "6"), ("0", "0"),
  ])
  func smallCountsOfChildrenAreWithheldAndZeroIsNot(count: String, printed: String) throws {
    let reading = try reading("children", [("children", "A", 2025, count)])
    #expect(reading.value(at: reading.latestPeriod).figure().printed == printed)
  }

  @Test func aShareFromWhichASmallCountFollowsIsWithheldToo() throws {
    // 3 of 60; and 57 of 60, whose remainder is 3; and 2 of 5, of fewer than six children.
    for (part, share, whole) in [("3", "5", "60"), ("57", "95", "60"), ("0", "0", "5")] {
      let reading = try reading(
        "share",
        [
          ("share", "A", 2025, share), ("moved", "A", 2025, part), ("children", "A", 2025, whole),
        ])
      #expect(
        reading.value(at: reading.latestPeriod).value == .absent(.withheldByUs),
        "\(part) of \(whole)")
    }
  }

  @Test func aChangeFromAWithheldCountIsWithheld() throws {
    let reading = try reading(
      "children", [("children", "A", 2024, "4"), ("children", "A", 2025, "9")])
    #expect(reading.value(at: reading.latestPeriod).figure().printed == "9")
    #expect(reading.change(at: reading.latestPeriod).value == .absent(.withheldByUs))
    #expect(reading.changePercent(at: reading.latestPeriod).value == .absent(.withheldByUs))
  }
}
