/// Two old papers that give two times to one thing.
package struct OldContradiction: Sendable {
  /// The words that both use of it.
  package let subject: String
  package let first: (file: String, claim: OldClaim)
  package let second: (file: String, claim: OldClaim)

  /// Everything in which papers contradict each other; papers of different councils never do.
  package static func all(among papers: [OldPaper]) -> [OldContradiction] {
    var byPair: [String: [(paper: Int, claim: OldClaim)]] = [:]
    for (index, paper) in papers.enumerated() {
      for section in paper.sections {
        for case .text(let text) in section.blocks {
          for (sentence, _) in OldWords.sentences(of: text.text) {
            for claim in OldClaim.all(in: sentence.trimmingSpaces, place: text.place) {
              for pair in claim.pairs {
                byPair["\(claim.verb)|\(pair)", default: []].append((index, claim))
              }
            }
          }
        }
      }
    }
    var found: [OldContradiction] = []
    var told: Set<String> = []
    for (key, claims) in byPair.sorted(by: { $0.key < $1.key }) where claims.count < 200 {
      for (position, one) in claims.enumerated() {
        for other in claims[(position + 1)...] where one.paper != other.paper {
          let (first, second) = (papers[one.paper], papers[other.paper])
          if let here = first.council, let there = second.council, here != there { continue }
          let months = abs(
            one.claim.year * 12 + one.claim.month - other.claim.year * 12 - other.claim.month)
          // Years apart it is another one of its kind, such as the next year's inspection.
          guard (1...9).contains(months) else { continue }
          let name = "\(one.paper) \(one.claim.place) \(other.paper) \(other.claim.place)"
          guard told.insert(name).inserted else { continue }
          let subject = String(key.split(separator: "|").last ?? "")
          found.append(
            OldContradiction(
              subject: subject, first: (first.file, one.claim), second: (second.file, other.claim)))
        }
      }
    }
    return found
  }
}
