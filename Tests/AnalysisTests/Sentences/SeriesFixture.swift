import Analysis
import Diagnostics
import Figures
import Indicators
import Settings
import Testing

/// Readings of made-up or published series of one indicator, one value a year up to 2025.
struct SeriesFixture {
  var unit = "per cent"
  var polarity = "lower is better"
  var places = 1
  var about = "children"
  var target: String?
  var targetFrom = 2013
  var tolerance = "0"
  var rebases: [Rebase] = []
  /// By year, what stands above and below the line.
  var parts: [Int: (Int, Int)] = [:]
  var neighbours: [[String]] = []
  var neighbourParts: [(Int, Int)] = []
  var england: [String] = []
  var englandFile = "a.csv"
  var period = "year ending 31 March"
  var isYearToDate = false
  var lastYear = 2025

  private var source: String {
    """
    part:
      {name: Part, unit: count, polarity: none, about: none, period: year ending 31 March}
    whole:
      {name: Whole, unit: count, polarity: none, about: none, period: year ending 31 March}
    share:
      name: Re-referrals within twelve months
      numerator: part
      denominator: whole
      unit: \(unit)
      places: \(places)
      polarity: \(polarity)
      about: \(about)
      period: \(period)
      year_to_date: \(isYearToDate ? "yes" : "no")
    """
  }

  func raw(_ values: String) throws -> Reading {
    var log = DiagnosticLog()
    let node = SettingsReader.read(
      SourceText(name: "indicators.yaml", text: source), into: &log)
    let found = try #require(node)
    let read = IndicatorDictionary.read(found, into: &log)
    let dictionary = try #require(read)
    let indicator = try #require(dictionary["share"])
    var observations = observations(
      "share", "A", values.split(separator: " ").map(String.init))
    for (index, series) in neighbours.enumerated() {
      observations += self.observations("share", "N\(index)", series)
    }
    observations += self.observations("share", "E", england, file: englandFile)
    for (year, (part, whole)) in parts {
      observations.append(observation("part", "A", year, "\(part)"))
      observations.append(observation("whole", "A", year, "\(whole)"))
    }
    for (index, (part, whole)) in neighbourParts.enumerated() {
      observations.append(observation("part", "N\(index)", 2025, "\(part)"))
      observations.append(observation("whole", "N\(index)", 2025, "\(whole)"))
    }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations), council: Self.area("A"),
      neighbours: neighbours.indices.map { Self.area("N\($0)") }, region: nil,
      england: Self.area("E"))
    let level = target.flatMap { Target.level($0, unit: indicator.unit) }
    let margin = try #require(Target.tolerance(tolerance, unit: indicator.unit))
    let from = try #require(CalendarDate(year: targetFrom, month: 4, day: 1))
    let aim = level.map {
      Target(
        indicator: "share", from: from, level: $0, tolerance: margin, basis: "local",
        origin: Origin(file: "targets.csv", row: 2, column: "target"))
    }
    return try #require(builder.reading(of: indicator, target: aim, rebases: rebases))
  }

  func reading(_ values: String) throws -> PublishableReading {
    try #require(DisclosureControl(.standard).publishable(try raw(values)))
  }

  /// The same with the council's series ending in an earlier year than the fixture's other series.
  func reading(_ values: String, upTo year: Int) throws -> PublishableReading {
    var fixture = self
    fixture.lastYear = year
    return try fixture.reading(values)
  }

  private static func area(_ code: String) -> Area {
    Area(code: AreaCode(code), dfe: "", name: code, level: .localAuthority)
  }

  /// "-" is a year that is not in the source, "c" a withheld one.
  private func observations(
    _ indicator: String, _ area: String, _ values: [String], file: String = "a.csv"
  ) -> [Observation] {
    zip((lastYear + 1 - values.count)..., values).compactMap { year, text in
      text == "-" ? nil : observation(indicator, area, year, text, file: file)
    }
  }

  private func observation(
    _ indicator: String, _ area: String, _ year: Int, _ text: String, file: String = "a.csv"
  ) -> Observation {
    let end = CalendarDate(year: year, month: 3, day: 31) ?? CalendarDate(dayNumber: 0)
    let decimal = ExactDecimal(text)
    // A quarterly series ends with the third quarter of the year.
    let isQuarterly = period == "quarter" && indicator == "share"
    return Observation(
      indicator: indicator, area: AreaCode(area),
      period: isQuarterly
        ? Period.quarter(financialYear: 2025, number: 3).stepped(by: year - 2025)
        : .yearEnding(end),
      value: decimal.map { .number($0.rational) } ?? .absent(.confidential),
      places: decimal?.places, origin: Origin(file: file, row: year, column: indicator))
  }
}
