import Diagnostics
import ProjectFiles
import Publication
import Testing

/// The examples of the page of codes that stand in a manifest give their code, and their cures do
/// not. The others are states of a disk, which the tests of locks, staging and checks bring about.
struct OutputExamplesTests {
  @Test(arguments: OutputProblem.samples.filter { $0.example.place == "manifest.json" })
  func theExampleIsTrue(sample: OutputProblem) {
    let found = Self.findings(sample.example.fault)
    #expect(found.codes == [sample.code])
    #expect(found.sorted().map(\.problem.message) == [sample.message])
    #expect(found.sorted().map(\.problem.hint) == [sample.hint])
    // Another version of the program cannot be shown in lines.
    if sample.code != "O042" { #expect(Self.findings(sample.example.cure).codes == []) }
  }

  @Test func eachCodeHasOneSample() {
    let files = FileProblem.samples.map(\.code)
    let output = OutputProblem.samples.map(\.code)
    #expect(files == (1...11).map { $0 < 10 ? "O00\($0)" : "O0\($0)" })
    #expect(output == ((20...35).map { "O0\($0)" } + (40...46).map { "O0\($0)" }))
  }

  private static func findings(_ text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    _ = Manifest.read(Array(text.utf8), name: "manifest.json", log: &log)
    return log
  }
}
