import Analysis
import Documents
import Figures
import Publication
import TestSupport
import Testing

@testable import Comparison

/// Five hundred pairs of packs, each with four counts of children and their total before and after a
/// revision, withheld as the policy has it. What is withheld now stands in no form of the page, and
/// cannot be worked out from the page and the newer pack.
struct DisclosureOverTimeTests {
  /// The counts of one release with what is withheld of them.
  private struct Release {
    let counts: [Int]
    let withheld: Set<Int>
    /// Whether the policy could keep every small count from being worked out at all.
    let isProtected: Bool

    init(_ parts: [Int]) throws {
      counts = parts + [parts.reduce(0, +)]
      var table = DisclosureTable()
      Self.add(counts, to: &table)
      let suppression = try Suppression(of: table, .standard)
      withheld = suppression.withheld
      isProtected = suppression.unprotected.isEmpty
    }

    static func add(_ counts: [Int], to table: inout DisclosureTable) {
      let places = counts.enumerated().map { index, count in
        table.add(
          DisclosureTable.Cell(
            GeneratedPacks.measures[index], index == 4 ? .total : .count, value: count))
      }
      table.add(
        sum: [DisclosureTable.Term(places[4], 1)]
          + places.dropLast().map { DisclosureTable.Term($0, -1) })
    }

    func manifest(_ date: String) -> Manifest {
      var missing: [String: [String]] = [:]
      let figures = counts.enumerated().map { index, count in
        let id = GeneratedPacks.id(GeneratedPacks.measures[index], 2024)
        if withheld.contains(index) { missing[id.indicator, default: []].append(id.period) }
        return GeneratedPacks.entry(id, withheld.contains(index) ? nil : count)
      }
      var manifest = GeneratedPacks.manifest(date: date, figures: figures, withheld: missing)
      // A sentence that prints every figure, and so has to be told in words when it changes.
      let text = figures.flatMap { ["counted here as", $0.figure.printed] }
      manifest.paragraphs = [
        .init(
          report: "04-performance", section: "body", kind: .paragraph,
          text: text + ["on \(date)."], figures: figures.map(\.figure.id.description))
      ]
      return manifest
    }
  }

  @Test func whatIsWithheldNowCannotBeWorkedOut() throws {
    var generator = SeededGenerator(seed: 7)
    var suppressed = 0
    var audited = 0
    for _ in 0..<500 {
      let before = (0..<4).map { _ in Int.random(in: 0...14, using: &generator) }
      let after = before.map { count in
        Bool.random(using: &generator) ? count : Int.random(in: 0...14, using: &generator)
      }
      let old = try Release(before)
      let new = try Release(after)
      let comparison = PackComparison.between(
        .init(old.manifest("2025-03-18"), isPublished: true),
        .init(new.manifest("2026-03-17"), isPublished: false))
      // The old values that the page shows, by cell.
      var shown: Set<Int> = []
      for change in comparison.figures.changes {
        let cell = try #require(GeneratedPacks.measures.firstIndex(of: change.subject.indicator))
        switch change.what {
        case .revised(let restatement), .denominatorRevised(let restatement):
          #expect(restatement.old == String(old.counts[cell]))
          shown.insert(cell)
        case .suppressed: suppressed += 1
        default: break
        }
      }
      // Figures that read the same are known to have been what they are.
      for cell in 0..<5 where !old.withheld.contains(cell) && !new.withheld.contains(cell) {
        shown.insert(cell)
      }
      #expect(shown.isDisjoint(with: new.withheld) && shown.isDisjoint(with: old.withheld))
      var both = DisclosureTable()
      Release.add(new.counts, to: &both)
      Release.add(old.counts, to: &both)
      // A reader has both packs: only what each of them withheld is unknown, and the page adds to it
      // that figures which it does not list read the same.
      let hidden = new.withheld.union(old.withheld.map { $0 + 5 })
      let audit = try DisclosureAudit(of: both, withholding: hidden, .standard)
      guard old.isProtected, new.isProtected else { continue }
      audited += 1
      #expect(audit.isSafe)
    }
    #expect(suppressed > 100 && audited > 450)
  }

