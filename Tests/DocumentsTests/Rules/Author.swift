import Diagnostics
import Documents
import TestSupport

/// A paper whose text stands in a source with marked places.
struct Author {
  let source: MarkedSource
  let text: SourceText

  init(_ marked: String) {
    source = MarkedSource(marked)
    text = SourceText(name: "report.md", text: source.text)
  }

  /// The whole text as one run.
  var inline: Inline { inline(0, text.bytes.count) }

  func inline(_ lower: Int, _ upper: Int) -> Inline {
    let range = text.range(lower, upper)
    return Inline(.text(range.text), range: range)
  }

  /// A run for each line, in blocks of one kind.
  func lines(_ make: ([Inline], SourceRange) -> Block.Content) -> [Block] {
    (1...text.lineCount).compactMap { number in
      let start = text.offset(ofLine: number)
      let range = text.range(start, start + text.line(number).utf8.count)
      guard !range.text.isEmpty else { return nil }
      return Block(make([Inline(.text(range.text), range: range)], range), range: range)
    }
  }

  var paragraphs: [Block] { lines { inlines, _ in .paragraph(inlines) } }

  func document(_ blocks: [Block]) -> Document {
    Document(title: "Title", blocks: [Sample.heading(1, "Title")] + blocks)
  }

  /// Codes with places, such as `D040 1:5`, in order.
  static func found(_ log: DiagnosticLog) -> [String] {
    log.sorted().map {
      "\($0.code) \($0.location.start?.line ?? 0):\($0.location.start?.column ?? 0)"
    }
  }

  /// The same for the marks: `D040` at ① and so on.
  func expected(_ codes: String...) -> [String] {
    codes.enumerated().map { index, code in
      let place = source.places[index + 1] ?? (0, 0)
      return "\(code) \(place.0):\(place.1)"
    }
  }

  func check(_ rule: any Rule, _ blocks: [Block]? = nil) -> [String] {
    var log = DiagnosticLog()
    rule.check(CheckedPaper(document(blocks ?? paragraphs), in: "report.md"), into: &log)
    return Self.found(log)
  }
}
