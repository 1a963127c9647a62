import Diagnostics
import Documents
import Figures
import Testing
import WordWriting

/// A paper as a Word file. Its parts are not compressed, so that what they say is read as it stands.
struct WordWriterTests {
  private let sheet = """
    :root { --bar: #12436d; } html { font: 10pt Georgia, serif; }
    @page { margin: 16mm 17mm 15mm; @top-left { content: string(council); }
      @bottom-left { content: string(paper); } @bottom-right { content: "Page " counter(page); } }
    @page :first { @bottom-left { content: none; } }
    @media screen { :root { --bar: #28605A; } }
    @media print { .meeting { string-set: council content(); } h1 { string-set: paper content(); font-size: 21pt; } }
    """

  private func frame(mark: String? = nil) throws -> WordFrame {
    WordFrame(
      look: WordLook(try #require(StyleSheet(rules: sheet))), council: "Sefton Council",
      meeting: "Scrutiny Committee, 17 March 2026", date: CalendarDate(iso: "2026-03-17"),
      mark: mark)
  }

  private func file(
    _ blocks: [Block], mark: String? = nil, draft: WordDraft? = nil
  ) throws -> String {
    let writer = WordWriter(try frame(mark: mark)) { _ in nil }
    let document = Document(title: "Homes & carers", blocks: blocks)
    let made = writer.file(of: document, draft: draft).bytes
    #expect(made == writer.file(of: document, draft: draft).bytes)
    #expect(made.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    return String(decoding: made, as: UTF8.self)
  }

  private func heading(_ number: String, _ words: String, level: Int = 2) -> Block {
    Block(.heading(Heading(level: level, inlines: [.text(words)], number: number, id: words)))
  }

  private func paragraph(_ number: String) -> Block {
    Block(
      .numberedParagraph(
        NumberedParagraph(number: number, id: "p\(number)", inlines: [.text("Words.")])))
  }

  private func count(_ words: String, in text: String) -> Int { text.ranges(of: words).count }

  @Test func headingsAndParagraphsAreNumberedByWord() throws {
    let text = try file([
      heading("1.", "Care"), paragraph("1.1"), paragraph("1.2"), heading("2.", "Homes"),
      paragraph("2.1"),
    ])
    #expect(!text.contains("1.2"))
    #expect(count("<w:numId w:val=\"1\"/>", in: text) == 5)
    #expect(text.contains("<w:lvlText w:val=\"%1.\"/>"))
    #expect(text.contains("<w:lvlText w:val=\"%1.%2\"/>"))
  }

  @Test func aNumberThatWordWouldCountOtherwiseBeginsAListOrIsTyped() throws {
    let text = try file([paragraph("4.2"), paragraph("4.4"), paragraph("A1.3")])
    #expect(count("<w:abstractNum ", in: text) == 2)
    #expect(text.contains("<w:start w:val=\"4\"/>"))
    #expect(text.contains(">A1.3</w:t>"))
  }

  @Test func theLookIsThatOfTheHouse() throws {
    let text = try file([])
    #expect(text.contains("w:ascii=\"Georgia\""))
    #expect(text.contains("w:color=\"28605A\""))
    #expect(text.contains("<w:sz w:val=\"42\"/>"))
    #expect(text.contains("<dc:title>Homes &amp; carers</dc:title>"))
    #expect(text.contains("<dc:language>en-GB</dc:language>"))
    #expect(text.contains("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"))
  }

  @Test func aPaperThatIsNotOpenIsMarkedAtTheHeadOfEachPage() throws {
    let text = try file([], mark: "Exempt: paragraph 3")
    let heads = count("<w:hdr ", in: text)
    #expect(heads > 0)
    #expect(count(">Exempt: paragraph 3</w:t>", in: text) == heads)
  }

  @Test func aTableRepeatsItsHeadingsAndSaysWhatItHolds() throws {
    let table = Table(
      caption: [.text("Homes")], number: "Table 1",
      columns: [
        Table.Column(heading: [.text("Home")]),
        Table.Column(heading: [.text("Places")], alignment: .right),
      ],
      rows: [Table.Row(cells: [[.text("A <b> & c")], [.text("12")]])], hasRowHeadings: true)
    let text = try file([Block(.table(table))])
    // Told to stay whole as well, LibreOffice prints no row where this one ends a page.
    #expect(text.contains("<w:trPr><w:tblHeader/></w:trPr>"))
    let kept = "<w:pStyle w:val=\"TableText\"/><w:keepNext/>"
    #expect(text.ranges(of: kept).count == 2)
    #expect(text.contains("theme/theme1.xml") && text.contains("fontTable.xml"))
    #expect(text.contains("<w:tblCaption w:val=\"Table 1: Homes\"/>"))
    #expect(text.contains("1 row under the headings Home, Places"))
    #expect(text.contains("A &lt;b&gt; &amp; c"))
    let widths = text.matches(of: /<w:gridCol w:w="(\d+)"\/>/).compactMap { Int($0.1) }
    #expect(widths.count == 2 && widths.reduce(0, +) == 11906 - 2 * 963)
  }

  @Test func linksLeadToPlacesOfTheFileAndToTheWeb() throws {
    func link(_ target: String) -> Block {
      Block(.paragraph([Inline(.link(destination: target, title: nil, [.text("there")]))]))
    }
    let text = try file([
      heading("1.", "care"), link("#care"), link("#nowhere"), link("https://example.org/a b"),
      link("05-homes.html#p1"), link("javascript:x"),
    ])
    #expect(count("<w:hyperlink ", in: text) == 3)
    #expect(text.contains("w:anchor=\"_care\""))
    #expect(text.contains("Target=\"https://example.org/a%20b\" TargetMode=\"External\""))
    #expect(text.contains("Target=\"05-homes.docx\""))
    #expect(!text.contains("javascript"))
  }

  @Test func aDraftForCommentKeepsTheNamesOfFigures() throws {
    let source = SourceText(name: "04.md", text: "There were {{ cla_count.latest }} children.\n")
    let tag = source.range(11, 33)
    let figure = Figure(
      id: FigureID(
        indicator: "cla_count", area: "E08000014", period: "at-2025-03-31", measure: "value"),
      printed: "506", origins: [Origin(file: "care.csv", row: 2, column: "number")])
    let block = Block(
      .paragraph([
        .text("There were "), Inline(.figure(figure), range: tag), .text(" children."),
      ]), range: source.range(0, 44))
    let draft = WordDraft(source: source, file: "Data/04.md", fingerprint: "abc")
    let text = try file([block], draft: draft)
    #expect(text.contains("<w:alias w:val=\"cla_count.latest\"/>"))
    #expect(text.contains("<w:tag w:val=\"figure:cla_count.latest#1\"/>"))
    #expect(text.contains("w:name=\"fig_1\"") && text.contains("w:name=\"src_1\""))
    #expect(text.contains("<w:lnNumType ") && text.contains("name=\"scrutiny-source\""))
    #expect(text.contains("<vt:lpwstr>Data/04.md</vt:lpwstr>"))
  }
}