  /// Old values that nothing else prints, so that finding one in a form is finding a leak.
  @Test func aValueThatIsWithheldNowStandsInNoForm() {
    var generator = SeededGenerator(seed: 8)
    for round in 0..<100 {
      let values = (0..<5).map { 70_001 + round * 100 + $0 * 7 }
      let gone = Int.random(in: 0..<5, using: &generator)
      func pack(_ date: String, _ hides: Bool) -> Manifest {
        let figures = values.enumerated().map { index, value in
          GeneratedPacks.entry(
            GeneratedPacks.id(GeneratedPacks.measures[index], 2024),
            hides && index == gone ? nil : value)
        }
        var manifest = GeneratedPacks.manifest(date: date, figures: figures)
        manifest.paragraphs = [
          .init(
            report: "04-performance", section: "body", kind: .paragraph,
            text: [
              "There were", figures[gone].figure.printed,
              hides ? "of them then." : "children in all.",
            ],
            figures: [figures[gone].figure.id.description])
        ]
        return manifest
      }
      let comparison = PackComparison.between(
        .init(pack("2025-03-18", false), isPublished: true),
        .init(pack("2026-03-17", true), isPublished: false))
      let document = DocumentFinisher.finish(ChangesPage(comparison).document())
      let forms = [
        PlainTextWriter().text(of: document), MarkdownWriter().text(of: document),
        StandalonePage("Changes").html(of: document), ChangesJSON(comparison).text,
      ]
      for form in forms {
        #expect(!form.contains(String(values[gone])))
        #expect(form.contains("withheld") || form.contains("suppressed"))
      }
    }
  }

  /// A number in a recommendation, or one that the council wrote itself, comes out of no form once it
  /// is withheld or taken out; amounts of money and numbers that still stand do.
  @Test func `a number taken out of words is not repeated by the page`() {
    func fact(_ name: String, _ printed: String?) -> Manifest.Entry {
      let id = FigureID(
        indicator: name, area: GeneratedPacks.area, period: "undated", measure: "fact")
      var entry = GeneratedPacks.entry(id, nil)
      entry.figure = Figure(
        id: id, printed: printed ?? "[c]", absence: printed == nil ? .withheldByUs : nil,
        origins: entry.figure.origins)
      return entry
    }
    var girls = GeneratedPacks.entry(GeneratedPacks.id("first", 2024), 4071)
    girls.places = ["04-performance#rec-note"]
    var old = GeneratedPacks.manifest(
      date: "2025-03-18",
      figures: [
        girls, fact("moved", "4081"), fact("away", "4091"), fact("budget", "£4,101"),
        fact("staying", "4111"),
      ],
      recommendations: [("note", "That the 4071 girls of 14071 be helped, and 4071.")])
    old.paragraphs = [
      .init(
        report: "04-performance", section: "body", kind: .paragraph,
        text: ["In all", "4091", "went, and", "£4,101", "was spent on them."],
        figures: [fact("away", nil), fact("budget", nil)].map(\.figure.id.description))
    ]
    let new = GeneratedPacks.manifest(
      date: "2026-03-17",
      figures: [
        GeneratedPacks.entry(GeneratedPacks.id("first", 2024), nil),
        fact("moved", "fewer than 6"), fact("staying", "4121"),
      ],
      recommendations: [("note", "That the girls be helped.")])
    let comparison = PackComparison.between(
      .init(old, isPublished: true), .init(new, isPublished: false))
    let document = DocumentFinisher.finish(ChangesPage(comparison).document())
    let forms = [
      PlainTextWriter().text(of: document), MarkdownWriter().text(of: document),
      StandalonePage("Changes").html(of: document), ChangesJSON(comparison).text,
    ]
    for form in forms {
      for number in [" 4071", "4081", "4091"] { #expect(!form.contains(number), "\(number)") }
      for number in ["14071", "4,101", "4111", "4121", "fewer than 6"] {
        #expect(form.contains(number), "\(number)")
      }
    }
  }
}
