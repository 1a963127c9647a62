import Diagnostics
import Documents
import Figures
import Testing

/// Authors' verbs against what the figures beside them did.
struct ClaimRuleTests {
  /// A rate that fell from 107 to 92, which is better; the gap to England narrowed.
  private struct Falling: FigureCourses {
    var polarity: Bool? = true
    var ratio = Rational(92)

    func isOwn(_ id: FigureID) -> Bool { id.area == "A" }

    func course(of id: FigureID) -> FigureCourse? {
      guard id.indicator == "rate" else { return nil }
      return FigureCourse(
        name: "the rate", way: .down, from: "2024", to: "2025", ratio: ratio / Rational(107),
        isBetter: polarity)
    }

    func course(between one: FigureID, and other: FigureID) -> FigureCourse? { course(of: one) }

    func gap(of id: FigureID, to comparator: FigureID) -> FigureCourse? {
      FigureCourse(
        name: "the rate", way: .down, from: "2024", to: "2025", ratio: nil, isBetter: nil)
    }

    func isTrend(_ id: FigureID, _ way: FigureCourse.Way) -> Bool? { way == .down }
  }

  private func figure(_ name: String) -> Inline {
    let (indicator, area, period, measure, printed) =
      switch name {
      case "before": ("rate", "A", "2024", "value", "107")
      case "england": ("rate", "E", "2025", "value", "67")
      case "change": ("rate", "A", "2025", "change", "15")
      case "target": ("rate", "A", "2025", "target", "80")
      case "other": ("count", "A", "2025", "value", "506")
      default: ("rate", "A", "2025", "value", "92")
      }
    return .figure(
      Figure(
        id: FigureID(indicator: indicator, area: area, period: period, measure: measure),
        printed: printed, origins: [Origin(file: "a.csv", row: 2, column: "x")]))
  }

  /// `[now]` and the like stand for figures.
  private func codes(_ text: String, _ courses: any FigureCourses = Falling()) -> [String] {
    let inlines = text.split(separator: "[", omittingEmptySubsequences: false).enumerated().flatMap
    {
      index, piece -> [Inline] in
      guard index > 0, let end = piece.firstIndex(of: "]") else { return [.text(String(piece))] }
      let rest = piece[piece.index(after: end)...]
      return [figure(String(piece[..<end])), .text(String(rest))]
    }
    var log = DiagnosticLog()
    let document = Document(title: "T", blocks: [Block(.paragraph(inlines))])
    ClaimRule().check(CheckedPaper(document, in: "report.md", courses: courses), into: &log)
    return log.sorted().map(\.code)
  }

  @Test(arguments: [
    "The rate rose to [now].", "The rate rose from [before] to [now].",
    "Numbers have risen, to [now] per 10,000.", "The rate increased by [change].",
    "The rate went up to [now] in the year.", "At [now], the rate grew in the year.",
    "It worsened to [now].", "The rate has deteriorated to [now].",
  ])
  func aVerbThatTheFigureContradictsIsFound(sentence: String) {
    #expect(codes(sentence) == ["P150"])
  }

  @Test(arguments: [
    "The rate fell to [now].", "The rate fell from [before] to [now].", "It improved to [now].",
    "The rate decreased by [change] to [now].",
    // Denied, asked, hoped for, or of another thing or time.
    "The rate did not rise, at [now].", "Has the rate risen to [now]?",
    "The committee may ask whether the rate has risen from [before].",
    "It would have increased to [now].", "Since April the rate has risen to [now].",
    "Increased demand brought the rate to [now].", "Costs rose; the rate was [now].",
    "Costs rose while the rate was [now].", "Costs rose, and the rate was [now].",
    "The rate, with [other] children, rose to [now].", "Staff numbers rose.",
    "The rate was [now], against [target], which rose.", "A rise may come from help that ended.",
    "England rose to [england].", "Ten years ago it rose to [now].",
    "The rate fell to [now] and costs rose.",
  ])
  func whatIsTrueOrCannotBeKnownIsLetBe(sentence: String) {
    #expect(codes(sentence) == [])
  }

  @Test func neitherWayIsBetterOfARateOfChildrenInCare() {
    #expect(codes("The rate improved to [now].", Falling(polarity: nil)) == ["P151"])
    #expect(codes("The rate fell to [now].", Falling(polarity: nil)) == [])
  }

  @Test func gapsNarrowAndWidenAsTheFiguresDo() {
    #expect(codes("The gap to England widened: [now] against [england].") == ["P152"])
    #expect(codes("The gap to England narrowed: [now] against [england].") == [])
    #expect(codes("The gap to England rose: [now] against [england].") == ["P152"])
    #expect(codes("The gap to England widened.") == [])
  }

  @Test func doubledIsTwice() {
    #expect(codes("The rate doubled to [now].") == ["P153"])
    #expect(codes("The rate halved to [now].", Falling(ratio: Rational(54))) == [])
    #expect(codes("The rate more than halved to [now].", Falling(ratio: Rational(60))) == ["P153"])
    #expect(codes("The rate almost doubled to [now].", Falling(ratio: Rational(200))) == [])
    #expect(codes("The rate more than doubled to [now].", Falling(ratio: Rational(230))) == [])
    #expect(codes("The rate doubled to [now].", Falling(ratio: Rational(230))) == ["P153"])
  }

  @Test func aTrendGoesTheWayThatIsClaimed() {
    #expect(codes("The rate is [now], an upward trend.") == ["P154"])
    #expect(codes("The rate is [now], a downward trend.") == [])
    #expect(codes("There is no upward trend, at [now].") == [])
  }

  @Test func whatTheProgramSaysItselfIsNoClaimOfTheAuthor() {
    let inlines: [Inline] = [
      .text("The rate "), Inline(.value("rose to")), .text(" "), figure("now"), .text("."),
    ]
    var log = DiagnosticLog()
    let document = Document(title: "T", blocks: [Block(.paragraph(inlines))])
    ClaimRule().check(CheckedPaper(document, in: "report.md", courses: Falling()), into: &log)
    #expect(log.isEmpty)
  }
}
