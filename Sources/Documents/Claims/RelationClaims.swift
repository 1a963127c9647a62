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
      // "was surpassed, at 92%": the figure is the council's own.
      if objects.allSatisfy(\.isOwn), isOfTarget(relation.way) || relation.isPassive {
        let passive = passive(relation, segment, sentence)
        if !passive.isEmpty { objects = passive }
      }
      if objects.isEmpty { objects = relative(relation, sentence) }
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
    if let other = ClaimRelation.inside(relation.tokens, sentence),
      objects.isEmpty || objects.allSatisfy(\.isOwn)
    {
      return within(relation, other, objects.first, sentence)
    }
    var isAside = false
    if objects.isEmpty, !relation.hasObjectAfter {
      objects = aside(relation, segment, sentence)
      // "The England figure is worse" is said of England, whatever else is ours.
      if objects.isEmpty, let which = which(relation, sentence) { return which }
      if objects.isEmpty { objects = spoken(relation, sentence) }
      isAside = true
    }
    let next = relation.tokens.upperBound
    let after = ["the", "those", "that"].contains(sentence.word(next)) ? next + 1 : next
    if objects.isEmpty, ["average", "elsewhere", "others"].contains(sentence.word(after)) {
      // "below average, with 26.2% against 22.6% for England".
      let sides = merged(sentence.objects.filter(\.isSide))
      objects = sides.count == 1 ? sides : []
      isAside = true
    }
    guard !objects.isEmpty else { return [] }
    // "England's rate was lower than ours": the other side is the subject.
    if !isAside, let turned = turned(relation, objects, segment, sentence) { return turned }
    guard let subject = ClaimSubject(at: relation.tokens.lowerBound, in: sentence) else {
      return []
    }
    for object in objects.flatMap({ each(of: $0, sentence) }) {
      guard let finding = finding(relation, subject, object, segment, sentence) else { continue }
      let end = max(relation.tokens.upperBound, isAside ? 0 : object.tokens.upperBound)
      let start = min(relation.tokens.lowerBound, end - 1)
      return [(finding(sentence.passage.text(start..<end)), start..<end)]
    }
    return []
  }

  /// "All three comparators" are England, the region and the neighbours.
  private static func each(of object: ClaimObject, _ sentence: ClaimSentence) -> [ClaimObject] {
    let start = object.tokens.lowerBound
    guard object.number == nil, sentence.word(start) == "comparators",
      sentence.contains(["all", "three"], in: max(sentence.tokens.lowerBound, start - 3)..<start)
    else { return [object] }
    return FigureHistory.Side.allCases.map {
      ClaimObject(kind: .side($0), tokens: object.tokens, number: nil, printed: nil)
    }
  }

  static func isOfTarget(_ way: ClaimRelation.Way) -> Bool {
    [.met, .missed, .exceeded].contains(way)
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
      let step = subject.value.period.steps(years: years, quarters: quarters)
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
