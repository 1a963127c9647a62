import Analysis
import TestSupport
import Testing

/// Two proportions, two rates and funnels against published values, row by row.
struct ComparisonReferenceTests {
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("two_proportions.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func twoProportions() throws {
    let table = try ReferenceTable("two_proportions.csv")
    for row in table.rows {
      let numbers = try ["x1", "n1", "x2", "n2"].map { try #require(row.number($0)) }
      let result = try #require(
        ProportionDifference(numbers[0], of: numbers[1], numbers[2], of: numbers[3]))
      #expect(agrees(result.difference, row.number("diff")), "\(row.cells)")
      #expect(agrees(result.z, row.number("z_pooled")), "\(row.cells)")
      #expect(agrees(result.p, row.number("p_value_two_sided")), "\(row.cells)")
      #expect(agrees(result.z * result.z, row.number("prop_test_chisq")), "\(row.cells)")
      #expect(agrees(result.p, row.number("prop_test_p")), "\(row.cells)")
      #expect(agrees(result.interval.lower, row.number("newcombe10_lower")), "\(row.cells)")
      #expect(agrees(result.interval.upper, row.number("newcombe10_upper")), "\(row.cells)")
      let exact = ProportionDifference.exactP(
        numbers[0], of: numbers[1], numbers[2], of: numbers[3])
      #expect(agrees(exact, row.number("fisher_p")), "\(row.cells)")
      // Wald's interval is another, and too narrow for small numbers.
      #expect(!agrees(result.interval.lower, row.number("wald_lower")))
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 7) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("two_rates.csv"), Comment(rawValue: ReferenceTable.absence)))
  func twoRates() throws {
    let table = try ReferenceTable("two_rates.csv")
    for row in table.rows {
      let numbers = try ["x1", "t1", "x2", "t2"].map { try #require(row.number($0)) }
      let result = try #require(RateRatio(numbers[0], in: numbers[1], numbers[2], in: numbers[3]))
      #expect(agrees(result.ratio, row.number("rate_ratio")), "\(row.cells)")
      #expect(agrees(result.p, row.number("exact_p")), "\(row.cells)")
      #expect(agrees(result.interval?.lower, row.number("exact_lower")), "\(row.cells)")
      #expect(agrees(result.interval?.upper, row.number("exact_upper")), "\(row.cells)")
      // The logarithmic interval and the pooled test are other methods.
      #expect(!agrees(result.interval?.lower, row.number("wald_log_lower")))
      #expect(!agrees(result.p, row.number("z_p_value")))
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 5) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("phe_funnel_proportion_limits.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func funnelLimitsOfProportions() throws {
    let table = try ReferenceTable("phe_funnel_proportion_limits.csv")
    for row in table.rows {
      let whole = try #require(row.number("Population"))
      let baseline = try #require(row.number("Baseline")) / 100
      for (level, name) in [(Confidence.ninetyFive, "2s0025"), (.ninetyNineEight, "3s0001")] {
        let limits = Funnel.limits(baseline: baseline, whole: whole, z: level.z)?.scaled(by: 100)
        #expect(agrees(limits?.lower, row.number("Lower\(name)limit")), "\(row.cells)")
        #expect(agrees(limits?.upper, row.number("Upper\(name)limit")), "\(row.cells)")
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 100) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("phe_funnel_proportion_areas.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func funnelPlacesOfProportions() throws {
    let table = try ReferenceTable("phe_funnel_proportion_areas.csv")
    let areas = try table.rows.map {
      (part: try #require($0.number("numerator")), whole: try #require($0.number("denominator")))
    }
    let baseline = try #require(Funnel(areas)).baseline
    for (row, area) in zip(table.rows, areas) {
      let placement = Funnel.placement(of: area.part, in: area.whole, baseline: baseline)
      #expect(placement?.rawValue == row["significance"], "\(row.cells)")
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 303) }
  }

  /// Crude rates: the average is all events over all people. Rates standardised for age come with
  /// the population that gives the rate; under ten events they have no place.
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("phe_funnel_rate_significance.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func funnelPlacesOfRates() throws {
    let table = try ReferenceTable("phe_funnel_rate_significance.csv")
    for per in ["100000", "100"] {
      for zero in ["with_0", "without_0"] {
        let rows = table.rows.filter { zero == "with_0" || $0.number("count") != 0 }
        for kind in ["crude", "dsr"] {
          let areas = rows.compactMap { row -> (count: Double, people: Double)? in
            guard let count = row.number("count"), let people = row.number("pop") else {
              return nil
            }
            guard kind == "dsr" else { return (count, people) }
            return row.number("rate_dsr").map { (count, count / $0) }
          }
          let used = areas.filter { kind == "crude" || $0.count >= 10 }
          let average =
            used.reduce(0) { $0 + $1.count } / used.reduce(0) { $0 + $1.people }
          for row in rows {
            let expected = row["\(kind)_per_\(per)_\(zero)"]
            guard let count = row.number("count"), let people = row.number("pop") else { continue }
            if kind == "dsr", count < 10 {
              #expect(expected.hasPrefix("Not applicable"))
              continue
            }
            let base = kind == "crude" ? people : count / (row.number("rate_dsr") ?? 1)
            let placement = Funnel.placement(ofCount: count, expected: average * base)
            #expect(placement?.rawValue == expected, "\(kind) \(row.cells)")
          }
        }
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 40) }
  }
}
