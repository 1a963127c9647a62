package import Diagnostics

extension MarkdownProblem {
  package var example: CodeExample {
    switch self {
    case .misplacedValue(let place): place.example
    case .lostValue:
      CodeExample(
        in: "04-performance.md",
        "The rate was {{ rereferral.latest }}.\n"
          + "The reader of Markdown lost the value or read it twice, which no line should make it do.",
        cure:
          "Put the value into a paragraph of its own, and report the line as a fault of scrutiny.")
    case .rowTooWide:
      CodeExample(
        in: "04-performance.md",
        "| Home | Judgement |\n| --- | --- |\n| Elm House | Good | March |",
        cure: "| Home | Judgement | Month |\n| --- | --- | --- |\n| Elm House | Good | March |")
    case .rowTooNarrow:
      CodeExample(
        in: "04-performance.md",
        "| Home | Judgement | Month |\n| --- | --- | --- |\n| Elm House | Good |",
        cure: "| Home | Judgement | Month |\n| --- | --- | --- |\n| Elm House | Good | |")
    case .blocksTooDeep:
      CodeExample(
        in: "04-performance.md",
        String(repeating: "> ", count: 101) + "Carers are heard.",
        cure: "> Carers are heard.")
    case .markupTooDeep:
      CodeExample(
        in: "04-performance.md",
        String(repeating: "![", count: 51) + "A map" + String(repeating: "](map.svg)", count: 51),
        cure: "![A map](map.svg)")
    case .misread(let misreading): misreading.example
    case .renumbered:
      CodeExample(
        in: "04-performance.md", "1. Ask parents.\n2. Ask schools.\n4. Report to members.",
        cure: "1. Ask parents.\n2. Ask schools.\n3. Report to members.")
    case .unusedDefinition:
      CodeExample(
        in: "04-performance.md", "Carers are heard.\n\n[Note]: see-the-annex",
        cure: "Carers are heard.\n\nNote: see the annex.")
    case .tooMuch:
      CodeExample(
        in: "04-performance.md",
        "A list of all 200,000 visits, a line each, with a dozen cells in every line.",
        cure: "A table of the number of visits in each quarter.")
    case .paragraphTooLong:
      CodeExample(
        in: "04-performance.md",
        "The minutes of ten years on one line of 2 MB, as a program wrote them.",
        cure: "The same minutes with a blank line between the paragraphs.")
    case .hiddenReference:
      CodeExample(
        in: "04-performance.md", "The rate fell by &#x202E;a fifth.",
        cure: "The rate fell by a fifth."
      )
    }
  }

  package static let samples: [Self] =
    [Place.code, .html, .destination, .title, .definition, .text, .document, .surplusCell]
    .map(Self.misplacedValue) + [
      .lostValue(times: 2), .rowTooWide(cells: 3, columns: 2), .rowTooNarrow(cells: 2, columns: 3),
      .blocksTooDeep(limit: 100), .markupTooDeep(limit: 50), .misread(.heading), .misread(.joined),
      .misread(.headingInList), .misread(.underlined), .misread(.code),
      .renumbered(written: 4, printed: 3), .unusedDefinition("Note"), .tooMuch, .paragraphTooLong,
      .hiddenReference(0x202E),
    ]
}

extension MarkdownProblem.Misreading {
  fileprivate var example: CodeExample {
    let paper = "04-performance.md"
    return switch self {
    case .heading:
      CodeExample(
        in: paper, "#Children in need\n\nAll are seen.", cure: "# Children in need\n\nAll are seen."
      )
    case .definition:
      CodeExample(
        in: paper, "Threshold\n: the level at which help starts",
        cure: "**Threshold**: the level at which help starts")
    case .table:
      CodeExample(
        in: paper, "| Home | Judgement |\n| Elm House | Good |",
        cure: "| Home | Judgement |\n| --- | --- |\n| Elm House | Good |")
    case .tightItem:
      CodeExample(in: paper, "1.Ask parents.", cure: "1. Ask parents.")
    case .item:
      CodeExample(
        in: paper, "The next step is\n2. to ask parents",
        cure: "The next step is\n\n2. to ask parents")
    case .joined:
      CodeExample(
        in: paper, "- Parents were asked.\nAll carers are heard.",
        cure: "- Parents were asked.\n\nAll carers are heard.")
    case .headingInList:
      CodeExample(in: paper, "- # Homes\n\n  All are open.", cure: "- **Homes**\n\n  All are open.")
    case .headingInQuote:
      CodeExample(
        in: paper, "> # Homes\n>\n> All are open.", cure: "> **Homes**\n>\n> All are open.")
    case .underlined:
      CodeExample(
        in: paper, "All homes are open.\n---\nNone has closed.",
        cure: "All homes are open.\n\n---\n\nNone has closed.")
    case .code:
      CodeExample(in: paper, "```\nAll homes are open.\n```", cure: "All homes are open.")
    }
  }
}

extension MarkdownProblem.Place {
  fileprivate var example: CodeExample {
    let paper = "04-performance.md"
    let cure = "Re-referrals were {{ rereferral.latest }} of referrals."
    return switch self {
    case .code:
      CodeExample(
        in: paper, "Re-referrals were `{{ rereferral.latest }}` of referrals.", cure: cure)
    case .html:
      CodeExample(
        in: paper, "Re-referrals were <b title=\"{{ rereferral.latest }}\">lower</b>.", cure: cure)
    case .destination:
      CodeExample(
        in: paper, "[Re-referrals](figures-{{ rereferral.latest }}.html) fell.",
        cure: "[Re-referrals of {{ rereferral.latest }}](figures.html) fell.")
    case .title:
      CodeExample(
        in: paper, "[Re-referrals](figures.html \"{{ rereferral.latest }}\") fell.",
        cure: "[Re-referrals of {{ rereferral.latest }}](figures.html) fell.")
    case .definition:
      CodeExample(
        in: paper,
        "[Re-referrals][figures] fell.\n\n[figures]: figures-{{ rereferral.latest }}.html",
        cure: "[Re-referrals of {{ rereferral.latest }}][figures] fell.\n\n[figures]: figures.html")
    case .text:
      CodeExample(
        in: paper,
        "Rates: {% table rereferral %}\n(where the check of templates let it pass; see T043)",
        cure: "Rates:\n\n{% table rereferral %}")
    case .document:
      CodeExample(
        in: "Templates/county/report.md", "{% insert page.style %}",
        cure: "In page.html, inside <style> and </style>:\n{% insert page.style %}")
    case .surplusCell:
      CodeExample(
        in: paper, "| Rate |\n| --- |\n| Re-referrals | {{ rereferral.latest }} |",
        cure: "| Of what | Rate |\n| --- | --- |\n| Re-referrals | {{ rereferral.latest }} |")
    }
  }
}
