package import Diagnostics

extension ExemptionProblem {
  package var code: String {
    switch self {
    case .withoutReason: "P068"
    case .unknownParagraph: "P069"
    case .paragraphTwice: "P190"
    case .classificationDiffers: "P191"
    case .notLast: "P192"
    case .enclosedInLetter: "P193"
    }
  }

  package var severity: Severity { self == .notLast ? .warning : .error }

  package var message: String {
    switch self {
    case .withoutReason:
      "an exempt report names its paragraphs of Schedule 12A, and says why the public interest is in keeping it closed"
    case .unknownParagraph(let number, let known):
      "the law has no paragraph \(number) of exempt information for this council; there are \(known.lowerBound) to \(known.upperBound)"
    case .paragraphTwice(let number): "paragraph \(number) is named twice"
    case .classificationDiffers(let word, let isExempt):
      isExempt
        ? "the report is called '\(word)' and gives an exemption"
        : "the report is called '\(word)' and gives no exemption"
    case .notLast: "exempt items come last on the agenda, and this one stands before an open item"
    case .enclosedInLetter: "the letter is public and encloses a paper that is not"
    }
  }

  package var hint: String? {
    switch self {
    case .withoutReason: "write 'exempt: {paragraphs: [3], public_interest: …}'"
    case .unknownParagraph, .paragraphTwice: nil
    case .classificationDiffers(_, let isExempt):
      isExempt
        ? "write 'exempt: no', or classify it as closed"
        : "write 'exempt: {paragraphs: [3], public_interest: …}', or classify it as open"
    case .notLast: "the public leaves once, so move the item to the end"
    case .enclosedInLetter: "take it off the letter; it goes out with the restricted papers"
    }
  }
}
