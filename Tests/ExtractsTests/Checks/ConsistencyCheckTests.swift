import Diagnostics
import Extracts
import Figures
import Indicators
import Testing

@Suite struct ConsistencyCheckTests {
  static let indicators = """
    total: {name: T, unit: count, polarity: none, period: quarter, total_of: [a, b]}
    a: {name: A, unit: count, polarity: none, period: quarter}
    b: {name: B, unit: count, polarity: none, period: quarter}
    open:
      name: O
      unit: count
      polarity: none
      period: quarter
      flow: {started: a, ceased: b, within: 1%}
    rate: {name: R, unit: per cent, polarity: none, period: quarter}
    """

  func observation(
    _ id: String, _ area: String, _ quarter: Int, _ value: Value, row: Int = 2
  ) -> Observation {
    Observation(
      indicator: id, area: AreaCode(area), period: .quarter(financialYear: 2024, number: quarter),
      value: value, origin: Origin(file: "f.csv", row: row, column: "n"))
  }

  func check(_ observations: [Observation], areas: AreaTable = layoutAreas) throws
    -> DiagnosticLog
  {
    var log = DiagnosticLog()
    ConsistencyCheck(observations, try dictionary(Self.indicators), areas).run(into: &log)
    return log
  }

  func number(_ whole: Int) -> Value { .number(Rational(whole)) }

