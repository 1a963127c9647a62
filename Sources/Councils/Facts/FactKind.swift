package import Figures
package import Indicators

/// What is compared with what: dates with dates, and amounts with amounts of the same unit.
package enum FactKind: Hashable {
  case date
  case amount(Unit)
}

/// A date or an amount in a run of words, or that of a fact.
package enum FactValue: Hashable {
  case date(FactDate)
  case amount(Amount)

  package var kind: FactKind {
    switch self {
    case .date: .date
    case .amount(let amount): .amount(amount.unit)
    }
  }

  init?(_ fact: Fact) {
    if let date = FactDate(fact.value) {
      self = .date(date)
    } else if let amount = fact.amount {
      self = .amount(amount)
    } else {
      return nil
    }
  }

  /// `isRough` is for a number that "about" or "nearly" stands before: a tenth more or less agrees.
  package func agrees(with other: FactValue, isRough: Bool = false) -> Bool {
    switch (self, other) {
    case (.date(let own), .date(let other)): return own.agrees(with: other)
    case (.amount(let own), .amount(let other)):
      if own.number == other.number, own.highest == other.highest { return true }
      let difference = (own.number - other.number).magnitude
      return isRough && difference * Rational(10) <= other.number.magnitude
    default: return false
    }
  }
}

/// The values in a run of words.
package struct FactValues {
  /// A value with the words that it takes, as indices of the run, and whether "about" or its like
  /// stands before it.
  package struct Found {
    package let value: FactValue
    package let range: Range<Int>
    package let isRough: Bool
  }

  package private(set) var found: [Found] = []

  /// Words after which a number is a name and not an amount.
  private static let names: Set<String> = [
    "appendix", "band", "chart", "figure", "grade", "item", "level", "locality", "no", "note",
    "page", "pages", "paragraph", "paragraphs", "part", "phase", "phases", "priority", "q",
    "section", "sections", "stage", "step", "table", "tables", "team", "tier", "year", "zone",
  ]

  private static let rough: Set<String> = [
    "about", "almost", "approximately", "around", "c", "least", "nearly", "over", "roughly", "some",
    "to",
  ]

  package init(_ words: FactWords) {
    var index = 0
    let all = words.words
    while index < all.count {
      if let (date, length) = FactDate.read(all, at: index) {
        found.append(Found(value: .date(date), range: index..<index + length, isRough: false))
        index += length
        continue
      }
      let start = index
      index += 1
      let first = all[start]
      guard
        first.first == "£" || ("0"..."9").contains(first.first),
        start == 0 || !Self.names.contains(all[start - 1].text)
      else { continue }
      for length in (1...6).reversed() where start + length <= all.count {
        if let amount = Amount(words.text(start..<start + length)) {
          found.append(
            Found(
              value: .amount(amount), range: start..<start + length,
              isRough: start > 0 && Self.rough.contains(all[start - 1].text)))
          index = start + length
          break
        }
      }
    }
  }
}
