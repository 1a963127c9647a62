import Analysis
import Diagnostics
import Extracts
import TestSupport
import Testing
import Withholding

/// The examples of the page of codes that are tables to be published give their code, and their
/// cures do not.
struct WithholdingExampleTests {
  @Test(arguments: DisclosureInputProblem.samples)
  func theTableIsTrue(sample: DisclosureInputProblem) {
    // A table that nobody can decide is not shown in a few lines.
    guard sample.code != "A121" else { return }
    expectExample(of: sample) { _, table in Self.findings(table) }
  }

  @Test func eachCodeHasOneSample() {
    #expect(
      DisclosureInputProblem.samples.map(\.code)
        == ["A110", "A111", "A112", "A113", "A115", "A116", "A117", "A118", "A119", "A120", "A121"])
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
