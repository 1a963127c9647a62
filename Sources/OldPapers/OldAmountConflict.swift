import Documents

/// Two old papers that give two amounts of one thing at one time.
package struct OldAmountConflict: Sendable {
  /// The words that both use of it.
  package let subject: String
  package let first: (file: String, figure: OldFigure)
  package let second: (file: String, figure: OldFigure)

  /// Every pair of amounts of papers of one council that differ though time, unit and words agree.
  package static func all(among papers: [OldPaper]) -> [OldAmountConflict] {
    var byKey: [String: [(paper: Int, amount: OldAmount)]] = [:]
    var ofSentence: [String: [OldAmount]] = [:]
    for (index, paper) in papers.enumerated() {
      for amount in paper.figures.compactMap(OldAmount.init) {
        ofSentence["\(index) \(amount.figure.sentence)", default: []].append(amount)
        for pair in amount.pairs {
          byKey["\(amount.figure.figure.unit)|\(pair)", default: []].append((index, amount))
        }
      }
    }
    var found: [OldAmountConflict] = []
    var told: Set<String> = []
    for (_, amounts) in byKey.sorted(by: { $0.key < $1.key }) where amounts.count < 200 {
      for (position, one) in amounts.enumerated() {
        for other in amounts[(position + 1)...] where one.paper != other.paper {
          let (first, second) = (papers[one.paper], papers[other.paper])
          if let here = first.council, let there = second.council, here != there { continue }
          guard let subject = subject(one.amount, other.amount),
            // Where either sentence has a number of the other's, it is of two that both know.
            !(ofSentence["\(one.paper) \(one.amount.figure.sentence)"] ?? []).contains(
              where: { mine in
                mine.figure.figure.unit == one.amount.figure.figure.unit
                  && (ofSentence["\(other.paper) \(other.amount.figure.sentence)"] ?? []).contains {
                    $0.figure.figure.unit == mine.figure.figure.unit && $0.agrees(with: mine)
                  }
              })
          else { continue }
          let name =
            "\(one.paper) \(one.amount.figure.place) \(one.amount.figure.start) "
            + "\(other.paper) \(other.amount.figure.place) \(other.amount.figure.start)"
          guard told.insert(name).inserted else { continue }
          found.append(
            OldAmountConflict(
              subject: subject, first: (first.file, one.amount.figure),
              second: (second.file, other.amount.figure)))
        }
      }
    }
    return found
  }

  /// What both are amounts of; nil where that is not the same, or not known.
  private static func subject(_ one: OldAmount, _ other: OldAmount) -> String? {
    guard one.isExpected == other.isExpected, one.period == other.period else { return nil }
    guard !one.pairs.isDisjoint(with: other.pairs) else { return nil }
    let words = Set(one.words).intersection(other.words)
    let all = Set(one.words).union(other.words)
    let share = words.count * 100 / all.count
    // Without a time two amounts are seldom of one thing, unless all is said in the same words.
    let isSame =
      one.period == nil
      ? words.count > 2 && share >= 75
      : words.count > 1 && share >= 60 || words.count > 3 && share >= 40
    guard isSame else { return nil }
    return one.words.filter(words.contains).joined(separator: " ")
  }
}
