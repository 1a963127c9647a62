import Analysis
import Figures
import Indicators
import TestSupport
import Testing

/// Control charts against published values, point by point.
struct ControlChartReferenceTests {
  static func rational(_ text: String) -> Rational? {
    if let decimal = ExactDecimal(text) { return decimal.rational }
    return Double(text).flatMap { ExactDecimal(units: Int64(($0 * 1e12).rounded()), places: 12) }
      .map(\.rational)
  }

  private static func name(_ signal: ControlChart.Signal?) -> String {
    switch signal {
    case .aboveLimit: "Above UCL"
    case .belowLimit: "Below LCL"
    case .rising: "7 Point Trend (Increasing)"
    case .falling: "7 Point Trend (Decreasing)"
    case .nearUpperLimit: "2 in 3 Above CL"
    case .nearLowerLimit: "2 in 3 Below CL"
    case .runAbove: "7 Points Above CL"
    case .runBelow: "7 Points Below CL"
    case nil: "Common Cause"
    }
  }

  private static func isTrue(_ text: String) -> Bool { text.uppercased() == "TRUE" }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("xmr_making_data_count_cases.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func individualValuesWithTheRulesOfMakingDataCount() throws {
    let table = try ReferenceTable("xmr_making_data_count_cases.csv")
    let cases = Dictionary(grouping: table.rows) { row in
      ["case", "screen_outliers", "fix_after_n_points"].map { row[$0] }.joined(separator: "/")
    }
    for (name, rows) in cases {
      let first = try #require(rows.first)
      var rules = ControlChart.Rules()
      rules.screensRanges = Self.isTrue(first["screen_outliers"])
      rules.baseline = Int(first["fix_after_n_points"])
      let groups = rows.map { $0["rebase_group"] }
      let chart = ControlChart(
        rows.map { Self.rational($0["y"]) },
        rebases: Set(groups.indices.dropFirst().filter { groups[$0] != groups[$0 - 1] }),
        rules: rules)
      for (index, row) in rows.enumerated() {
        let phase = try #require(chart.phase(of: index))
        let limits = try #require(phase.limits)
        let value = try #require(chart.points[index].value)
        let signal = chart.points[index].signal
        #expect(agrees(phase.mean.double, row.number("mean")), "\(name) \(index)")
        #expect(agrees(limits.lower.double, row.number("lpl")), "\(name) \(index)")
        #expect(agrees(limits.upper.double, row.number("upl")), "\(name) \(index)")
        let side = value > phase.mean ? 1.0 : value < phase.mean ? -1 : 0
        #expect(side == row.number("relative_to_mean"), "\(name) \(index)")
        #expect(phase.isNear(value) == Self.isTrue(row["close_to_limits"]), "\(name) \(index)")
        #expect(
          (signal == .aboveLimit || signal == .belowLimit) == Self.isTrue(row["outside_limits"]),
          "\(name) \(index)")
        #expect(Self.name(signal) == row["special_cause_type"], "\(name) \(index)")
        let polarity: Polarity =
          switch row.number("improvement_direction") {
          case 1: .higherIsBetter
          case -1: .lowerIsBetter
          default: .none
          }
        let type =
          switch signal.map({ $0.isImprovement(polarity) }) {
          case nil: "common_cause"
          case .some(nil): "special_cause_neutral"
          case true: "special_cause_improvement"
          case false: "special_cause_concern"
          }
        #expect(row["point_type"].hasPrefix(type), "\(name) \(index)")
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 197 && cases.count == 12) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("spc_rule_vectors.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func theRulesByThemselves() throws {
    let table = try ReferenceTable("spc_rule_vectors.csv")
    for row in table.rows {
      let input = row["input"].split(separator: " ").compactMap { Int($0) }
      let expected = row["expected"].split(separator: " ").compactMap { Int($0) }
      let length = Int(row["rule"].filter(\.isNumber)) ?? 7
      switch row["rule"].prefix(3) {
      case "run": #expect(SignalRules.runEnds(input, of: length) == expected, "\(row.cells)")
      case "tre":
        #expect(
          SignalRules.trendEnds(input.map { Rational($0) }, of: length) == expected, "\(row.cells)")
      case "two":
        let sides = row["aux"].split(separator: " ").compactMap { Int($0) }
        let found = SignalRules.twoOfThree(input.map { $0 != 0 }, sides)
        #expect(found == expected.map { $0 != 0 }, "\(row.cells)")
      default: Issue.record("an unknown rule: \(row.cells)")
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 14) }
  }

