import Councils
package import Diagnostics
package import Documents
package import Indicators

/// A date or an amount that stands beside the name of a fact is that fact's value.
///
/// Beside means, within one sentence and among values of the fact's kind (dates, or amounts of its
/// unit):
///
/// 1. a value that touches the name from before, with at most small words between: "the May 2021
///    improvement notice", "£2.3m is the full-year effect";
/// 2. otherwise what follows the name, up to the name of another fact of that kind and at most 16
///    words on. Where one of these values agrees with the fact, nothing is said; else the first is
///    meant;
/// 3. otherwise the last value before the name in the same clause, or one that opens the sentence,
///    as in "In June 2021, the improvement notice …".
///
/// In a table the heading of a row or column names all its cells.
package struct FactRule: Rule {
  private let facts: CalledFacts
  private static let reach = 16
  /// More names than a sentence has.
  private static let mostNames = 100
  private static let small: Set<String> = [
    "a", "an", "are", "as", "being", "for", "is", "of", "our", "that", "the", "this", "was", "were",
  ]
  private static let openings: Set<String> = [
    "at", "by", "during", "from", "in", "on", "since", "until",
  ]

  package init(_ facts: [Fact]) { self.facts = CalledFacts(facts) }

  /// Reported at the value beside the name, with notes of where the facts are declared.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    guard !facts.all.isEmpty else { return }
    for run in paper.document.blocks.factRuns {
      let words = FactWords(run.inlines)
      let sentences = run.headingWords == nil ? words.sentences : [words.words.indices]
      // Most runs name no fact; their dates and amounts need not be read.
      let named = run.headingWords.map { [0..<min($0, words.words.count)] } ?? sentences
      guard named.contains(where: { !facts.mentions(in: words, $0).isEmpty }) else { continue }
      var values = FactValues(words).found[...]
      for sentence in sentences {
        let own = values.prefix { $0.range.lowerBound < sentence.upperBound }
        values = values.dropFirst(own.count)
        check(sentence, of: words, Array(own), run, paper, &log)
      }
    }
  }

  private func check(
    _ sentence: Range<Int>, of words: FactWords, _ values: [FactValues.Found], _ run: FactRun,
    _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    var named = sentence
    if let heading = run.headingWords { named = 0..<min(heading, words.words.count) }
    let mentions = facts.mentions(in: words, named).prefix(Self.mostNames)
    guard !mentions.isEmpty else { return }
    for mention in mentions {
      let kind = mention.called.value.kind
      let others = mentions.filter { $0.called.value.kind == kind }.map(\.range)
      let own = values.filter { found in
        found.value.kind == kind && !others.contains { $0.overlaps(found.range) }
      }
      let beside = Self.beside(
        mention.range, others, own, words, sentence,
        reach: run.headingWords == nil ? Self.reach : Int.max)
      guard let first = beside.first else { continue }
      let agrees = beside.contains {
        $0.value.agrees(with: mention.called.value, isRough: $0.isRough)
      }
      judge(mention, first, agrees: agrees, words, run, paper, &log)
    }
  }

  /// The values that stand beside a name; the first is the one that is meant.
  private static func beside(
    _ name: Range<Int>, _ names: [Range<Int>], _ values: [FactValues.Found], _ words: FactWords,
    _ sentence: Range<Int>, reach: Int
  ) -> [FactValues.Found] {
    let all = words.words
    let end =
      names.filter { $0.lowerBound >= name.upperBound }.map(\.lowerBound).min()
      ?? sentence.upperBound
    let start =
      names.filter { $0.upperBound <= name.lowerBound }.map(\.upperBound).max()
      ?? sentence.lowerBound
    let before = values.last {
      $0.range.upperBound <= name.lowerBound && $0.range.lowerBound >= start
    }
    if let before,
      (before.range.upperBound..<name.lowerBound).allSatisfy({ small.contains(all[$0].text) })
    {
      return [before]
    }
    let after = values.filter {
      $0.range.lowerBound >= name.upperBound && $0.range.lowerBound < end
        && $0.range.lowerBound - name.upperBound <= reach
    }
    if !after.isEmpty { return after }
    guard let before else { return [] }
    let between = before.range.upperBound..<name.lowerBound
    let isOneClause = between.allSatisfy { !all[$0].isMark }
    let opens =
      before.range.lowerBound == sentence.lowerBound + 1
      && openings.contains(all[sentence.lowerBound].text)
    let isOpening = opens && between.filter { all[$0].isMark }.count <= 1
    return isOneClause || isOpening ? [before] : []
  }

  private func judge(
    _ mention: CalledFacts.Mention, _ found: FactValues.Found, agrees: Bool, _ words: FactWords,
    _ run: FactRun, _ paper: CheckedPaper, _ log: inout DiagnosticLog
  ) {
    let called = mention.called
    let text = words.text(found.range)
    let place = words.place(found.range) ?? run.range
    func note(_ fact: Fact) -> Diagnostic.Note {
      Diagnostic.Note("'\(fact.name)' is declared here", at: Location(fact.range))
    }
    if let other = mention.otherName {
      // The words name something else, which may well have a value of its own.
      guard agrees else { return }
      report(
        .labelSwapped(found: text, beside: other, belongsTo: called.fact.called ?? ""), at: place,
        of: paper, notes: [note(called.fact)], into: &log)
      return
    }
    guard !agrees else { return }
    let owner = facts.valued.first {
      $0.fact.name != called.fact.name && $0.value.agrees(with: found.value)
        && $0.value.kind != .date && ($0.fact.called ?? $0.fact.label) != nil
    }?.fact
    if let owner {
      report(
        .labelSwapped(
          found: text, beside: called.fact.called ?? "",
          belongsTo: owner.called ?? owner.label ?? owner.name),
        at: place, of: paper, notes: [note(called.fact), note(owner)], into: &log)
    } else {
      report(
        .contradicted(
          found: text, called: called.fact.called ?? "", value: called.fact.value,
          name: called.fact.name),
        at: place, of: paper, notes: [note(called.fact)], into: &log)
    }
  }
}

