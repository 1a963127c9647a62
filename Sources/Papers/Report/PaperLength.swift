import Diagnostics
import Documents
import Houses

/// How many sides of A4 a paper is reckoned to fill: words at the house's rate, and 40 table rows to
/// a side. A reckoning and no measurement: the printed pages depend on the style sheet.
struct PaperLength {
  static let rowsOnASide = 40

  private(set) var words = 0
  private(set) var rows = 0

  init(of document: Document) {
    for block in document.blocks {
      if case .table(let table) = block.content {
        words += table.caption.plainText.wordCount
        words += table.scorecard?.lead.plainText.wordCount ?? 0
        for note in table.notes { words += note.plainText.wordCount }
        rows += table.rows.count + 1
      } else {
        words += [block].wordCount
      }
    }
  }

  /// Rounded up.
  func sides(wordsOnASide: Int) -> Int {
    let part = words * Self.rowsOnASide + rows * wordsOnASide
    let side = wordsOnASide * Self.rowsOnASide
    return (part + side - 1) / side
  }
}

extension HouseLimits {
  /// What is wrong with the length of the whole paper.
  func problem(with document: Document) -> LengthProblem? {
    guard let limit = self.sides else { return nil }
    let length = PaperLength(of: document)
    let sides = length.sides(wordsOnASide: wordsOnASide)
    guard sides > limit else { return nil }
    return .tooManySides(
      sides: sides, words: length.words, rows: length.rows, wordsOnASide: wordsOnASide,
      limit: limit, refuses: refuses)
  }
}
