import Figures
import TestSupport
import Testing

@testable import Documents

/// A cell that is read by its bytes says what it says when it is cut into words.
struct CellNumberTests {
  private static func says(_ inlines: [Inline]) -> [String]? {
    CellNumber(inlines).map {
      [$0.value.digits(places: 9), String($0.places), $0.unit, String($0.isZero)]
    }
  }

  /// Digits and the marks that stand beside and between them, put together at random.
  private static let texts: [String] = {
    var random = SeededGenerator(seed: 17)
    let pieces = [
      "0", "7", "12", "345", "1,234", "6.50", ",", ".", "%", " ", "-", "\u{2212}", "£", "+", "fte",
      "m",
      "per cent", "[c]", "½", "٣", "(", ")", "Q1", "/",
    ]
    return (0..<4_000).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
    }
  }()

  @Test func theWayOfReadingMakesNoDifference() {
    var numbers = 0
    for text in Self.texts + ["", "Measure", "1,234.5", "12.", "1,,2", "1..2", "100%", "%", "0.0%"]
    {
      // Two runs are cut into words; one is not where it is a plain number.
      let read = Self.says([.text(text)])
      #expect(read == Self.says([.text(text), .text("")]), "\(text)")
      if read != nil { numbers += 1 }
    }
    #expect(numbers > 500)
  }
}
