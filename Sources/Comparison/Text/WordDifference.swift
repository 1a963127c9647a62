import Documents
import Publication

/// What was added to and removed from a text, word by word.
package struct WordDifference: Sendable, Hashable {
  /// Words that stand together and had the same fate.
  package enum Run: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  package let runs: [Run]

  package init(runs: [Run]) { self.runs = runs }

  /// - Parameter hides: whether an old text from data must not be shown again.
  static func between(
    _ old: PaperWords, _ new: PaperWords, hides: (PaperWords.Token) -> Bool
  ) -> WordDifference {
    let pairs = SequenceMatching.pairs(old.tokens.map(Self.key), new.tokens.map(Self.key))
    var runs = RunBuilder()
    var left = 0
    var right = 0
    for (first, second) in pairs + [(old.tokens.count, new.tokens.count)] {
      for token in old.tokens[left..<first] { runs.remove(token, isHidden: hides(token)) }
      for token in new.tokens[right..<second] { runs.add(token) }
      if second < new.tokens.count { runs.keep(new.tokens[second]) }
      left = first + 1
      right = second + 1
    }
    return WordDifference(runs: runs.finished())
  }

  /// Two texts without data.
  package static func between(_ old: String, _ new: String) -> WordDifference {
    func words(_ text: String) -> PaperWords {
      PaperWords(.init(report: "", section: "", kind: .paragraph, text: [text]))
    }
    return between(words(old), words(new)) { _ in false }
  }

  /// What came from data is one word whatever it prints: that figures moved is reported with the
  /// figures, and not as a change of the words around them.
  private static func key(_ token: PaperWords.Token) -> String {
    token.isData ? "\u{1}" : TypedText.plain(token.text)
  }

  private struct RunBuilder {
    private var runs: [Run] = []
    private var removed = ""
    private var added = ""

    mutating func remove(_ token: PaperWords.Token, isHidden: Bool) {
      append(isHidden ? "…" : token.text, isApart: token.isApart, to: &removed)
    }

    mutating func add(_ token: PaperWords.Token) {
      append(token.text, isApart: token.isApart, to: &added)
    }

    mutating func keep(_ token: PaperWords.Token) {
      flush()
      if case .same(var text) = runs.last {
        append(token.text, isApart: token.isApart, to: &text)
        runs[runs.count - 1] = .same(text)
      } else {
        runs.append(.same(token.text))
      }
    }

    mutating func finished() -> [Run] {
      flush()
      return runs
    }

    private func append(_ word: String, isApart: Bool, to text: inout String) {
      if isApart, !text.isEmpty { text += " " }
      text += word
    }

    private mutating func flush() {
      if !removed.isEmpty { runs.append(.removed(removed)) }
      if !added.isEmpty { runs.append(.added(added)) }
      removed = ""
      added = ""
    }
  }
}
