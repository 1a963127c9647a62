import Analysis
import TestSupport
import Testing

/// Intervals against published values, row by row.
struct IntervalReferenceTests {
  private static func level(_ text: String) -> Confidence {
    text.hasPrefix("99.8") ? .ninetyNineEight : .ninetyFive
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("phe_byars_wilson_limits.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func byarAndWilsonLimits() throws {
    let table = try ReferenceTable("phe_byars_wilson_limits.csv")
    for row in table.rows {
      let level = Self.level(row["confidence"])
      let x = try #require(row.number("x"))
      let interval =
        row["method"] == "Wilson"
        ? row.number("n").flatMap { Interval.wilson(x, of: $0, level) } : Interval.byar(x, level)
      #expect(agrees(interval?.lower, row.number("lower")), "\(row.cells)")
      #expect(agrees(interval?.upper, row.number("upper")), "\(row.cells)")
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 7) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("phe_rates_ci.csv"), Comment(rawValue: ReferenceTable.absence)))
  func ratesWithBothLevels() throws {
    let table = try ReferenceTable("phe_rates_ci.csv")
    for row in table.rows {
      for (level, name) in [(Confidence.ninetyFive, "95_0cl"), (.ninetyNineEight, "99_8cl")] {
        var interval: Interval?
        if let count = row.number("Numerator"), let population = row.number("Denominator"),
          let per = row.number("multiplier")
        {
          interval = Interval.ofRate(count: count, population: population, per: per, level)
          #expect(agrees(count / population * per, row.number("value")), "\(row.cells)")
        }
        #expect(agrees(interval?.lower, row.number("lower\(name)")), "\(row.cells)")
        #expect(agrees(interval?.upper, row.number("upper\(name)")), "\(row.cells)")
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 11) }
  }

  @Test(
    .enabled(
      if: ReferenceTable.isPresent("phe_proportions_ci.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func proportionsWithBothLevels() throws {
    let table = try ReferenceTable("phe_proportions_ci.csv")
    for row in table.rows {
      for (level, name) in [(Confidence.ninetyFive, "95_0cl"), (.ninetyNineEight, "99_8cl")] {
        var interval: Interval?
        if let part = row.number("Numerator"), let whole = row.number("Denominator") {
          interval = Interval.wilson(part, of: whole, level)?
            .scaled(by: row.number("multiplier") ?? 1)
        }
        #expect(agrees(interval?.lower, row.number("lower\(name)")), "\(row.cells)")
        #expect(agrees(interval?.upper, row.number("upper\(name)")), "\(row.cells)")
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 8) }
  }

  /// The publication prints up to five places, so the tolerance is that of its print.
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("fingertips_rate_per_10000_ci.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func publishedRatesPerTenThousand() throws {
    let table = try ReferenceTable("fingertips_rate_per_10000_ci.csv")
    var wrong: [String] = []
    for row in table.rows {
      let count = try #require(row.number("count"))
      let population = try #require(row.number("denominator"))
      for (level, name) in [(Confidence.ninetyFive, "95"), (.ninetyNineEight, "99_8")] {
        // Limits at 99.8 per cent were not published for every year.
        guard row.number("upper\(name)") != nil else { continue }
        let interval = Interval.ofRate(count: count, population: population, per: 10_000, level)
        if !agrees(interval?.lower, row.number("lower\(name)"), within: 2e-4)
          || !agrees(interval?.upper, row.number("upper\(name)"), within: 2e-4)
        {
          wrong.append("\(row.cells)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 765) }
  }

  /// The last two columns are of another formula and stand there as a warning.
  @Test(
    .enabled(
      if: ReferenceTable.isPresent("cla_rate_ci_2025.csv"),
      Comment(rawValue: ReferenceTable.absence)))
  func ratesOfChildrenInCare() throws {
    let table = try ReferenceTable("cla_rate_ci_2025.csv")
    for row in table.rows {
      let count = try #require(row.number("count"))
      let population = try #require(row.number("population"))
      let scale = 10_000 / population
      let exact = Interval.exact(count, .ninetyFive)?.scaled(by: scale)
      #expect(agrees(count * scale, row.number("rate")))
      #expect(agrees(exact?.lower, row.number("exact_lower")), "\(row.cells)")
      #expect(agrees(exact?.upper, row.number("exact_upper")), "\(row.cells)")
      let byar = Interval.byar(count, .ninetyFive)?.scaled(by: scale)
      #expect(agrees(byar?.lower, row.number("byar_lower")), "\(row.cells)")
      #expect(agrees(byar?.upper, row.number("byar_upper")), "\(row.cells)")
      for method in [exact, byar] {
        #expect(!agrees(method?.lower, row.number("epitools_byar_lower"), within: 1e-5))
        #expect(!agrees(method?.upper, row.number("epitools_byar_upper"), within: 1e-5))
      }
    }
    if ReferenceTable.isOwnFolder { #expect(table.rows.count == 6) }
  }
}
