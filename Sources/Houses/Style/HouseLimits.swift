/// How long a paper may be.
package struct HouseLimits: Sendable {
  /// The most words under a field, by field, in the order of the file.
  package var words: [(field: String, limit: Int)] = []
  /// The most sides of A4 that the whole paper is reckoned to fill.
  package var sides: Int?
  package var wordsOnASide = 500
  /// The most minutes that a paper is reckoned to take to read.
  package var minutes: Int?
  package var wordsAMinute = 200
  /// The most that all papers of a pack may come to.
  package var pack: (words: Int?, sides: Int?, minutes: Int?) = (nil, nil, nil)
  /// Whether a paper that is too long is an error.
  package var refuses = false
}
