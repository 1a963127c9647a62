package import Diagnostics

extension ConsistencyProblem {
  package var example: CodeExample {
    switch self {
    case .partsAndTotal:
      .figures(columns: "younger,older,all", "260,246,516", cure: "260,246,506")
    case .partsAboveTotal: .figures(columns: "younger,older,all", "560,c,506", cure: "260,c,506")
    case .stock:
      .published(
        columns: "count,started,ceased",
        "\(Self.older)\n\(CodeExample.row("506,200,100"))",
        cure: "\(Self.older)\n\(CodeExample.row("506,120,112"))")
    case .comparatorOutside:
      CodeExample(
        in: "extract.csv",
        "the row of England has 7 per 10,000, and its councils have 24 to 210: a digit is lost",
        cure: "fetch the file again; the row of England has 70")
    case .comparatorStale:
      CodeExample(
        in: "extract.csv",
        "councils have rows up to 2025, and England ends with 2024: the newest row was filtered away",
        cure: "fetch the file again with every level for every year")
    }
  }

  private static let older = CodeExample.row("498,110,105").replacing("2025,", with: "2024,")

  package static let samples: [Self] = [
    .partsAndTotal(
      total: "cla_all", stated: "516", sum: "506", period: "31 March 2025"),
    .partsAboveTotal(total: "cla_all", stated: "506", sum: "560", period: "31 March 2025"),
    .stock(
      "cla_count", stated: "506", worked: "598", period: "31 March 2025",
      sum: "498 + 200 - 100"),
    .comparatorOutside(
      indicator: "cla_rate", area: "England", stated: "7.0", lowest: "24.0", highest: "210.0",
      isFar: false),
    .comparatorStale(
      indicator: "cla_rate", area: "England", last: "31 March 2024", others: "31 March 2025"),
  ]
}
