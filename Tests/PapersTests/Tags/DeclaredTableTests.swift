import TestSupport
import Testing

struct DeclaredTableTests {
  @Test func `the establishment of West Sussex adds up as it was printed`() {
    let paper = DeclaredPaper(
      "{% figures establishment %}", tables: PublishedTables.westSussex)
    #expect(paper.findings == "")
    #expect(
      paper.rows == [
        "Posts | Social workers | Advanced practitioners | Managers of social worker teams | Total",
        "Newly created posts | 37.00 | 4.00 | 7.00 | 48.00",
        "Total number of posts (including newly created posts) | 365.07 | 23.70 | 99.76 | 488.53",
        "Posts vacant | 92.84 | 7.08 | 17.52 | 117.44",
        "Agency workers | 40.40 | 0.00 | 11.00 | 51.40",
        "Vacant posts not currently covered | 52.44 | 7.08 | 6.52 | 66.04",
      ])
    #expect(
      paper.lines == [
        "**Table 1: Establishment in children's social care (FTE)**",
        "Source: Workforce return, February 2019.",
      ])
  }

  @Test func `a clipped gap is shown as such and its total is the sum of what is printed`() {
    let paper = DeclaredPaper("{% figures pipeline %}", tables: PublishedTables.westSussex)
    #expect(paper.findings == "")
    #expect(
      Array(paper.rows.dropFirst()) == [
        "Agency workers by 1 April 2019 | 15.00 | 0.00 | 3.00 | 18.00",
        "Permanent appointments by May 2019 | 19.60 | 0.00 | 9.60 | 29.20",
        "Total appointments in pipeline | 34.60 | 0.00 | 12.60 | 47.20",
        "Remaining gap after the pipeline | 17.84 | 7.08 | 0.00 [note 1] | 24.92 [note 1]",
      ])
    #expect(
      paper.lines.contains(
        "[note 1] Not below 0. Managers of social worker teams would be 6.52 \u{2212} 12.60 = "
          + "\u{2212}6.08. Total is worked out from the figures as printed; the plain difference "
          + "is 18.84."))
  }

  @Test func `prose prints the cell that the table prints`() {
    let paper = DeclaredPaper(
      """
      Of {{ establishment.posts.total }} FTE posts {{ establishment.vacant.total | places: 1 }} are
      vacant and {{ pipeline.gap.managers }} remain. {{ establishment.caption }}
      """, tables: PublishedTables.westSussex)
    #expect(paper.findings == "")
    #expect(
      paper.lines == [
        "Of 488.53 FTE posts 117.4 are",
        "vacant and 0.00 remain. Establishment in children's social care",
      ])
  }

  @Test func `ranges stand in cells, and facts under their own names`() {
    let paper = DeclaredPaper(
      "{% figures teams %}\n\nThe target is {{ teams.one_b.target }}, or {{ caseload_target_new }}.",
      facts: PublishedTables.caseloadFacts, tables: PublishedTables.leicestershire)
    #expect(paper.findings == "")
    #expect(
      paper.rows == [
        "Team | Average caseload (cases) | Target (cases) | Target in the first year (cases) | "
          + "Cases over capacity (cases)",
        "Locality 1, team A | 18 | 18–20 | 12–15 | 0",
        "Locality 1, team B | 21 | 18–20 | 12–15 | 14",
        "Locality 1, team C | 22 | 18–20 | 12–15 | 16",
        "Over capacity in locality 1 | 61 | 54–60 | 36–45 | 30",
      ])
    #expect(paper.lines.last == "The target is 18 to 20, or 12-15.")
  }

  @Test func `the posts asked for have a total, and so has the money`() {
    let paper = DeclaredPaper(
      """
      {% figures asks %}

      {% figures costs %}

      {{ asks.total.posts }} posts in all; net {{ costs.net.amount }} of
      {{ investment_ask }} ({{ facts.investment_ask.basis }}, {{ facts.investment_ask.period }}).
      """, facts: PublishedTables.caseloadFacts, tables: PublishedTables.asks)
    #expect(paper.findings == "")
    #expect(paper.rows.contains { $0.hasPrefix("All posts") && $0.hasSuffix("| 39") })
    #expect(paper.rows.contains("Team managers | First Response | 2.5"))
    #expect(
      paper.rows.suffix(3) == [
        "Investment asked for | 2.5", "Growth in the budget | 0.5", "Net investment | 2.0",
      ])
    #expect(
      paper.lines.suffix(2) == [
        "39 posts in all; net £2.0m of", "£2.5m (action plan, 2017/18).",
      ])
  }

  @Test func `a quotient is worked out from totals and never added up`() {
    let paper = DeclaredPaper(
      "{% figures rates %}",
      tables: """
        rates:
          caption: Vacancies
          unit: FTE
          places: 1
          columns: {a: Team A, b: Team B}
          total_column: yes
          rows:
            posts: {label: Posts, values: [10, 30]}
            vacant: {label: Vacant, values: [5, 3]}
            rate: {label: Vacancy rate, derive: vacant / posts as per cent, printed: [50.0%, 10.0%, 20.0%]}
            each: {label: Posts to a vacancy, derive: posts / vacant, unit: ratio}
          source: Made up
        """)
    #expect(paper.findings == "")
    #expect(
      paper.rows.suffix(2) == [
        "Vacancy rate | 50.0 | 10.0 | 20.0", "Posts to a vacancy (ratio) | 2.0 | 10.0 | 5.0",
      ])
  }

  @Test func `words before numbers and missing values stay with what is worked out`() {
    let paper = DeclaredPaper(
      "{% figures asks %}",
      tables: """
        asks:
          caption: Posts
          columns: {low: At the least, most: At the most, known: Known}
          rows:
            one: {label: One, values: [at least 1, up to 3, 4]}
            two: {label: Two, values: [1, about 2, not available]}
            three: {label: Three, values: [at least 2, 1 to 2, 1]}
            left: {label: Left, derive: three - one}
          total_row: Total
          source: Made up
        """)
    #expect(paper.findings == "")
    #expect(
      paper.rows.suffix(2) == [
        "Left | about 1 | at least \u{2212}2–\u{2212}1 | \u{2212}3",
        "Total | at least 4 | about 6–7 | [x]",
      ])
    #expect(paper.lines.contains("[x] not available."))
  }

  @Test func `what is wrong with a table is told all at once, in its place`() {
    let paper = DeclaredPaper(
      "{% figures first %}",
      tables: """
        first:
          caption: First
          unit: FTE
          places: 9
          columns: {a: A, b: {label: B, unit: posts}}
          rows:
            short: {label: Short, values: [1]}
            round: {label: Round, derive: sum of rows above}
            wide: {label: Wide, values: [1, 2], printed: [1, 2, 3]}
            caption: {label: Own, values: [1, 2]}
            in: {label: In, values: [1, 2], derived: a}
        Second: {caption: Second, columns: {a: A}, rows: {}, source: Made up}
        third:
          caption: Third
          columns: {a: A, b: B}
          rows:
            short: {label: Short, values: [1]}
            wide: {label: Wide, values: [1, 2], printed: [1, 2, 3]}
          source: Made up
        """)
    expectGolden(paper.findings, "faulty-table-as-written.txt")
  }

  @Test func `what only the working out shows is told in its place`() {
    let paper = DeclaredPaper(
      "{% figures first %}",
      facts: "budget: {value: 3fte, source: Made up}",
      tables: """
        first:
          caption: First
          unit: FTE
          columns: {a: A, b: B}
          total_column: Total
          rows:
            word: {label: Word, values: [1, budgt]}
            cases: {label: Cases, values: [1, 2 cases]}
            rate: {label: Rate, values: [1, 2], printed: [1, 2, 4]}
            lost: {label: Lost, derive: rate - raet}
            up: {label: Up, derive: down + rate}
            down: {label: Down, derive: up - rate}
            band: {label: Band, values: [1 to 2, 2]}
            share: {label: Share, derive: rate / band}
          source: Made up
        """)
    expectGolden(paper.findings, "faulty-table-worked-out.txt")
  }

  @Test func `a cell that is not there is told before anything is printed`() {
    let paper = DeclaredPaper(
      "{{ establishment.vacnt.total }} {{ establishment.vacant.totl }} {% figures pipelin %} "
        + "{{ facts.budgt.period }}",
      facts: "budget: {value: 3fte, source: Made up}", tables: PublishedTables.westSussex)
    expectGolden(paper.findings, "misspelt-cells.txt")
  }
}
