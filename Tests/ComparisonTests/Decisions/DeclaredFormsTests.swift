import Documents
import Figures
import Publication
import TestSupport
import Testing

@testable import Comparison

/// A declared figure is one value, in whatever forms the papers print it.
struct DeclaredFormsTests {
  private static func compare(_ old: Manifest, _ new: Manifest) -> PackComparison {
    PackComparison.between(
      .init(old, isPublished: true), .init(new, isPublished: false))
  }

  @Test(arguments: [false, true])
  func theSameFiguresInOtherFormsAreNoChange(isOld: Bool) {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<250 {
      var packs = DeclaredPacks(&generator)
      let old = packs.manifest(date: "2025-12-09", isOld: isOld)
      packs.printAnew(&generator)
      let new = packs.manifest(date: "2026-03-17", isOld: false)
      let told = Self.compare(old, new).declared
      #expect(told.isEmpty, "\(told) of \(old.figures.map(\.figure.printed))")
    }
  }

  @Test func thePageOfTheSamePapersSaysNoChanges() {
    var generator = SeededGenerator(seed: 72)
    for _ in 0..<100 {
      let packs = DeclaredPacks(&generator)
      let comparison = Self.compare(
        packs.manifest(date: "2025-12-09", isOld: false),
        packs.manifest(date: "2026-03-17", isOld: false))
      let page = PlainTextWriter().text(of: ChangesPage(comparison).document())
      #expect(page.contains("No changes"), "\(page)")
    }
  }

  @Test(arguments: [false, true])
  func aCellThatChangedIsNamedOnceInTheUnitOfItsTable(isOld: Bool) {
    var generator = SeededGenerator(seed: 73)
    for _ in 0..<250 {
      var packs = DeclaredPacks(&generator)
      packs.isPrintedInTable = true
      let old = packs.manifest(date: "2025-12-09", isOld: isOld)
      let row = Int.random(in: 0..<packs.labels.count, using: &generator)
      let before = packs.withUnit(row, 1)
      packs.tenths[row][1] += 10 * Int.random(in: 1...90, using: &generator)
      let told = Self.compare(old, packs.manifest(date: "2026-03-17", isOld: false)).declared
      #expect(told.map(\.id) == [DeclaredPacks.id(row, 1)])
      #expect(told.map(\.label) == ["\(packs.labels[row]), forecast"])
      #expect(told.map(\.what) == [.amount(from: before, to: packs.withUnit(row, 1))])
      #expect(told.allSatisfy { $0.isMoney == (packs.unit.word == "pounds") })
    }
  }

  @Test func thePeriodOfATableIsToldOnceAndARowThatIsRenamedToo() {
    var generator = SeededGenerator(seed: 74)
    var packs = DeclaredPacks(&generator)
    let old = packs.manifest(date: "2025-12-09", isOld: false)
    packs.period = "2025/26, at period 9"
    packs.labels[0] += " and more"
    let told = Self.compare(old, packs.manifest(date: "2026-03-17", isOld: false)).declared
    #expect(
      told.map(\.what) == [
        .tablePeriod(from: "2025/26, at period 6", to: "2025/26, at period 9"),
        .renamed(
          .row, from: String(packs.labels[0].dropLast(9)), to: packs.labels[0]),
      ])
  }

  /// An older record has no labels of its own; those of its page are held against those of the new page.
  @Test(arguments: [(true, false), (false, true), (true, true)])
  func aRowThatIsRenamedIsToldBesideAnOlderRecord(isOld: Bool, isNewOld: Bool) {
    var generator = SeededGenerator(seed: 76)
    for _ in 0..<100 {
      var packs = DeclaredPacks(&generator)
      packs.isPrintedInTable = true
      let old = packs.manifest(date: "2025-12-09", isOld: isOld)
      let row = Int.random(in: 0..<packs.labels.count, using: &generator)
      let before = packs.labels[row]
      packs.labels[row] += " and more"
      let told = Self.compare(old, packs.manifest(date: "2026-03-17", isOld: isNewOld)).declared
      #expect(told.map(\.what) == [.renamed(.row, from: before, to: packs.labels[row])])
    }
  }

  @Test func aCellThatIsWithheldNowIsNotShownAndNotSaidToBeGone() {
    var generator = SeededGenerator(seed: 75)
    var packs = DeclaredPacks(&generator)
    packs.isPrintedInTable = true
    let old = packs.manifest(date: "2025-12-09", isOld: false)
    var new = packs.manifest(date: "2026-03-17", isOld: false)
    let name = DeclaredPacks.id(0, 0)
    new.facts.removeAll { $0.id == name }
    for index in new.figures.indices where new.figures[index].figure.id.indicator == name {
      let figure = new.figures[index].figure
      new.figures[index].figure = Figure(
        id: figure.id, printed: "[c]", absence: .confidential, origins: figure.origins)
    }
    #expect(
      Self.compare(old, new).declared.map(\.what) == [
        .withdrawn(to: Absence.confidential.words)
      ])
    #expect(
      Self.compare(new, old).declared.map(\.what) == [
        .amount(from: Absence.confidential.words, to: packs.withUnit(0, 0))
      ])
  }

  private static func fact(_ printed: String, unit: String = "pounds", rounded: Bool = false)
    -> DeclaredLine
  {
    DeclaredLine(
      recorded: .init(
        id: "t.r.c", label: "Row", printed: printed, unit: unit, column: "Column",
        isRounded: rounded))
  }

  @Test(arguments: [
    ("£55.5m", "£55.5m", true), ("£55.5m", "£55.50m", true), ("£55.5m", "£55,500k", true),
    ("£1.5m", "£1,500,000", true), ("£2m", "£2.4m", false), ("£55.5m", "£55.6m", false),
    ("\u{2212}£0.3m", "\u{2212}£0.3m", true), ("\u{2212}£0.3m", "£0.3m", false),
    ("£2m to £3m", "£2m to £3m", true), ("£2m to £3m", "£2m to £4m", false),
    ("about £2m", "£2m", false), ("£55.5m", "55.5%", false),
  ])
  func valuesAreComparedAndNotTexts(old: String, new: String, isSame: Bool) {
    #expect(Self.fact(old).isSame(as: Self.fact(new)) == isSame)
    #expect(Self.fact(new).isSame(as: Self.fact(old)) == isSame)
  }

  @Test func aRoundedAmountInMoreDigitsIsNoChangeAndAWholeOneIs() {
    #expect(Self.fact("£55.5m", rounded: true).isSame(as: Self.fact("£55.51m")))
    #expect(!Self.fact("£55.5m").isSame(as: Self.fact("£55.51m")))
    #expect(!Self.fact("6", unit: "FTE").isSame(as: Self.fact("6.4", unit: "FTE")))
    #expect(Self.fact("13%", unit: "per cent").isSame(as: Self.fact("13.4%", unit: "per cent")))
  }
}
