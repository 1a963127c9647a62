package import Diagnostics

extension ReadingProblem {
  package var example: CodeExample {
    switch self {
    case .moreThanAll:
      CodeExample(
        in: "Data/extracts/dfe-children-in-need/2025/d3_cpps.csv",
        """
        time_period,…,la_name,CPP_start,CPP_subsequent
        2025,…,Sefton,74,313
        """,
        cure: """
          time_period,…,la_name,CPP_start,CPP_subsequent
          2025,…,Sefton,313,74
          """)
    case .nothingBelow:
      CodeExample(
        in: "Data/extracts/dfe-children-in-need/2025/d3_cpps.csv",
        """
        time_period,…,la_name,CPP_start,CPP_subsequent
        2025,…,Isles of Scilly,0,0
        """,
        cure: "Nothing is to be mended where it is true: there is no percentage of nothing.")
    case .negative:
      CodeExample(
        in: "Data/extracts/dfe-children-in-need/2025/d3_cpps.csv",
        """
        time_period,…,la_name,CPP_start,CPP_subsequent
        2025,…,Sefton,-313,74
        """,
        cure: """
          time_period,…,la_name,CPP_start,CPP_subsequent
          2025,…,Sefton,313,74
          """)
    case .allAbsent:
      CodeExample(
        in: "05-performance.md",
        """
        Re-referrals stand at {{ rereferral.latest }}.
        In every release the council's own rows have x: no number in any period.
        """,
        cure: "Leave the indicator out until a release has a number for the council.")
    case .unknownRebase:
      CodeExample(
        in: "council.yaml",
        "rebase: {rereferal: [{from: 2025-04-01, because: the front door was moved}]}",
        cure: "rebase: {rereferral: [{from: 2025-04-01, because: the front door was moved}]}")
    case .unknownPhrase:
      CodeExample(
        in: "house.yaml", "phrases: {raised: \"went up by {change} to {latest}\"}",
        cure: "phrases: {rose: \"went up by {change} to {latest}\"}")
    case .phrase:
      CodeExample(
        in: "house.yaml", "phrases: {rose: \"went up by {changes} to {latest}\"}",
        cure: "phrases: {rose: \"went up by {change} to {latest}\"}")
    }
  }

  package static let samples: [Self] = [
    .moreThanAll(
      indicator: "cpp_second", period: "the year ending 31 March 2025", isChildren: true),
    .nothingBelow(indicator: "cpp_second", period: "the year ending 31 March 2025"),
    .negative(indicator: "cpp_second", period: "the year ending 31 March 2025"),
    .allAbsent(indicator: "rereferral", area: "Sefton"),
    .unknownRebase("rereferal", known: ["referral_count", "rereferral"]),
    .unknownPhrase("raised", known: PhraseTable.Key.allCases.map(\.rawValue)),
    .phrase("rose", .unknownPlace("changes", known: PhraseTable.Key.rose.places.map(\.rawValue))),
  ]
}
