import Diagnostics
import Testing

@testable import scrutiny

/// No finding is longer than 2 KB, in any form, whatever stands in its words.
struct FindingLengthTests {
  /// A sample with a long text in the place of each name and number.
  private struct Stretched: Problem {
    let sample: any Problem
    let name: String
    var code: String { sample.code }
    var severity: Severity { sample.severity }
    var example: CodeExample { sample.example }
    var message: String { fill(sample.message) }
    var hint: String? { sample.hint.map(fill) }
    static let samples: [Stretched] = []

    private func fill(_ text: String) -> String {
      text.replacing(/'[^']+'/) { _ in "'\(name)'" }.replacing(/[0-9]+/) { _ in name }
    }
  }

  private static let names = [
    String(repeating: "a", count: 1000), String(repeating: "Ω", count: 1000),
    String(repeating: "a name with spaces ", count: 60), String(repeating: "\u{202E}", count: 1000),
    String(repeating: "\"\\", count: 500), String(repeating: "\u{1}", count: 1000),
    String(repeating: "👩‍👩‍👧", count: 1000), String(repeating: "it's ", count: 200),
  ]

  /// Each code with two of the names, so that each name meets a quarter of the codes.
  @Test func aFindingWithLongNamesIsShort() {
    let places = Self.names.map { name in
      let line = SourceText(name: name, text: "word \(name) word\n")
      return Location(line.range(5, 5 + name.utf8.count))
    }
    for (number, explanation) in Explanation.all.enumerated() {
      for index in [number % Self.names.count, (number / 2 + 3) % Self.names.count] {
        let (name, place) = (Self.names[index], places[index])
        let problem = Stretched(sample: explanation.problem, name: name)
        let notes = (0..<12).map { Diagnostic.Note("\($0) \(name)", at: place) }
        let finding = Diagnostic(problem, at: place, notes: number % 3 == 0 ? [] : notes)
        let told = [
          ConsoleWriter(usesColour: true).text(of: finding), JSONLinesWriter().text(of: finding),
          JSONLinesWriter().text(of: finding, silencedFor: name),
        ]
        for text in told { #expect(text.utf8.count <= 2048, "\(problem.code): \(text)") }
      }
    }
  }

  /// What an officer meets is told whole.
  @Test func theWordsOfEveryCodeStandAsTheyAre() {
    for explanation in Explanation.all {
      let finding = Diagnostic(explanation.problem, at: Location(file: "a.md"))
      let text = ConsoleWriter(usesColour: false).text(of: finding)
      #expect(
        !text.contains("…") || explanation.problem.message.contains("…")
          || explanation.problem.hint?.contains("…") == true, "\(text)")
    }
  }

  @Test func theWordsOfACommandAreShort() throws {
    let command = try Command(withoutProject: ())
    for word in [String(repeating: "x", count: 5000), String(repeating: "x\n", count: 5000)] {
      let outcome = try command.run("explain", word)
      #expect(outcome.status == 64 && outcome.errors.utf8.count <= 2048)
    }
  }
}
