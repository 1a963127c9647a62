import WordFiles

/// A paragraph or a table of a draft or of the file that came back, as far as it is compared.
struct ReturnedParagraph {
  /// Of a table those of all its cells.
  let tokens: [WordToken]
  let paragraph: WordParagraph
  /// The line of the Markdown that its bookmark names.
  let line: Int?
  let table: ReturnedTable?

  var keys: [WordToken.Key] { tokens.map(\.key) }
}
