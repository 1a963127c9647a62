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
    }
  }

  package static let samples: [Self] = [
    .undecided, .givenAway(["cpp_second_count year-to-2025-03-31"]),
    .givenAwayBefore(["cpp_second_count year-to-2024-03-31"]),
    .narrowed(["cpp_second_count year-to-2025-03-31"]),
    .notSecondary(["cpp_second_count year-to-2025-03-31"]),
  ]
}
