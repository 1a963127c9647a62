import Diagnostics
import Documents
import Fingerprints
import Publication
import Testing

@testable import Comparison

/// What an author did to a paper without changing its words.
struct PartedAndMovedTests {
  private static let first = "The team met every family within ten days of the first call."
  private static let second = "It wrote to the school and to the health visitor."
  private static let third = "It asked the family what would help and it agreed a plan with them."

  private static func paper(_ sections: [(String, [String])]) -> Document {
    Document(
      title: "Paper",
      blocks: sections.flatMap { heading, texts in
        [
          Block(
            .heading(
              Heading(level: 2, inlines: [.text(heading)], number: nil, id: Slug.make(heading))))
        ] + texts.map { Block(.paragraph([.text($0)])) }
      })
  }

  private static func changes(
    _ old: [(String, [String])], _ new: [(String, [String])]
  ) -> [TextChange.What] {
    PaperComparison.between(paper(old), paper(new)).changes.map(\.what)
  }

  @Test func aParagraphThatWasPartedHasItsWords() {
    let whole = "\(Self.first) \(Self.second) \(Self.third)"
    let two = ["\(Self.first) \(Self.second)", Self.third]
    #expect(
      Self.changes([("A", [whole])], [("A", two)]) == [.parted(into: 2, nil, from: nil)])
    #expect(Self.changes([("A", two)], [("A", [whole])]) == [.joined(from: 2, nil)])
    let three = [Self.first, Self.second, Self.third]
    #expect(
      Self.changes([("A", [whole])], [("A", three)]) == [.parted(into: 3, nil, from: nil)])
    #expect(Self.changes([("A", three)], [("A", [whole])]) == [.joined(from: 3, nil)])
  }

  @Test func whatWasPutInBetweenIsNewAndNoMore() {
    let whole = "\(Self.first) \(Self.second) \(Self.third)"
    let parts = ["\(Self.first) \(Self.second)", "Nobody had written this before.", Self.third]
    #expect(
      Self.changes([("A", [whole])], [("A", parts)]) == [
        .parted(into: 2, nil, from: nil), .added("Nobody had written this before."),
      ])
  }

  @Test func aPartedParagraphThatWasRewordedSaysWhere() {
    let whole = "\(Self.first) \(Self.second) \(Self.third)"
    let told = Self.changes(
      [("A", [whole])], [("A", ["\(Self.first) \(Self.second)", "We" + Self.third.dropFirst(2)])])
    guard case .parted(into: 2, let difference?, from: nil) = told.first, told.count == 1 else {
      Issue.record("\(told)")
      return
    }
    #expect(difference.runs.contains(.removed("It")) && difference.runs.contains(.added("We")))
  }

  @Test func aMoveHasItsWords() {
    let comparison = PaperComparison.between(
      Self.paper([("A", [Self.first, Self.second]), ("B", [Self.third])]),
      Self.paper([("A", [Self.second]), ("B", [Self.third, Self.first])]))
    #expect(comparison.changes.map(\.what) == [.moved(from: "A")])
    #expect(comparison.changes.map(\.words) == [Self.first])
    #expect(PlainTextWriter().text(of: PaperPage(comparison).document).contains("ten days"))
  }

  @Test func sectionsThatChangedPlacesAreToldOnce() {
    let one = ("A", [Self.first])
    let two = ("B", [Self.second])
    let three = ("C", [Self.third])
    func sections(_ old: [(String, [String])], _ new: [(String, [String])]) -> [SectionChange] {
      let comparison = PaperComparison.between(Self.paper(old), Self.paper(new))
      #expect(comparison.changes.isEmpty)
      return comparison.sections
    }
    #expect(sections([one, two, three], [two, one, three]) == [.exchanged("B", "A")])
    #expect(sections([one, two, three], [three, two, one]) == [.exchanged("C", "A")])
    #expect(sections([one, two, three], [two, three, one]) == [.moved("A", after: "C")])
    #expect(sections([one, two, three], [three, one, two]) == [.moved("C", after: "")])
    #expect(sections([one, two, three], [one, two, three]) == [])
  }

  private static func nested(_ headings: String) -> Document {
    Document(
      title: "Paper",
      blocks: headings.split(separator: " ").flatMap { heading in
        [
          Block(
            .heading(
              Heading(
                level: heading.count == 1 ? 2 : 3, inlines: [.text(String(heading))], number: nil,
                id: String(heading)))),
          Block(.paragraph([.text("What the officers found of \(heading) this time.")])),
        ]
      })
  }

  @Test(arguments: [
    ("a a1 a2 b b1 c", "b b1 a a1 a2 c", [SectionChange.exchanged("b", "a")]),
    ("a a1 b b1 c c1", "c c1 b b1 a a1", [.exchanged("c", "a")]),
    ("a a1 b c c1 c2", "b c c1 c2 a a1", [.moved("a", after: "c")]),
    ("a a1 a2 b", "a a2 a1 b", [.exchanged("a2", "a1")]),
    ("a a1 a2 b b1", "b b1 a a2 a1", [.exchanged("b", "a"), .exchanged("a2", "a1")]),
    ("a a1 a2 b b1", "a a1 b b1 a2", [.moved("a2", after: "b1")]),
    ("a a1 b b1", "a a1 b b1", []),
  ])
  func sectionsTakeWhatStandsUnderThemAlong(
    old: String, new: String, changes: [SectionChange]
  ) {
    let comparison = PaperComparison.between(Self.nested(old), Self.nested(new))
    #expect(comparison.changes.isEmpty, "\(comparison.changes)")
    #expect(comparison.sections == changes)
  }

  /// The record says how deep a section stands where that is deeper than the sections of a report.
  @Test func recordsKeepHowDeepASectionStands() throws {
    var manifest = GeneratedPacks.manifest(date: "2025-12-09", figures: [])
    manifest.sections = [nil, 3, nil].enumerated().map { place, level in
      Manifest.Section(
        report: "03-money", id: "s\(place)", heading: "S\(place)", level: level,
        fingerprint: Fingerprint(of: "S\(place)"))
    }
    var log = DiagnosticLog()
    let read = Manifest.read(Array(manifest.text.utf8), name: "manifest.json", log: &log)
    #expect(try #require(read).sections == manifest.sections)
  }

  @Test func theMarksOfAWritingProgramAreNoChange() {
    let comparison = PaperComparison.between(
      Self.paper([("The council's plan", ["The \"plan\" is the council's own - of 2024-25..."])]),
      Self.paper([("The council’s plan", ["The “plan” is the council’s own – of 2024–25…"])]))
    #expect(comparison.isEmpty && comparison.movedFigures == 0)
  }

  private static func linked(_ address: String?) -> Document {
    var inlines: [Inline] = [.text("See ")]
    if let address {
      inlines.append(Inline(.link(destination: address, title: nil, [.text("the guidance")])))
    } else {
      inlines.append(.text("the guidance"))
    }
    return Document(title: "Paper", blocks: [Block(.paragraph(inlines))])
  }

  private static let links: [(String?, String?, Bool)] = [
    ("https://example.org/a", "https://example.org/b", true), ("#p1", "#p2", false),
    ("04-performance.md", "05-performance.md", false), ("04-performance.md", "04-other.md", true),
    ("https://example.org/a", nil, true), (nil, "https://example.org/a", true),
  ]

  @Test func aLinkThatLeadsElsewhereIsAChange() {
    for (old, new, isChange) in Self.links {
      let told = PaperComparison.between(Self.linked(old), Self.linked(new)).changes
      #expect(told.count == (isChange ? 1 : 0), "\(old ?? "none") to \(new ?? "none")")
    }
  }

  /// The first link of a pack and its last one are changes, but beside records that knew no links.
  @Test(arguments: [("0.2.0", 0), ("0.3.0", 1), ("0.12.1", 1), ("1.0.0", 1), ("", 0)])
  func theFirstLinkOfAPackIsAChange(version: String, count: Int) throws {
    func manifest(_ address: String?) -> Manifest {
      var manifest = GeneratedPacks.manifest(date: "2025-12-09", figures: [])
      manifest.version = version
      manifest.reports = [.init(id: "03-money", title: "Money", files: [])]
      manifest.sections = []
      manifest.paragraphs = PaperText.paragraphs(of: Self.linked(address), report: "03-money")
      return manifest
    }
    let without = try #require(ReportText.all(in: manifest(nil)).first)
    let with = try #require(ReportText.all(in: manifest("https://example.org/a")).first)
    let come = TextComparison.between(without, with) { _ in false }.changes
    let gone = TextComparison.between(with, without) { _ in false }.changes
    #expect(come.count == count && gone.count == count)
    if count == 1 {
      #expect(come.map(\.what) == [.links(gone: [], new: ["https://example.org/a"])])
      #expect(gone.map(\.what) == [.links(gone: ["https://example.org/a"], new: [])])
    }
  }

  @Test func aRowThatKeepsItsNumbersIsTheSameRow() {
    let told = PaperComparison.between(
      Self.table([["Placements", "55.5", "56.0"], ["Respite", "3.1", "3.1"]]),
      Self.table([["Homes for children", "55.5", "56.0"], ["Respite", "3.1", "3.1"]])
    ).changes
    #expect(told.count == 1)
    guard case .reworded = told.first?.what else {
      Issue.record("\(told.map(\.what))")
      return
    }
  }

  private static func table(_ rows: [[String]]) -> Document {
    Document(
      title: "Paper",
      blocks: [
        Block(
          .table(
            Table(
              caption: [.text("Measures")],
              columns: ["Code", "Name", "Lead"].map { Table.Column(heading: [.text($0)]) },
              rows: rows.map { Table.Row(cells: $0.map { [.text($0)] }) })))
      ])
  }

  @Test func aRowThatKeepsItsCodeIsTheSameRow() {
    let told = PaperComparison.between(
      Self.table([["E08000013", "St. Helens", "North"], ["KPI4", "Visits", "Head"]]),
      Self.table([["E08000013", "Borough of Saint Helens", "West"], ["KPI4", "Calls", "Chief"]])
    ).changes
    #expect(told.count == 2)
    for change in told {
      guard case .reworded = change.what else {
        Issue.record("\(change.what)")
        continue
      }
    }
  }
}
