import Diagnostics
import Extracts
import Figures
import Indicators
import TestSupport
import Testing

/// Figures against the days by which they can have been known.
@Suite struct PeriodCheckTests {
  private static let indicators = """
    q: {name: Q, unit: count, polarity: none, period: quarter}
    m: {name: M, unit: count, polarity: none, period: month}
    y: {name: Y, unit: count, polarity: none, period: year ending 31 August}
    d: {name: D, unit: count, polarity: none, period: on 31 March}
    """

  /// What is found in one file with a value for each period.
  private func found(
    _ id: String, as kind: String, _ rows: [(label: String, value: String)], release: String,
    cutOff: CalendarDate?
  ) throws -> DiagnosticLog {
    let folder = MemoryFolder(files: [
      "Data/extracts/own/\(release)/f.csv": "area,period,value\n"
        + rows.map { "E08000014,\($0.label),\($0.value)\n" }.joined(),
      "Data/extracts/own/\(release)/mapping.yaml":
        "file: f.csv\nlayout: long\narea: {column: area}\nperiod: {column: period, as: \(kind)}\n"
        + "take:\n  - columns: {value: \(id)}\n",
    ])
    var log = DiagnosticLog()
    let library = ExtractLibrary.discover(in: ["Data/extracts"], of: folder, into: &log)
    for release in library.releases {
      _ = ExtractLibrary.read(
        ExtractLibrary.Choice(release: release, cutOff: cutOff), of: folder,
        dictionary: try dictionary(Self.indicators), areas: handAreas, into: &log)
    }
    return log
  }

  @Test func `what is told of a period follows from its first and last day alone`() throws {
    var random = SeededGenerator(seed: 14)
    let rules: [(id: String, kind: String, rule: PeriodRule)] = [
      ("q", "date", .quarter), ("m", "date", .month), ("y", "date", .yearEndingAugust31),
      ("d", "date", .onMarch31),
    ]
    for _ in 0..<400 {
      let (id, kind, rule) = rules[Int.random(in: 0..<4, using: &random)]
      let year = Int.random(in: 2023...2027, using: &random)
      let month =
        switch rule {
        case .quarter: Int.random(in: 1...4, using: &random) * 3
        case .month: Int.random(in: 1...12, using: &random)
        case .yearEndingAugust31: 8
        default: 3
        }
      let last = try #require(
        CalendarDate(
          year: year, month: month, day: CalendarDate.days(inMonth: month, of: year)))
      let period = try #require(rule.period(of: .day(last)))
      let names = ["2025", "2025-06", "2025-03-31", "2025-04-01", "2024-12-31", "2025-02"]
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      let out = try #require(ReleaseName(name)).out
      let cutOff =
        Bool.random(using: &random)
        ? out.adding(days: Int.random(in: 0...500, using: &random)) : nil
      let value = ["7", "7", "c"][Int.random(in: 0..<3, using: &random)]
      let log = try found(id, as: kind, [(last.iso, value)], release: name, cutOff: cutOff)
      let expected =
        cutOff.map { period.start > $0 } ?? false
        ? ["E181"] : value == "7" && period.end > out ? ["E180"] : []
      #expect(
        log.codes == expected, "\(period.long), \(name), \(cutOff?.iso ?? "-"): \(shown(log))")
      #expect(log.hasErrors == (expected == ["E181"]))
    }
  }

  @Test func `each period is told once, at its first cell, with how many more there are`() throws {
    let log = try found(
      "q", as: "quarter", [("Q1 2024/25", "1"), ("Q4 2024/25", "2"), ("Q1 2025/26", "3")],
      release: "2025-02-28", cutOff: nil)
    #expect(log.codes == ["E180", "E180"])
    #expect(
      shown(log).contains(
        "f.csv:3:1: warning[E180]: 'q' has a figure for Q4 2024/25, which ends on 31 March 2025, and the "
          + "release counts as out on 28 February 2025\n"))
  }

  @Test func `a day or a year does not say its own day twice`() throws {
    let day = try #require(CalendarDate(iso: "2025-03-02"))
    let snapshot = try found(
      "d", as: "date", [("2025-03-31", "1")], release: "2025-02-28", cutOff: day)
    #expect(
      shown(snapshot).contains(
        "'d' has an entry for 31 March 2025, after the meeting's cut-off of 2 March 2025"))
    let year = try found("y", as: "date", [("2025-08-31", "1")], release: "2025-02-28", cutOff: day)
    #expect(
      shown(year).contains(
        "'y' has a figure for the year ending 31 August 2025, and the release counts as out on"))
  }
}
