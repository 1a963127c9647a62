import Figures

/// From when a claim about a course speaks.
extension CourseClaims {
  /// From when a stretch speaks, as a place in the subject's history.
  static func since(
    _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> (end: Int, from: (ClaimSubject) -> Int?)? {
    for index in segment where sentence.isAuthors(index) {
      let word = sentence.word(index)
      if ["since", "on", "with", "to"].contains(word),
        let time = NamedTime(in: sentence, at: index + 1)
      {
        guard
          word == "since"
            || ["compared", "up", "down", "relative"].contains(sentence.word(index - 1))
            || (word == "on" && ways[sentence.word(index - 1)] != nil)
        else {
          continue
        }
        return (
          time.tokens.upperBound,
          { subject in subject.history.own.lastIndex { time.fits($0.period) } }
        )
      }
      if word == "since",
        let object = sentence.objects.first(where: {
          $0.tokens.lowerBound > index && $0.tokens.lowerBound < index + 3
        }), case .earlier(let years, let quarters) = object.kind
      {
        return (
          object.tokens.upperBound,
          { subject in
            let steps = subject.value.period.steps(years: years, quarters: quarters)
            return steps > 0 ? subject.index - steps : nil
          }
        )
      }
      guard ["over", "in", "within", "during", "on"].contains(word) else { continue }
      if sentence.figures.isEmpty, let end = year(after: index, sentence) {
        return (
          end,
          { subject in
            subject.index - subject.value.period.steps(years: 1, quarters: 0)
          }
        )
      }
      guard word != "during", word != "on" else { continue }
      if let (count, end) = ClaimSpan.years(at: index + 1, sentence) {
        return (
          end,
          { subject in
            subject.index - subject.value.period.steps(years: count, quarters: 0)
          }
        )
      }
    }
    return nil
  }

  /// "over the year", "in the last year", "on the previous year": one year, and where the words end.
  private static func year(after index: Int, _ sentence: ClaimSentence) -> Int? {
    var next = index + 1
    while ["the", "last", "past", "previous", "a", "this"].contains(sentence.word(next)) {
      next += 1
    }
    guard next > index + 1, sentence.word(next) == "year", sentence.word(next + 1) != "to",
      sentence.word(next + 1) != "ending"
    else { return nil }
    return next + 1
  }
}
