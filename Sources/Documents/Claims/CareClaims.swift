import Figures

/// A count of those who came into care beside words of leaving it, and the other way round.
enum CareClaims {
  private enum Way { case into, out }

  private static let names: [(Way, Set<String>)] = [
    (.into, ["starting", "started", "entering", "entrant", "admission", "admitted"]),
    (.out, ["ceasing", "ceased", "leaving", "discharge", "discharged"]),
  ]
  private static let phrases: [(Way, [String])] = [
    (.into, ["into", "care"]), (.into, ["entered", "care"]), (.into, ["entering", "care"]),
    (.into, ["started", "to", "be", "looked"]), (.into, ["starting", "to", "be", "looked"]),
    (.into, ["became", "looked", "after"]), (.into, ["admitted", "to", "care"]),
    (.into, ["started", "being", "looked"]),
    (.into, ["into", "our", "care"]), (.into, ["entered", "our", "care"]),
    (.out, ["left", "our", "care"]), (.out, ["leaving", "our", "care"]), (.out, ["left", "care"]),
    (.out, ["leaving", "care"]), (.out, ["leave", "care"]),
    (.out, ["ceased", "to", "be", "looked"]), (.out, ["ceasing", "to", "be", "looked"]),
    (.out, ["exited", "care"]), (.out, ["stopped", "being", "looked"]),
    (.out, ["ceased", "being", "looked"]),
  ]
  /// Every word with which a phrase begins.
  static let openings = Set(phrases.compactMap(\.1.first))

  static func find(in sentence: ClaimSentence) -> [RelationClaims.Found] {
    sentence.figures.compactMap { placed in
      guard placed.figure.id.measure == "value", let history = placed.history,
        history.words.contains("looked") || history.words.contains("care"),
        let own = names.first(where: { !$0.1.isDisjoint(with: history.words) })?.0,
        let (way, place) = said(of: placed, sentence), way != own
      else { return nil }
      return (
        .init(
          kind: .indicator, said: sentence.passage.text(place),
          gives: "\(placed.figure.printed) is of \(history.name)", instead: nil), place
      )
    }
  }

  /// The phrase that stands between a figure and the next, or else between it and the one before.
  private static func said(
    of placed: ClaimSentence.Placed, _ sentence: ClaimSentence
  ) -> (Way, Range<Int>)? {
    let segment = sentence.segment(of: placed.tokens.lowerBound)
    let next =
      sentence.figures.first { $0.tokens.lowerBound >= placed.tokens.upperBound }?.tokens.lowerBound
    let before =
      sentence.figures.last { $0.tokens.upperBound <= placed.tokens.lowerBound }?.tokens.upperBound
    let after =
      placed.tokens
      .upperBound..<min(
        segment.upperBound, max(placed.tokens.upperBound, next ?? segment.upperBound))
    let head = max(segment.lowerBound, before ?? segment.lowerBound)..<placed.tokens.lowerBound
    for stretch in [after, head] {
      let found = stretch.lazy.compactMap { index -> (Way, Range<Int>)? in
        guard sentence.isAuthors(index), !sentence.isDenied(before: index),
          let (way, words) = phrases.first(where: { sentence.has($0.1, at: index) })
        else { return nil }
        return (way, index..<index + words.count)
      }
      if let first = found.first { return first }
    }
    return nil
  }
}
