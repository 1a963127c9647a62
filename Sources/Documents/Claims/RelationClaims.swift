import Figures

/// Claims that set a figure beside England, the region, neighbours, a target or an earlier figure of its
/// own.
enum RelationClaims {
  typealias Found = (StatementRule.Finding, Range<Int>)

  static func find(in sentence: ClaimSentence) -> [Found] {
    var found: [Found] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard ClaimRelation.openings.contains(sentence.word(index)),
        let relation = ClaimRelation(at: index, in: sentence)
      else {
        index += 1
        continue
      }
      if !sentence.isOpen(before: index) { found += check(relation, sentence) }
      index = relation.tokens.upperBound
    }
    return found
  }

  private static func check(_ relation: ClaimRelation, _ sentence: ClaimSentence) -> [Found] {
    let segment = sentence.segment(of: relation.tokens.lowerBound)
    var objects: [ClaimObject] = []
    if relation.hasObjectAfter {
      objects = after(relation, segment, sentence)
      let isIt = ["it", "this", "that"].contains(sentence.word(relation.tokens.upperBound))
      if objects.isEmpty, isIt {
        objects = sentence.objects.filter {
          ($0.isTarget || ($0.isSide && !isOfTarget(relation.way)))
            && $0.tokens.upperBound <= relation.tokens.lowerBound
        }.suffix(1)
      } else if objects.isEmpty, isOfTarget(relation.way) || relation.isPassive {
        objects = passive(relation, segment, sentence)
      }
    }
    var isAside = false
    if objects.isEmpty, !relation.hasObjectAfter {
      objects = aside(relation, segment, sentence)
      if objects.isEmpty { objects = spoken(relation, sentence) }
      isAside = true
    }
    if objects.isEmpty, sentence.word(relation.tokens.upperBound) == "average" {
      // "below average, with 26.2% against 22.6% for England".
      let sides = merged(sentence.objects.filter(\.isSide))
      objects = sides.count == 1 ? sides : []
      isAside = true
    }
    if objects.isEmpty, let which = which(relation, sentence) { return which }
    guard !objects.isEmpty else { return [] }
    // "England's rate was lower than ours": the other side is the subject.
    if !isAside, let turned = turned(relation, objects, segment, sentence) { return turned }
    guard let subject = ClaimSubject(at: relation.tokens.lowerBound, in: sentence) else {
      return []
    }
    for object in objects {
      guard let finding = finding(relation, subject, object, segment, sentence) else { continue }
      let end = max(relation.tokens.upperBound, isAside ? 0 : object.tokens.upperBound)
      let start = min(relation.tokens.lowerBound, end - 1)
      return [(finding(sentence.passage.text(start..<end)), start..<end)]
    }
    return []
  }

  private static func isOfTarget(_ way: ClaimRelation.Way) -> Bool {
    [.met, .missed, .exceeded].contains(way)
  }

  /// The objects right after a relation, joined by "and" or commas.
  private static func after(
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
  private static func merged(_ objects: [ClaimObject]) -> [ClaimObject] {
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
  private static func passive(
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
  private static func aside(
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
  private static func spoken(
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

  /// "the England average, which is higher at 11.8%": what is said of the other side just before.
  private static func which(
    _ relation: ClaimRelation, _ sentence: ClaimSentence
  ) -> [Found]? {
    let start = relation.tokens.lowerBound
    guard ["is", "was"].contains(sentence.word(start - 1)), sentence.word(start - 2) == "which",
      let other = sentence.objects.last(where: {
        $0.isSide && $0.tokens.upperBound <= start - 2 && start - 2 - $0.tokens.upperBound < 4
      }), case .side(let side) = other.kind,
      let subject = ClaimSubject(at: other.tokens.lowerBound, in: sentence),
      let ours = subject.value.number,
      let theirs = subject.history.other(side, at: subject.value.period),
      let number = theirs.number,
      relation.holds(number, ours, isHigherBetter: subject.history.isHigherBetter) == false
    else { return nil }
    let stretch = other.tokens.lowerBound..<relation.tokens.upperBound
    return [
      (
        .init(
          kind: .beside, said: sentence.passage.text(stretch), of: subject.history.name,
          gives: "\(subject.value.words), against \(theirs.printed) \(side.words)", instead: nil),
        stretch
      )
    ]
  }

  /// Where the other side is the subject: what is said of it, turned round.
  private static func turned(
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

  static func printed(_ number: Rational, like history: FigureHistory) -> String {
    let places = (0...3).first { number.rounded(places: $0) == number } ?? 1
    let digits = FigureFormat(unit: history.unit, places: places).text(of: number)
    return digits
  }

  // MARK: One object

  private static func finding(
    _ relation: ClaimRelation, _ subject: ClaimSubject, _ object: ClaimObject,
    _ segment: Range<Int>, _ sentence: ClaimSentence
  ) -> ((String) -> StatementRule.Finding)? {
    let relation = object.isTarget ? relation : relation.plain
    let history = subject.history
    let isHigherBetter = history.isHigherBetter
    // "above 20%": the figure is no other side.
    if case .own(let index) = object.kind {
      guard index != subject.index, let ours = subject.value.number, let theirs = object.number,
        sentence.figures.contains(where: {
          $0.tokens.overlaps(object.tokens) && $0.figure.id.indicator == history.indicator
        }),
        relation.holds(ours, theirs, isHigherBetter: isHigherBetter) == false
      else { return nil }
      return {
        .init(
          kind: .course, said: $0, of: history.name,
          gives: "\(subject.value.words), against \(history.own[index].words)",
          instead: opposite(relation.way, ours, theirs))
      }
    }
    let other: (Int) -> (lowest: Rational, highest: Rational, words: String)?
    switch object.kind {
    case .side(let side):
      // "Short of the England average" is below it.
      guard relation.way != .met, relation.way != .missed || relation.tokens.count > 1 else {
        return nil
      }
      other = { index in
        let period = history.own[index].period
        if index == subject.index, let number = object.number {
          return (number, number, "\(object.printed ?? "") \(side.words)")
        }
        guard let value = history.other(side, at: period), let number = value.number else {
          return nil
        }
        return (number, number, "\(value.printed) \(side.words)")
      }
    case .target:
      other = { index in
        if let aim = history.aim {
          guard aim.from <= history.own[index].period.end else { return nil }
          return (aim.lowest, aim.highest, "a target of \(aim.printed)")
        }
        guard index == subject.index, let number = object.number else { return nil }
        return (number, number, "a target of \(object.printed ?? "")")
      }
    case .earlier(let years, let quarters):
      let step: Int
      switch subject.value.period {
      case .day, .yearEnding: step = years
      case .quarter: step = years * 4 + quarters
      case .month: step = years * 12 + quarters * 3
      }
      guard step > 0 else { return nil }
      other = { index in
        guard index >= step, let number = history.own[index - step].number else { return nil }
        return (number, number, history.own[index - step].words)
      }
    case .time(let time):
      guard let place = history.own.lastIndex(where: { time.fits($0.period) }),
        place < subject.index, let number = history.own[place].number
      else { return nil }
      other = { index in
        index == subject.index ? (number, number, history.own[place].words) : nil
      }
    case .own: return nil
    }
    let isShort = relation.way == .missed && object.isSide
    func holds(_ index: Int) -> Bool? {
      if isShort {
        guard let ours = history.own[index].number, let theirs = other(index)?.lowest else {
          return nil
        }
        return ours < theirs
      }
      guard let ours = history.own[index].number, let (lowest, highest, _) = other(index) else {
        return nil
      }
      return judge(relation, ours, lowest, highest, isHigherBetter)
    }
    let kind: StatementRule.Finding.Kind =
      switch object.kind {
      case .target: .target
      case .side: .beside
      default: .course
      }
    func finding(at index: Int, instead: String?) -> ((String) -> StatementRule.Finding)? {
      guard let theirs = other(index)?.words else { return nil }
      let gives = "\(history.own[index].words), against \(theirs)"
      return { .init(kind: kind, said: $0, of: history.name, gives: gives, instead: instead) }
    }
    let now = holds(subject.index)
    if now == false {
      let ours = history.own[subject.index].number ?? .zero
      let theirs = other(subject.index)?.lowest ?? .zero
      return finding(
        at: subject.index,
        instead: kind == .target && isOfTarget(relation.way)
          ? (relation.way == .missed) == relation.isNegated ? "'misses'" : "'meets'"
          : opposite(relation.way, ours, theirs))
    }
    guard let span = ClaimSpan(in: segment, of: sentence), let places = span.places(of: subject)
    else { return nil }
    switch span.mode {
    case .every:
      guard let place = places.first(where: { holds($0) == false }) else { return nil }
      return finding(at: place, instead: nil)
    case .first:
      guard let place = places.first(where: { holds($0) == true }) else { return nil }
      return finding(at: place, instead: nil)
    case .over: return nil
    }
  }

  private static func judge(
    _ relation: ClaimRelation, _ ours: Rational, _ lowest: Rational, _ highest: Rational,
    _ isHigherBetter: Bool?
  ) -> Bool? {
    switch relation.way {
    case .below: return relation.holds(ours, lowest, isHigherBetter: isHigherBetter)
    case .above: return relation.holds(ours, highest, isHigherBetter: isHigherBetter)
    case .met, .missed:
      return relation.holds(
        ours, isHigherBetter == true ? lowest : highest, isHigherBetter: isHigherBetter)
    default:
      guard lowest == highest else { return nil }
      return relation.holds(ours, lowest, isHigherBetter: isHigherBetter)
    }
  }

  private static func opposite(
    _ way: ClaimRelation.Way, _ ours: Rational, _ theirs: Rational
  ) -> String? {
    ours == theirs
      ? "'the same as'" : ours > theirs ? "'higher than'" : "'lower than'"
  }
}

extension ClaimObject {
  /// Whether it is a time before, in whatever words.
  var isEarlier: Bool {
    switch kind {
    case .earlier, .time: true
    case .side, .target, .own: false
    }
  }

  /// A mention and a figure of the same, which may be said again at other words.
  init(joining one: ClaimObject, _ other: ClaimObject, at tokens: Range<Int>? = nil) {
    self.init(
      kind: one.kind,
      tokens: tokens ?? min(
        one.tokens.lowerBound, other.tokens.lowerBound)..<max(
          one.tokens.upperBound, other.tokens.upperBound),
      number: one.number ?? other.number, printed: one.printed ?? other.printed)
  }
}
