/// How long a paper may be.
package struct HouseLimits: Sendable {
  /// The most words under a field, by field, in the order of the file.
  package var words: [(field: String, limit: Int)] = []
  /// The most sides of A4 that the whole paper is reckoned to fill.
  package var sides: Int?
  package var wordsOnASide = 500
  /// Whether a paper that is too long is an error.
  package var refuses = false
}
