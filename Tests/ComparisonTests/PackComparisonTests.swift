import Documents
import Figures
import Foundation
import Publication
import Testing

@testable import Comparison

struct PackComparisonTests {
  private static func compare(_ old: Manifest, _ new: Manifest) -> PackComparison {
    PackComparison.between(
      .init(old, isPublished: true), .init(new, isPublished: false))
  }

  @Test func aPackComparedWithItselfHasNoChanges() {
    var packs = GeneratedPacks(seed: 3)
    for _ in 0..<100 {
      let pack = packs.pack(date: "2025-03-18")
      let comparison = Self.compare(pack, pack)
      #expect(comparison.isEmpty)
      let text = PlainTextWriter().text(of: ChangesPage(comparison).document())
      #expect(text.contains("No changes"))
    }
  }

  /// How many changes there are of each kind, by a name that is the same from both sides.
  private static func counts(_ comparison: PackComparison, turned: Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    func add(_ name: String, _ other: String) { counts[turned ? other : name, default: 0] += 1 }
    for change in comparison.figures.changes {
      switch change.what {
      case .movedOn: add("moved on", "moved on")
      case .revised, .denominatorRevised: add("revised", "revised")
      case .suppressed, .withdrawn, .becameNotApplicable: add("lost", "given")
      case .published: add("given", "lost")
      case .status: add("status", "status")
      case .otherReason: add("reason", "reason")
      }
    }
    for change in comparison.figures.indicators {
      switch change.what {
      case .new: add("new measure", "measure gone")
      case .retired: add("measure gone", "new measure")
      default: add("measure", "measure")
      }
    }
    for change in comparison.texts.flatMap(\.changes) {
      switch change.what {
      case .added: add("words in", "words out")
      case .removed: add("words out", "words in")
      default: add("words", "words")
      }
    }
    for change in comparison.recommendations {
      switch change.what {
      case .new: add("new recommendation", "dropped")
      case .dropped: add("dropped", "new recommendation")
      case .reworded: add("reworded", "reworded")
      default: add("as before", "as before")
      }
    }
    counts["unchanged"] = comparison.figures.unchanged
    return counts
  }