  @Test func `parts that do not add up to their total are reported with both`() throws {
    let log = try check([
      observation("total", "E06000005", 1, number(10)), observation("a", "E06000005", 1, number(4)),
      observation("b", "E06000005", 1, number(5)),
    ])
    #expect(log.codes == ["E130"])
    #expect(
      shown(log).contains("'total' is given as 10 in Q1 2024/25, and its parts add up to 9"))
    let sound = try check([
      observation("total", "E06000005", 1, number(9)), observation("a", "E06000005", 1, number(4)),
      observation("b", "E06000005", 1, number(5)),
      observation("total", "E92000001", 1, number(10)), observation("a", "E92000001", 1, number(4)),
      observation("b", "E92000001", 1, number(5)),
    ])
    #expect(sound.isEmpty, "England is rounded: \(shown(sound))")
  }

  @Test func `a total is held against the shorter times of its parts`() throws {
    let indicators = """
      year: {name: Y, unit: count, polarity: none, period: year ending 31 March, total_of: [q]}
      far: {name: F, unit: count, polarity: none, period: quarter, year_to_date: yes, total_of: [q]}
      all: {name: A, unit: count, polarity: none, period: year ending 31 March, total_of: [far]}
      q: {name: Q, unit: count, polarity: none, period: quarter}
      """
    let day = try #require(CalendarDate(iso: "2025-03-31"))
    func found(year: Int, far: Int, quarters: [Int]) throws -> [String] {
      let yearly = ["year", "all"].map {
        Observation(
          indicator: $0, area: AreaCode("E06000005"), period: .yearEnding(day), value: number(year),
          origin: Origin(file: "f.csv", row: 2, column: "n"))
      }
      var log = DiagnosticLog()
      let values =
        yearly + [observation("far", "E06000005", 4, number(far))]
        + quarters.enumerated().map {
          observation("q", "E06000005", $0.offset + 1, number($0.element))
        }
      ConsistencyCheck(values, try dictionary(indicators), layoutAreas).run(into: &log)
      return log.sorted().map { "\($0.code) \($0.problem.message.prefix(6))" }
    }
    #expect(try found(year: 10, far: 10, quarters: [1, 2, 3, 4]) == [])
    #expect(
      try found(year: 11, far: 11, quarters: [1, 2, 3, 4]) == ["E130 'year'", "E130 'far' "])
    #expect(
      try found(year: 10, far: 11, quarters: [1, 2, 3, 4]) == ["E130 'far' ", "E130 'all' "])
    #expect(try found(year: 9, far: 9, quarters: [3, 4]) == [], "two quarters are not the year")
  }

  @Test func `of the few councils that a meeting reads, a comparator is told that is old or far`()
    throws
  {
    let areas = AreaTable(
      handAreas.areas
        + (0..<9).map { index in
          Area(
            code: AreaCode("E0700010\(index)"), dfe: "", name: "Council \(index)",
            level: .localAuthority)
        })
    func found(councils: Int, england: String) throws -> [String] {
      let codes = (0..<councils).map { "E0700010\($0)" }
      let rows =
        [1, 2].flatMap { quarter in
          codes.map { "\($0),Q\(quarter) 2024/25,\(quarter == 1 ? 24 : 30)\n" }
        } + [england]
      let folder = MemoryFolder(files: [
        "Data/extracts/own/2025/f.csv": "area,period,value\n" + rows.joined(),
        "Data/extracts/own/2025/mapping.yaml": """
        file: f.csv
        layout: long
        area: {column: area}
        period: {column: period, as: quarter}
        take:
          - columns: {value: rate}
        """,
      ])
      var log = DiagnosticLog()
      let dictionary = try dictionary(Self.indicators)
      let library = ExtractLibrary.discover(in: ["Data/extracts"], of: folder, into: &log)
      var meeting = MeetingConsistency(dictionary, areas, reading: ["rate"])
      for release in library.releases {
        for result in ExtractLibrary.read(
          ExtractLibrary.Choice(release: release), of: folder, dictionary: dictionary, areas: areas,
          into: &log)
        {
          meeting.add(result)
        }
      }
      #expect(log.isEmpty, "\(shown(log))")
      return meeting.contradictions.map(\.problem.code)
    }
    #expect(try found(councils: 9, england: "E92000001,Q1 2024/25,7\n") == ["E133", "E134"])
    #expect(try found(councils: 9, england: "E92000001,Q2 2024/25,11\n") == [])
    #expect(try found(councils: 9, england: "E92000001,Q2 2024/25,89\n") == [])
    #expect(try found(councils: 9, england: "E92000001,Q2 2024/25,91\n") == ["E133"])
    #expect(try found(councils: 9, england: "E92000001,Q1 2024/25,c\n") == [])
    #expect(try found(councils: 7, england: "E92000001,Q1 2024/25,7\n") == [])
  }

  @Test func `a part that is withheld leaves the sum open, unless the rest is too much`() throws {
    let open = try check([
      observation("total", "E06000005", 1, number(10)), observation("a", "E06000005", 1, number(4)),
      observation("b", "E06000005", 1, .absent(.confidential)),
    ])
    #expect(open.isEmpty)
    let over = try check([
      observation("total", "E06000005", 1, number(3)), observation("a", "E06000005", 1, number(4)),
      observation("b", "E06000005", 1, .absent(.confidential)),
    ])
    #expect(over.codes == ["E131"])
  }

  @Test func `a stock is the one before with those who started and without those who ceased`()
    throws
  {
    func values(_ open: Int) -> [Observation] {
      [
        observation("open", "E06000005", 1, number(200)),
        observation("a", "E06000005", 2, number(30)),
        observation("b", "E06000005", 2, number(20)),
        observation("open", "E06000005", 2, number(open)),
      ]
    }
    #expect(try check(values(210)).isEmpty)
    #expect(try check(values(212)).isEmpty, "two of 212 are within 1%")
    let log = try check(values(190))
    #expect(log.codes == ["E132"])
    #expect(shown(log).contains("200 + 30 - 20 = 210"))
  }

  @Test func `a national figure lies within its councils and is as new`() throws {
    let areas = AreaTable(
      handAreas.areas
        + (0..<120).map { index in
          Area(
            code: AreaCode("E07000\(100 + index)"), dfe: "",
            name: "Council \(index)", level: .localAuthority)
        })
    let councils = areas.areas.filter { $0.name.hasPrefix("Council") }
    var values = councils.flatMap { area in
      [1, 2].map { observation("rate", area.code.gss, $0, number(20 + $0)) }
    }
    values.append(observation("rate", "E92000001", 1, number(90), row: 7))
    let log = try check(values, areas: areas)
    #expect(Set(log.codes) == ["E133", "E134"], "\(shown(log))")
  }
}
