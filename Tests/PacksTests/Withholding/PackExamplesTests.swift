import Analysis
import Diagnostics
import Extracts
import Packs
import Provenance
import TestSupport
import Testing

/// The examples of the page of codes that are tables to be published give their code, and their
/// cures do not.
struct PackExamplesTests {
  @Test(arguments: DisclosureInputProblem.samples)
  func theTableIsTrue(sample: DisclosureInputProblem) {
    // A table that nobody can decide is not shown in a few lines.
    guard sample.code != "A121" else { return }
    expectExample(of: sample) { _, table in Self.findings(table) }
  }

  /// The others are states of Output, of what is published and of the machine, or commands, which
  /// the tests of history, corrections, conversion and commands bring about.
  @Test func eachCodeHasOneSample() {
    #expect(
      DisclosureInputProblem.samples.map(\.code)
        == ["A110", "A111", "A112", "A113", "A115", "A116", "A117", "A118", "A119", "A120", "A121"])
    #expect(HistoryProblem.samples.map(\.code) == (60...74).map { "O0\($0)" })
    #expect(TraceProblem.samples.map(\.code) == ["O050", "O051", "O052"])
    #expect(ConversionProblem.samples.map(\.code) == (200...203).map { "P\($0)" })
    #expect(CorrectionProblem.samples.map(\.code) == (270...272).map { "P\($0)" })
    #expect(SelectionProblem.samples.map(\.code) == (22...26).map { "P0\($0)" })
  }

  private static func findings(_ table: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    let policy = DisclosureInput.policy(threshold: 5, protectsRange: true, printsZeros: true)
    let file = ExtractFile(name: "children.csv", bytes: Array(table.utf8))
    _ = DisclosureInput.read(file, policy, into: &log)?
      .published(under: policy, sayingWhy: false, file: "children.csv", into: &log)
    return log
  }
}
