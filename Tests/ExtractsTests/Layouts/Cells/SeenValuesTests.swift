import TestSupport
import Testing

@testable import Extracts

@Suite struct SeenValuesTests {
  @Test(arguments: [1, 3, 40])
  func `a value is new once, in whatever order areas and periods come`(width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    var seen = SeenValues<Int>(indicators: width)
    var first: [ObservationIDs: Int] = [:]
    for _ in 0..<20_000 {
      let key = ObservationIDs(
        indicator: Int32.random(in: 0..<6, using: &random),
        area: Int32.random(in: 0..<60, using: &random),
        period: Int32.random(in: 0..<40, using: &random))
      #expect(seen.insert(key, at: first.count) == first[key])
      if first[key] == nil { first[key] = first.count }
    }
    #expect(seen.count == first.count)
  }

  @Test func `numbers far apart cost no more slots than what was seen`() {
    var seen = SeenValues<Int>(indicators: 4096)
    var keys: [ObservationIDs] = []
    for index in Int32(0)..<500 {
      keys.append(
        ObservationIDs(indicator: 4095, area: 1_000_000 - index, period: index * 70_000))
    }
    for (index, key) in (keys + keys).enumerated() {
      #expect(seen.insert(key, at: index) == (index < 500 ? nil : index - 500))
    }
  }
}
