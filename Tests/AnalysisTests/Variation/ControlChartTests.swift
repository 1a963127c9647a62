import Analysis
import Figures
import Indicators
import TestSupport
import Testing

/// What a control chart says where the reference tables have no case.
struct ControlChartTests {
  static func values(_ text: String) -> [Rational?] {
    text.split(separator: " ").map { ExactDecimal(String($0)).map(\.rational) }
  }

  private func signals(_ chart: ControlChart) -> [ControlChart.Signal?] {
    chart.points.map(\.signal)
  }

  @Test func seftonsReferralsAreWithinTheirUsualVariation() throws {
    let chart = ControlChart(
      Self.values("23.6 31 26.6 17.6 22.6 17.1 18.9 16.9 17.2 19.8 26.5 23.4 26.2"))
    let phase = try #require(chart.lastPhase)
    let limits = try #require(phase.limits)
    #expect(phase.mean.digits(places: 4) == "22.1077")
    #expect(limits.lower.digits(places: 4) == "10.8914")
    #expect(limits.upper.digits(places: 4) == "33.3240")
    #expect(!phase.isTrial)
    #expect(signals(chart).allSatisfy { $0 == nil })
  }

  @Test func staffordshiresReferralsHaveTheSignalsThatARepresentativeWasTold() throws {
    let chart = ControlChart(
      Self.values("11.6 10.2 18.5 18.8 20.3 19.6 19.2 18.7 17.4 15.4 13.2 14.1 14.2"))
    let phase = try #require(chart.lastPhase)
    let limits = try #require(phase.limits)
    #expect(phase.mean.digits(places: 4) == "16.2462")
    #expect(limits.lower.digits(places: 4) == "11.9015")
    #expect(limits.upper.digits(places: 4) == "20.5908")
    #expect(
      signals(chart) == [
        .belowLimit, .belowLimit, .runAbove, .runAbove, .falling, .falling, .falling, .falling,
        .falling, .falling, .falling, nil, nil,
      ])
  }

  @Test func noRangeAndNoRunReachesOverAGap() throws {
    let chart = ControlChart(Self.values("10 12 11 c 50 52 51 53"))
    let phase = try #require(chart.lastPhase)
    #expect(chart.points[4].movingRange == nil)
    #expect(phase.count == 7)
    // Ranges 2, 1, 2, 1, 2: the step of 39 over the gap is none of them.
    #expect(phase.meanRange == Rational(8) / Rational(5))
    let runs = ControlChart(Self.values("1 1 1 1 9 9 9 c 9 9 9 9"))
    #expect(runs.points.allSatisfy { $0.signal != .runAbove })
  }

  @Test func aTrendMayNotReachOverAGapEither() {
    let whole = ControlChart(Self.values("1 2 3 4 5 6 7 1 9 1 9 1 9"))
    #expect(whole.points.prefix(7).allSatisfy { $0.signal == .rising })
    let broken = ControlChart(Self.values("1 2 3 c 5 6 7 1 9 1 9 1 9"))
    #expect(broken.points.allSatisfy { $0.signal != .rising })
  }

  @Test func limitsBeginAnewAtARebase() throws {
    let chart = ControlChart(Self.values("12 14 11 13 12 15 8 7 9 8 7 8"), rebases: [6])
    #expect(chart.phases.map(\.range) == [0..<6, 6..<12])
    #expect(chart.points[6].movingRange == nil)
    #expect(chart.points.allSatisfy { $0.signal == nil })
    #expect(chart.phases.allSatisfy { $0.isTrial })
  }

  @Test func aRebaseIntoAStretchWithoutNumbersLosesNoPoint() {
    let chart = ControlChart(Self.values("c c 1 2 3 c c"), rebases: [1, 5])
    #expect(chart.points.count == 7)
    #expect(chart.points[2].value == Rational(1))
    #expect(chart.phases.count == 1)
    #expect(chart.phases[0].range == 0..<5)
    #expect(chart.points.indices.allSatisfy { chart.phase(of: $0) != nil })
  }

  private static let withoutVariation: [(values: String, numbers: Int)] = [
    ("", 0), ("c", 0), ("c c c", 0), ("5", 1), ("5 c 5", 2), ("5 5 5 5 5 5 5 5", 8),
    ("0 0 0 0 0 0 0 0", 8),
  ]

  @Test(arguments: withoutVariation)
  func seriesWithoutVariationHaveNoSignal(values: String, numbers: Int) throws {
    let series = Self.values(values)
    let chart = ControlChart(series)
    #expect(chart.points.map(\.value) == series)
    #expect(chart.points.allSatisfy { $0.signal == nil })
    #expect(chart.phases.count == (numbers == 0 ? 0 : 1))
    guard numbers > 0 else { return }
    let phase = try #require(chart.lastPhase)
    #expect(phase.count == numbers && phase.isFlat)
    // Enough values that do not differ have limits of no width, on trial.
    let limits = ControlChart.Limits(lower: phase.mean, upper: phase.mean)
    #expect(phase.limits == (numbers >= 5 ? limits : nil))
    #expect(phase.isTrial == (numbers >= 5))
  }

  @Test func fewerThanFiveValuesHaveNoLimits() {
    #expect(ControlChart(Self.values("1 2 1 2")).lastPhase?.limits == nil)
    #expect(ControlChart(Self.values("1 2 1 2 1")).lastPhase?.limits != nil)
    // Five values of which no two are neighbours have no range either.
    #expect(ControlChart(Self.values("1 c 2 c 1 c 2 c 1")).lastPhase?.limits == nil)
  }

  @Test func percentagesHaveNoLimitBelowNothingOrAboveTheWhole() throws {
    let limits = try #require(
      ControlChart(Self.values("95 80 99 70 98 60")).lastPhase?.limits)
    #expect(limits.upper > Rational(100))
    #expect(limits.within(.perCent, of: [Rational(99)]).upper == Rational(100))
    #expect(limits.within(.perTenThousand, of: [Rational(99)]).upper == limits.upper)
    let low = ControlChart.Limits(lower: Rational(-3), upper: Rational(5))
    #expect(low.within(.count, of: [Rational(4)]).lower == .zero)
  }

  @Test func limitsReachAsFarAsValuesDo() {
    let limits = ControlChart.Limits(lower: Rational(-3), upper: Rational(130))
    #expect(limits.within(.perCent, of: [Rational(-1), Rational(120)]) == limits)
    #expect(limits.within(.perCent, of: [Rational(-1)]).upper == Rational(100))
    #expect(limits.within(.ratio, of: [Rational(-1)]).lower == limits.lower)
  }

  @Test(arguments: ["20 20 20 c 30 30 30", "20 c 30 c 20 c 30 c 20"])
  func valuesThatDifferOnlyAcrossGapsAreNotFlatAndHaveNoLimits(values: String) throws {
    let chart = ControlChart(Self.values(values))
    let phase = try #require(chart.lastPhase)
    #expect(!phase.isFlat)
    #expect(phase.limits == nil)
    #expect(chart.points.allSatisfy { $0.signal == nil })
  }

  @Test(arguments: [
    (Polarity.higherIsBetter, 60, Assurance?.some(.meets)), (.higherIsBetter, 75, .hitAndMiss),
    (.higherIsBetter, 95, .misses), (.lowerIsBetter, 60, .misses),
    (.lowerIsBetter, 75, .hitAndMiss),
    (.lowerIsBetter, 95, .meets), (.none, 75, nil),
  ])
  func assuranceIsReadFromTheLimits(polarity: Polarity, target: Int, expected: Assurance?) {
    let limits = ControlChart.Limits(lower: Rational(70), upper: Rational(90))
    #expect(Assurance(limits, target: .value(Rational(target)), polarity: polarity) == expected)
  }

  @Test func assuranceOfABandLooksAtItsGoodSideAsARatingDoes() {
    let limits = ControlChart.Limits(lower: Rational(17), upper: Rational(19))
    func assurance(_ lowest: Int, _ highest: Int, _ polarity: Polarity) -> Assurance? {
      Assurance(
        limits, target: .band(lowest: Rational(lowest), highest: Rational(highest)),
        polarity: polarity)
    }
    #expect(assurance(16, 20, .lowerIsBetter) == .meets)
    #expect(assurance(18, 20, .lowerIsBetter) == .meets)
    #expect(assurance(20, 22, .lowerIsBetter) == .meets)
    #expect(assurance(16, 18, .lowerIsBetter) == .hitAndMiss)
    #expect(assurance(10, 12, .lowerIsBetter) == .misses)
    #expect(assurance(10, 12, .higherIsBetter) == .meets)
    #expect(assurance(18, 20, .higherIsBetter) == .hitAndMiss)
    #expect(assurance(20, 22, .higherIsBetter) == .misses)
    #expect(assurance(16, 20, .none) == nil)
  }

  @Test func statisticsRefuseWhatIsNoProportionOrRate() {
    #expect(Interval.wilson(5, of: 4) == nil)
    #expect(Interval.wilson(0, of: 0) == nil)
    #expect(Interval.wilson(-1, of: 4) == nil)
    #expect(Interval.wilson(.nan, of: 4) == nil)
    #expect(Interval.ofRate(count: 4, population: 0, per: 10_000) == nil)
    #expect(Interval.ofCount(-1) == nil)
    #expect(Interval.ofCount(.infinity) == nil)
    #expect(ProportionDifference(5, of: 4, 1, of: 2) == nil)
    #expect(RateRatio(1, in: 0, 1, in: 5) == nil)
    #expect(agrees(RateRatio(0, in: 10, 0, in: 5)?.p, 1))
    #expect(Funnel([(part: 0, whole: 10), (part: 0, whole: 12)]) == nil)
  }

  @Test func aFunnelOfCouncilsThatDifferByCountingAloneIsNotWidened() throws {
    let alike = try #require(
      Funnel((1...40).map { (part: Double($0 * 20), whole: Double($0 * 100)) }))
    #expect(alike.between == 0)
    // Half of the councils at 10 per cent and half at 30: far more than counting alone.
    let apart = try #require(
      Funnel((1...40).map { (part: $0 % 2 == 0 ? 100 : 300, whole: 1000) }))
    #expect(apart.dispersion > 50)
    let limits = try #require(apart.limits(1000, z: Confidence.ninetyNineEight.z))
    #expect(limits.upper > 0.3 && limits.lower ?? 1 < 0.1)
  }
}
