package import Diagnostics

/// Reads Markdown: CommonMark 0.31.2 and the tables of GitHub Flavored Markdown, as they are or as
/// authors of papers mean them; see `MarkdownDialect`.
///
/// Any bytes are a document. Time is in proportion to the text. Block quotes, lists and items nest
/// up to 100 deep, emphasis, links and images up to 50; markup beyond that is read as text and
/// reported. Text decoding leaves its mark on positions only: a `.text` node whose bytes stand in
/// its source as they are has a range of the same length, so that a byte of its UTF-8 is the byte
/// of the range with the same offset. Text that was decoded, such as `&amp;`, is a node of its own.
package struct MarkdownReader {
  /// The blocks of a text, with the values in the places of its marks.
  ///
  /// Each mark is found in the tree exactly once, or an error is reported at its tag: a value cannot
  /// stand in code, raw HTML, a destination, a title, a definition, or a cell that no column has.
  /// Raw HTML is kept as `.html`; a rule refuses it. An `.html` block that begins with `<!--` and
  /// holds no `-->` is a comment that was never closed. A paper that passes `MarkdownWeight` is not
  /// read, nor is a paragraph that does.
  package static func read(
    _ text: MarkedText, as dialect: MarkdownDialect = .paper, into log: inout DiagnosticLog
  ) -> [Block] {
    if dialect == .paper, let place = MarkdownWeight.excess(in: text.bytes[...]) {
      if let origin = text.origin(of: place..<place + 1) {
        log.report(MarkdownProblem.tooMuch, at: origin)
      }
      return []
    }
    var parser = BlockParser(text.bytes, dialect)
    parser.readAll()
    var builder = BlockBuilder(text, parser)
    let blocks = builder.blocks(in: 0)
    builder.report(into: &log)
    return blocks
  }
}
