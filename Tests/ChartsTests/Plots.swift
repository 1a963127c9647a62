import Analysis
import Charts
import Documents
import Figures

/// Plots of made-up figures.
enum Plots {
  static let places = ["Sefton", "Statistical neighbours", "England", "Region"]

  /// "26.2", "x" for a gap.
  static func value(_ text: String, _ row: Int, unit: Unit = .perCent, places: Int = 1)
    -> FigureValue
  {
    let value: Value =
      ExactDecimal(text).map { .number($0.rational) }
      ?? .absent(text == "c" ? .withheldByUs : .notAvailable)
    return FigureValue(
      id: FigureID(indicator: "made_up", area: "A\(row)", period: text, measure: "value"),
      value: value, format: FigureFormat(unit: unit, places: places),
      origins: [Origin(file: "made-up.csv", row: row, column: "value")])
  }

  static func slots(_ count: Int, to year: Int = 2025) -> [ChartSlot] {
    (0..<count).compactMap { index in
      CalendarDate(year: year - count + 1 + index, month: 3, day: 31).map {
        ChartSlot(label: String($0.year), day: $0.dayNumber)
      }
    }
  }

  /// One line for each row of numbers parted by spaces.
  static func line(
    _ rows: [String], names: [String] = places, measure: String = "Re-referrals",
    unit: Unit = .perCent, decimals: Int = 1, place: String? = nil, target: (Int, Int?)? = nil
  ) -> LinePlot {
    let values = rows.map { row in
      row.split(separator: " ").enumerated().map {
        value(String($1), $0, unit: unit, places: decimals)
      }
    }
    return LinePlot(
      measure: measure, rule: "year ending 31 March", place: place,
      slots: slots(values.first?.count ?? 0),
      series: zip(names, values).map { ChartSeries(name: $0, values: $1) },
      target: target.map { low, high in
        ChartTarget(
          figure: value(String(low), 99, unit: unit, places: 0), lowest: Rational(low),
          highest: high.map { Rational($0) }, day: slots(2)[0].day)
      })
  }

  static func bars(
    _ text: String, labels: [String]? = nil, order: BarPlot.Order = .time, unit: Unit = .perCent,
    decimals: Int = 1, measure: String = "Re-referrals"
  ) -> BarPlot {
    let values = text.split(separator: " ").enumerated().map {
      value(String($1), $0, unit: unit, places: decimals)
    }
    let names = labels ?? slots(values.count).map(\.label)
    return BarPlot(
      measure: measure, details: ["Sefton", "year ending 31 March"], order: order,
      labelWord: order == .time ? "Year" : "Row",
      bars: zip(names, values).enumerated().map { index, bar in
        BarPlot.Bar(
          label: bar.0, value: bar.1, isFocus: order != .comparison || index == 0,
          phrase: "in \(bar.0)")
      })
  }

  /// A control chart of numbers parted by spaces, with limits worked out from them.
  static func control(_ text: String, place: String = "Sefton", measure: String = "Re-referrals")
    -> ControlPlot
  {
    let values = text.split(separator: " ").enumerated().map { value(String($1), $0) }
    let chart = ControlChart(values.map(\.value.number))
    func figure(_ number: Rational) -> FigureValue {
      FigureValue(
        id: values[0].id, value: .number(number), format: values[0].format,
        origins: values[0].origins)
    }
    let slots = slots(values.count)
    return ControlPlot(
      measure: measure, place: place, rule: "year ending 31 March", slots: slots, values: values,
      signals: chart.points.map(\.signal),
      phases: chart.phases.map { phase in
        let numbers = values[phase.range].compactMap(\.value.number)
        let exact = phase.isFlat ? nil : phase.limits
        let drawn = exact?.within(.perCent, of: numbers)
        return ControlPlot.Phase(
          range: phase.range, count: phase.count, span: "all", mean: figure(phase.mean),
          limits: drawn.map {
            ControlPlot.Limits(
              lower: figure($0.lower), upper: figure($0.upper),
              isLowerCut: $0.lower != exact?.lower, isUpperCut: $0.upper != exact?.upper)
          },
          isTrial: phase.isTrial, isFlat: numbers.min() == numbers.max())
      })
  }

