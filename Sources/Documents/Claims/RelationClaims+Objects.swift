import Figures

/// What a relation sets a figure beside: the words after it, before it, or aside.
extension RelationClaims {
  /// The objects right after a relation, joined by "and" or commas.
  static func after(
    _ relation: ClaimRelation, _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> [ClaimObject] {
    var objects: [ClaimObject] = []
    var index = relation.tokens.upperBound
    var passed = 0
    while index < segment.upperBound, passed < 8 {
      if let object = sentence.objects.first(where: { $0.tokens.contains(index) }) {
        // "above England, and the target is 22%": another clause begins.
        if !objects.isEmpty, verbs.contains(sentence.word(object.tokens.upperBound)) { break }
        // "better than a target" speaks of none.
        let isAny = ["a", "any", "no", "another"].contains(sentence.word(index - 1))
        if object.isTarget, object.number == nil, isAny,
          !["of", "("].contains(sentence.word(object.tokens.upperBound))
        {
          break
        }
        objects.append(object)
        index = object.tokens.upperBound
        passed = 0
        // What stands after it must go on with the list: "England and the region".
        continue
      }
      let word = sentence.word(index)
      let goesOn =
        ClaimRelation.passed.contains(word) || ["(", "\u{2019}", "'"].contains(word)
        || (!objects.isEmpty && ["and", ",", "or", ")", "nor"].contains(word))
        || (objects.isEmpty && sentence.known.nameForms.contains(word))
        || (["all", "three"].contains(word)
          && sentence.contains(["comparators"], in: index..<index + 3))
        || (objects.isEmpty && word == ",") || isName(index, sentence)
        || (objects.isEmpty && isTargetNear(index, relation, sentence))
      guard goesOn, objects.isEmpty || !verbs.contains(word) else { break }
      index += 1
      passed += 1
    }
    return merged(objects)
  }

  /// "its caseload target", "its re-referral target".
  private static func isTargetNear(
    _ index: Int, _ relation: ClaimRelation, _ sentence: ClaimSentence
  ) -> Bool {
    if [.met, .missed].contains(relation.way) {
      return ClaimRelation.isTargetNear(index + 1, sentence)
        && !ClaimRelation.parting.contains(sentence.word(index))
    }
    return sentence.objects.contains { $0.isTarget && $0.tokens.lowerBound == index + 1 }
  }

  private static let verbs: Set<String> = [
    "is", "was", "are", "were", "has", "had", "have", "been",
  ]

  /// Whether a word is a name, such as the council's: "higher than Westport's".
  private static func isName(_ index: Int, _ sentence: ClaimSentence) -> Bool {
    guard sentence.passage.isWord(index) else { return false }
    let range = sentence.passage.tokens[index].range
    return sentence.passage.prose.scalars[range.lowerBound].properties.isUppercase
  }

  /// A mention and the figure beside it are one: "England (11.8%)", "the target of 15%".
  static func merged(_ objects: [ClaimObject]) -> [ClaimObject] {
    var merged: [ClaimObject] = []
    for object in objects {
      if let last = merged.indices.last, merged[last].isAlike(object) {
        merged[last] = ClaimObject(joining: merged[last], object)
      } else if object.isEarlier, let last = merged.last {
        // "England in 2024": of the other side's own times nothing is known here.
        if last.isOwn { merged[merged.count - 1] = ClaimObject(joining: last, object) }
      } else if object.isOwn, !merged.isEmpty {
        // "above England, at 15.6%": the figure is the subject's own.
        continue
      } else {
        merged.append(object)
      }
    }
    return merged
  }

  /// "The target of 15% was met", "the target has been missed".
  static func passive(
    _ relation: ClaimRelation, _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> [ClaimObject] {
    let start = relation.tokens.lowerBound
    let isPassive = (max(segment.lowerBound, start - 4)..<start).contains {
      ["was", "is", "been", "were", "being", "be", "remains", "went", "remained", "stays", "left"]
        .contains(sentence.word($0))
    }
    // "(target 22%, achieved)".
    let head = sentence.word(start - 1) == "not" ? start - 2 : start - 1
    // "target not met".
    if let target = sentence.objects.first(where: { $0.isTarget && $0.tokens.contains(head) }) {
      return [target]
    }
    let isBare =
      [",", ":", "\u{2013}", "-"].contains(sentence.word(head))
      && sentence.objects.contains {
        $0.isTarget && head - $0.tokens.upperBound < 2 && $0.tokens.upperBound <= head
      }
    guard isPassive || isBare else { return [] }
    return sentence.objects.filter {
      $0.isTarget && $0.tokens.upperBound <= start
    }.suffix(1)
  }

  /// "The target of 22%, which it meets".
  static func relative(_ relation: ClaimRelation, _ sentence: ClaimSentence) -> [ClaimObject] {
    let start = relation.tokens.lowerBound
    let head = max(sentence.tokens.lowerBound, start - 5)..<start
    guard let which = head.last(where: { ["which", "that"].contains(sentence.word($0)) }),
      sentence.contains(doers, in: which..<start)
    else { return [] }
    return sentence.objects.filter {
      ($0.isTarget || ($0.isSide && ![.met, .missed].contains(relation.way)))
        && $0.tokens.upperBound <= which && which - $0.tokens.upperBound < 3
    }.suffix(1)
  }

  private static let doers: Set<String> = [
    "it", "we", "they", "council", "service", "performance", "figure", "rate", "authority", "ours",
    "team",
  ]

  /// "Compared with England, turnover is higher".
  static func aside(
    _ relation: ClaimRelation, _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> [ClaimObject] {
    sentence.objects.filter { object in
      guard segment.overlaps(object.tokens) else { return false }
      let start = object.tokens.lowerBound
      return (max(segment.lowerBound, start - 5)..<start).contains {
        let word = sentence.word($0)
        return [
          "compared", "against", "relative", "versus", "unlike", "comparison", "compares",
          "compare",
        ].contains(word)
      }
    }
  }

  /// "Nationally it is 24.5%; ours, 25.4%, is higher": the one other side that the sentence speaks of.
  static func spoken(
    _ relation: ClaimRelation, _ sentence: ClaimSentence
  ) -> [ClaimObject] {
    let start = relation.tokens.lowerBound
    let before = sentence.word(start - 1)
    let softeners: Set<String> = [
      "slightly", "much", "somewhat", "rather", "well", "far", "significantly", "considerably",
      "marginally", "clearly", "therefore", "still", "even",
    ]
    let verb = softeners.contains(before) ? sentence.word(start - 2) : before
    let ours: Set<String> = [
      "ours", "our", "here", "locally", "council", "council\u{2019}s", "local",
    ]
    let segment = sentence.segment(of: start)
    // "England is at 22.6%; Sefton's position, 26.2%, is more favourable".
    let isNamed =
      segment.lowerBound > sentence.tokens.lowerBound
      && sentence.word(segment.lowerBound).hasSuffix("s") && isName(segment.lowerBound, sentence)
    guard ["is", "was", "are", "were", "stands", "sits"].contains(verb),
      isNamed || sentence.contains(ours, in: sentence.tokens.lowerBound..<start)
    else { return [] }
    let sides = merged(
      sentence.objects.filter { $0.isSide && $0.tokens.upperBound <= relation.tokens.lowerBound })
    return sides.count == 1 ? sides : []
  }
}
