/// How a text is read.
package enum MarkdownDialect: Sendable {
  /// CommonMark and tables, and nothing else.
  case commonMark
  /// What authors of papers write: the same, with the lists of council papers (`a)`, `(i)`, `•`) read as
  /// lists, indented lines read as text and never as code, and what would be printed otherwise than it
  /// is written reported. A test lists each example of CommonMark that is read in another way.
  case paper
}
