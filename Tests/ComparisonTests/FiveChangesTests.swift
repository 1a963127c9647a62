import Documents
import Figures
import Testing

@testable import Comparison

/// Two papers in which five things changed, which is what the comparison says.
struct FiveChangesTests {
  private static func figure(_ printed: String) -> Inline {
    .figure(
      Figure(
        id: FigureID(
          indicator: "cla_count", area: "E08000014", period: "2025-03-31", measure: "value"),
        printed: printed, origins: [Origin(file: "a.csv", row: 2, column: "count")]))
  }

  private static func heading(_ number: String, _ words: String) -> Block {
    Block(
      .heading(
        Heading(level: 2, inlines: [.text(words)], number: number, id: Slug.make(words))))
  }

  private static func paragraph(_ number: String, _ inlines: [Inline]) -> Block {
    Block(.numberedParagraph(.init(number: number, id: "p\(number)", inlines: inlines)))
  }

  private static func table(_ rows: [[String]]) -> Block {
    Block(
      .table(
        Table(
          caption: [.text("Actions")],
          columns: ["Action", "Owner"].map { Table.Column(heading: [.text($0)]) },
          rows: rows.map { Table.Row(cells: $0.map { [.text($0)] }) })))
  }

  private static let moved: [Inline] = [
    .text("Referrals come from schools, health and the police, in about equal parts.")
  ]

  private static let old = Document(
    title: "Performance",
    blocks: [
      heading("1.", "Background"),
      paragraph("1.1", [.text("This report follows the one of last year.")]),
      paragraph("1.2", moved),
      heading("2.", "Children in care"),
      paragraph("2.1", [.text("There were "), figure("506"), .text(" children in care.")]),
      paragraph("2.2", [.text("No target is set for this number.")]),
      heading("3.", "Recommendation"),
      paragraph(
        "3.1", [.text("That the committee notes the report and asks for another in a year.")]),
      heading("4.", "Actions"),
      table([["Recruit chairs", "Head of Service"], ["Audit plans", "Principal Social Worker"]]),
    ])

  private static let new = Document(
    title: "Performance",
    blocks: [
      heading("1.", "Background"),
      paragraph("1.1", [.text("This report follows the one of last year.")]),
      heading("2.", "Children in care"),
      paragraph("2.1", [.text("There were "), figure("510"), .text(" children in care.")]),
      paragraph("2.2", [.text("No target is set for this number.")]),
      paragraph("2.3", moved),
      heading("3.", "Recommendation"),
      paragraph(
        "3.1", [.text("That the committee notes the report and asks for another in six months.")]),
      heading("5.", "Actions"),
      table([
        ["Recruit chairs", "Head of Service"], ["Review thresholds", "Head of Practice"],
        ["Audit plans", "Principal Social Worker"],
      ]),
    ])

  @Test func fiveChangesAreToldAsFive() {
    let comparison = PaperComparison.between(Self.old, Self.new)
    #expect(comparison.movedFigures == 1)
    #expect(comparison.changes.count == 3)
    #expect(comparison.sections.count == 1)
    #expect(
      comparison.sections == [
        .renumbered([.init(heading: "Actions", old: "4.", new: "5.")])
      ])
    let whats = comparison.changes.map(\.what)
    #expect(whats.contains(.moved(from: "Background")))
    #expect(whats.contains(.added("Review thresholds | Head of Practice")))
    #expect(
      whats.contains(
        .reworded(
          WordDifference(runs: [
            .same("That the committee notes the report and asks for another in"),
            .removed("a year."), .added("six months."),
          ]))))
    #expect(comparison.followed == [.init(old: "1.2", new: "2.3")])
  }

  @Test func theOtherWayRoundSaysTheSameFive() {
    let back = PaperComparison.between(Self.new, Self.old)
    #expect(back.movedFigures == 1)
    #expect(back.changes.count == 3)
    #expect(back.changes.map(\.what).contains(.removed("Review thresholds | Head of Practice")))
    #expect(back.changes.map(\.what).contains(.moved(from: "Children in care")))
  }

  @Test func aPaperComparedWithItselfHasNoChanges() {
    let comparison = PaperComparison.between(Self.new, Self.new)
    #expect(comparison.isEmpty && comparison.movedFigures == 0)
    #expect(PlainTextWriter().text(of: PaperPage(comparison).document).contains("No changes."))
  }

  @Test func aParagraphPutInShiftsNumbersAndChangesNothingElse() {
    var blocks = Self.old.blocks
    blocks.insert(Self.paragraph("1.1", [.text("A word of introduction.")]), at: 1)
    let comparison = PaperComparison.between(
      Self.old, Document(title: "Performance", blocks: blocks))
    #expect(comparison.changes.map(\.what) == [.added("A word of introduction.")])
    #expect(comparison.sections.isEmpty)
  }
}
