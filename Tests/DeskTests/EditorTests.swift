import Diagnostics
import Testing

@testable import Desk

/// Texts on their way between a file and an editor.
struct EditorTests {
  @Test func aTextThatNobodyChangedIsWrittenAsItWas() throws {
    for text in ["a\nb\n", "a\r\nb\r\n", "\u{FEFF}a\r\nb", "\n\na", "a\rb", ""] {
      let opened = try #require(OpenedText(Array(text.utf8)))
      #expect(!opened.text.contains("\r") && !opened.text.contains("\u{FEFF}"))
      // As a browser sends it back.
      let sent = opened.text.replacing("\n", with: "\r\n")
      #expect(
        opened.written(OpenedText.normalised(sent)) == Array(text.utf8), "\(text.debugDescription)")
    }
    #expect(OpenedText([0xFF]) == nil)
  }

  @Test func aChangedTextKeepsItsLineEndsAndItsMark() throws {
    let opened = try #require(OpenedText(Array("\u{FEFF}a\r\nb\r\n".utf8)))
    #expect(opened.written("a\nc\n") == Array("\u{FEFF}a\r\nc\r\n".utf8))
  }

  @Test func valuesAreTextAndNeverMarkup() {
    let value = "<b onclick=\"x\">'&</b>"
    let markup: Markup = "<p title=\"\(value)\">\(value)</p>"
    #expect(!markup.text.contains("<b") && !markup.text.contains("'"))
    #expect(markup.text.hasPrefix("<p title=\"&lt;b onclick=&quot;x&quot;"))
  }

  @Test func aFindingIsMarkedWhereABrowserCountsIt() throws {
    let text = try #require(
      OpenedText(Array("é😀\r\nIn {{ rate.latets }} of cases there was more.\r\n".utf8)))
    let place = Location(
      file: "x", start: SourcePosition(line: 2, column: 12),
      end: SourcePosition(line: 2, column: 18))
    let mark = try #require(
      FindingMark(Diagnostic(Found(hint: "did you mean 'latest'?"), at: place), in: text))
    #expect(Array(text.text.utf16)[mark.from..<mark.to].elementsEqual("latets".utf16))
    #expect(mark.replacement == "latest")
    #expect(mark.words == " of cases there was more.")
    let other = Found(hint: "rate.previous prints 23%; write {{ rate.previous }}")
    #expect(
      FindingMark(Diagnostic(other, at: place), in: text)?.replacement == "{{ rate.previous }}")
    let plain = Found(hint: "give it a name")
    #expect(FindingMark(Diagnostic(plain, at: place), in: text)?.replacement == nil)
  }

  private struct Found: Problem {
    let hint: String?
    var code: String { "T021" }
    var severity: Severity { .error }
    var message: String { "no such field" }
    var example: CodeExample { CodeExample(in: "x", "y", cure: "z") }
    static let samples: [Found] = []
  }
}