  /// A panel for each list of rows, a row for the council and one for England.
  static func multiples(
    _ panels: [[String]], names: [String]? = nil, units: [Unit] = [], hasOwnScales: Bool = false
  ) -> MultiplesPlot {
    let letters = Array("ABCDEFGHIJ").map { "Measure \($0)" }
    let all = panels.enumerated().map { index, rows in
      MultiplesPlot.Panel(
        name: (names ?? letters)[index],
        series: zip(["Anytown", "England"], rows).map { name, row in
          ChartSeries(
            name: name,
            values: row.split(separator: " ").enumerated().map {
              value(String($1), $0, unit: index < units.count ? units[index] : .perCent)
            })
        })
    }
    return MultiplesPlot(
      measure: "Measures", rule: "year ending 31 March", place: "Anytown",
      slots: slots(panels[0][0].split(separator: " ").count), panels: all,
      hasOwnScales: hasOwnScales)
  }

  private static let long = [
    "Kingston-upon-Thames-and-Richmond-upon-T", "Bournemouth, Christchurch and Poole Council",
    "Llanfairpwllgwyngyllgogerychwyrndrobwlll", "<script>alert('x')</script> & \"Sons\"",
  ]

  /// What data can do to a line chart.
  static var hostileLines: [(name: String, plot: LinePlot)] {
    let thirteen = "21.4 22.3 20.1 19.8 23.4 24.5 25.0 29.1 22.2 21.0 20.9 23.4 26.2"
    return [
      ("usual", line(["24.1 22.2 26.0 23.4 26.2", "22.0 21.9 22.4 22.8 22.5"])),
      ("onePoint", line(["26.2"])),
      ("onePointFour", line(["26.2", "26.2", "26.1", "12.0"])),
      ("ties", line(["20 20 21", "20 20 21", "20 20 21", "20 20 21"])),
      ("allEqual", line(["50 50 50", "50 50 50"])),
      ("allZero", line(["0 0 0", "0 0 0"])),
      ("zeroAndHundred", line(["0 100 0 100", "100 0 100 0"])),
      ("nearHundred", line(["98.7 99.1 100 99.9", "97.2 97.4 96.0 98.8"])),
      ("gaps", line(["20 x 22 x x 25 26", "x x x 20 21 22 x", "c c c c c c c"])),
      ("gapAtTheEnd", line(["20 21 22 c", "18 17 x 19"])),
      ("negative", line(["-3.1 -2.2 4.5 -0.4", "-1 -1.5 -2 -9.9"])),
      ("allNegative", line(["-30 -20 -45", "-31 -22 -44"])),
      ("thirteen", line([thirteen, "22 22 22 22 22 22 22 22 22 22 22 22 22"])),
      (
        "thirteenFour",
        line([thirteen, thirteen, "x 20 30 x 40 50 x x 60 x 70 x 80", "1 2 3 4 5 6 7 8 9 8 7 6 5"])
      ),
      ("longNames", line(["20 21 22", "20 21 22", "20 21 22", "20 21 22"], names: long)),
      (
        "large",
        line(["1200000 98000000", "4 5"], unit: .pounds, decimals: 0)
      ),
      ("tiny", line(["0.0001 0.0002 0.0003"], unit: .ratio, decimals: 4)),
      ("small counts", line(["1 2 1 2", "0 1 0 1"], unit: .count, decimals: 0)),
      (
        "several",
        line(
          ["7012 6500 7100 7300 7012", "900 912 850 870 880", "300 310 320 330 340"],
          names: ["Referrals", "Section 47 enquiries", "Initial child protection conferences"],
          measure: "Referrals, section 47 enquiries and initial child protection conferences",
          unit: .count, decimals: 0, place: "West Sussex")
      ),
      ("target", line(["24.1 22.2 26.0", "22.0 21.9 22.4"], target: (22, nil))),
      ("band", line(["17.1 19.2 21.0", "18 18 18"], unit: .cases, target: (18, 20))),
    ]
  }

