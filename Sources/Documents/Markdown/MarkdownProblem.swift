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
  /// A line of a paper that would be printed otherwise than it was most likely meant: D014 to D018.
  case misread(Misreading)
  /// An item that would be printed with another number than it was written with: D019.
  case renumbered(written: Int, printed: Int)
  /// A line such as `[Note]: words` that is taken for the address of links, of which there is none:
  /// D059.
  case unusedDefinition(String)
  /// More letters and marks than memory is promised for: D066.
  case tooMuch
  /// A paragraph, heading or cell that nobody wrote by hand: D067.
  case paragraphTooLong
  /// A reference such as `&#x202E;` to a character that nobody sees and that acts on the text around
  /// it: D093.
  case hiddenReference(UInt32)

  /// What a line is read as, or what it looks like and is not read as.
  package enum Misreading: Sendable, Hashable, CaseIterable {
    /// Printed as running text: D014.
    case heading, definition, table, tightItem, item
    /// Printed as part of the item or quotation above it: D015.
    case joined
    /// A heading inside a list or a quotation, which no list of contents knows: D016.
    case headingInList, headingInQuote
    /// A sentence or several lines, printed as a heading because dashes stand under them: D017.
    case underlined
    /// Printed as code: D018.
    case code
  }

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
