import Figures
import TestSupport
import Testing

struct RationalTests {
  /// Percentages that the Department for Education prints beside their counts; each is a tie or
  /// near one, where rounding to even or through a binary number goes wrong.
  @Test(arguments: [
    (182, 1120, "16.3"), (115, 368, "31.3"), (7, 112, "6.3"), (987, 3764, "26.2"),
    (784, 3354, "23.4"), (112, 441, "25.4"),
  ])
  func roundsHalfUpOnTheExactQuotient(numerator: Int, denominator: Int, printed: String) throws {
    let answer = Rational(numerator * 100) / Rational(denominator)
    let quotient = try #require(answer)
    #expect(quotient.digits(places: 1) == printed)
  }

  @Test func ratesPerTenThousandRoundAsPublished() throws {
    let answer = Rational(506 * 10_000) / Rational(54_760)
    let rate = try #require(answer)
    #expect(rate.digits(places: 0) == "92")
    #expect(rate.digits(places: 2) == "92.40")
  }

  @Test func negativeTiesRoundAwayFromZero() throws {
    #expect(Rational(ExactDecimal(units: -25, places: 1)).digits(places: 0) == "-3")
    #expect(Rational(ExactDecimal(units: -4, places: 1)).digits(places: 0) == "0")
  }

  @Test func aMeanOfManyQuotientsStaysExact() throws {
    let third = Rational(1) / Rational(3)
    let thirds = (0..<30).compactMap { _ in third }
    let mean = try #require(Rational.mean(thirds))
    #expect(mean == third)
    #expect(Rational.mean([]) == nil)
  }

  @Test func divisionByZeroHasNoAnswer() {
    let answer = Rational(1) / Rational(0)
    #expect(answer == nil)
  }

  @Test func decimalsReadBackAsTheyWereWritten() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let places = Int.random(in: 0...18, using: &generator)
      let units = Int64.random(
        in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
      let decimal = ExactDecimal(units: units, places: places)
      #expect(ExactDecimal(decimal.text) == decimal)
      #expect(Rational(decimal).digits(places: places) == (units == 0 ? "0" : decimal.text))
    }
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,278", "1e3", "+5", " 5", "1O.4", "٣", "1234567890123456789",
  ])
  func whatIsNotAPlainDecimalIsRefused(text: String) {
    #expect(ExactDecimal(text) == nil)
  }
}

struct RationalArithmeticTests {
  /// The laws that hold for exact numbers, over numbers that fit a machine word and numbers that do not.
  @Test func sumsProductsAndQuotientsAreExact() throws {
    var generator = SeededGenerator(seed: 7)
    func number() throws -> Rational {
      let range = Bool.random(using: &generator) ? -1_000...1_000 : Int.min / 2...Int.max / 2
      let above = Rational(Int.random(in: range, using: &generator))
      let below = Rational(Int.random(in: 1...(Int.max / 2), using: &generator))
      let answer = above / below
      return try #require(answer)
    }
    for _ in 0..<300 {
      let (left, right, other) = (try number(), try number(), try number())
      #expect(left + right == right + left)
      #expect((left + right) + other == left + (right + other))
      #expect((left + right) * other == left * other + right * other)
      #expect(left - left == .zero)
      if !right.isZero {
        let back = (left * right) / right
        #expect(back == left)
      }
      #expect((left < right) == (left - right).isNegative)
    }
  }

  /// What leaves the numbers that a machine word holds and comes back is the number that it was.
  @Test func numbersAtTheEdgeOfAMachineWordAreExact() throws {
    let most = Rational(Int.max)
    let back = (most * Rational(4)) / Rational(4)
    #expect(back == most)
    #expect(Set([most, try #require(back)]).count == 1)
    #expect((most + Rational(1)) - Rational(1) == most)
    #expect(most < most + Rational(1))
    let least = Rational(Int.min)
    #expect(least.whole == Int.min)
    #expect(-least == most + Rational(1))
    #expect(least + Rational(1) == -most)
    #expect(least.isNegative && !least.isZero)
    #expect(least.digits(places: 2) == "-9223372036854775808.00")
    #expect(most.rounded(places: 1) == most)
    #expect(most.rounded(places: -1) == Rational(922_337_203_685_477_581) * Rational(10))
  }
}
