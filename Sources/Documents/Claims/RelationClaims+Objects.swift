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
        || (!objects.isEmpty && ["and", ",", "or", ")"].contains(word))
        || (objects.isEmpty && word == ",") || isName(index, sentence)
        || (objects.isEmpty
          && sentence.objects.contains { $0.isTarget && $0.tokens.lowerBound == index + 1 })
      guard goesOn, objects.isEmpty || !verbs.contains(word) else { break }
      index += 1
      passed += 1
    }
    return merged(objects)
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
      ["was", "is", "been", "were", "being", "be"].contains(sentence.word($0))
    }
    // "(target 22%, achieved)".
    let head = sentence.word(start - 1) == "not" ? start - 2 : start - 1
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

  /// "Compared with England, turnover is higher".
  static func aside(
    _ relation: ClaimRelation, _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> [ClaimObject] {
    sentence.objects.filter { object in
      guard segment.overlaps(object.tokens) else { return false }
      let start = object.tokens.lowerBound
      return (max(segment.lowerBound, start - 5)..<start).contains {
        let word = sentence.word($0)
        return ["compared", "against", "relative", "versus", "unlike", "comparison"].contains(word)
      }
    }
  }

  /// "Nationally it is 24.5%; ours, 25.4%, is higher": the one other side that the sentence speaks of.
  static func spoken(
    _ relation: ClaimRelation, _ sentence: ClaimSentence
  ) -> [ClaimObject] {
    let before = sentence.word(relation.tokens.lowerBound - 1)
    guard ["is", "was", "are", "were"].contains(before),
      sentence.contains(
        ["ours", "our", "here", "locally", "council"],
        in: sentence.tokens.lowerBound..<relation.tokens.lowerBound)
    else { return [] }
    let sides = merged(
      sentence.objects.filter { $0.isSide && $0.tokens.upperBound <= relation.tokens.lowerBound })
    return sides.count == 1 ? sides : []
  }
}
