import Figures

/// What is said of the other side, with the council's own figure meant.
extension RelationClaims {
  /// "the England average, which is higher at 11.8%", "neighbours (19.9%) and the region (21.7%) both
  /// record higher rates": what is said of the other side, with the council's own figure meant.
  static func which(
    _ relation: ClaimRelation, _ sentence: ClaimSentence
  ) -> [Found]? {
    let start = relation.tokens.lowerBound
    guard !relation.hasObjectAfter, !isOfTarget(relation.way),
      !sentence.contains(["gap", "difference"], in: sentence.segment(of: start))
    else { return nil }
    var index = start - 1
    var passed = 0
    var hasVerb = false
    var sides: [ClaimObject] = []
    while index >= sentence.segment(of: start).lowerBound, passed < 7 {
      if let object = sentence.objects.first(where: { $0.tokens.contains(index) }) {
        guard object.isSide, hasVerb else { break }
        sides.append(object)
        index = object.tokens.lowerBound - 1
        passed = 0
        continue
      }
      let word = sentence.word(index)
      if sides.isEmpty {
        guard saying.contains(word) else { break }
        if saidBySides.contains(word) { hasVerb = true }
      } else {
        guard joining.contains(word) else { break }
      }
      index -= 1
      passed += 1
    }
    guard hasVerb, let nearest = sides.first,
      let subject = ClaimSubject(at: sides.last?.tokens.lowerBound ?? start, in: sentence),
      let ours = subject.value.number
    else { return nil }
    for other in merged(sides.reversed()) {
      guard case .side(let side) = other.kind else { continue }
      let known = subject.history.other(side, at: subject.value.period)
      guard let number = other.number ?? known?.number,
        relation.holds(number, ours, isHigherBetter: subject.history.isHigherBetter) == false
      else { continue }
      let printed = other.printed ?? known?.printed ?? ""
      let stretch = nearest.tokens.lowerBound..<relation.tokens.upperBound
      return [
        (
          .init(
            kind: .beside, said: sentence.passage.text(stretch), of: subject.history.name,
            gives: "\(subject.value.words), against \(printed) \(side.words)", instead: nil),
          stretch
        )
      ]
    }
    return []
  }

  /// "Re-referrals are higher in England (22.6%) than in Westport (26.2%)".
  static func within(
    _ relation: ClaimRelation, _ other: ClaimObject, _ own: ClaimObject?, _ sentence: ClaimSentence
  ) -> [Found] {
    let next = relation.tokens.upperBound
    let isHere =
      own != nil || ["here", "locally", "ours"].contains(sentence.word(next))
      || (["in", "it", "that", "for"].contains(sentence.word(next))
        && sentence.objects.allSatisfy { !(next..<next + 4).overlaps($0.tokens) })
    guard case .side(let side) = other.kind, isHere else { return [] }
    let subject: ClaimSubject?
    if let own, case .own(let index) = own.kind {
      let figure = sentence.figures.first { $0.tokens == own.tokens }
      subject = figure?.history.map { ClaimSubject($0, at: index) }
    } else {
      subject = ClaimSubject(at: relation.tokens.lowerBound, in: sentence)
    }
    guard let subject, let ours = subject.value.number else { return [] }
    let known = subject.history.other(side, at: subject.value.period)
    guard let theirs = other.number ?? known?.number,
      relation.holds(theirs, ours, isHigherBetter: subject.history.isHigherBetter) == false
    else { return [] }
    let printed = other.printed ?? known?.printed ?? ""
    return [
      (
        .init(
          kind: .beside, said: sentence.passage.text(relation.tokens), of: subject.history.name,
          gives: "\(subject.value.words), against \(printed) \(side.words)", instead: nil),
        relation.tokens
      )
    ]
  }

  static let saidBySides: Set<String> = [
    "is", "was", "are", "were", "record", "records", "recorded", "have", "has", "had", "report",
    "reports", "reported", "see", "saw", "show", "shows", "showed", "stand", "stands", "stood",
    "sit", "sits", "post", "posted", "do", "does", "did", "fare", "fares", "perform", "performs",
  ]
  static let saying: Set<String> = saidBySides.union([
    "which", "both", "all", "a", "the", "even", "slightly", "much", "somewhat", "rather", "well",
    "far", "significantly", "still", "also", "each", "considerably", "marginally", ",", "at",
    "being", "that", ")", "as", "whole", "it", "average", "averages", "rate", "rates", "figure",
    "figures", "level", "markedly", "little", "notably", "substantially", "fractionally",
  ])
  static let joining: Set<String> = [
    "and", ",", "(", ")", "the", "statistical", "our", "its", "both", "at", "for", "of", "in",
    "average", "rate", "figure", "which", "is", "was", "similar",
  ]

  /// Where the other side is the subject: what is said of it, turned round.
  static func turned(
    _ relation: ClaimRelation, _ objects: [ClaimObject], _ segment: Range<Int>,
    _ sentence: ClaimSentence
  ) -> [Found]? {
    guard ![.met, .missed].contains(relation.way) else { return nil }
    let start = relation.tokens.lowerBound
    let left = sentence.objects.filter {
      $0.tokens.upperBound <= start && segment.overlaps($0.tokens)
    }
    guard let other = left.first, other.isSide else { return nil }
    // An own figure or an aside before the relation keeps the council as the subject.
    if left.contains(where: \.isOwn) { return nil }
    let before = other.tokens.lowerBound
    let isAside = (max(segment.lowerBound, before - 5)..<before).contains {
      [
        "compared", "against", "relative", "versus", "unlike", "comparison", "than", "with",
        "to", "alongside", "above", "below",
      ].contains(sentence.word($0))
    }
    if isAside { return nil }
    guard let object = objects.first, case .own(let index) = object.kind,
      let ours = object.number,
      let history = sentence.figures.first(where: { $0.tokens == object.tokens })?.history,
      case .side(let side) = other.kind
    else { return [] }
    let theirs =
      left.last { $0.isAlike(other) && $0.number != nil }?.number
      ?? history.other(side, at: history.own[index].period)?.number
    guard let theirs,
      relation.plain.holds(theirs, ours, isHigherBetter: history.isHigherBetter) == false
    else { return [] }
    let end = object.tokens.upperBound
    let gives =
      "\(history.own[index].words), against "
      + "\(printed(theirs, like: history)) \(side.words)"
    return [
      (
        StatementRule.Finding(
          kind: .beside, said: sentence.passage.text(start..<end), of: history.name, gives: gives,
          instead: nil),
        start..<end
      )
    ]
  }
}
