package import Diagnostics
import Figures

/// What an author says of figures is what the figures say: how they stand beside England, the region,
/// neighbours, a target and themselves a year ago; for how long; what part of a whole they are; what they
/// add up to; of when and of what they are.
///
/// A claim has a subject, a relation, an object and a span of time. It is held to the figures that are
/// bound in its sentence and to the course of their indicators. Where it is denied in a way that is not
/// understood, asked or hoped for, or may be of something else, nothing is said.
package struct StatementRule: Rule {
  package init() {}

  /// Reported at the words of the claim. Where `courses` knows no figures, nothing is reported.
  package func check(_ paper: CheckedPaper, into log: inout DiagnosticLog) {
    var known: KnownFigures?
    for passage in paper.document.printedPassages where Self.isProse(passage.passage.kind) {
      if known == nil { known = KnownFigures(paper.courses.histories) }
      guard let known, !known.all.isEmpty || !passage.prose.figures.isEmpty else { continue }
      let placed = passage.placedFigures(known)
      var next = 0
      var before: [ClaimSentence.Placed] = []
      var beforeTokens = 0..<0
      for tokens in passage.sentences {
        var figures: [ClaimSentence.Placed] = []
        while next < placed.count, placed[next].tokens.lowerBound < tokens.upperBound {
          figures.append(placed[next])
          next += 1
        }
        guard tokens.count <= Self.longest else { continue }
        let openings = ClaimOpenings.of(passage.tokens[tokens])
        // A sentence that binds no figure must name one and claim something of it.
        let goesOn =
          figures.isEmpty && !before.isEmpty
          && (Self.going.contains(passage.word(tokens.lowerBound))
            || tokens.prefix(4).contains { Self.others.contains(passage.word($0)) })
        guard !openings.subtracting([.fold, .care]).isEmpty || !figures.isEmpty,
          !figures.isEmpty || goesOn
            || tokens.contains(where: { known.nameForms.contains(passage.tokens[$0].text) })
        else { continue }
        let sentence = ClaimSentence(
          passage, tokens, figures, known, before: goesOn ? before : [])
        var findings = Self.findings(in: sentence, openings)
        if findings.isEmpty, !figures.isEmpty, beforeTokens.upperBound == tokens.lowerBound,
          Self.adding.contains(passage.word(tokens.lowerBound))
        {
          // "There are 535. This is 6 more than the 536 of a year ago."
          let both = ClaimSentence(
            passage, beforeTokens.lowerBound..<tokens.upperBound, before + figures, known)
          findings = SumClaims.find(in: both, from: tokens.lowerBound)
        }
        if !figures.isEmpty { (before, beforeTokens) = (figures, tokens) }
        for (finding, place) in findings {
          report(finding, at: passage.place(place), of: paper, into: &log)
        }
      }
    }
  }

  /// Captions and notes of tables and charts are the program's words, which it has counted, and speak of
  /// the periods that are shown.
  private static func isProse(_ kind: Passage.Kind) -> Bool {
    switch kind {
    case .paragraph, .fieldValue, .recommendation, .heading: true
    case .caption, .columnHeading, .cell, .contents, .note: false
    }
  }

  /// A sentence of more tokens is none that claims one thing.
  private static let longest = 250

  /// Words with which a sentence goes on about the figures of the one before.
  private static let going: Set<String> = ["this", "it", "that", "these", "they", "which", "both"]

  /// The same, and words with which a sentence names a change: "An increase of 6 on the year".
  private static let adding = going.union(["an", "a"])

  /// Words at the head of a sentence that sets others beside the figures of the one before.
  private static let others: Set<String> = [
    "england", "england\u{2019}s", "england's", "national", "regional", "neighbours",
  ]

  /// One finding for each stretch of words, in the order of the kinds.
  private static func findings(
    in sentence: ClaimSentence, _ openings: ClaimOpenings
  ) -> [(Finding, Range<Int>)] {
    var found: [(Finding, Range<Int>)] = []
    let kinds: [(openings: ClaimOpenings?, find: (ClaimSentence) -> [RelationClaims.Found])] = [
      (.relation, RelationClaims.find), ([.course, .fold], CourseClaims.find),
      (.superlative, SuperlativeClaims.find), (.fraction, FractionClaims.find),
      (nil, SumClaims.find), (nil, TimeClaims.find), (nil, IndicatorClaims.find),
      (.wordNumber, WordNumberClaims.find), (.care, CareClaims.find),
    ]
    for kind in kinds {
      if let needed = kind.openings, needed.isDisjoint(with: openings) { continue }
      for claim in kind.find(sentence) where !found.contains(where: { $0.1.overlaps(claim.1) }) {
        found.append(claim)
      }
    }
    return found
  }
}

extension FigureHistory.Side {
  /// As it stands after a figure: "in England".
  var words: String {
    switch self {
    case .england: "in England"
    case .region: "in the region"
    case .neighbours: "among statistical neighbours"
    }
  }
}

extension FigureHistory.Value {
  /// "15.6% for Q2 2025/26".
  var words: String {
    let preposition =
      switch period {
      case .day, .quarterEnd: "on"
      case .yearEnding, .quarter, .month, .average, .week, .half, .term: "in"
      }
    return "\(printed) \(preposition) \(period.long)"
  }
}
