import Diagnostics
import Indicators
import Settings
import TestSupport
import Testing

/// The examples of the page of codes that stand in a file of settings give their code, and their
/// cures do not. Those in tables are tried where tables are read, by `OwnTableExamplesTests`.
struct IndicatorExamplesTests {
  private static let inTables = [
    "I010", "I011", "I012", "I013", "I014", "I015", "I016", "I020", "I021", "I022", "I023", "I024",
  ]

  @Test(arguments: IndicatorProblem.samples)
  func theExampleIsTrue(sample: IndicatorProblem) {
    guard !Self.inTables.contains(sample.code) else { return }
    expectExample(of: sample, findings: Self.findings)
  }

  @Test func eachCodeHasOneSample() {
    let codes = IndicatorProblem.samples.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    #expect(codes.count == 21)
  }

  private static func findings(_ file: String, _ text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    guard let root = SettingsReader.read(SourceText(name: file, text: text), into: &log) else {
      return log
    }
    if file == "facts.yaml" {
      _ = Fact.read(root, into: &log)
    } else {
      _ = IndicatorDictionary.read(root, into: &log)
    }
    return log
  }
}
