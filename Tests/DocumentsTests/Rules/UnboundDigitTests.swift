import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct UnboundDigitTests {
  @Test(arguments: [
    "On 12 March 2026 the committee met", "by March 2026",
    "in 2024/25 and 2024-25, then 2024\u{2013}25 and 2024/2025",
    "year ending 31 March 2025", "issued in May 2021", "at 18:30 or 6.30pm, not 7 pm",
    "see paragraph 4.2 and section 47",
    "a section 47 enquiry under section 17(10)", "Table 1, Appendix 1 and Appendices 2 and 3",
    "Phase 1 and Part 2",
    "Schedule 12A", "paragraphs 4.2 to 4.6", "aged 0 to 17", "under 16", "16 and 17 year olds",
    "children aged 19-21",
    "young people 19-21 in touch", "the population 0 to 17", "the Children Act 1989",
    "regulation 28",
    "PO19 1RQ", "covid 19", "by 1 st April 2019", "activity 2014/18", "the post-16 phase",
    "MTFP 2022/23-2024/25",
    "per 10,000", "for every 10,000 children", "each 10,000", "FD.1234/21 and LD.4646/21",
    "in Q3 2025/26",
    "E08000014", "Covid-19", "open 24/7", "12th March and the 1st of April", "call 0151 934 4444",
    "2026-03-12",
    "27/01/2026", "16- and 17-year-olds", "under-5s", "between 2019 and 2024", "a 16-year-old",
    "Key Stage 4",
    "s.47 enquiries", "see s47", "Priorities 1, 2 and 3", "Article 8(2)", "12 and 14 March",
    "children under the age of 5", "a 16+ worker and those of 18+", "the 27-month check",
    "within the 26-week limit", "the 30 hours offer", "Indicator 26 and Indicators 7 and 8",
    "a 0-19 hub and an 11-17 hub", "1:1 supervision", "2:1 support", "Form 5 and Module 2",
    "the 2-year health review", "a 12-month contract", "KPIs 3 and 4", "the 48-hour rule",
  ])
  func digitsOfDatesAgesLawsAndReferencesAreAllowed(_ text: String) {
    let author = Author(text)
    #expect(author.check(UnboundDigitRule()) == [])
  }

  @Test(arguments: [
    "Re-referrals rose from ①23.4% to more", "①105 children", "fell by ①3 points",
    "£①2.3m was spent", "c①8% a year",
    "from ①10 to ②17", "①2,000 contacts", "£①2000 each", "①2021% up", "rated ①3rd of ②10",
    "by ①½ a point",
    "within ①45 working days", "aged 16, ①23 children", "Table 1 shows ①300 children",
    "under ①5 cases", "①1:②4 ratio",
    "18 March, ①18 cases", "①18 to ②20 cases for each worker", "in section 47 there were ①12",
    "①\u{0663} children",
    "rose 2024/25 by ①24", "①12 children in March", "①575 of ②600", "**①4**", "from ①16 to ②17",
    "2024/①24", "PO19 ①12 cases",
    "①16+ children waiting", "①27 checks a month", "①30 hours more", "①11-②17 were seen",
    "a wait of ①26 weeks", "①1:②1 in all", "a ①45-day average", "①26+ teams",
  ])
  func everyOtherDigitIsAnErrorAtItsPlace(_ text: String) {
    let author = Author(text)
    let codes = Array(repeating: "D040", count: author.source.places.count)
    let expected = codes.enumerated().map { index, code in
      let place = author.source.places[index + 1] ?? (0, 0)
      return "\(code) \(place.0):\(place.1)"
    }
    #expect(author.check(UnboundDigitRule()) == expected)
  }

  @Test func theMessageNamesTheDigitAndTheHintTheFigure() throws {
    struct Finder: FigureFinder {
      func names(printing text: String) -> [String] {
        text == "23.4%" ? ["rereferral.previous"] : []
      }
    }
    let author = Author("Re-referrals rose from 23.4% to 26.2%.")
    var log = DiagnosticLog()
    let document = author.document(author.paragraphs)
    UnboundDigitRule().check(CheckedPaper(document, in: "r.md", finder: Finder()), into: &log)
    let found = log.sorted()
    #expect(
      found.map(\.problem.message) == [
        "'23.4' is bound to no figure", "'26.2' is bound to no figure",
      ])
    #expect(
      found.first?.problem.hint
        == "rereferral.previous prints 23.4%; write {{ rereferral.previous }}")
    #expect(found.first?.location.end?.column == 28)
  }

  /// Finding C4 of the first use: a name that prints 6% would have changed "6 more".
  @Test(arguments: [
    ("There were 6 more.", false), ("It rose by 6 percentage points.", false),
    ("It rose by 6%.", true), ("It rose by 6 per cent.", true), ("It rose by 6 percent.", true),
  ])
  func aPercentageIsOfferedOnlyWhereOneIsSaid(text: String, isOffered: Bool) {
    struct Finder: FigureFinder {
      func names(printing text: String) -> [String] { text == "6%" ? ["posts.change_percent"] : [] }
    }
    let author = Author(text)
    var log = DiagnosticLog()
    let document = author.document(author.paragraphs)
    UnboundDigitRule().check(CheckedPaper(document, in: "r.md", finder: Finder()), into: &log)
    let hint = log.sorted().first?.problem.hint ?? ""
    #expect(hint.contains("posts.change_percent") == isOffered, "\(hint)")
  }

  @Test func phrasesOfTheHouseAreAllowedAndNothingMore() {
    let phrases = AllowedPhrases(["within # working days", "Building # Futures"])
    func found(_ author: Author) -> [String] {
      var log = DiagnosticLog()
      let document = author.document(author.paragraphs)
      UnboundDigitRule().check(CheckedPaper(document, in: "r.md", phrases: phrases), into: &log)
      return Author.found(log)
    }
    #expect(found(Author("within 45  working days of BUILDING 21 futures")) == [])
    let author = Author("within ①45 working daysX and ②45 working days")
    #expect(found(author) == author.expected("D040", "D040"))
  }

  @Test func figuresAndValuesAreBoundAndBreakWhatStandsAroundThem() {
    let author = Author("The rate was ")
    let blocks = [
      Block(.paragraph([author.inline, .figure(Sample.figure("105")), Inline(.value("7"))]))
    ]
    #expect(author.check(UnboundDigitRule(), blocks) == [])
  }

  @Test func placesAreExactAfterEscapesAndReferences() {
    let author = Author("R&amp;D \\* cost ①40")
    let text = author.text
    let inline = Inline(.text("R&D * cost 40"), range: text.range(0, text.bytes.count))
    #expect(
      author.check(UnboundDigitRule(), [Block(.paragraph([inline]))]) == author.expected("D040"))
  }

  @Test(.timeLimit(.minutes(2))) func aLongTextOfDigitsIsReadToItsEnd() {
    let author = Author(String(repeating: "paragraph 1, 2 www.1 0 16 and ", count: 3000))
    #expect(!author.check(UnboundDigitRule()).isEmpty)
  }
}
