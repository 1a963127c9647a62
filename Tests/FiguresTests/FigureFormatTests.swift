import Figures
import Testing

struct FigureFormatTests {
  private func text(_ units: Int64, _ decimals: Int, _ format: FigureFormat) -> String {
    format.text(of: Rational(ExactDecimal(units: units, places: decimals)))
  }

  @Test func printsEachUnitAsAPaperDoes() {
    #expect(text(1278, 0, FigureFormat(unit: .count, places: 0)) == "1,278")
    #expect(text(262, 1, FigureFormat(unit: .perCent, places: 1)) == "26.2%")
    #expect(text(262, 1, FigureFormat(unit: .perCent, places: 1, showsUnit: false)) == "26.2")
    #expect(
      text(28, 1, FigureFormat(unit: .percentagePoints, places: 1)) == "2.8 percentage points")
    #expect(text(1, 0, FigureFormat(unit: .percentagePoints, places: 0)) == "1 percentage point")
    #expect(text(-7_385, 0, FigureFormat(unit: .pounds, places: 0)) == "\u{2212}£7,385")
    #expect(text(1_234_567, 0, FigureFormat(unit: .count, places: 0)) == "1,234,567")
  }

  @Test func aChangeCarriesItsSignButZeroHasNone() {
    let format = FigureFormat(unit: .count, places: 0, isSigned: true)
    #expect(text(75, 0, format) == "+75")
    #expect(text(-75, 0, format) == "\u{2212}75")
    #expect(text(0, 0, format) == "0")
    #expect(text(-4, 1, format) == "0")
  }

  @Test func smallWholeNumbersCanBeWords() {
    #expect(text(12, 0, FigureFormat(unit: .count, places: 0, inWords: true)) == "twelve")
    #expect(text(21, 0, FigureFormat(unit: .count, places: 0, inWords: true)) == "21")
    #expect(text(9, 0, FigureFormat(unit: .perCent, places: 0, inWords: true)) == "nine per cent")
    #expect(text(1_200, 0, FigureFormat(unit: .perCent, places: 0, inWords: true)) == "1,200%")
    #expect(text(3, 0, FigureFormat(unit: .pounds, places: 0, inWords: true)) == "three pounds")
    #expect(text(1, 0, FigureFormat(unit: .pounds, places: 0, inWords: true)) == "one pound")
    #expect(text(0, 0, FigureFormat(unit: .pounds, places: 0, inWords: true)) == "£0")
  }
}

struct PhraseFormatTests {
  @Test func aMovementIsAPhraseThatStaysTrue() {
    var format = FigureFormat(unit: .perTenThousand, places: 0)
    format.spellsUnit = true
    format.lead = "fell by "
    format.zero = "did not change"
    #expect(format.text(of: Rational(15)) == "fell by 15 per 10,000")
    #expect(format.text(of: .zero) == "did not change")
    #expect(format.text(of: Rational(ExactDecimal(units: 4, places: 1))) == "did not change")
  }
}
