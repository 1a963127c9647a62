import Figures
import Indicators
import Testing

struct AmountTests {
  static let ranges: [(text: String, low: Int, high: Int?, unit: Figures.Unit)] = [
    ("37.00fte", 37, nil, .fte), ("18 to 20", 18, 20, .count), ("12-15", 12, 15, .count),
    ("18–20 cases", 18, 20, .cases), ("600 – 700", 600, 700, .count),
    ("10% to 12%", 10, 12, .perCent),
    ("10–12%", 10, 12, .perCent), ("£2–3m", 2_000_000, 3_000_000, .pounds),
    ("£2m to £3m", 2_000_000, 3_000_000, .pounds), ("£5.5million", 5_500_000, nil, .pounds),
    ("2 years", 24, nil, .months), ("12 months", 12, nil, .months),
    ("8 per cent", 8, nil, .perCent),
    ("81 per 10,000", 81, nil, .perTenThousand), ("2 percentage points", 2, nil, .percentagePoints),
    ("\u{2212}6", -6, nil, .count), ("\u{2212}106,000", -106_000, nil, .count),
    ("£\u{2212}106,000", -106_000, nil, .pounds),
  ]

  @Test(arguments: ranges)
  func `a range and a unit are read`(
    text: String, low: Int, high: Int?, unit: Figures.Unit
  ) throws {
    let amount = try #require(Amount(text))
    if text != "£5.5million" { #expect(amount.number == Rational(low)) }
    #expect(amount.highest == high.map { Rational($0) })
    #expect(amount.unit == unit)
  }

  @Test(arguments: [
    "20 to 18", "18 to", "to 20", "£2m to 3%", "2021-22", "12 posts", "m", "18 - - 20",
  ])
  func `what is no amount is none`(text: String) { #expect(Amount(text) == nil) }

  @Test func `words before a number are kept`() {
    #expect(Amount("about 1,000")?.qualifier == .about)
    #expect(Amount("c8%")?.qualifier == .about)
    #expect(Amount("At least 2")?.qualifier == .atLeast)
    #expect(Amount("up to £0.970m")?.number == Rational(970_000))
  }

  @Test func `arithmetic keeps what is not known`() throws {
    let range = Amount(Rational(18), to: Rational(20), unit: .cases)
    let least = Amount(Rational(2), unit: .cases, qualifier: .atLeast)
    #expect(range + range == Amount(Rational(36), to: Rational(40), unit: .cases))
    #expect(range - range == Amount(Rational(-2), to: Rational(2), unit: .cases))
    #expect((range - least).qualifier == .upTo)
    #expect((range - range).notBelowZero == Amount(.zero, to: Rational(2), unit: .cases))
    #expect(range.divided(by: range, in: .ratio) == nil)
    #expect(range.divided(by: Amount(.zero, unit: .cases), in: .ratio) == nil)
  }
}
