package import Diagnostics

extension DisclosureProblem {
  package var example: CodeExample {
    switch self {
    case .undecided:
      CodeExample(
        in: "05-performance.md",
        """
        The reports of one meeting print one count of children by quarter, by age, by ward and by
        need, with the total of each: more ways to add up than could be tried.
        """,
        cure: "Print fewer breakdowns of one total.")
    case .givenAway:
      CodeExample(
        in: "05-performance.md",
        """
        {% table cpp_start, cpp_second_count %}
        With what was published before, the table gives a small number of children away, and no
        choice of figures to withhold prevents it.
        """,
        cure: "Take the table out of the report.")
    case .givenAwayBefore:
      CodeExample(
        in: "05-performance.md",
        """
        {% table cpp_second_count %}
        Earlier papers printed cpp_start and the first plans of that year, and the difference of the
        two is a small number of children.
        """,
        cure: "Nothing in these papers mends it: what is published cannot be called back.")
    case .narrowed:
      CodeExample(
        in: "05-performance.md",
        """
        {% table cpp_second_count %}
        Beside what was published before, a withheld number can be 3, 4 or 5, and not 1 or 2.
        """,
        cure: "Take the table out, or publish in the knowledge that the number stays unknown.")
    case .notSecondary:
      CodeExample(
        in: "council.yaml",
        """
        disclosure: {threshold: 5, secondary: no}
        # A report prints a total and all of its parts but a small one.
        """,
        cure: "disclosure: {threshold: 5, secondary: yes}")
    case .relation:
      CodeExample(
        in: "indicators.yaml",
        """
        cla_started_so_far:
          name: Children who became looked after since April
          year_to_date: yes
        # In every quarter it is 'cla_started' added up, and one quarter is small.
        """,
        cure: """
          cla_started_so_far:
            name: Children who became looked after since April
            year_to_date: yes
            total_of: [cla_started]
          """)
    case .partsUndeclared:
      CodeExample(
        in: "indicators.yaml",
        """
        missing_share:
          name: Children in care who went missing
          unit: per cent
        """,
        cure: """
          missing_share:
            name: Children in care who went missing
            unit: per cent
            numerator: missing_count
            denominator: cla_count
          """)
    }
  }

  package static let samples: [Self] = [
    .undecided,
    .givenAway(
      ["cpp_second_count year-to-2025-03-31"],
      papers: ["2026-03-16-scrutiny", "2026-03-17-scrutiny"]),
    .givenAwayBefore(
      ["cpp_second_count year-to-2024-03-31"], papers: ["2025-03-18-scrutiny"]),
    .narrowed(["cpp_second_count year-to-2025-03-31"]),
    .notSecondary(["cpp_second_count year-to-2025-03-31"]),
    .relation(
      FigureRelation(whole: "cla_started_so_far", parts: ["cla_started"], kind: .soFar)),
    .partsUndeclared(["missing_share"]),
  ]
}
