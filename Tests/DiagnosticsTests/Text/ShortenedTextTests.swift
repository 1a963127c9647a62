import Testing

@testable import Diagnostics

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
    #expect(short.utf8.count <= 90)
  }

  @Test func aLongNameLeavesTheWordsAroundIt() {
    let long = String(repeating: "Ω", count: 1000)
    let spaced = String(repeating: "the council's own ", count: 60)
    let text = "no field '\(long)' in '\(spaced)'; the council's (\(long)) is none of 'a b'"
    let short = text.withShortNames(80)
    #expect(short.hasPrefix("no field 'ΩΩ") && short.contains("ΩΩ' in 'the council's own "))
    #expect(short.contains("own '; the council's (ΩΩ") && short.hasSuffix("ΩΩ) is none of 'a b'"))
    #expect(short.utf8.count < 330)
    #expect("it's 'open".withShortNames(80) == "it's 'open")
  }

  @Test(
    arguments: [
      "x", "é", "\u{202E}", "a\u{301}\u{301}\u{301}\u{301}\u{301}", "😀", "\"", "\u{1}", "'x ",
    ])
  func aFindingOfALongTextIsShort(_ unit: String) {
    let long = String(repeating: unit, count: 20_000)
    let source = SourceText(name: long, text: long)
    let problem = Long(message: "'\(long)' is no date", hint: long)
    for count in [0, 1, 2, 40] {
      let notes = (0..<count).map { _ in Diagnostic.Note(long, at: Location(source.range(0, 1))) }
      var log = DiagnosticLog()
      log.report(problem, at: source.range(0, 40), notes: notes)
      let finding = Diagnostic(problem, at: Location(source.range(0, 40)), notes: notes)
      #expect(ConsoleWriter(usesColour: true).text(of: finding).utf8.count <= 2048)
      #expect(JSONLinesWriter().text(of: finding).utf8.count <= 2048)
      #expect(JSONLinesWriter().text(of: finding, silencedFor: long).utf8.count <= 2048)
      let silence = Silence(rule: "S999", near: nil, reason: long, range: source.range(0, 1))
      _ = log.silence(by: [silence])
      #expect(ConsoleWriter.silenced(of: log).utf8.count <= 2048)
    }
  }

  @Test func notesWithoutRoomAreCounted() {
    let notes = (0..<12).map { Diagnostic.Note("here too", at: Location(file: "\($0).md")) }
    let finding = Diagnostic(Long(message: "a", hint: nil), at: Location(file: "a"), notes: notes)
    let text = ConsoleWriter(usesColour: false).text(of: finding)
    #expect(text.hasSuffix("      note: here too (7.md)\n      note: 4 more places\n"))
    #expect(JSONLinesWriter().text(of: finding).hasSuffix("],\"omittedNotes\":4}\n"))
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
