package import Diagnostics

extension ExemptionProblem {
  package var example: CodeExample {
    switch self {
    case .withoutReason:
      CodeExample(
        in: "04-performance.md", "exempt: yes",
        cure: "exempt: {paragraphs: [3], public_interest: The tender is still open.}")
    case .unknownParagraph:
      CodeExample(
        in: "04-performance.md",
        "exempt: {paragraphs: [8], public_interest: The tender is still open.}",
        cure: "exempt: {paragraphs: [3], public_interest: The tender is still open.}")
    case .paragraphTwice:
      CodeExample(
        in: "06-placements-contract.md",
        "exempt: {paragraphs: [3, 3], public_interest: The tender is still open.}",
        cure: "exempt: {paragraphs: [3], public_interest: The tender is still open.}")
    case .classificationDiffers:
      CodeExample(
        in: "06-placements-contract.md",
        "classification: Private\nexempt: no\n(Private is the house's word for a paper that is not public)",
        cure: """
          classification: Private
          exempt: {paragraphs: [3], public_interest: The tender is still open.}
          """)
    case .notLast:
      CodeExample(
        in: "meeting.yaml",
        """
        agenda:
          - report: 04-placements-contract.md  # exempt
          - report: 05-performance.md
        """,
        cure: """
          agenda:
            - report: 05-performance.md
            - report: 04-placements-contract.md  # exempt
          """)
    case .enclosedInLetter:
      CodeExample(
        in: "meeting.yaml",
        """
        letter:
          from: Director of Law
          reason: the figures came out on 12 March
          encloses: [05-performance.md, 06-placements-contract.md]  # the second is exempt
        """,
        cure: """
          letter:
            from: Director of Law
            reason: the figures came out on 12 March
            encloses: [05-performance.md]
          """)
    }
  }

  package static let samples: [Self] = [
    .withoutReason, .unknownParagraph(8, known: 1...7), .paragraphTwice(3),
    .classificationDiffers("Private", isExempt: false), .notLast,
    .enclosedInLetter,
  ]
}