  @Test func theTwoDirectionsMirrorEachOther() {
    var packs = GeneratedPacks(seed: 4)
    for _ in 0..<150 {
      let one = packs.pack(date: "2025-03-18")
      let two = packs.pack(date: "2026-03-17")
      #expect(
        Self.counts(Self.compare(one, two), turned: false)
          == Self.counts(Self.compare(two, one), turned: true))
    }
  }

  @Test func aPageOfChangesHasOneHeadingOfLevelOneAndNoJumps() {
    var packs = GeneratedPacks(seed: 5)
    for _ in 0..<50 {
      let page = ChangesPage(
        Self.compare(packs.pack(date: "2025-03-18"), packs.pack(date: "2026-03-17"))
      ).document()
      let levels = page.blocks.compactMap { block -> Int? in
        if case .heading(let heading) = block.content { heading.level } else { nil }
      }
      #expect(levels.count { $0 == 1 } == 1 && levels.first == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test func aTargetThatIsCrossedStandsFirst() throws {
    func pack(_ date: String, _ year: Int, _ value: String) -> Manifest {
      let id = FigureID(
        indicator: "rereferral", area: GeneratedPacks.area, period: "\(year)-03-31",
        measure: "value")
      var manifest = GeneratedPacks.manifest(
        date: date,
        figures: [
          Manifest.Entry(
            figure: Figure(
              id: id, printed: value, origins: [Origin(file: "a.csv", row: 2, column: "c")]),
            places: [])
        ])
      manifest.indicators = [
        .init(
          id: "rereferral", name: "Re-referrals", unit: "per cent", polarity: "lower is better",
          target: "22%", variation: "above usual variation")
      ]
      return manifest
    }
    let comparison = Self.compare(
      pack("2025-03-18", 2024, "21.0%"), pack("2026-03-17", 2025, "26.2%"))
    guard case .movedOn(let movement) = comparison.figures.changes.first?.what else {
      Issue.record("the figure did not move on")
      return
    }
    #expect(movement.crossing == .misses)
    let text = PlainTextWriter().text(of: ChangesPage(comparison).document())
    let heading = try #require(text.range(of: "What stands out\n"))
    let crossed = try #require(text.range(of: "No longer meets its target of 22%;"))
    #expect(heading.lowerBound < crossed.lowerBound)
    // Each value once, and the unit where the row is named.
    #expect(text.contains("Re-referrals (%)") && !text.contains("26.2%"))
    #expect(text.ranges(of: "26.2").count == 1)
    #expect(
      text.replacing("\n", with: " ").contains(
        "One figure stands out from its usual ups and downs."))
  }

  /// How the newest figure of one indicator is said to have moved between two packs.
  private static func movement(
    _ old: (period: String, printed: String), _ new: (period: String, printed: String),
    from: Manifest.Indicator, to: Manifest.Indicator
  ) -> (FigureChange.Movement?, page: String) {
    func pack(_ date: String, _ value: (period: String, printed: String), _ own: Manifest.Indicator)
      -> Manifest
    {
      let id = FigureID(
        indicator: own.id, area: GeneratedPacks.area, period: value.period, measure: "value")
      var manifest = GeneratedPacks.manifest(
        date: date,
        figures: [
          Manifest.Entry(
            figure: Figure(
              id: id, printed: value.printed,
              origins: [Origin(file: "a.csv", row: 2, column: "c")]), places: [])
        ])
      manifest.indicators = [own]
      return manifest
    }
    let comparison = compare(pack("2025-03-18", old, from), pack("2026-03-17", new, to))
    let moved = comparison.figures.changes.compactMap { change -> FigureChange.Movement? in
      if case .movedOn(let movement) = change.what { movement } else { nil }
    }
    return (moved.first, PlainTextWriter().text(of: ChangesPage(comparison).document()))
  }

  private static func indicator(
    unit: String = "count", rule: String = "quarter", polarity: String = "none", target: String = ""
  ) -> Manifest.Indicator {
    Manifest.Indicator(
      id: "calls", name: "Calls", unit: unit, rule: rule, polarity: polarity, target: target)
  }

  @Test func valuesInTwoUnitsAreNotCalledHigherOrLower() {
    let (moved, page) = Self.movement(
      ("2024-03-31", "12"), ("2025-03-31", "140"), from: Self.indicator(),
      to: Self.indicator(unit: "per 10,000"))
    #expect(moved?.direction == nil)
    #expect(moved?.obstacle == .measuredOtherwise)
    #expect(!page.contains("Rose"))
    #expect(page.contains("Measured otherwise than before"))
  }

  @Test func aCountSinceAprilIsNotSaidToHaveFallenInANewYear() {
    let rule = Self.indicator(rule: "from 1 April to the end of the quarter")
    let (moved, page) = Self.movement(
      ("2024-25-q4", "3100"), ("2025-26-q1", "900"), from: rule, to: rule)
    #expect(moved?.obstacle == .countedAnew)
    #expect(page.contains("Counted anew from 1 April") && !page.contains("Fell"))
    let (later, _) = Self.movement(
      ("2025-26-q1", "900"), ("2025-26-q2", "1900"), from: rule, to: rule)
    #expect(later?.direction == .up)
  }

  @Test func amountsBelowNothingAreSetBesideOneAnotherAndHaveTheirPound() {
    let pounds = Self.indicator(unit: "pounds", rule: "year ending 31 March")
    let (moved, page) = Self.movement(
      ("year-to-2024-03-31", "\u{2212}33"), ("year-to-2025-03-31", "\u{2212}£44"), from: pounds,
      to: pounds)
    #expect(moved?.direction == .down)
    #expect(page.contains("\u{2212}£33"))
  }

  @Test func aBandIsMetOnItsGoodSideAsInThePaper() {
    func standing(_ value: String, _ polarity: String) -> Standing? {
      let own = Self.indicator(polarity: polarity, target: "18 to 20")
      return Self.movement(("2024-03-31", "19"), ("2025-03-31", value), from: own, to: own)
        .0?.standing
    }
    #expect(standing("15", "lower is better") == .meets)
    #expect(standing("21", "lower is better") == .misses)
    #expect(standing("21", "higher is better") == .meets)
    #expect(standing("15", "higher is better") == .misses)
    #expect(standing("19", "none") == nil)
  }

  @Test func theTrackerSaysWhatBecameOfARecommendation() {
    let old = GeneratedPacks.manifest(
      date: "2025-03-18", figures: [],
      recommendations: ["done", "late", "lost", "later"].map { ($0, "That \($0) is done.") })
    let new = GeneratedPacks.manifest(
      date: "2026-03-17", figures: [], recommendations: [("fresh", "That fresh is done.")])
    func row(_ id: String, due: String, status: String) -> TrackedRecommendation {
      TrackedRecommendation(
        id: id, meeting: "2025-03-18", text: "", response: "", due: due, status: status,
        isClosed: status != "open", reason: "")
    }
    let comparison = PackComparison.between(
      .init(old, isPublished: true), .init(new, isPublished: false),
      tracker: [
        row("done", due: "", status: "done"), row("late", due: "2025-09-30", status: "open"),
        row("later", due: "2026-09-30", status: "open"),
      ])
    let states = Dictionary(
      uniqueKeysWithValues: comparison.recommendations.map { ($0.id, $0.what) })
    #expect(states["fresh"] == .new)
    #expect(states["done"] == .closed(status: "done", reason: ""))
    #expect(states["late"] == .overdue(.init(action: "2025-09-30"), isMadeAgain: false))
    #expect(states["later"] == .open(due: "2026-09-30"))
    #expect(states["lost"] == .dropped)
  }

  private static func row(
    _ id: String, _ meeting: String, due: String = "", respondBy: String = "", isDone: Bool = false
  ) -> TrackedRecommendation {
    TrackedRecommendation(
      id: id, meeting: meeting, text: "That \(id) is done.", response: "", respondBy: respondBy,
      due: due, status: isDone ? "done" : "open", isClosed: isDone, reason: "")
  }

  private static func became(
    _ old: [(id: String, text: String)], _ new: [(id: String, text: String)],
    _ tracker: [TrackedRecommendation]
  ) -> [RecommendationChange.What] {
    PackComparison.between(
      .init(
        GeneratedPacks.manifest(date: "2025-12-09", figures: [], recommendations: old),
        isPublished: true),
      .init(
        GeneratedPacks.manifest(date: "2026-03-10", figures: [], recommendations: new),
        isPublished: false), tracker: tracker
    ).recommendations.map(\.what)
  }

  @Test func aRowOfAnotherMeetingWithTheSameNameIsAnother() {
    let plan = (id: "plan", text: "That plan is done.")
    #expect(Self.became([plan], [], [Self.row("plan", "2025-09-09", isDone: true)]) == [.dropped])
    #expect(
      Self.became([plan], [], [Self.row("plan", "2025-12-09", isDone: true)]) == [
        .closed(status: "done", reason: "")
      ])
    #expect(
      Self.became([plan], [plan], [Self.row("plan", "2025-12-09", isDone: true)]) == [
        .closed(status: "done", reason: "", isMadeAgain: true)
      ])
  }

  @Test func aResponseThatIsLateIsOverdueAsInTheTracker() {
    let plan = (id: "plan", text: "That plan is done.")
    #expect(
      Self.became([plan], [plan], [Self.row("plan", "2025-12-09", respondBy: "2026-02-08")]) == [
        .overdue(.init(response: "2026-02-08"), isMadeAgain: true)
      ])
    #expect(
      Self.became([], [], [Self.row("plan", "2025-09-09", respondBy: "2025-11-08")]) == [
        .overdue(.init(response: "2025-11-08"), isMadeAgain: false)
      ])
  }

  @Test func whatOnlyAsksToNoteIsDoneWhenItWasNoted() {
    #expect(
      Self.became([("note", "That the committee notes the report.")], [], []) == [.noted])
    #expect(
      Self.became([("note", "That the committee notes it and asks for more.")], [], []) == [
        .dropped
      ])
  }

  @Test func aSupplementTakesNothingOutOfThePapers() {
    let papers = GeneratedPacks.manifest(
      date: "2025-12-09", figures: [GeneratedPacks.entry(GeneratedPacks.id("first", 2024), 12)],
      sentences: ["One thing stands here today."],
      recommendations: [("plan", "That plan is done.")])
    var late = GeneratedPacks.manifest(date: "2025-12-09", figures: [])
    late.meeting.id += "-2"
    late.reports = [.init(id: "05-late", title: "Late", files: [])]
    late.sections = []
    let comparison = Self.compare(papers, late)
    #expect(comparison.recommendations.map(\.what) == [.repeated])
    #expect(comparison.texts.filter { !$0.isEmpty }.map(\.title) == ["Late"])
    #expect(comparison.figures.isEmpty)
    let page = PlainTextWriter().text(of: ChangesPage(comparison).document())
    #expect(!page.contains("not in these papers any more") && !page.contains("Dropped"))
  }

  @Test func aLineOfMoneyIsComparedByAmountYearAndPhase() {
    func pack(_ date: String, _ facts: [Manifest.Fact]) -> Manifest {
      var manifest = GeneratedPacks.manifest(date: date, figures: [])
      manifest.facts = facts
      return manifest
    }
    let comparison = Self.compare(
      pack(
        "2025-03-18",
        [
          .init(id: "a", label: "Phase one", printed: "£2.3m", unit: "pounds", period: "2022/23"),
          .init(id: "b", label: "Ask", printed: "£2m", unit: "pounds"),
        ]),
      pack(
        "2026-03-17",
        [.init(id: "a", label: "Phase two", printed: "£2.5m", unit: "pounds", period: "2023/24")]))
    #expect(
      comparison.declared.map(\.what) == [
        .amount(from: "£2.3m", to: "£2.5m"), .period(from: "2022/23", to: "2023/24"),
        .label(from: "Phase one", to: "Phase two"), .gone,
      ])
    #expect(comparison.declared.allSatisfy { $0.isMoney })
  }

  /// A table prints "187.4" and a sentence "187.4 FTE"; and a figure that was revised is set beside the
  /// newer one as it reads now, so that the two are of one kind.
  @Test func whatMovedOnStandsInOneUnitBesideItsEarlierPeriodAsItReadsNow() {
    func pack(_ date: String, _ printed: [(year: Int, text: String)]) -> Manifest {
      var manifest = GeneratedPacks.manifest(
        date: date,
        figures: printed.map { year, text in
          var entry = GeneratedPacks.entry(GeneratedPacks.id("first", year), 1)
          entry.figure = Figure(
            id: entry.figure.id, printed: text, origins: entry.figure.origins)
          return entry
        })
      manifest.indicators[0].unit = "FTE"
      return manifest
    }
    let comparison = Self.compare(
      pack("2025-03-18", [(2024, "180.2")]),
      pack("2026-03-17", [(2024, "179.4"), (2025, "187.4 FTE")]))
    let text = PlainTextWriter().text(of: ChangesPage(comparison).document())
    #expect(text.contains("As printed: 180.2 FTE; Now: 179.4 FTE"))
    #expect(text.contains("31 March 2025, beside 31 March 2024"))
    #expect(text.contains("(FTE)") && text.contains("Before: 179.4; Now: 187.4"))
  }
}
