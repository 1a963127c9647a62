import Diagnostics
import Documents
import TestSupport
import Testing

/// The mistakes of five published papers, in our words and with their figures, each beside a form of
/// the same text that is right.
@Suite struct TranscribedMistakeTests {
  @Test func oneAmountUnderTwoPhasesIsFound() {
    let paper = Paper(
      """
      ## Costs

      In a full year the structure of Phase 1 will cost £2.3m.

      ## The case

      It is thought that in a full year the structure of phase 2 will cost ①£2.3m.
      """)
    #expect(paper.found == paper.expected("D042"))
    #expect(
      paper.messages == ["£2.3m belongs to phase 2 here and to phase 1 elsewhere in the paper"])
  }

  @Test func anAmountThatKeepsItsPhaseIsNone() {
    let paper = Paper(
      """
      ## Costs

      In a full year the structure of Phase 1 will cost £2.3m, and in part of a year £0.970m.
      Phase 1 is paid for from £1.5m. Phases 1 and 2 are reviewed, and £2.3m of cost is looked at.

      In a full year phase one will cost £2.3m. Training in phase 2 will cost £50k.
      Equipment for phase 3 is put at £50k.
      """)
    #expect(paper.found == [])
  }

  @Test func aTableThatSwapsTheLabelIsFound() {
    let paper = Paper(
      """
      ## Costs

      The full year cost of phase 1 is £2.3m.

      Table: Cost by phase

      | Phase | Full year cost |
      | --- | --- |
      | Phase 1 | £0.9m |
      | Phase 2 | ①£2.3m |
      """)
    #expect(paper.found == paper.expected("D042"))
  }

  @Test func noCostsWithMoneyInTheTextAreFound() {
    let paper = Paper(
      """
      ## Revenue costs

      ①N/A

      ## Capital costs

      None

      ## Background

      The council put £7 million into the service.
      """)
    #expect(paper.found == paper.expected("D054"))
    #expect(paper.messages == ["'Revenue costs' says 'N/A', and the paper speaks of £7 million"])
    let capital = Paper(
      "## (B) Capital Costs\n\n①None.\n\n## Case\n\nThe home needs capital works of £1.2m.\n")
    #expect(capital.found == capital.expected("D054"))
  }

  @Test func costsThatAreSaidOrTrulyNoneAreNone() {
    let paper = Paper(
      """
      ## Revenue costs

      None beyond the £7 million that the budget holds.

      ## Capital costs

      None.

      ## Equality implications

      None.

      ## Background

      The council put £7 million into the service. An over-payment of £0 was found.
      """)
    #expect(paper.found == [])
    #expect(Paper("## Revenue costs\n\nNone.\n\n## Case\n\nNothing is spent.\n").found == [])
  }

  @Test func headingsWithNothingUnderThemAreFound() {
    let paper = Paper(
      "## ①Legal Implications:\n\n## Equality Implications:\n\n### Staff\n\nNone.\n\n### ②Residents\n"
    )
    #expect(paper.found == paper.expected("D055", "D055"))
  }

  @Test func guidanceForAuthorsIsFound() {
    let paper = Paper(
      """
      ## Climate

      In addition, ①please provide a short narrative here on the effects, good or bad.

      ②Contact the Energy and Environmental Management Team when the spend is above a million pounds.

      - ③Please outline the risks.
      """)
    #expect(paper.found == paper.expected("D035", "D035", "D035"))
  }

  @Test func aBulletThatStopsIsFoundAndOneThatGoesOnIsNone() {
    let paper = Paper(
      "## Priorities\n\n- Forms are reviewed ①and\n- Plans are kept; and\n- Visits are made.\n")
    #expect(paper.found == paper.expected("D037"))
  }

  @Test func yesNoAndYNInOnePaperAreFound() {
    let paper = Paper(
      """
      ## Climate

      Table: Effects

      | Effect | Answer |
      | --- | --- |
      | Positive | No |
      | Neutral | ①Y |
      """)
    #expect(paper.found == paper.expected("D038"))
  }

  @Test func typedNumbersAndTheirSlipsAreFound() {
    let paper = Paper(
      """
      ## ①11. Crime and disorder

      ②11.1 None

      ## ③11. Human rights

      ④12.1 None

      ## ⑤14. Contact

      ⑥14.1 The director.

      ⑦14.3 The officers.
      """)
    #expect(
      paper.found
        == paper.expected("D043", "D043", "D044", "D044", "D044", "D043", "D044"))
    #expect(
      paper.messages == [
        "'11.' is typed by hand; the house style numbers the paper",
        "'11.1' is typed by hand; the house style numbers the paper",
        "'11.' is typed by hand, and it is a second '11.'",
        "'12.1' is typed by hand and stands under section 11",
        "'14.' is typed by hand where '12' would follow",
        "'14.1' is typed by hand; the house style numbers the paper",
        "'14.3' is typed by hand where '14.2' would follow",
      ])
  }

  @Test func numbersThatBelongToTheWordsAreNone() {
    let paper = Paper(
      """
      ## 16 Plus Team

      2.5 years is the length of the plan. 12 posts are new.

      16.99% left. 1.6 FTE hold the cases.

      1. A list of its own numbers.
      2. It is the list's to count.
      """)
    #expect(paper.found == [])
  }

  @Test func chartTitlesThatStandAsParagraphsAreFound() {
    let paper = Paper(
      """
      ## Demand

      ①1.4 **②Chart 1: Contacts received each month**

      Chart 2 shows how demand has grown.

      ③Table 3 – Posts
      """)
    #expect(paper.found == paper.expected("D043", "D045", "D045"))
  }

  @Test func aChartWithoutItsFiguresIsFound() {
    let paper = Paper(
      """
      ## Demand

      ①![Chart of contacts a month](contacts.png)

      ## Homes

      ![The new home in spring](home.jpg)

      ## Plans

      ![Chart of plans](plans.svg)

      Table: Plans

      | Year | Plans |
      | --- | --- |
      | 2018 | 775 |
      """)
    #expect(paper.found == paper.expected("D046"))
  }

  @Test func wordsThatDifferFromTheTableAreFound() {
    let table = """

      Table: Establishment

      | Posts | Social work practitioners | Practice managers | Total |
      | --- | --- | --- | --- |
      | Newly created posts | 37.00fte | 7.00fte | 44.00fte |
      | Posts in all | 365.07fte | 99.76fte | 464.83fte |
      | Vacant posts | 92.84fte | 17.52fte | 110.36fte |
      """
    let paper = Paper(
      "## Posts\n\nThe council adds 37fte social work practitioners and ①6 practice managers.\n"
        + table)
    #expect(paper.found == paper.expected("D052"))
    #expect(
      paper.messages == [
        "'6 practice managers' stands here, and a table has 7.00fte under 'Practice managers'"
      ])
    let words = Paper("## Posts\n\nAmong newly created posts are ①six practice managers.\n" + table)
    #expect(words.found == words.expected("D052"))
    for right in [
      "The council adds 37fte social work practitioners and 7 practice managers.",
      "Six practice managers spoke to the inspectors.", "About six practice managers are new.",
      "The council adds 37fte social work practitioners and seven practice managers.",
    ] {
      #expect(Paper("## Posts\n\n\(right)\n" + table).found == [], "\(right)")
    }
  }

  @Test func aCountBesideATableOfOneColumnIsHeldToIt() {
    let table = """

      Table: Staff

      | Staff | Number |
      | --- | --- |
      | Practice managers | 7 |
      | Family support workers | 40 |
      """
    let paper = Paper("## Staff\n\nThere are ①six practice managers.\n" + table)
    #expect(paper.found == paper.expected("D052"))
    #expect(Paper("## Staff\n\nThere are seven practice managers.\n" + table).found == [])
    #expect(Paper("## Staff\n\nThree family support workers wrote to us.\n" + table).found == [])
  }

  /// A column that is headed by a time names no count: a figure of another term or week is none of its.
  @Test(arguments: [
    ("spring term 2023/24", "There were 60 in spring term 2022/23."),
    ("week beginning 12 January 2026", "There were 60 in the week beginning 5 January 2026."),
    ("three months to May 2025", "There were 60 over three months to February 2025."),
  ])
  func aTimeIsNoThingThatIsCounted(heading: String, sentence: String) {
    let table =
      "\n\nTable: Visits\n\n| Visits | \(heading) |\n| --- | --- |\n| Visits made | 62 |\n"
    #expect(Paper("## Visits\n\n\(sentence)\(table)").found == [], "\(heading)")
  }

  @Test func aNumberWithoutTheUnitOfItsNeighboursIsFound() {
    let paper = Paper(
      """
      ## Demand

      Children in need rose from 4652 to 5220 (+12%), plans from 417 to 775 (+86%) and children looked after from 639 to 704 ①(+10).

      Table: Establishment

      | Posts | Social workers | Practitioners | Managers |
      | --- | --- | --- | --- |
      | New | 37.00fte | 4.00fte | 7.00fte |
      | All | ②365.07 | 23.7fte | 99.76fte |
      | Vacant | 92.84fte | 7.08fte | 17.52fte |
      """)
    #expect(paper.found == paper.expected("D047", "D047"))
  }

  @Test func columnsOfDifferentUnitsAreNone() {
    let paper = Paper(
      """
      ## Demand

      Plans rose from 417 to 775 (+358), and children looked after from 639 to 704 (+65).

      Table: Reviews

      | Review | Number | In time | A year ago |
      | --- | --- | --- | --- |
      | Initial | 120 | 78% | 68% |
      | Later | 300 | 88% | 78% |
      | All | 420 | 85% | 0 |
      """)
    #expect(paper.found == [])
  }

  @Test(arguments: [
    "An increase of ①10% for both kinds of conference (now 78% and 88% respectively).",
    "The share in time rose by ①3% to 30%.", "It went from 68% to 78%, a rise of ①10%.",
    "It went from 68% to 78%, a ①10 per cent rise.",
  ])
  func perCentOfAPercentageIsFound(_ text: String) {
    let paper = Paper("## Reviews\n\n\(text)\n")
    #expect(paper.found == paper.expected("D048"))
  }

  @Test(arguments: [
    "The share rose by 10 percentage points, from 68% to 78%.",
    "It went from 40% to 44%, a rise of 10%.", "Referrals rose by 10%, and 78% were seen in time.",
    "Spending rose by 3%. The share in time is now 78%.",
    "Of referrals, 78% were in time; referrals rose by 9.76%.",
  ])
  func otherChangesAreNone(_ text: String) {
    #expect(Paper("## Reviews\n\n\(text)\n").found == [])
  }

  @Test(arguments: [
    "Turnover was 16.99% at the end of January 2019, which represents a ①downward trend.",
    "The number of plans ①continues to rise, from 417 to 775.",
    "Turnover was 16.99%. There has been a ①sustained reduction.",
  ])
  func aTrendOnOneOrTwoValuesIsFound(_ text: String) {
    let paper = Paper("## Turnover\n\n\(text)\n")
    #expect(paper.found == paper.expected("D049"))
  }

  @Test(arguments: [
    "Turnover was 18.2%, 17.5% and 16.99% in the last three years, a downward trend.",
    "Turnover was 16.99%; one value shows no downward trend.",
    "The committee may ask whether 16.99% is part of a downward trend.",
    "Retaining staff continues to be a challenge, and 88% took the payment.",
    "Demand continues to rise.",
  ])
  func trendsThatAreShownDeniedOrWithoutFiguresAreNone(_ text: String) {
    #expect(Paper("## Turnover\n\n\(text)\n").found == [])
  }

  @Test func aTrendThatATableShowsIsNone() {
    let paper = Paper(
      """
      ## Turnover

      Turnover was 16.99%, a downward trend.

      Table: Turnover

      | Measure | 2017 | 2018 | 2019 |
      | --- | --- | --- | --- |
      | Turnover of social workers | 18.2 | 17.5 | 16.99 |
      """)
    #expect(paper.found == [])
  }

  @Test(arguments: [
    "Fewer children are in care (①rate of 81).", "The ①rate was 81 in March.",
    "The ①rate now stands at 81.",
  ])
  func aRateThatDoesNotSayOfHowManyIsFound(_ text: String) {
    let paper = Paper("## Care\n\n\(text)\n")
    #expect(paper.found == paper.expected("D050"))
  }

  @Test(arguments: [
    "Fewer children are in care (rate of 81 per 10,000).", "The vacancy rate was 12%.",
    "The rate was 81 for every 10,000 children.", "The rate of change is high.",
    "The rate was 40.3 per 10,000 children, and the rate was 51 elsewhere.",
    "A rate of 1 in 5 was found.", "The rate of agency work fell to 40 people.",
  ])
  func ratesThatSayItAreNone(_ text: String) {
    #expect(Paper("## Care\n\n\(text)\n").found == [])
  }

  @Test func aCountAndARateOfDifferentChildrenAreFound() {
    let paper = Paper(
      "## Care\n\nThere are 1278 children in care excluding UASC, a rate of 81 per 10,000 ①including UASC.\n"
    )
    #expect(paper.found == paper.expected("D051"))
    let same = Paper(
      "## Care\n\nThere are 1278 children in care excluding UASC, a rate of 81 per 10,000 excluding UASC.\n"
    )
    #expect(same.found == [])
  }

  @Test func asksWithoutATotalAreFound() {
    let paper = Paper(
      """
      ## Kinship

      ①Proposal is to create 2 additional social work posts.

      ## Guardianship

      Proposal is to create 1 support role.

      ## Care leavers

      Requesting five Personal Assistants and one Support Worker.
      """)
    #expect(paper.found == paper.expected("D053"))
    let summed = Paper(
      """
      ## Kinship

      Proposal is to create 2 additional social work posts.

      ## Guardianship

      Proposal is to create 1 support role.

      ## Quality

      The proposal is to create 2 officers.

      ## Costs

      In total, 5 posts are asked for.
      """)
    #expect(summed.found == [])
  }

  @Test func tablesAndListsOfAsksNeedATotal() {
    let rows = """
      | Service | Posts |
      | --- | --- |
      | First response | 4 |
      | Strengthening families | 5 |
      | Safeguarding | 2 |
      """
    let paper = Paper("## Asks\n\nTable: ①Posts asked for\n\n" + rows)
    #expect(paper.found == paper.expected("D053"))
    #expect(paper.log.sorted().first?.problem.hint == "the asks add to 11")
    #expect(
      Paper("## Asks\n\nTable: Posts asked for\n\n" + rows + "\n| Total | 11 |\n").found == [])
    #expect(Paper("## Staff\n\nTable: Staff by service\n\n" + rows).found == [])
    let list = Paper(
      "## Asks\n\nThe proposals are:\n\n①- £50,000 for adoption support\n- £33,000 for assessments\n- £400k for fees\n"
    )
    #expect(list.found == list.expected("D053"))
    #expect(
      Paper(
        "## Asks\n\nThe proposals add to £483,000:\n\n- £50,000 for adoption support\n- £33,000 for assessments\n- £400k for fees\n"
      ).found == [])
  }

  @Test func marksOfOtherDialectsAreFound() {
    let paper = Paper(
      """
      ## Costs

      Placements cost more.①[^note] The plan ②~~was~~ is good, and ~~ stands alone.

      More is said③[^a] here.

      [^a]: words
      """)
    #expect(paper.found == paper.expected("D056", "D056", "D056"))
    #expect(
      paper.messages.first
        == "'[^note]' marks a footnote, and papers have none: it would be printed as it stands")
  }

  @Test func aNameBetweenSingleBracketsIsFound() {
    let paper = Paper("It was ①{ cla_count.latest }, and no more.")
    #expect(paper.found == paper.expected("D056"))
    #expect(
      paper.messages
        == [
          "'{ cla_count.latest }' stands between single brackets: it would be printed as it stands"
        ])
    #expect(Paper("{cla_rate.latest | signed}").messages.count == 1)
    #expect(Paper("{clear_days}").messages.count == 1)
    #expect(Paper("{a}, { b }, {e.g. this}, {Fig.1}, {1.2}").found == [])
  }

  @Test func aCaptionAfterItsTableIsFoundInANumberedPaperToo() {
    let paper = Paper("Table: One\n\n| A |\n| --- |\n| a |\n\n①Table: Another", numbered: true)
    #expect(paper.found == paper.expected("D030"))
  }
}
