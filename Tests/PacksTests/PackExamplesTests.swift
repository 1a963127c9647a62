import Diagnostics
import Forms
import Packs
import Provenance
import Testing

struct PackExamplesTests {
  /// States of Output, of what is published and of the machine, or commands, which the tests of
  /// history, corrections, conversion and commands bring about.
  @Test func eachCodeHasOneSample() {
    #expect(HistoryProblem.samples.map(\.code) == (60...75).map { "O0\($0)" })
    #expect(TraceProblem.samples.map(\.code) == ["O050", "O051", "O052"])
    #expect(
      ConversionProblem.samples.map(\.code) == (200...204).map { "P\($0)" } + [
        "P420", "P205",
      ])
    #expect(WordProblem.samples.map(\.code) == ["O160", "O161"])
    #expect(CorrectionProblem.samples.map(\.code) == (270...272).map { "P\($0)" })
    #expect(SelectionProblem.samples.map(\.code) == (22...26).map { "P0\($0)" })
  }
}
