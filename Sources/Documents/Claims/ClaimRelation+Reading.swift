/// What stands around the words of a relation.
extension ClaimRelation {
  /// How a comparative stands to what follows "than"; nil where it is no relation: "more complex than".
  static func way(
    _ way: Way, at index: Int, than: Int, _ sentence: ClaimSentence
  ) -> Way? {
    let word = sentence.word(index)
    // "three or more placements, a lower share than": the later word is the one that compares.
    if (index + 1..<than).contains(where: { comparatives[sentence.word($0)] != nil }) { return nil }
    guard ["more", "less"].contains(word), than > index + 1 else { return way }
    let next = sentence.word(index + 1)
    if let isGood = qualities[next], than == index + 2 || isOfOthers(than + 1, sentence) {
      return isGood == (word == "more") ? .better : .worse
    }
    if kinds.contains(next), than == index + 2 || isOfOthers(than + 1, sentence) { return way }
    // "more of our social workers left than in England".
    let isOfThings = next == "of" || sentence.known.nameForms.contains(next)
    let isSet = isOfOthers(than + 1, sentence) || inside(index..<than, sentence) != nil
    return isOfThings && isSet ? way : nil
  }

  /// Whether a target is named within a few words: "its re-referral target".
  static func isTargetNear(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    guard
      let target = sentence.objects.first(where: {
        $0.isTarget && $0.tokens.lowerBound >= index && $0.tokens.lowerBound < index + 4
      })
    else { return false }
    return !sentence.contains(parting, in: index..<target.tokens.lowerBound)
  }

  /// "The target of no more than 22%" says what the target is.
  static func isPartOfTarget(
    _ index: Int, than: Int, _ sentence: ClaimSentence
  ) -> Bool {
    guard sentence.word(index - 1) == "no", let figure = sentence.figure(at: than + 1) else {
      return false
    }
    return figure.isTarget
      && ["of", "is", "to", "at", "was", "be", "for", "as", ":", ",", "("].contains(
        sentence.word(index - 2))
      && sentence.objects.contains { $0.isTarget && $0.tokens.upperBound <= index }
  }

  /// The other side between a comparative and "than": "higher in England (22.6%) than in Westport".
  static func inside(_ stretch: Range<Int>, _ sentence: ClaimSentence) -> ClaimObject? {
    let objects = sentence.objects.filter { stretch.overlaps($0.tokens) }
    guard let first = objects.first, first.isSide, objects.allSatisfy({ $0.isAlike(first) }),
      ["in", "across", "among", "for", "at", "(", "the", "our", "by"].contains(
        sentence.word(first.tokens.lowerBound - 1))
    else { return nil }
    return objects.dropFirst().reduce(first) { ClaimObject(joining: $0, $1) }
  }

  /// Whether words such as "the England average" or a comparator's figure begin at an index.
  static func isOfOthers(
    _ index: Int, _ sentence: ClaimSentence, orOwn: Bool = false
  ) -> Bool {
    var index = index
    for _ in 0..<8
    where
      (passed.contains(sentence.word(index))
      || sentence.known.nameForms.contains(sentence.word(index)))
      && !sentence.objects.contains(where: { $0.tokens.contains(index) })
    {
      index += 1
    }
    return sentence.objects.contains {
      guard $0.tokens.contains(index) else { return false }
      return orOwn || !$0.isOwn
    }
  }
}
