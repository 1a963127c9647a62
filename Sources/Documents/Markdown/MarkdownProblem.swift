import Diagnostics

/// What can be wrong with a Markdown text as it is read. Everything else is a document.
package enum MarkdownProblem: Problem, Hashable {
  /// A value stands where none can: D001 to D008.
  case misplacedValue(Place)
  /// A value was not found exactly once in what was read, for a reason not known: D009.
  case lostValue(times: Int)
  /// A row has cells that no column has: D010.
  case rowTooWide(cells: Int, columns: Int)
  /// A row leaves cells out: D011.
  case rowTooNarrow(cells: Int, columns: Int)
  /// A quote or list deeper than the reader follows: D012.
  case blocksTooDeep(limit: Int)
  /// Emphasis, a link or an image deeper than the reader follows: D013.
  case markupTooDeep(limit: Int)

  /// Where a value cannot stand, or cannot stand unless it is text.
  package enum Place: Sendable, Hashable, CaseIterable {
    case code, html, destination, title, definition
    /// Blocks beside other text, in a heading or in a cell.
    case text
    /// A style sheet anywhere but in a page.
    case document
    case surplusCell
  }
}
