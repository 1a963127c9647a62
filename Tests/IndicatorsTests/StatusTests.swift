import Indicators
import Testing

/// How firm a value is that rests on several.
struct StatusTests {
  @Test(
    arguments: [
      ([.final, .provisional, .revised], .provisional), ([.final, .revised], .revised),
      ([nil, .provisional], .provisional), ([.final, .final], .final), ([.final, nil], nil),
      ([nil], nil), ([], nil),
    ] as [([Observation.Status?], Observation.Status?)])
  func `it is as provisional as the least firm of them`(
    _ parts: [Observation.Status?], _ whole: Observation.Status?
  ) {
    #expect(Observation.Status.ofAll(parts) == whole)
  }
}
