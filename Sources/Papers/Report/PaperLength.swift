import Diagnostics
import Documents
import Houses

/// How many sides of A4 a paper is reckoned to fill, with its headings, tables and charts. A reckoning
/// and no measurement: the printed pages depend on the style sheet.
struct PaperLength {
  /// Words on a side of plain prose in the style sheet of the standard house.
  static let wordsOnASide = 500

  private(set) var words = 0
  private(set) var rows = 0
  private let pages: Int

  init(of document: Document) {
    pages = PrintedPages.count(document.blocks)
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

  /// A house that gets fewer words on a side needs as many more sides; rounded up.
  func sides(wordsOnASide: Int) -> Int {
    (pages * Self.wordsOnASide + wordsOnASide - 1) / wordsOnASide
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
