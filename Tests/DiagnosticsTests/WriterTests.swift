import Diagnostics
import TestSupport
import Testing

/// A problem made up for these tests.
private struct TestProblem: Problem {
  var code = "T021"
  var severity = Severity.error
  var message = "no field 'lastest' in 'cla_rate'"
  var hint: String? = "did you mean 'latest'?"
  var example: CodeExample { CodeExample(in: "05-performance.md", "lastest", cure: "latest") }

  static let samples = [TestProblem()]
}

struct WriterTests {
  private func log(_ marked: MarkedSource, problem: TestProblem = TestProblem(), length: Int) throws
    -> DiagnosticLog
  {
    let source = SourceText(name: "Data/councils/sefton/05-performance.md", text: marked.text)
    let place = try #require(marked.places[1])
    let start = source.offset(line: place.line, column: place.column)
    var log = DiagnosticLog()
    log.report(problem, at: source.range(start, start + length))
    return log
  }

  @Test func aFindingShowsItsLineWithTheStretchMarked() throws {
    let marked = MarkedSource("First line\nThe rate – {{ cla_rate.①lastest | rate }} per 10,000.\n")
    let text = ConsoleWriter(usesColour: false).text(of: try log(marked, length: 7))
    expectGolden(text, "finding.txt")
  }

  @Test func longLinesAreCutToAWindow() throws {
    let long = String(repeating: "1234567890,", count: 30)
    let marked = MarkedSource(long + "①1O.4" + long)
    let text = ConsoleWriter(usesColour: false).text(of: try log(marked, length: 4))
    expectGolden(text, "long-line.txt")
  }

  @Test func controlCharactersAreWrittenOut() throws {
    let marked = MarkedSource("a\u{1B}[31m①b\u{202E}c")
    let text = ConsoleWriter(usesColour: false).text(of: try log(marked, length: 4))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.contains("\\u{1B}[31m"))
  }

  @Test func colourIsOnlyForTerminals() throws {
    let marked = MarkedSource("①x")
    let log = try log(marked, length: 1)
    #expect(
      ConsoleWriter(usesColour: true).text(of: log).contains("\u{1B}[1;31merror[T021]\u{1B}[0m"))
    #expect(!ConsoleWriter(usesColour: false).text(of: log).contains("\u{1B}"))
  }

  @Test func programsReadOneObjectALine() throws {
    let marked = MarkedSource("one\ntwo \"①x\"\n")
    let text = JSONLinesWriter().text(of: try log(marked, length: 1))
    expectGolden(text, "finding.jsonl")
  }

  @Test func theTerminalAndProgramsSeeTheSameCharactersWrittenOut() throws {
    let hidden = "a\u{2066}b\u{2060}c\u{FEFF}d\u{61C}e\u{AD}f\u{E0041}"
    let marked = MarkedSource("①x")
    let log = try log(
      marked, problem: TestProblem(message: hidden, hint: hidden), length: 1)
    let terminal = ConsoleWriter(usesColour: false).text(of: log)
    #expect(
      terminal.contains(
        "hint: a\\u{2066}b\\u{2060}c\\u{FEFF}d\\u{61C}e\\u{AD}f\\u{E0041}\n"))
    let program = JSONLinesWriter().text(of: log)
    let written = "a\\u2066b\\u2060c\\ufeffd\\u061ce\\u00adf\\udb40\\udc41"
    #expect(program.contains("\"message\":\"\(written)\",\"hint\":\"\(written)\""))
    let scalars = (terminal + program).unicodeScalars
    #expect(!scalars.contains { $0 != "\n" && InvisibleCharacters.contains($0) })
  }
}

struct DiagnosticLogTests {
  private func location(_ file: String, _ line: Int, _ column: Int) -> Location {
    Location(file: file, start: SourcePosition(line: line, column: column))
  }

  @Test func findingsComeByFileAndPlaceWhateverTheOrderOfReporting() {
    var log = DiagnosticLog()
    log.report(TestProblem(code: "T003"), at: location("b.md", 1, 1))
    log.report(TestProblem(code: "T002"), at: location("a.md", 10, 1))
    log.report(TestProblem(code: "T001"), at: location("a.md", 9, 5))
    log.report(TestProblem(code: "T000"), at: Location(file: "a.md"))
    #expect(log.codes == ["T000", "T001", "T002", "T003"])
  }

  @Test func oneFindingToldTwiceIsListedOnce() {
    var log = DiagnosticLog()
    log.report(TestProblem(), at: location("a.md", 1, 1))
    log.report(TestProblem(), at: location("a.md", 1, 1))
    #expect(log.sorted().count == 1)
  }

  @Test func ofAFloodAThousandOfEachSeverityAreKept() {
    var log = DiagnosticLog()
    for line in 1...1500 {
      log.report(TestProblem(severity: .warning), at: location("a.md", line, 1))
    }
    var other = DiagnosticLog()
    for line in 1...1200 { other.report(TestProblem(), at: location("a.md", line, 2)) }
    other.report(TestProblem(), at: location("b.md", 1, 1))
    log.merge(other)
    #expect(log.errorCount == 1201 && log.warningCount == 1500)
    #expect(log.sorted().count == 2001)
    #expect(ConsoleWriter.count(of: log) == "1201 errors, 1500 warnings")
    let text = ConsoleWriter(usesColour: false).text(of: log)
    #expect(text.hasSuffix("a.md: 2600 more findings not listed\n"))
    let lines = JSONLinesWriter().text(of: log)
    #expect(lines.hasSuffix("{\"file\":\"a.md\",\"omittedFindings\":700}\n"))
  }

  @Test func aFloodIsCountedNotListed() {
    var log = DiagnosticLog()
    for line in 1...250 { log.report(TestProblem(), at: location("a.csv", line, 1)) }
    #expect(log.capped().listed.count == DiagnosticLog.limitPerFile)
    #expect(log.capped().omitted.map(\.count) == [150])
    #expect(ConsoleWriter.count(of: log) == "250 errors")
  }
}

struct SourceTextTests {
  @Test func linesEndWithLFOrCRLFOrCR() {
    let source = SourceText(name: "a", text: "one\ntwo\r\nthree\rfour")
    #expect(source.lineCount == 4)
    #expect(source.line(2) == "two" && source.line(3) == "three" && source.line(4) == "four")
    #expect(source.position(at: 9) == SourcePosition(line: 3, column: 1))
  }

  @Test func columnsCountCharacters() {
    let source = SourceText(name: "a", text: "£5 – é!")
    let offset = source.offset(line: 1, column: 7)
    #expect(source.position(at: offset) == SourcePosition(line: 1, column: 7))
    #expect(source.range(offset, offset + 1).text == "!")
  }
}
