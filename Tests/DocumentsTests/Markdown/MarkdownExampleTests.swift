import Diagnostics
import Documents
import Testing

/// What `scrutiny explain` shows of each problem of a Markdown text is so.
@Suite struct MarkdownExampleTests {
  /// A value that is lost is a fault of the reader, a style sheet is refused by the template, and what
  /// is too much has tests of its own.
  static let notRun: Set<String> = ["D007", "D009", "D066", "D067"]

  static let samples = MarkdownProblem.samples.filter { !notRun.contains($0.code) }

  @Test(arguments: samples)
  func theFaultIsFoundAndTheCureHasNone(_ problem: MarkdownProblem) {
    #expect(codes(problem.example.fault).contains(problem.code), "\(codes(problem.example.fault))")
    #expect(codes(problem.example.cure) == [])
  }

  @Test func everyCodeHasOneSample() {
    let codes =
      (1...9).map { "D00\($0)" } + (10...19).map { "D0\($0)" } + ["D059", "D066", "D067", "D093"]
    #expect(MarkdownProblem.samples.map(\.code) == codes)
  }

  /// A tag with a percent sign stands for a table, one with two brackets for a figure.
  private func codes(_ text: String) -> [String] {
    var log = DiagnosticLog()
    let plain = text.replacing("{{ rereferral.latest }}", with: "{26.2%}")
      .replacing("{% table rereferral %}", with: "{#A table}")
    _ = MarkdownReader.read(MarkdownMarkTests.expanded(plain), into: &log)
    return log.codes
  }
}
