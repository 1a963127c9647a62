/// The words of paragraphs two by two, each word by a number: a paragraph is held against many others.
struct WordPairs {
  /// Two words that stand next to each other.
  typealias Pair = UInt64

  /// What stands before the first word and after the last has the number 0.
  private var numbers: [String: Pair] = ["": 0]

  /// Those of a paragraph with its ends.
  mutating func pairs(_ words: [String]) -> Set<Pair> {
    var pairs: Set<Pair> = []
    var last: Pair = 0
    for word in words {
      let number = number(of: word)
      pairs.insert(last << 32 | number)
      last = number
    }
    pairs.insert(last << 32)
    return pairs
  }

  /// Those of a paragraph without its ends, which are no ends where it is part of another.
  mutating func insidePairs(_ words: [String]) -> Set<Pair> {
    var pairs: Set<Pair> = []
    guard var last = words.first.map({ number(of: $0) }) else { return pairs }
    for word in words.dropFirst() {
      let number = number(of: word)
      pairs.insert(last << 32 | number)
      last = number
    }
    return pairs
  }

  private mutating func number(of word: String) -> Pair {
    if let known = numbers[word] { return known }
    let number = Pair(numbers.count)
    numbers[word] = number
    return number
  }
}
