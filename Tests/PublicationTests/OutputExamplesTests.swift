import Diagnostics
import ProjectFiles
import Publication
import TestSupport
import Testing

/// The examples of the page of codes that stand in a manifest give their code, and their cures do
/// not. The others are states of a disk, which the tests of locks, staging and checks bring about.
struct OutputExamplesTests {
  @Test(arguments: OutputProblem.samples.filter { $0.example.place == "manifest.json" })
  func theExampleIsTrue(sample: OutputProblem) {
    // Another version of the program cannot be shown in lines.
    expectExample(of: sample, isCuredInWords: sample.code == "O042", findings: Self.findings)
  }

  @Test func eachCodeHasOneSample() {
    let files = FileProblem.samples.map(\.code)
    let output = OutputProblem.samples.map(\.code)
    #expect(IdentifierProblem.samples.map(\.code) == ["O012", "O013", "O014"])
    #expect(files == (1...11).map { $0 < 10 ? "O00\($0)" : "O0\($0)" } + ["O015"])
    #expect(output == ((20...36).map { "O0\($0)" } + (40...47).map { "O0\($0)" }))
  }

  private static func findings(_ file: String, _ text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    _ = Manifest.read(Array(text.utf8), name: file, log: &log)
    return log
  }
}
