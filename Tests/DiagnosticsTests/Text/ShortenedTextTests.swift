import Diagnostics
import Testing

/// No finding is longer than a screen, whatever a person wrote.
struct ShortenedTextTests {
  @Test func aShortTextStaysAsItIs() {
    #expect("Children’s".shortened(to: 12) == "Children’s")
  }

  @Test func ofALongOneBothEndsStay() {
    let text = "'" + String(repeating: "é", count: 5000) + "' is no date"
    let short = text.shortened(to: 90)
    #expect(short.hasPrefix("'ééé") && short.hasSuffix("' is no date"))
    #expect(short.contains("bytes left out"))
    #expect(short.utf8.count < 130)
  }

  @Test(arguments: ["x", "é", "\u{202E}", "a\u{301}\u{301}\u{301}\u{301}\u{301}", "😀"])
  func aFindingOfALongTextIsShort(_ unit: String) {
    let long = String(repeating: unit, count: 20_000)
    let source = SourceText(name: long, text: long)
    let problem = Long(message: "'\(long)' is no date", hint: long)
    let notes = (0..<2).map { _ in Diagnostic.Note(long, at: Location(source.range(0, 1))) }
    let finding = Diagnostic(problem, at: Location(source.range(0, 40)), notes: notes)
    #expect(ConsoleWriter(usesColour: false).text(of: finding).utf8.count < 3500)
    let plain = Diagnostic(problem, at: Location(file: "a.yaml"))
    #expect(ConsoleWriter(usesColour: false).text(of: plain).utf8.count < 2048)
  }

  private struct Long: Problem {
    let message: String
    let hint: String?
    let code = "S999"
    let severity = Severity.error
    var example: CodeExample { CodeExample(in: "a.yaml", "a", cure: "b") }
    static let samples: [Long] = []
  }
}
