import Diagnostics
import Documents
import TestSupport

/// A paper written in Markdown with marked places, read and held to the rules about one tree.
struct Paper {
  let marked: MarkedSource
  let document: Document
  let log: DiagnosticLog

  /// Text without a title is given one on the line before.
  init(_ text: String, numbered: Bool = false) {
    marked = MarkedSource(text)
    let source = SourceText(name: "paper.md", text: marked.text)
    var log = DiagnosticLog()
    var blocks = TableCaptions.attach(to: MarkdownReader.read(MarkedText(source), into: &log))
    if numbered {
      var count = 0
      for index in blocks.indices {
        guard case .paragraph(let inlines) = blocks[index].content else { continue }
        count += 1
        blocks[index].content = .numberedParagraph(
          NumberedParagraph(number: "1.\(count)", id: "p1-\(count)", inlines: inlines))
      }
    }
    blocks.insert(Sample.heading(1, "Title"), at: 0)
    document = DocumentFinisher.finish(Document(title: "Title", blocks: blocks))
    Rules.checkWords(of: document, into: &log)
    self.log = log
  }

  /// Codes with places, such as `D042 3:7`, by place.
  var found: [String] { Author.found(log) }

  /// The codes at the marks ①, ② and on.
  func expected(_ codes: String...) -> [String] {
    codes.enumerated().map { index, code in
      let place = marked.places[index + 1] ?? (0, 0)
      return "\(code) \(place.0):\(place.1)"
    }
  }

  var messages: [String] { log.sorted().map(\.problem.message) }
}

extension Rules {
  /// Every rule but the one about typed digits, for papers that were written without this program.
  static func checkWords(of document: Document, into log: inout DiagnosticLog) {
    let paper = CheckedPaper(document, in: "paper.md")
    for rule in all where !(rule is UnboundDigitRule) { rule.check(paper, into: &log) }
  }
}
