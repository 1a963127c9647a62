import Diagnostics
import Documents
import Foundation
import Testing

/// Every example of the specification, read and written as the specification shows it.
///
/// The examples are not part of the repository: `Tests/Scripts/fetch-commonmark-spec FOLDER`
/// fetches them, and `COMMONMARK_SPEC` names the file that it writes.
struct MarkdownConformanceTests {
  private struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
    let section: String
  }

  private static let path = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]

  @Test(
    .enabled(if: path != nil, "COMMONMARK_SPEC names the examples of the CommonMark specification"))
  func everyExampleOfTheSpecificationGivesTheHTMLShown() throws {
    let file = URL(fileURLWithPath: try #require(Self.path))
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    #expect(examples.count == 652)
    var passed = 0
    for example in examples {
      let html = markdownHTML(example.markdown)
      if html == example.html {
        passed += 1
      } else {
        Issue.record(
          """
          example \(example.example) (\(example.section))
          \(example.markdown.debugDescription)
          shown \(example.html.debugDescription)
          got   \(html.debugDescription)
          """)
      }
    }
    print("\(passed) of \(examples.count) examples of the CommonMark specification")
  }
}

/// The HTML of a Markdown text as the specification would show it.
func markdownHTML(_ markdown: String) -> String {
  var log = DiagnosticLog()
  let text = MarkedText(SourceText(name: "text.md", text: markdown))
  return SpecificationWriter.html(MarkdownReader.read(text, into: &log))
}
