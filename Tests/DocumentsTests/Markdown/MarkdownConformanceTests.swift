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

  /// What papers read in another way, by the examples of the specification that show it.
  private static let departures = [
    "a line indented by four columns or a tab is text and never code, and begins what it looks like":
      [
        1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 49, 69, 70, 85, 87, 100, 107, 110, 111, 112, 114, 115, 116,
        117, 118, 134, 183, 184, 191, 211, 225, 231, 236, 238, 252, 253, 254, 257, 264, 270, 271,
        272,
        273, 274, 278, 286, 287, 288, 289, 290, 309, 312, 313,
      ],
    "one column is enough for what stands inside a numbered item": [297],
    "a marker may have a space of another width behind it": [353],
  ]

  @Test(
    .enabled(if: path != nil, "COMMONMARK_SPEC names the examples of the CommonMark specification"))
  func papersDepartFromTheSpecificationInTheseExamplesAlone() throws {
    let file = URL(fileURLWithPath: try #require(Self.path))
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    let departing = examples.filter { markdownHTML($0.markdown, as: .paper) != $0.html }
    let known = Self.departures.values.flatMap { $0 }
    #expect(departing.map(\.example) == known.sorted())
    for example in departing where !known.contains(example.example) {
      Issue.record("example \(example.example): \(example.markdown.debugDescription)")
    }
  }
}

/// The HTML of a Markdown text as the specification would show it.
func markdownHTML(_ markdown: String, as dialect: MarkdownDialect = .commonMark) -> String {
  var log = DiagnosticLog()
  let text = MarkedText(SourceText(name: "text.md", text: markdown))
  return SpecificationWriter.html(MarkdownReader.read(text, as: dialect, into: &log))
}
