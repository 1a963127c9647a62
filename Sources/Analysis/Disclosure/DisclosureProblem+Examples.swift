package import Diagnostics

extension DisclosureProblem {
  package var example: CodeExample {
    switch self {
    case .undecided:
      CodeExample(
        in: "05-performance.md",
        """
        The reports of one meeting print 60 counts of children over 12 quarters, each by age, by ward
        and by need: more sums than can be tried.
        """,
        cure: "Print fewer breakdowns of one total, or take them to two meetings.")
    case .givenAway:
      CodeExample(
        in: "05-performance.md",
        """
        {% table cpp_second_count, cpp_start %}
        The papers of the last meeting printed cpp_start and the plans that were a first one, which
        add up: the difference is a small number of children.
        """,
        cure: "{% table cpp_start %}")
    case .givenAwayBefore:
      CodeExample(
        in: "05-performance.md",
        """
        {% table cpp_second_count %}
        The papers of earlier meetings printed everything that a small number can be worked out from.
        """,
        cure: "Nothing in these papers mends it: what is published cannot be called back.")
    case .narrowed:
      CodeExample(
        in: "05-performance.md",
        """
        {% table cpp_second_count %}
        Beside what was published before, a withheld number can be 3, 4 or 5, and not 1 or 2.
        """,
        cure: "Leave the indicator, or the total that it is part of, out of the reports.")
    case .notSecondary:
      CodeExample(
        in: "council.yaml", "disclosure: {threshold: 5, secondary: no}",
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