  /// Montgomery's limits use 3/1.128, of which 2.66 is the rounded form.
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("shewhart_charts_montgomery.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func montgomerysCharts() throws {
    let table = try ReferenceTable("shewhart_charts_montgomery.csv")
    for (name, rows) in Dictionary(grouping: table.rows, by: { $0["chart"] }) {
      let values = rows.map { Self.rational($0["y"]) }
      let known = values.compactMap { $0 }
      let centre: Rational
      if name.hasPrefix("p ") {
        let parts = try rows.map {
          (part: try #require($0.number("y.sum")), whole: try #require($0.number("n")))
        }
        let baseline = try #require(Funnel(parts)).baseline
        for (row, part) in zip(rows, parts) {
          let limits = Funnel.limits(baseline: baseline, whole: part.whole, z: 3)
          #expect(agrees(baseline, row.number("cl")), "\(row.cells)")
          #expect(agrees(limits?.lower, row.number("lcl")), "\(row.cells)")
          #expect(agrees(limits?.upper, row.number("ucl")), "\(row.cells)")
          let share = part.part / part.whole
          let isOutside = share < limits?.lower ?? 0 || share > limits?.upper ?? 1
          #expect(isOutside == Self.isTrue(row["sigma.signal"]), "\(row.cells)")
        }
        centre = try #require(Self.rational("\(baseline)"))
      } else {
        var rules = ControlChart.Rules()
        let factor = Rational(3000) / Rational(1128)
        rules.factor = try #require(factor)
        let frozen = rows.count { Self.isTrue($0["baseline"]) }
        if frozen < rows.count { rules.baseline = frozen }
        // The chart of moving ranges belongs to the values whose ranges it draws.
        let isRanges = name.hasPrefix("mr")
        let source = isRanges ? table.rows.filter { $0["chart"].hasPrefix("i ") } : rows
        let chart = ControlChart(source.map { Self.rational($0["y"]) }, rules: rules)
        let phase = try #require(chart.lastPhase)
        let mean = try #require(isRanges ? phase.meanRange : phase.mean)
        let limit = isRanges ? phase.rangeLimit : phase.limits?.upper
        let upper = try #require(limit)
        centre = mean
        for (index, row) in rows.enumerated() {
          #expect(agrees(mean.double, row.number("cl")), "\(row.cells)")
          // 3.267 is itself rounded.
          #expect(
            agrees(upper.double, row.number("ucl"), within: isRanges ? 1e-4 : 1e-6), "\(row.cells)")
          if !isRanges {
            #expect(agrees(phase.limits?.lower.double, row.number("lcl")), "\(row.cells)")
          }
          let value = isRanges ? chart.points[index].movingRange : chart.points[index].value
          #expect(agrees(value?.double, row.number("y")), "\(row.cells)")
          let isBelow = !isRanges && (value ?? mean) < (phase.limits?.lower ?? mean)
          let isOutside = (value ?? mean) > upper || isBelow
          #expect(isOutside == Self.isTrue(row["sigma.signal"]), "\(row.cells)")
        }
      }
      let runs = RunSummary(known, centre: centre)
      for row in rows {
        #expect(Double(runs.longest) == row.number("longest.run"), "\(row.cells)")
        #expect(Double(runs.crossings) == row.number("n.crossings"), "\(row.cells)")
        #expect(
          RunSummary.longestRun(of: runs.useful).map(Double.init) == row.number("longest.run.max"))
        #expect(
          RunSummary.fewestCrossings(of: runs.useful).map(Double.init)
            == row.number("n.crossings.min"))
        #expect(runs.isSignal == Self.isTrue(row["runs.signal"]), "\(row.cells)")
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 105) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("anhoej_run_limits.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func limitsOfRuns() throws {
    let table = try ReferenceTable("anhoej_run_limits.csv")
    for row in table.rows {
      let useful = try #require(row.number("n_useful").map { Int($0) })
      #expect(
        RunSummary.longestRun(of: useful).map(Double.init) == row.number("longest_run_max"),
        "\(useful)")
      #expect(
        RunSummary.fewestCrossings(of: useful).map(Double.init) == row.number("crossings_min"),
        "\(useful)")
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 26) }
  }
}
