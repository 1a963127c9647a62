import Councils
import Diagnostics
import Documents
import Papers
import Templating
import TestSupport

/// A narrative with its council's facts and tables, taken through all that a paper goes through.
struct DeclaredPaper {
  /// Empty where there is none.
  var markdown = ""
  var log = DiagnosticLog()

  init(_ narrative: String, facts: String? = nil, tables: String? = nil) {
    let declared = DeclaredFigures(
      facts: facts.map { SourceText(name: "Data/councils/x/facts.yaml", text: $0) },
      tables: tables.map { SourceText(name: "Data/councils/x/tables.yaml", text: $0) }, into: &log)
    let vocabulary = ReportVocabulary.narrative(indicators: [], declared: declared)
    let file = "Data/councils/x/meetings/y/04-report.md"
    guard declared.isWhole,
      let template = Template.compile(
        SourceText(name: file, text: narrative), vocabulary: vocabulary, into: &log),
      let text = template.expand(
        declared.values(area: "E00000001"),
        tags: DeclaredTableTag(), into: &log)
    else { return }
    let document = DocumentFinisher.finish(
      Document(
        title: "Paper",
        blocks: [Block(.heading(Heading(level: 1, inlines: [.text("Paper")])))]
          + MarkdownReader.read(text, into: &log)))
    PaperRules.check(CheckedPaper(document, in: file), knowing: declared.facts, into: &log)
    markdown = MarkdownWriter().text(of: document)
  }

  /// The rows of the tables, cells parted by " | ".
  var rows: [String] {
    markdown.split(separator: "\n").filter { $0.hasPrefix("|") && !$0.contains("---") }.map {
      $0.split(separator: "|").map { cell in
        cell.split(separator: " ").joined(separator: " ").replacing("\\", with: "")
      }.joined(separator: " | ")
    }
  }

  /// The lines that are neither rows nor headings.
  var lines: [String] {
    markdown.split(separator: "\n").map { String($0).replacing("\\", with: "") }
      .filter { !$0.hasPrefix("|") && !$0.hasPrefix("#") }
  }

  /// What a person is told, with each finding's code and place.
  var findings: String { ConsoleWriter(usesColour: false).text(of: log) }
}
