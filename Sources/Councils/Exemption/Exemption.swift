package import Documents

/// Why a paper is not open to the public. Both parts are required together: the law exempts
/// information only where a paragraph describes it and the public interest in keeping it closed
/// outweighs that in disclosing it.
package struct Exemption: Sendable, Hashable {
  /// Numbers of paragraphs, in the order of the front matter; at least one.
  package let paragraphs: [Int]
  /// Why the public interest is in keeping it closed. It is printed in the paper itself and never in
  /// a public one.
  package let publicInterest: String
  /// How the public agenda calls the item; nil for no more than that it is exempt.
  package let listedAs: String?

  package init(paragraphs: [Int], publicInterest: String, listedAs: String?) {
    self.paragraphs = paragraphs
    self.publicInterest = publicInterest
    self.listedAs = listedAs
  }
}

/// What the public may know of an exempt item: nothing of its paper but the paragraphs, and a title
/// that its author wrote for the public.
package struct ExemptListing: Sendable, Hashable {
  package let title: String
  let paragraphs: [Int]

  package init(_ exemption: Exemption) {
    title = exemption.listedAs ?? "Item not open to the public"
    paragraphs = exemption.paragraphs
  }

  /// The reason, as an agenda gives it.
  package func words(_ jurisdiction: Jurisdiction) -> String {
    "Not for publication by virtue of \(jurisdiction.schedule(of: paragraphs))."
      + jurisdiction.descriptions(of: paragraphs).map { " " + $0 }.joined()
  }
}

extension Jurisdiction {
  /// "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972".
  func schedule(of paragraphs: [Int]) -> String {
    let numbers = paragraphs.map(String.init)
    let list =
      numbers.count > 1
      ? numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
      : numbers.first ?? ""
    let schedule =
      switch self {
      case .england: "Part 1 of Schedule 12A to the Local Government Act 1972"
      case .wales: "Part 4 of Schedule 12A to the Local Government Act 1972"
      case .scotland: "Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973"
      }
    return "\(numbers.count > 1 ? "paragraphs" : "paragraph") \(list) of \(schedule)"
  }

  /// What the paragraphs describe, a sentence each; only where the wording is known here.
  func descriptions(of paragraphs: [Int]) -> [String] {
    guard self == .england else { return [] }
    return paragraphs.compactMap { number in
      Self.englishParagraphs.indices.contains(number - 1)
        ? "Paragraph \(number): information \(Self.englishParagraphs[number - 1])." : nil
    }
  }

  private static let englishParagraphs = [
    "relating to any individual",
    "which is likely to reveal the identity of an individual",
    "relating to the financial or business affairs of any particular person, including the authority that holds it",
    "relating to consultations or negotiations about a labour relations matter",
    "in respect of which a claim to legal professional privilege could be maintained in legal proceedings",
    "which reveals that the authority proposes to give a notice or to make an order or direction",
    "relating to action in connection with the prevention, investigation or prosecution of crime",
  ]
}

extension Exemption {
  /// What stands on every page of the paper: "Not for publication: exempt by virtue of paragraph 3 of …".
  package func mark(_ jurisdiction: Jurisdiction) -> String {
    "Not for publication: exempt by virtue of \(jurisdiction.schedule(of: paragraphs))"
  }

  /// That of several papers in one file, which name all their paragraphs together.
  package static func mark(of exemptions: [Exemption], _ jurisdiction: Jurisdiction) -> String {
    let paragraphs = Set(exemptions.flatMap(\.paragraphs)).sorted()
    return Exemption(paragraphs: paragraphs, publicInterest: "", listedAs: nil).mark(jurisdiction)
  }

  /// What stands at the head of the paper itself.
  package func notice(_ jurisdiction: Jurisdiction) -> Block {
    let lines = [
      "Not for publication. This paper is exempt by virtue of \(jurisdiction.schedule(of: paragraphs)).",
      "Why the public interest in keeping it closed outweighs that in disclosing it: \(publicInterest)",
    ]
    return Block(
      .panel(
        Panel(role: .notice, blocks: lines.map { Block(.paragraph([Inline(.value($0))])) })))
  }
}
