import Diagnostics
import Houses
import TestSupport
import Testing

/// The examples of the page of codes that stand in a house's `house.yaml` give their code, and their
/// cures do not.
@Suite struct HouseExamplesTests {
  /// What the other files of a house bring about; `HouseBaseTests` and `HouseCheckTests` do.
  private static let untried = ["P004", "P058"]

  private static let whole = """
    name: Kent
    paragraphs: none
    recommendations: none
    header: none
    blocks: [body]
    """

  @Test(arguments: HouseProblem.samples)
  func theExampleIsTrue(sample: HouseProblem) {
    guard !Self.untried.contains(sample.code) else { return }
    expectExample(of: sample, findings: Self.findings)
  }

  /// A base is another folder, so `HouseBaseTests` tries P143 and P144.
  @Test func eachCodeHasOneSample() {
    #expect(
      HouseProblem.samples.map(\.code) == [
        "P001", "P002", "P003", "P004", "P050", "P051", "P052", "P053", "P054", "P055", "P056",
        "P057", "P058",
      ])
    #expect(HouseBaseProblem.samples.map(\.code) == ["P143", "P144"])
    #expect(LogoProblem.samples.map(\.code) == ["P186", "P187", "P188", "P189"])
  }

  private static func findings(_ file: String, _ lines: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    let text = completed(lines, with: whole)
    _ = HouseStyleReader.read(id: "kent", SourceText(name: file, text: text), into: &log)
    return log
  }
}
