package import Diagnostics

extension PeriodProblem {
  package var example: CodeExample {
    switch self {
    case .notOver:
      .scorecard(
        "Indicator,Q3 2025/26,Q4 2025/26\nChildren in care,312,318",
        cure: "Indicator,Q2 2025/26,Q3 2025/26\nChildren in care,312,318")
    case .notBegun:
      CodeExample(
        in: "scorecard.csv",
        "Indicator,Q2 2025/26,Q3 2052/53\nChildren in care,312,318",
        cure: "Indicator,Q2 2025/26,Q3 2025/26\nChildren in care,312,318")
    case .notRead:
      CodeExample(
        in: "Data/extracts/dfe-social-work-workforce",
        "The folder 2026-02 counts as out on 28 February, the last day that its name allows.\n"
          + "data_cut_off: 2026-02-27",
        cure: "The folder is called 2026-02-26, the day on which the figures came out.\n"
          + "data_cut_off: 2026-02-27")
    }
  }

  package static let samples: [Self] = [
    .notOver(
      "q_cla_count", period: "Q4 2025/26", ends: "31 March 2026", out: "31 December 2025", more: 0),
    .notBegun(
      "q_cla_count", period: "Q3 2052/53", begins: "1 October 2052", cutOff: "2 March 2026", more: 0
    ),
    .notRead(
      source: "dfe-social-work-workforce", release: "2026-02", out: "28 February 2026",
      cutOff: "27 February 2026", isDay: false),
  ]
}
