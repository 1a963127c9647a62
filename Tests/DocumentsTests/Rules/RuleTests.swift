import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct RuleTests {
  private func blocks(_ contents: Block.Content...) -> [Block] { contents.map { Block($0) } }

  private func codes(_ document: Document) -> [String] {
    var log = DiagnosticLog()
    Rules.check(CheckedPaper(document, in: "report.md"), into: &log)
    return log.codes
  }

  @Test func aFinishedPaperBreaksNoRule() { #expect(codes(Sample.paper) == []) }

  @Test func aPaperHasOneTitleAndLeavesNoLevelOut() {
    let none = Document(title: "", blocks: [Sample.heading(2, "a"), Sample.paragraph("x")])
    #expect(codes(none) == ["D023"])
    let two = Document(
      title: "",
      blocks: [
        Sample.heading(1, "a"), Sample.heading(1, "b"), Sample.heading(3, "c"),
        Sample.paragraph("x"), Sample.heading(2, " "),
      ])
    #expect(codes(two) == ["D024", "D025", "D026"])
  }

  @Test func picturesNeedWords() {
    let image = Inline(.image(destination: "a.svg", title: nil, [.text(" ")]))
    #expect(
      codes(Document(title: "", blocks: [Sample.heading(1, "a"), Sample.paragraph(image)])) == [
        "D027"
      ])
  }

  @Test func tablesNeedACaptionAndHeadings() {
    let table = Table(
      columns: [Table.Column(heading: []), Table.Column(heading: [.text("b")])], rows: [])
    #expect(
      codes(Document(title: "", blocks: [Sample.heading(1, "a"), Block(.table(table))])) == [
        "D028", "D029",
      ])
  }

  @Test(arguments: [
    ("here", "a.html", "D031"), ("Click here.", "a.html", "D031"),
    ("https://x.uk/a", "https://x.uk/a", "D032"),
    ("the plan", "javascript:x", "D033"), ("the plan", "/etc/x", "D033"),
    ("the plan", "ftp://x.uk", "D033"),
    ("the plan", "", "D034"), ("the plan (PDF, 40 KB)", "plan.pdf", ""),
    ("write to us", "mailto:a@b.uk", ""),
  ])
  func linksSayWhereTheyLead(_ words: String, _ target: String, _ code: String) {
    let blocks = [Sample.heading(1, "a"), Sample.paragraph(Sample.link(words, target))]
    var log = DiagnosticLog()
    LinkRule().check(CheckedPaper(Document(title: "", blocks: blocks), in: "r.md"), into: &log)
    #expect(log.codes == (code.isEmpty ? [] : [code]))
  }

  @Test(arguments: [
    "①please provide  a short narrative here on climate", "Yes / No (①delete as appropriate)",
    "The date is ①TBC",
    "Contact: ①xxx", "Cost ①[insert amount]", "①??? children", "Author: ①[   ]", "①Insert text",
    "①Contact the Energy and Environmental Management Team when the proposal",
  ])
  func guidanceAndPlaceholdersAreErrorsAtTheirPlace(_ text: String) {
    let author = Author(text)
    let found = author.check(GuidanceRule())
    let place = author.source.places[1] ?? (0, 0)
    #expect(found == ["D035 \(place.0):\(place.1)"] || found == ["D036 \(place.0):\(place.1)"])
  }

  @Test(arguments: [
    "The Author has undertaken the Climate Emergency training for report authors",
    "[c]: suppressed", "[x] and [low]",
    "Is this so?", "See appendix [A]", "Part XX of the Act", "The text here is final? Yes",
  ])
  func wordsOfAFinishedPaperAreNotTakenForGuidance(_ text: String) {
    let author = Author(text)
    if text.hasPrefix("Part XX") || text.hasPrefix("The text here") {
      #expect(author.check(GuidanceRule()).count == 1)
    } else {
      #expect(author.check(GuidanceRule()) == [])
    }
  }

  @Test func anItemThatStopsInItsSentenceIsAnError() {
    let author = Author(
      """
      Supervision forms which are used for recording are reviewed ①and
      has a spend above one million pounds; or
      listened to the ②the
      one thing,
      a finding about ③apples,
      """)
    let items = author.paragraphs.map { ListItem(blocks: [$0]) }
    let list = Block(.list(List(kind: .bullet("-"), isTight: true, items: items)))
    #expect(author.check(CutOffRule(), [list]) == author.expected("D037", "D037", "D037"))
    let whole = Author("Carers are heard and\nWhat it is for.")
    let nested = ListItem(blocks: [whole.paragraphs[0], list])
    #expect(
      whole.check(
        CutOffRule(), [Block(.list(List(kind: .bullet("-"), isTight: true, items: [nested])))]
      ).count == 3)
  }

  @Test func yesAndYMayNotStandInOnePaper() {
    let grid = FieldGrid(rows: [
      [.init(label: "a", value: [.text("No")]), .init(label: "b", value: [.text("Y")])]
    ])
    let document = Document(title: "", blocks: [Sample.heading(1, "a"), Block(.fields(grid))])
    #expect(codes(document) == ["D038"])
  }

  @Test func aFigurePrintedTwicePrintsTheSame() {
    func codes(_ first: String, _ second: String) -> [String] {
      let blocks = [
        Sample.heading(1, "a"),
        Sample.paragraph(.figure(Sample.figure(first)), .figure(Sample.figure(second))),
      ]
      return self.codes(Document(title: "", blocks: blocks))
    }
    #expect(codes("26.2%", "26.2") == [])
    #expect(codes("26.2%", "26.2 per cent") == [])
    #expect(codes("5", "five") == [])
    #expect(codes("26.2%", "26%") == ["D041"])
    #expect(codes("105", "106") == ["D041"])
    #expect(codes("105", "105 per 10,000").isEmpty)
    #expect(codes("fell by 10 per 10,000", "\u{2212}10").isEmpty)
    #expect(codes("105 per 10,000", "106") == ["D041"])
    #expect(codes("1,050", "1050") == [])
  }
}
