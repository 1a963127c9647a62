/// Times that a sentence names: years, financial years, quarters, months.
package struct PeriodWords {
  private static let period = KeptPattern(
    /(?:Q[1-4](?: of)? )?(?:19|20)\d{2}\s?[\/-–]\s?(?:20)?\d{2}\b|(?:(?:late|early|mid|end of) )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d{2}|\b(?:19|20)\d{2}\b/
  )

  /// Each as it is written, with its place counted in scalars.
  private let named: [(start: Int, text: Substring)]

  package init(in sentence: String) {
    named = sentence.matches(of: Self.period.regex).map { match in
      let start = sentence.unicodeScalars.distance(
        from: sentence.startIndex, to: match.range.lowerBound)
      return (start, match.output)
    }
  }

  /// The time that stands nearest to a place, which is counted in scalars; nil where none is named.
  package func nearest(to place: Int) -> String? {
    named.min { abs($0.start - place) < abs($1.start - place) }.map { String($0.text) }
  }
}
