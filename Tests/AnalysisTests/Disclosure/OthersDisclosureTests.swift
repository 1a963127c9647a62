import Analysis
import Diagnostics
import Figures
import Indicators
import Settings
import Testing

/// What is said of neighbours, the region and England is made of numbers that could be printed.
struct OthersDisclosureTests {
  private static func area(_ code: String, _ level: Area.Level = .localAuthority) -> Area {
    Area(code: AreaCode(code), dfe: "", name: code, level: level)
  }

  private static let own = area("E10000001")
  private static let neighbours = ["E10000002", "E10000003", "E10000004", "E10000005"].map {
    area($0)
  }
  private static let region = area("E12000001", .region)
  private static let england = area("E92000001", .england)

  /// Readings of some indicators, each with numbers of the council and its neighbours, and then of the
  /// region and England where there are as many.
  private func readings(_ text: String, _ numbers: [String: [String]]) throws -> [Reading] {
    var log = DiagnosticLog()
    let node = SettingsReader.read(SourceText(name: "indicators.yaml", text: text), into: &log)
    let read = IndicatorDictionary.read(try #require(node), into: &log)
    let dictionary = try #require(read)
    let areas = [Self.own] + Self.neighbours + [Self.region, Self.england]
    var observations: [Observation] = []
    for (id, row) in numbers {
      for (place, (area, number)) in zip(areas, row).enumerated() {
        guard let decimal = ExactDecimal(number) else { continue }
        observations.append(
          Observation(
            indicator: id, area: area.code, period: .quarter(financialYear: 2025, number: 3),
            value: .number(decimal.rational), places: decimal.places,
            origin: Origin(file: "f.csv", row: place + 2, column: id)))
      }
    }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations), council: Self.own,
      neighbours: Self.neighbours, region: Self.region, england: Self.england)
    return dictionary.indicators.compactMap { builder.reading(of: $0, target: nil) }
  }

  private static func entry(_ id: String, _ more: String = "") -> String {
    "\(id): {name: \(id), unit: count, places: 2, polarity: none, about: children, "
      + "period: quarter\(more)}\n"
  }

  @Test func `a small number of a neighbour is in no mean and no rank`() throws {
    for small in ["1", "2", "3", "4", "5"] {
      let read = try readings(Self.entry("a"), ["a": ["17", "12", small, "19", "22"]])
      let reading = try #require(
        DisclosureControl(.standard).publishable(read).readings.first)
      let period = reading.latestPeriod
      #expect(reading.value(of: .neighbours, at: period).figure().printed == "17.67")
      #expect(reading.usableNeighbours(at: period) == 3)
      #expect(reading.leavesNeighboursOut(at: period))
      #expect(reading.rank.figure().printed == "3rd highest of 4")
      #expect(reading.withheldOrigins.map(\.row) == [4])
    }
  }

  @Test func `what gives a neighbour's small number away is left out with it`() throws {
    let read = try readings(
      Self.entry("whole", ", total_of: [a, b]") + Self.entry("a") + Self.entry("b"),
      [
        "a": ["17", "12", "3", "19", "22"], "b": ["20", "30", "40", "50", "60"],
        "whole": ["37", "42", "43", "69", "82"],
      ])
    let readings = DisclosureControl(.standard).publishable(read).readings
    let used = readings.map { $0.usableNeighbours(at: $0.latestPeriod) }
    #expect(used == [4, 3, 3])
  }

  @Test func `a region's part is protected as the council's own`() throws {
    let read = try readings(
      Self.entry("whole", ", total_of: [a, b]") + Self.entry("a") + Self.entry("b"),
      [
        "a": ["17", "12", "13", "19", "22", "4"], "b": ["20", "30", "40", "50", "60", "90"],
        "whole": ["37", "42", "53", "69", "82", "94"],
      ])
    let readings = DisclosureControl(.standard).publishable(read).readings
    let shown = readings.map { $0.value(of: .region, at: $0.latestPeriod).value.number != nil }
    #expect(shown.count { $0 } == 1)
    #expect(!shown[1])
  }

  @Test func `England is withheld where it is the council and its neighbours alone`() throws {
    for (total, isShown) in [("73", false), ("74", true)] {
      let read = try readings(
        Self.entry("a"), ["a": ["17", "12", "3", "19", "22", "900", total]])
      let reading = try #require(
        DisclosureControl(.standard).publishable(read).readings.first)
      let england = reading.value(of: .england, at: reading.latestPeriod)
      #expect((england.value.number != nil) == isShown)
    }
  }

  @Test func `counts of staff are nobody's secret`() throws {
    let read = try readings(
      Self.entry("a").replacing("about: children", with: "about: staff"),
      ["a": ["17", "12", "3", "19", "22"]])
    let reading = try #require(DisclosureControl(.standard).publishable(read).readings.first)
    #expect(reading.usableNeighbours(at: reading.latestPeriod) == 4)
    #expect(reading.rank.figure().printed == "3rd highest of 5")
  }
}
