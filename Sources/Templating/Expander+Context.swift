import Diagnostics
import Documents
import Figures

/// What stands beside a value has a say in how it is printed.
extension Expander {
  /// A change without its sign where the author's words say which way it went: "fell by 13%", and not
  /// "fell by −13%". Where they do not, the sign says it, so that no fall stands as a bare number.
  static func inContext(_ figure: FigureValue, at range: SourceRange) -> FigureValue {
    guard figure.format.saysWay, WayWords.surround(range) else { return figure }
    var format = figure.format
    format.isSigned = false
    return figure.magnitude.formatted(format)
  }
}

extension Expander {
  /// What stands for 0 in words: "no" before what is counted, "no visits", and otherwise "none": "none of
  /// the visits", "there were none".
  static func zeroInWords(at range: SourceRange) -> String {
    WayWords.hasNounBehind(range) ? "no" : "none"
  }
}

/// Words beside a number that say which way it went.
enum WayWords {
  private static let verbs: Set<String> = [
    "rose", "risen", "rise", "rises", "rising", "fell", "fallen", "fall", "falls", "falling",
    "grew",
    "grown", "grow", "grows", "growing", "climbed", "increased", "increase", "increases",
    "increasing",
    "decreased", "decrease", "decreases", "decreasing", "declined", "decline", "declines",
    "declining",
    "dropped", "drop", "drops", "dropping", "reduced", "reduce", "reduces", "reducing", "shrank",
    "shrunk", "lowered", "raised", "down", "up",
  ]
  private static let nouns: Set<String> = [
    "rise", "fall", "increase", "decrease", "reduction", "growth", "drop", "decline", "gain",
    "loss",
  ]
  /// Words that may stand between, or join a second number to the first.
  private static let between: Set<String> = [
    "about", "around", "nearly", "almost", "just", "only", "some", "a", "an", "the", "further",
    "another", "roughly", "approximately", "slightly", "sharply", "steadily", "markedly", "again",
    "or", "and", "is", "that",
  ]
  private static let behind: Set<String> = [
    "fewer", "more", "less", "lower", "higher", "up", "down",
  ]

  /// Whether the words before a value's braces say a way, "rose by", "a fall of", "up", or the word
  /// after them does, "fewer". `range` lies within the braces.
  static func surround(_ range: SourceRange) -> Bool {
    let bytes = range.source.bytes
    var start = range.bytes.lowerBound
    while start > 0, bytes[start] != UInt8(ascii: "{") { start -= 1 }
    let before = bytes[max(0, start - reach)..<start]
    return sayWay(clauses(String(decoding: before, as: UTF8.self)).last ?? [])
      || (clauses(after(range)).first?.first).map(behind.contains) ?? false
  }

  /// Whether a word follows the braces that can be what is counted.
  static func hasNounBehind(_ range: SourceRange) -> Bool {
    let text = after(range)
    guard text.first == " ", text.dropFirst().first?.isLetter == true,
      let word = clauses(text).first?.first
    else { return false }
    return !notCounted.contains(word)
  }

  /// Words that cannot begin what is counted.
  private static let notCounted: Set<String> = [
    "of", "is", "was", "were", "are", "has", "have", "had", "in", "on", "at", "by", "to", "from",
    "for",
    "and", "or", "but", "with", "which", "who", "that", "against", "as", "if", "so", "than", "will",
    "would", "after", "before", "since", "during", "between", "out", "per",
  ]

  private static func after(_ range: SourceRange) -> String {
    let bytes = range.source.bytes
    var end = range.bytes.upperBound
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") { end += 1 }
    let after = bytes[end..<min(bytes.count, end + reach)].drop { $0 == UInt8(ascii: "}") }
    return String(decoding: after, as: UTF8.self)
  }

  /// As many bytes as any such words take.
  private static let reach = 160

  private static func sayWay(_ words: [String]) -> Bool {
    var words = words.filter { !between.contains($0) }
    switch words.popLast() {
    case "by"?: return words.suffix(2).contains(where: verbs.contains)
    case "of"?: return words.last.map(nouns.contains) ?? false
    case let last?: return verbs.contains(last)
    case nil: return false
    }
  }

  /// The words of each clause, in small letters; what stands in braces is none.
  private static func clauses(_ text: String) -> [[String]] {
    var clauses: [[String]] = [[]]
    var word = ""
    var depth = 0
    var wasEnd = false
    for character in (text + " ").unicodeScalars {
      if character == "{" { depth += 1 }
      if depth == 0, character.isLetter || character.properties.isGraphemeExtend {
        word.unicodeScalars.append(character.lowercase)
        wasEnd = false
        continue
      }
      if !word.isEmpty { clauses[clauses.count - 1].append(word) }
      word = ""
      if character == "}" { depth = max(0, depth - 1) }
      // A full stop ends a clause where a space follows it; so does an empty line.
      let isBreak = (wasEnd && character.isBlank) || [";", ":", "|"].contains(character)
      if depth == 0, isBreak { clauses.append([]) }
      wasEnd = depth == 0 && [".", "!", "?", "\n"].contains(character)
    }
    return clauses
  }
}
