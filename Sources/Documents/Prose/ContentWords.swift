/// The words by which two phrases are known to speak of the same thing.
enum ContentWords {
  private static let small: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is",
    "are", "was", "were", "be", "been", "will", "would", "could", "can", "may", "this", "that",
    "these", "those", "it", "its", "their", "our", "as", "up", "has", "have", "had", "per", "each",
    "not", "no", "than", "which", "who", "there", "all", "also", "such", "into", "over", "under",
    "including", "estimated", "estimate",
  ]

  static func of(_ words: some Sequence<String>) -> Set<String> {
    Set(words.filter { !small.contains($0) && $0.utf8.count > 1 }.map(singular))
  }

  static func of(_ text: String) -> Set<String> {
    of(ProseToken.tokens(of: Array(text.unicodeScalars)).filter { $0.kind == .word }.map(\.text))
  }

  static func singular(_ word: String) -> String {
    let bytes = word.utf8Span.span
    guard let last = bytes.indices.last, last > 0 else { return word }
    // Most words are of ASCII and end in a letter that no plural and no genitive ends in.
    if bytes.indices.allSatisfy({ bytes[$0] < 0x80 }), bytes[last] != UInt8(ascii: "s"),
      bytes[last] != UInt8(ascii: "'"), bytes[last] != UInt8(ascii: "n")
    {
      return word
    }
    return singularByEnding(word)
  }

  private static func singularByEnding(_ word: String) -> String {
    var word = word
    for ending in ["'s", "\u{2019}s", "s'", "s\u{2019}"] where word.hasSuffix(ending) {
      word = String(word.dropLast(ending.count))
    }
    if word == "children" { return "child" }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.count < 4 { return word }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
