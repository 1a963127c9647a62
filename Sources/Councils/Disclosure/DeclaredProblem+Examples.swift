package import Diagnostics

extension DeclaredProblem {
  package var example: CodeExample {
    switch self {
    case .smallFact:
      CodeExample(
        in: "facts.yaml", "runaways: {value: \"3\", source: Case system}",
        cure: "runaways: {value: fewer than 6, source: Case system}")
    case .smallCell: Self.table
    case .withheld:
      CodeExample(
        in: "facts.yaml",
        """
        # Withheld in the same paper, so that a smaller number cannot be worked out: 97 referrals.
        others: {value: "97", period: 2024/25, source: Case system}
        """,
        cure: """
          # Where it is not the same figure, what it counts says so:
          others: {value: "97", period: 2024/25, about: staff, source: Case system}
          """)
    case .leftOver: Self.wards
    }
  }

  private static var wards: CodeExample {
    func rows(_ west: String) -> String {
      """
      wards:
        caption: Children in each ward
        source: Case system
        columns: {number: Number}
        rows:
          north: {label: North, values: "12"}
          south: {label: South, values: withheld}
          west: {label: West, values: \(west)}
          all: {label: All wards, values: "35"}
      """
    }
    return CodeExample(in: "tables.yaml", rows("\"20\""), cure: rows("withheld"))
  }

  private static var table: CodeExample {
    func rows(_ girls: String) -> String {
      """
      homes:
        caption: Children in each home
        source: Case system
        columns: {north: North, south: South}
        rows:
          girls: {label: Girls, values: [12, \(girls)]}
      """
    }
    return CodeExample(in: "tables.yaml", rows("4"), cure: rows("withheld"))
  }

  package static let samples: [Self] = [
    .smallFact("runaways", most: 5), .smallCell("homes.girls.south", most: 5),
    .withheld("others", figure: "referral_count year-to-2025-03-31"),
    .leftOver("wards.south.number", more: 0),
  ]
}
