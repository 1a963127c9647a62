/// Times that sentences name: years, financial years, quarters, months.
package enum PeriodWords {
  /// The time that a sentence names nearest to a place, which is counted in scalars; nil where it
  /// names none.
  package static func nearest(to place: Int, in sentence: String) -> String? {
    var best: (distance: Int, text: String)?
    for match in sentence.matches(
      of:
        /(?:Q[1-4](?: of)? )?(?:19|20)\d{2}\s?[\/-–]\s?(?:20)?\d{2}\b|(?:(?:late|early|mid|end of) )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d{2}|\b(?:19|20)\d{2}\b/
    ) {
      let start = sentence.unicodeScalars.distance(
        from: sentence.startIndex, to: match.range.lowerBound)
      let distance = abs(start - place)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, String(match.output)) }
    }
    return best?.text
  }
}
