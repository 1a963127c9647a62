package import Diagnostics

extension AfterwardsProblem {
  package var example: CodeExample {
    switch self {
    case .edited:
      CodeExample(
        in: "scrutiny build", "Somebody mended a sentence of 05-budget.md after its publication.",
        cure: """
          # In a folder of its own, 2026-12-08-scrutiny-correction/meeting.yaml:
          corrects: {meeting: 2026-12-08-scrutiny, reason: A sentence named the wrong year}
          """)
    case .exemptNow:
      CodeExample(
        in: "scrutiny build",
        "05-budget.md was published, and its front matter says 'exempt: {paragraphs: [3], …}' now.",
        cure: "scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It names a provider'")
    case .notPublished:
      CodeExample(
        in: "scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It names a provider'",
        "The pack is built and not published.",
        cure: "Say 'withdrawn: {on: …, reason: …}' at the item in meeting.yaml, then scrutiny build"
      )
    case .noSuchPaper:
      CodeExample(
        in: "scrutiny withdraw 2026-12-08-scrutiny 05-bugdet --reason 'It names a provider'",
        "The paper is called 05-budget.",
        cure: "scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It names a provider'")
    case .notAsPublished:
      CodeExample(
        in: "scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It names a provider'",
        "Somebody edited 04-performance.html in Output.",
        cure: "Copy the published pack back into Output, then withdraw the paper.")
    case .reasonTells:
      CodeExample(
        in: "scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It named Harbour Homes'",
        "05-budget.md names Harbour Homes, and no other paper does.",
        cure: "scrutiny withdraw 2026-12-08-scrutiny 05-budget --reason 'It named a provider'")
    case .otherMeeting:
      CodeExample(
        in: "Data/councils/sefton/withdrawn/2026-12-08-scrutiny.1.json",
        "Somebody saved the record of another meeting under this name.",
        cure: "git restore Data/councils/sefton/withdrawn")
    }
  }

  package static let samples: [Self] = [
    .edited(
      path: "Data/councils/sefton/meetings/2026-12-08-scrutiny/05-budget.md",
      address: "sefton/2026-12-08-scrutiny", isRemoved: false, refuses: false),
    .exemptNow(file: "05-budget.md", address: "sefton/2026-12-08-scrutiny"),
    .notPublished("2026-12-08-scrutiny"),
    .noSuchPaper(
      "05-bugdet", address: "sefton/2026-12-08-scrutiny", known: ["04-performance", "05-budget"]),
    .notAsPublished(path: "Output/sefton/2026-12-08-scrutiny/public/04-performance.html"),
    .otherMeeting("sefton/2026-12-08-scrutiny"), .reasonTells(first: 3, last: 4),
  ]
}
