import Documents
import Figures

/// What a sentence of an old paper says of when something happened.
package struct OldClaim: Sendable, Hashable {
  /// What was done, in one form: "issue", "publish".
  let verb: String
  /// Pairs of words that follow one another near it.
  let pairs: Set<String>
  let year: Int
  let month: Int
  /// The time as it is written.
  package let time: String
  package let sentence: String
  package let place: Int

  private static let verbs: [String: String] = [
    "issued": "issue", "issue": "issue", "published": "publish", "served": "issue",
    "agreed": "agree", "approved": "agree", "inspected": "inspect", "visited": "inspect",
    "graded": "judge", "rated": "judge", "judged": "judge", "appointed": "appoint",
    "established": "establish", "began": "begin", "started": "begin", "launched": "begin",
    "opened": "begin", "closed": "end", "ended": "end", "signed": "sign", "submitted": "submit",
  ]
  private static let empty: Set<String> = [
    "the", "a", "an", "of", "in", "by", "to", "and", "for", "on", "at", "with", "was", "is", "has",
    "been", "were", "which", "that", "this", "will", "be", "its", "it", "late", "early", "mid",
    "end",
    "from", "as", "have", "had", "are", "within", "context", "their", "our", "we", "took", "place",
  ]
  /// Pairs that stand in every paper and say nothing of what was done.
  private static let common: Set<String> = [
    "social care", "children's services", "childrens services", "children's social", "young people",
    "scrutiny committee", "local authority", "county council", "borough council", "cabinet meeting",
    "dfe department", "department education", "social workers", "social worker", "social work",
  ]

  private static let month = KeptPattern(
    /((?:late|early|mid|the end of) )?(January|February|March|April|May|June|July|August|September|October|November|December) ((?:19|20)\d{2})/
  )

  /// Every claim of a sentence that names one month of a year.
  static func all(in sentence: String, place: Int) -> [OldClaim] {
    // Most sentences name no year, and are not searched for months.
    guard sentence.contains(ascii: "19") || sentence.contains(ascii: "20") else { return [] }
    let months = sentence.matches(of: month.regex)
    guard !months.isEmpty, months.count <= 8 else { return [] }
    let words = sentence.lowercased().split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-"
    }
    .map { String($0).replacing("’", with: "'") }
    var claims: [OldClaim] = []
    for (index, word) in words.enumerated() {
      guard let verb = verbs[word] else { continue }
      let near = words[max(0, index - 6)..<min(words.count, index + 7)].filter {
        !empty.contains($0) && verbs[$0] == nil && Int($0) == nil && OldWords.month($0) == nil
      }
      let pairs = Set(zip(near, near.dropFirst()).map { "\($0) \($1)" }).subtracting(common)
      guard !pairs.isEmpty else { continue }
      // The time that stands nearest to the verb, by words.
      let nearest = months.min { one, other in
        distance(of: one.output.2, one.output.3, to: index, in: words)
          < distance(of: other.output.2, other.output.3, to: index, in: words)
      }
      guard let nearest, let month = OldWords.month(String(nearest.output.2)),
        let year = Int(nearest.output.3),
        distance(of: nearest.output.2, nearest.output.3, to: index, in: words) <= 10
      else { continue }
      claims.append(
        OldClaim(
          verb: verb, pairs: pairs, year: year, month: month, time: String(nearest.output.0),
          sentence: sentence, place: place))
    }
    return claims
  }

  private static func distance(
    of month: Substring, _ year: Substring, to place: Int, in words: [String]
  ) -> Int {
    let month = month.lowercased()
    let places = words.indices.filter {
      words[$0] == month && $0 + 1 < words.count && words[$0 + 1] == year
    }
    return places.map { abs($0 - place) }.min() ?? Int.max
  }
}