extension FactRule {
  /// A date or an amount that a declared fact contradicts.
  package enum Finding: Problem, Equatable {
    case contradicted(found: String, called: String, value: String, name: String)
    case labelSwapped(found: String, beside: String, belongsTo: String)

    package var code: String {
      switch self {
      case .contradicted: "P080"
      case .labelSwapped: "P081"
      }
    }

    package var severity: Severity { .error }

    package var message: String {
      switch self {
      case .contradicted(let found, let called, let value, _):
        "'\(found)' stands beside '\(called)', whose value is \(value)"
      case .labelSwapped(let found, let beside, let belongsTo):
        "'\(found)' stands beside '\(beside)' and is the value of '\(belongsTo)'"
      }
    }

    package var hint: String? {
      switch self {
      case .contradicted(_, _, _, let name): "write {{ \(name) }}, or correct the fact"
      case .labelSwapped: "name what the amount belongs to, or declare a fact of that name"
      }
    }

    package var example: CodeExample {
      switch self {
      case .contradicted:
        CodeExample(
          in: "04-performance.md", "The improvement notice was issued in June 2021.",
          cure: "The improvement notice was issued in {{ notice }}.")
      case .labelSwapped:
        CodeExample(
          in: "04-performance.md", "The part-year effect of phase 1 is {{ phase_1_full }}.",
          cure: "The part-year effect of phase 1 is {{ phase_1_part }}.")
      }
    }

    package static let samples: [Self] = [
      .contradicted(
        found: "June 2021", called: "improvement notice", value: "May 2021", name: "notice"),
      .labelSwapped(
        found: "£2.3m", beside: "part-year effect of phase 1",
        belongsTo: "full-year effect of phase 1"),
    ]
  }
}
