import Analysis
import Diagnostics
import Testing

struct AnalysisExamplesTests {
  @Test func eachCodeHasOneSample() {
    #expect(
      ReadingProblem.samples.map(\.code) == [
        "A060", "A061", "A062", "A063", "A064", "A070", "A071",
      ])
    #expect(
      DisclosureProblem.samples.map(\.code) == [
        "A100", "A101", "A102", "A103", "A104", "A105", "A106",
      ])
  }

  /// The phrases of the example and of its cure are those of a house style.
  @Test func thePhraseOfTheExampleHasNoSuchPlace() {
    var table = PhraseTable.standard
    #expect(
      table.replace(.rose, with: "went up by {changes} to {latest}")
        == .unknownPlace("changes", known: PhraseTable.Key.rose.places.map(\.rawValue)))
    #expect(table.replace(.rose, with: "went up by {change} to {latest}") == nil)
  }
}