  /// What data can do to a control chart.
  static var hostileControls: [(name: String, plot: ControlPlot)] {
    hostileLines.filter {
      $0.plot.place == nil && $0.plot.series[0].values[0].format.unit == .perCent
    }
    .map { name, plot in
      let texts = plot.series[0].values.map { $0.value.number == nil ? "x" : $0.id.period }
      return (name, control(texts.joined(separator: " "), place: long[0], measure: long[1]))
    }
  }

  /// What data can do to small multiples.
  static var hostileMultiples: [(name: String, plot: MultiplesPlot)] {
    [
      ("onePoint", multiples([["26.2"], ["0"]])),
      ("allEqual", multiples([["50 50", "50 50"], ["0 0", "0 0"], ["100 100", "100 100"]])),
      ("gaps", multiples([["x 20 x 21", "1 x 2 x"], ["c c c c", "x x x x"]])),
      ("negative", multiples([["-3 2 -1", "-1 -1 -1"], ["-30 -20 -45", "0 0 0"]])),
      (
        "longNames",
        multiples(
          Array(repeating: ["98.7 99.1 100", "97 96 95"], count: 6),
          names: long + long)
      ),
      (
        "units",
        multiples(
          [["1200000 98000000"], ["0.1 0.2"], ["5 6"], ["20 30"]],
          units: [.pounds, .ratio, .fte, .perTenThousand])
      ),
      ("ownScales", multiples([["1 2"], ["8000 9000"], ["0 0"]], hasOwnScales: true)),
    ]
  }

  /// What data can do to a bar chart.
  static var hostileBars: [(name: String, plot: BarPlot)] {
    [
      ("usual", bars("24.1 22.2 26.0 23.4 26.2")),
      ("one", bars("26.2")),
      ("ties", bars("5 5 5 3", labels: ["a", "b", "c", "d"], order: .size)),
      ("allZero", bars("0 0 0")),
      ("zeroAndHundred", bars("0 100 0 100")),
      ("gaps", bars("20 x c 12")),
      ("negative", bars("-3.1 2.2 4.5 -0.4")),
      ("negativeRows", bars("-3.1 2.2 4.5 -0.4", labels: long, order: .given)),
      ("allNegative", bars("-30 -20 -45")),
      ("allNegativeRows", bars("-30 -20 -45", labels: ["a", "b", "c"], order: .size)),
      ("thirteen", bars("21.4 22.3 20.1 19.8 23.4 24.5 25 29.1 22.2 21 20.9 23.4 26.2")),
      ("thirteenWhole", bars("1 2 3 4 5 6 7 8 9 10 11 12 13", unit: .count, decimals: 0)),
      (
        "comparison",
        bars(
          "26.2 22.1 22.4", labels: ["Sefton", "Statistical neighbours", "England"],
          order: .comparison)
      ),
      ("longNames", bars("10 20 30 40", labels: long, order: .size)),
      (
        "pounds",
        bars(
          "1500000 2300000 500000", labels: ["Agreed", "Full year", "Part year"], order: .given,
          unit: .pounds, decimals: 0, measure: "Cost")
      ),
      (
        "twentyLongNames",
        bars(
          (1...20).map(String.init).joined(separator: " "),
          labels: (1...20).map { "\($0) \(long[$0 % 4])" }, order: .size)
      ),
      ("twenty", bars((1...20).map(String.init).joined(separator: " "), order: .given)),
      (
        "everyArea",
        bars(
          (1...153).map { String($0 * 37 % 153) }.joined(separator: " "),
          labels: (1...153).map { "Area \($0) \(long[$0 % 4])" }, order: .size)
      ),
      (
        "everyAreaWithLosses",
        bars(
          (1...153).map { $0 % 5 == 0 ? "x" : String($0 - 70) }.joined(separator: " "),
          labels: (1...153).map { "Area \($0)" }, order: .given)
      ),
    ]
  }
}
