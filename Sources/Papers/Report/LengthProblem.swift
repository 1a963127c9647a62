import Diagnostics
import Houses

/// What can be wrong with the length of papers.
package enum LengthProblem: Problem, Equatable {
  /// A field has more words than the house allows.
  case tooLong(field: String, words: Int, limit: Int, refuses: Bool)
  /// A paper fills more sides of A4 than the house allows.
  case tooManySides(sides: Int, words: Int, rows: Int, wordsOnASide: Int, limit: Int, refuses: Bool)
  /// A paper takes longer to read than the house allows.
  case paperTakesLong(minutes: Int, words: Int, limit: Int, refuses: Bool)
  /// All papers of a pack together are more than the house allows, of one kind.
  case packTooLong(Kind, found: Int, limit: Int, refuses: Bool)

  /// What the papers of a pack are counted in. The raw value is the word of the message.
  package enum Kind: String, Sendable, Equatable {
    case words
    case sides = "sides of A4"
    case minutes = "minutes to read"
  }
}

extension HouseLimits {
  /// What is wrong with how long a paper takes to read.
  package func problem(with length: PaperExtent) -> LengthProblem? {
    guard let limit = minutes, length.minutes > limit else { return nil }
    return .paperTakesLong(
      minutes: length.minutes, words: length.words, limit: limit, refuses: refuses)
  }

  /// What is wrong with the length of a whole pack.
  package func problems(withPack length: PaperExtent) -> [LengthProblem] {
    let kinds: [(LengthProblem.Kind, Int, Int?)] = [
      (.words, length.words, pack.words), (.sides, length.sides, pack.sides),
      (.minutes, length.minutes, pack.minutes),
    ]
    return kinds.compactMap { kind, found, limit in
      guard let limit, found > limit else { return nil }
      return .packTooLong(kind, found: found, limit: limit, refuses: refuses)
    }
  }
}
