import Diagnostics
import Testing

struct UTF8TextTests {
  /// Every sequence of four bytes that begin, continue or break one, beside what the standard library
  /// takes for a text: the fault stands where the longest good beginning ends.
  @Test func theFaultStandsWhereTheGoodTextEnds() {
    let bytes: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF3, 0xF4,
      0xFF,
    ]
    for first in bytes {
      for second in bytes {
        for third in bytes {
          for fourth in bytes {
            let text = [first, second, third, fourth]
            let good = (0...4).last { String(validating: text[..<$0], as: UTF8.self) != nil }
            let found = UTF8Text.firstFault(in: text, 0..<4)
            if (found ?? 4) != good { Issue.record("\(text): \(String(describing: found))") }
          }
        }
      }
    }
  }

  @Test func aPlaceIsCountedInTheWholeAndACutSequenceIsAFault() {
    let bytes: [UInt8] = [0xFF, 0x41, 0xE2, 0x82, 0xAC, 0x42, 0xFF]
    #expect(UTF8Text.firstFault(in: bytes, 0..<7) == 0)
    #expect(UTF8Text.firstFault(in: bytes, 1..<7) == 6)
    #expect(UTF8Text.firstFault(in: bytes, 1..<6) == nil)
    #expect(UTF8Text.firstFault(in: bytes, 1..<4) == 2)
    #expect(UTF8Text.firstFault(in: bytes, 3..<3) == nil)
  }
}
