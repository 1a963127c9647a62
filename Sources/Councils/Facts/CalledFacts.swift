import Diagnostics
package import Indicators

/// The facts that say what they are called, ready to be found in a run of words.
package struct CalledFacts: Sendable {
  /// A fact with the words beside which its value stands.
  package struct Called: Sendable {
    package let fact: Fact
    package let value: FactValue
    let words: [String]
  }

  /// Where the words of a fact stand.
  package struct Mention {
    package let called: Called
    package let range: Range<Int>
    /// The words as written where a number in them is another than the fact's: "phase 2" for
    /// "phase 1".
    package let otherName: String?
  }

  package let all: [Called]
  /// Every fact with a value, for saying whose value stands in the wrong place.
  package let valued: [(fact: Fact, value: FactValue)]
  private let byFirstWord: [String: [Int]]

  private static let skipped: Set<String> = ["a", "an", "its", "our", "that", "the", "this"]

  package init(_ facts: [Fact]) {
    valued = facts.compactMap { fact in FactValue(fact).map { (fact, $0) } }
    all = valued.compactMap { fact, value in
      guard let called = fact.called else { return nil }
      let words = Self.plain(FactWords([(called, nil)])).map(\.text)
      return words.isEmpty ? nil : Called(fact: fact, value: value, words: words)
    }
    var byFirstWord: [String: [Int]] = [:]
    for (index, called) in all.enumerated() {
      byFirstWord[called.words[0], default: []].append(index)
    }
    self.byFirstWord = byFirstWord
  }

  private static func plain(_ words: FactWords) -> [FactWords.Word] {
    words.words.filter { !$0.isMark && !skipped.contains($0.text) }
  }

  /// Two facts that are called the same and differ in value contradict each other.
  static func check(_ facts: [Fact], into log: inout DiagnosticLog) {
    var first: [[String]: Called] = [:]
    for called in CalledFacts(facts).all {
      guard let other = first[called.words] else {
        first[called.words] = called
        continue
      }
      guard other.value.kind == called.value.kind, !called.value.agrees(with: other.value) else {
        continue
      }
      log.report(
        DeclaredFigureProblem.calledTwice(
          called.fact.called ?? "", first: other.fact.value, second: called.fact.value),
        at: called.fact.range,
        notes: [
          Diagnostic.Note("the other is '\(other.fact.name)'", at: Location(other.fact.range))
        ])
    }
  }

  /// The mentions in a sentence, in order, none inside another; the longest words win.
  package func mentions(in words: FactWords, _ sentence: Range<Int>) -> [Mention] {
    var mentions: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let here = (byFirstWord[words.words[index].text] ?? []).compactMap { candidate in
        mention(of: all[candidate], in: words.words, index..<sentence.upperBound, words)
      }
      let exact = here.filter { $0.otherName == nil }
      let best = (exact.isEmpty ? here : exact).map(\.range.count).max() ?? 0
      let chosen = (exact.isEmpty ? here : exact).filter { $0.range.count == best }
      mentions += chosen
      index += max(best, 1)
    }
    return mentions
  }

  private func mention(
    of called: Called, in all: [FactWords.Word], _ range: Range<Int>, _ words: FactWords
  ) -> Mention? {
    var next = 0
    var isOther = false
    var index = range.lowerBound
    while index < range.upperBound, next < called.words.count {
      let word = all[index]
      index += 1
      if word.text == called.words[next] {
        next += 1
      } else if Int(word.text) != nil, Int(called.words[next]) != nil {
        isOther = true
        next += 1
      } else if word.text != "-", !Self.skipped.contains(word.text) {
        return nil
      }
    }
    guard next == called.words.count else { return nil }
    let whole = range.lowerBound..<index
    return Mention(
      called: called, range: whole, otherName: isOther ? words.text(whole) : nil)
  }
}
