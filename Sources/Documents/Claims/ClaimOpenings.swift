/// The kinds of claims that a word may open. Most words open none, so that a sentence is read for a kind
/// only where one of its words may.
struct ClaimOpenings: OptionSet {
  let rawValue: UInt8

  static let relation = ClaimOpenings(rawValue: 1)
  static let course = ClaimOpenings(rawValue: 2)
  /// "Doubled" and "halved", which claim something of figures that stand beside them alone.
  static let fold = ClaimOpenings(rawValue: 4)
  static let superlative = ClaimOpenings(rawValue: 8)
  static let fraction = ClaimOpenings(rawValue: 16)
  static let wordNumber = ClaimOpenings(rawValue: 32)
  static let care = ClaimOpenings(rawValue: 64)

  private static let kinds: [String: ClaimOpenings] = {
    var kinds: [String: ClaimOpenings] = [:]
    for (kind, words) in [
      (relation, ClaimRelation.openings),
      (course, Set(CourseClaims.ways.keys).union(CourseClaims.amounts.keys)),
      (fold, CourseClaims.folds), (superlative, SuperlativeClaims.openings),
      (fraction, FractionWords.openings), (wordNumber, WordNumberClaims.openings),
      (care, CareClaims.openings),
    ] {
      for word in words { kinds[word, default: []].formUnion(kind) }
    }
    return kinds
  }()

  /// What the words of a sentence may open.
  static func of(_ tokens: ArraySlice<ProseToken>) -> ClaimOpenings {
    tokens.reduce(into: []) { found, token in
      if let kinds = kinds[token.text] { found.formUnion(kinds) }
    }
  }
}
