/// The rows of a table as they stand once every change is taken in.
struct ReturnedTable {
  /// A cell with what stands in it.
  struct Cell {
    let column: Int
    let columns: Int
    let paragraphs: [ReturnedParagraph]

    /// The words of all its paragraphs, as if they stood in one.
    var tokens: [WordToken] {
      var tokens = paragraphs.first?.tokens ?? []
      for paragraph in paragraphs.dropFirst() {
        guard let first = paragraph.tokens.first else { continue }
        tokens.append(
          WordToken(
            key: first.key, text: first.text, hasSpaceBefore: true, figure: first.figure))
        tokens += paragraph.tokens.dropFirst()
      }
      return tokens
    }

    var keys: [WordToken.Key] { tokens.map(\.key) }
  }

  let rows: [[Cell]]

  var width: Int { rows.map { row in row.last.map { $0.column + $0.columns } ?? 0 }.max() ?? 0 }

  /// The cell that begins in a column.
  func cell(_ row: Int, _ column: Int) -> Cell? { rows[row].first { $0.column == column } }

  /// The rows in which something stands.
  var full: [Int] { rows.indices.filter { rows[$0].contains { !$0.paragraphs.isEmpty } } }

  func words(of row: Int) -> String {
    rows[row].map { $0.tokens.joined }.filter { !$0.isEmpty }.joined(separator: " | ")
  }
}
