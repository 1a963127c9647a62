import Diagnostics
import Extracts
import Figures
import Indicators
import TestSupport
import Testing

@Suite struct TidyReaderTests {
  @Test func `a column of indicators and one of values`() throws {
    let (result, log) = try readLayout(
      """
      la,quarter,measure,figure,note
      Sefton,2023/24 Q1,REV,88.1,
      E08000014,2023/24 Q2,REV,89.0,
      343,2023/24 Q2,OPEN,1278,"two
      lines"
      Sefton,2023/24 Q1,other,,
      """,
      """
      file: l.csv
      layout: long
      period: {column: quarter, as: quarter}
      area: {column: la}
      value: figure
      indicators: {column: measure, names: {REV: reviews, OPEN: open}}
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "open E08000014 2023-24-q2 1278", "reviews E08000014 2023-24-q1 88.1",
        "reviews E08000014 2023-24-q2 89.0",
      ])
    #expect(result?.summary.rows == 4)
  }

  @Test func `columns of values, with rows chosen by their labels`() throws {
    let (result, log) = try readLayout(
      """
      when;who;kind;n;p
      31/03/2024;Darlington;Total;5;50
      31/03/2024;Darlington;Boys;3;30
      31/03/2025;D'ton;Total;6;60,5
      """,
      """
      file: l.csv
      layout: long
      delimiter: semicolon
      decimals: comma
      period: {column: when, as: date}
      area: {column: who, names: {D'ton: E06000005}}
      take:
        - rows: {kind: Total}
          columns: {n: open, p: reviews}
      """)
    #expect(log.isEmpty, "\(shown(log))")
    #expect(
      listed(result) == [
        "open E06000005 2023-24-q4 5", "open E06000005 2024-25-q4 6",
        "reviews E06000005 2023-24-q4 50", "reviews E06000005 2024-25-q4 60.5",
      ])
  }

  @Test func `all that is wrong with a long file is reported at once`() throws {
    let (result, log) = try readLayout(
      """
      period,area,measure,value
      2023/24 Q1,Sefton,REV,88
      2023-24 Q1,343,REV,89
      2023/24 Q5,Sefton,REV,88
      2023/24 Q2,Atlantis,REV,88
      2023/24 Q2,Sefton,REV,0.5
      2023/24 Q3,Sefton,REV,"1,2"
      2023/24 Q4,Sefton,REV
      31 June 2024,Sefton,OPEN,x
      2024/25 Q1,Sefton,REV,#N/A
      """,
      """
      file: l.csv
      layout: long
      period: {column: period, as: quarter}
      area: {column: area}
      value: value
      indicators: {column: measure, names: {REV: reviews, OPEN: open, GONE: visits}}
      """)
    #expect(result == nil)
    expectGolden(shown(log), "long.txt")
  }

  @Test func `all that is wrong with a mapping of a layout is reported at once`() throws {
    let (_, log) = try readLayout(
      "a,b\n1,2\n",
      """
      file: l.csv
      layout: long
      encoding: latin
      delimiter: pipe
      period: {column: a, as: quarters}
      area: {column: b}
      blank: zero
      absences: {"-": nothing}
      scale: {nowhere: per cent}
      header_rows: first
      serial_dates: from 1905
      indicators: {column: a, names: {x: unknown}}
      """)
    expectGolden(shown(log), "layout-mapping.txt")
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `the interactive tool's file gives England, regions and councils`() throws {
    let areas = try ProductData().areas()
    let (result, log) = try readLayout(
      try SharedData.bytes("dfe/lait/lait_bds_long_slice.csv"),
      """
      file: lait.csv
      layout: lait
      indicators: {names: {ReReferral: rereferral, LACnum: cla}}
      """,
      indicators: """
        rereferral: {name: R, unit: per cent, polarity: none, period: year ending 31 March}
        cla: {name: C, unit: count, polarity: none, period: on 31 March}
        """, areas: areas)
    #expect(Set(log.codes) == ["E080", "E089"], "\(shown(log))")
    let read = try #require(result)
    #expect(read.summary.rows == 25_160)
    #expect(read.observations.count == 3_400 - 20)
    let england = read.observations.first {
      $0.indicator == "rereferral" && $0.area == .england && $0.period.end.year == 2025
    }
    #expect(england?.value == .number(Rational(ExactDecimal("22.6") ?? .init(units: 0, places: 0))))
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func `a file of Fingertips gives rates with their counts`() throws {
    let areas = try ProductData().areas()
    let (result, log) = try readLayout(
      try SharedData.bytes("dfe/la_hospital_admissions_2223.csv"),
      """
      file: f.csv
      layout: fingertips
      take:
        - rows: {Indicator ID: "90284", Sex: Persons}
          columns: {Value: rate, Count: count, Denominator: people}
      """,
      indicators: """
        count: {name: C, unit: count, polarity: none, period: year ending 31 March}
        people: {name: P, unit: count, polarity: none, period: year ending 31 March}
        rate:
          name: R
          numerator: count
          denominator: people
          unit: per 10,000
          places: 5
          polarity: none
          period: year ending 31 March
        """, areas: areas)
    #expect(!log.hasErrors, "\(shown(log))")
    let england = result?.observations.filter { $0.area == .england }.map(\.value.number)
    #expect(england?.contains(Rational(74_588)) == true)
    #expect(result?.summary.rows == 154)
  }
}
