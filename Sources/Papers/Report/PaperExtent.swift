package import Documents
package import Houses

/// How much there is to read: words, sides of A4 and minutes, each reckoned at the house's rates.
package struct PaperExtent: Sendable, Hashable {
  package let words: Int
  package let sides: Int
  package let minutes: Int

  package init(of document: Document, limits: HouseLimits) {
    let length = PaperLength(of: document)
    words = length.words
    sides = length.sides(wordsOnASide: limits.wordsOnASide)
    // A row of a table is read as a line of words.
    let reckoned = length.words + length.rows * Self.wordsOfARow
    minutes = (reckoned + limits.wordsAMinute - 1) / limits.wordsAMinute
  }

  private static let wordsOfARow = 10

  /// Several papers together.
  package init(sumOf lengths: [PaperExtent]) {
    words = lengths.map(\.words).reduce(0, +)
    sides = lengths.map(\.sides).reduce(0, +)
    minutes = lengths.map(\.minutes).reduce(0, +)
  }
}
