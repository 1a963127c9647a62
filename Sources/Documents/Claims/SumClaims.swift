import Figures

/// Sums that a sentence makes of its numbers: "increased by 6 to 535, from 536".
enum SumClaims {
  enum Role { case change, now, before }

  fileprivate struct Term {
    let placed: ClaimSentence.Placed
    let value: Rational
    /// One of the last place that is printed.
    let last: Rational
    let isPercentage: Bool
    let isPoints: Bool
  }

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    guard sentence.figures.count > 1 else { return [] }
    return groups(of: sentence).compactMap { check($0, sentence) }
  }

  /// A sum that goes on from the sentence before: "There are 535. This is 6 more than the 536 of a year
  /// ago." `second` is where the second sentence begins, which must say the change.
  static func find(in both: ClaimSentence, from second: Int) -> [RelationClaims.Found] {
    guard
      both.figures.contains(where: {
        $0.tokens.lowerBound >= second && role(of: $0, both) == .change
      })
    else { return [] }
    return groups(of: both).compactMap { group in
      let values = group.terms.filter { $0.role != .change }.map(\.term.placed)
      let areFacts = values.allSatisfy { $0.history == nil }
      guard areFacts || Set(values.map(\.figure.id.indicator)).count == 1,
        let change = group.only(.change), change.placed.tokens.lowerBound >= second
      else { return nil }
      return check(group, both)
    }.filter { $0.1.lowerBound < second && $0.1.upperBound > second }
  }

  /// What a sentence sums: a number with the one before it and the change. Where a role comes again,
  /// the next sum begins: "rose by 6 to 42, from 36, and fell by 3 to 88, from 91".
  private static func groups(of sentence: ClaimSentence) -> [Group] {
    var groups: [Group] = []
    var group = Group(start: sentence.tokens.lowerBound)
    for placed in sentence.figures {
      guard let term = Term(placed, sentence) else { continue }
      let role = role(of: placed, sentence)
      let isAgain = role != nil && group.terms.contains { $0.role == role }
      if isAgain, group.isWhole {
        groups.append(group)
        group = Group(start: group.terms.last?.term.placed.tokens.upperBound ?? group.start)
      }
      group.terms.append((role, term))
    }
    return groups + [group]
  }

  private struct Group {
    let start: Int
    var terms: [(role: Role?, term: Term)] = []

    /// The one number of a role; nil where there is none or several that differ.
    func only(_ role: Role?) -> Term? {
      let found = terms.filter { $0.role == role }.map(\.term)
      return found.allSatisfy { $0.value == found.first?.value } ? found.first : nil
    }

    var isWhole: Bool { only(.now) != nil && only(.before) != nil }
  }

  private static func check(
    _ group: Group, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    guard let first = group.terms.first(where: { $0.role != nil })?.term,
      !sentence.isOpen(before: first.placed.tokens.lowerBound)
    else { return nil }
    let change = group.only(.change)
    var now = group.only(.now)
    var before = group.only(.before)
    if let change {
      let plain = group.terms.filter { $0.role == nil }.map(\.term)
      if now == nil, !group.terms.contains(where: { $0.role == .now }) {
        // "26.2% is 3.3 points higher than 22.9%".
        now = plain.last {
          $0.placed.tokens.upperBound <= change.placed.tokens.lowerBound
        }
      }
      // "It was £4.2m and is now £5.0m, up by £0.8m".
      if before == nil, plain.count == 2,
        sentence.contains(
          ["now"],
          in: plain[0].placed.tokens.upperBound..<plain[1].placed.tokens.lowerBound)
      {
        before = plain[0]
        now = plain[1]
      }
    }
    guard let now, let before else { return nil }
    let ids = [now, before].map(\.placed.figure.id.indicator)
    let areFacts = [now, before].allSatisfy { $0.placed.history == nil }
    guard ids[0] == ids[1] || areFacts || change != nil else { return nil }
    return finding(change, now, before, from: group.start, sentence)
  }

  private static func finding(
    _ change: Term?, _ now: Term, _ before: Term, from head: Int, _ sentence: ClaimSentence
  ) -> RelationClaims.Found? {
    let difference = now.value - before.value
    let stretch =
      [change, now, before].compactMap { $0?.placed.tokens.lowerBound }.min()
      ?? now.placed.tokens.lowerBound
    let end =
      [change, now, before].compactMap { $0?.placed.tokens.upperBound }.max()
      ?? now.placed.tokens.upperBound
    let way = (head..<end).reversed().lazy.compactMap {
      index -> (Int, Bool)? in
      guard sentence.isAuthors(index) || change?.placed.tokens.contains(index) == true else {
        return nil
      }
      switch sums[sentence.word(index)] ?? .flat {
      case .up: return (index, true)
      case .down: return (index, false)
      default: return nil
      }
    }.first { $0.0 < end }
    var isWrong = false
    if let change {
      isWrong = !agrees(change, difference, now, before)
    }
    if let way, !difference.isZero, (difference > .zero) != way.1,
      change != nil || (now.placed.history == nil && before.placed.history == nil)
    {
      isWrong = true
    }
    guard isWrong, now.isPercentage == before.isPercentage else { return nil }
    let start = min(stretch, way.map { $0.0 } ?? stretch)
    let places = now.last < Rational(1) || before.last < Rational(1) ? 1 : 0
    let size = difference.magnitude.digits(places: places)
    let words =
      difference.isZero
      ? "the same as" : difference > .zero ? "\(size) more than" : "\(size) less than"
    return (
      .init(
        kind: .sum, said: sentence.passage.text(start..<end),
        gives: "\(now.placed.figure.printed) is \(words) \(before.placed.figure.printed)",
        instead: nil),
      start..<end
    )
  }

  private static func agrees(
    _ change: Term, _ difference: Rational, _ now: Term, _ before: Term
  ) -> Bool {
    func isNear(_ value: Rational, _ slack: Rational) -> Bool {
      (value.magnitude - change.value.magnitude).magnitude <= slack
    }
    let areCounts = [change, now, before].allSatisfy {
      $0.last == Rational(1) && [Unit.count, nil].contains($0.placed.history?.unit)
    }
    let slack =
      areCounts
      ? Rational.zero : max(change.last, max(now.last, before.last))
    let isRelative = change.isPercentage && !change.isPoints
    if isRelative, !before.value.isZero, let share = (difference * Rational(100)) / before.value,
      isNear(share, max(change.last, ClaimRelation.part(60)))
    {
      return true
    }
    if isRelative, !now.isPercentage { return false }
    return isNear(difference, slack)
  }

  private static let sums: [String: CourseClaims.Way] = CourseClaims.ways.merging([
    "higher": .up, "more": .up, "lower": .down, "fewer": .down, "less": .down, "extra": .up,
    "additional": .up, "added": .up, "addition": .up, "cut": .down, "saving": .down, "lost": .down,
    "gained": .up, "closed": .down, "removed": .down,
    "saved": .down, "loss": .down, "gain": .up,
  ]) { first, _ in first }
}

extension SumClaims.Term {
  fileprivate init?(_ placed: ClaimSentence.Placed, _ sentence: ClaimSentence) {
    let printed = placed.figure.printed
    let tokens = ProseToken.tokens(of: Array(printed.unicodeScalars))
    guard let index = tokens.firstIndex(where: { $0.kind == .number }),
      let number = PrintedNumber(tokens, index), placed.number != nil
    else { return nil }
    self.placed = placed
    value = number.value
    var last = Rational(1)
    for _ in 0..<number.places { last = last / Rational(10) ?? last }
    if number.unit == PrintedNumber.pounds {
      let scale = tokens.dropFirst(index + 1).first?.text ?? ""
      switch scale {
      case "m", "million": last = last * Rational(1_000_000)
      case "k", "thousand": last = last * Rational(1_000)
      case "bn", "billion": last = last * Rational(1_000_000_000)
      default: break
      }
    }
    self.last = last
    isPercentage = number.unit == PrintedNumber.percent
    let after = placed.tokens.upperBound
    isPoints =
      printed.contains(ascii: "point")
      || ["percentage", "points", "point"].contains(sentence.word(after))
  }
}
