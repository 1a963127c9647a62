import Foundation
import TestSupport
import Testing

/// `scrutiny figures`, as an officer asks it.
struct FiguresTests {
  private static let file =
    "Data/extracts/dfe-children-looked-after/2025/cla_number_and_rate_per_10k_children.csv"

  @Test func aFigureIsTracedToItsCellAndToThePapersThatPrintIt() throws {
    let command = try Command()
    let id = "cla_rate/E08000014/2025-03-31#value"
    let before = try command.run("figures", id, "--council", "sefton")
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output.contains("printed in no paper") || before.output.contains("published"))
    #expect(try command.run("build", "--council", "sefton").status == 0)
    let outcome = try command.run("figures", id, "--council", "sefton")
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "cla_rate: Children in care per 10,000")
    #expect(lines.contains("cla_rate, Sefton, 2025-03-31, value: 92"))
    #expect(
      lines.contains {
        $0.hasPrefix("  from \(Self.file), line ")
          && $0.hasSuffix(", column 'rate_per_10000' (release 2025)")
      })
    #expect(
      lines.contains {
        $0.hasPrefix(
          "  printed in sefton/2026-03-17-overview-and-scrutiny (built, not published): ")
          && $0.contains("04-performance#summary")
      })
  }

  @Test func aNumberIsFoundAsItIsPrinted() throws {
    let command = try Command()
    for number in ["26.2", "26.2%"] {
      let outcome = try command.run("figures", number, "--council", "sefton")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("rereferral, Sefton, year-to-2025-03-31, value: 26.2%"))
    }
  }

  @Test(arguments: [
    (
      ["cla_rat"], "error[O050]: no indicator and no printed figure is called 'cla_rat'", "cla_rate"
    ),
    (["987654.3"], "error[O052]: '987654.3' is printed in no paper", "92.4"),
    (["cla_rate", "--council", "seftom"], "'seftom'", "did you mean 'sefton'?"),
  ])
  func whatIsNotThereIsSaidWithWhatIs(words: [String], problem: String, hint: String) throws {
    let command = try Command()
    let outcome = try command.shell("\"$scrutiny\" figures \(words.joined(separator: " "))")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(problem), "\(outcome.errors)")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test func aWithheldNumberIsNotFound() throws {
    let command = try Command()
    let place = command.folder.url.appending(path: "Data/councils/sefton/council.yaml")
    let text = try String(contentsOf: place, encoding: .utf8)
    try Data(text.replacing("threshold: 5", with: "threshold: 50").utf8).write(to: place)
    // There were 30 in the newest year, which is fewer than the threshold.
    let outcome = try command.run("figures", "icpc_0_10_days", "--council", "sefton")
    #expect(
      outcome.output.contains("year-to-2025-03-31, value: [c], withheld"), "\(outcome.output)")
    #expect(!outcome.output.contains("value: 30\n"))
  }
}
