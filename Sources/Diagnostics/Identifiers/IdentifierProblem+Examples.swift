extension IdentifierProblem {
  package var example: CodeExample {
    switch self {
    case .inText:
      CodeExample(
        in: "report.md", "One case was reviewed (date of birth 3 May 2012).",
        cure: "One case was reviewed.")
    case .inWorkbook:
      CodeExample(
        in: "scorecard.xlsx",
        "a comment on cell C7 says: checked against the file of the child born on 3 May 2012",
        cure: "delete the comment, and look through the other sheets and the document's properties")
    case .inName:
      CodeExample(
        in: "Data/extracts/scorecard/2025-06", "placements dob 03-05-2012.csv",
        cure: "placements.csv")
    }
  }

  package static let samples: [Self] = [
    .inText(.birthDate), .inWorkbook(.nhsNumber, part: "the comments"), .inName(.birthDate),
  ]
}
