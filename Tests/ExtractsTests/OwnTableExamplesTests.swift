import Diagnostics
import Extracts
import Indicators
import TestSupport
import Testing

/// The examples of the page of codes that stand in the project's own tables give their code, and
/// their cures do not.
struct OwnTableExamplesTests {
  @Test(arguments: IndicatorProblem.samples.filter { $0.example.place.hasSuffix(".csv") })
  func theExampleIsTrue(sample: IndicatorProblem) throws {
    try expectExample(of: sample, findings: findings)
  }

  private func findings(_ file: String, _ text: String) throws -> DiagnosticLog {
    let table = ExtractFile(name: file, bytes: Array(text.utf8))
    var log = DiagnosticLog()
    switch file {
    case "Data/areas.csv": _ = AreaTable.read(table, into: &log)
    case "Data/neighbours.csv":
      _ = StatisticalNeighbours.read(table, try ProductData().areas(), into: &log)
    default: _ = Target.read(table, try ProductData().dictionary(), into: &log)
    }
    return log
  }
}
