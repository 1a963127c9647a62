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
