import TestSupport
import Testing

@testable import Returns

/// Tables and lists that come back with rows, columns, cells and items that came, went or changed.
struct ReturnedTablesTests {
  private typealias Draft = ReturnedDraftTests

  private static let place = 8

  /// A row with words in each cell, or with several paragraphs in one where bars part them.
  private static func row(_ cells: [String], _ form: String = "") -> String {
    "<w:tr>\(form)"
      + cells.map { cell in
        let paragraphs = cell.split(separator: "/").map {
          Draft.paragraph(nil, WordFileMaker.run(String($0)))
        }
        return "<w:tc>\(paragraphs.isEmpty ? "<w:p/>" : paragraphs.joined())</w:tc>"
      }.joined() + "</w:tr>"
  }

  private static func table(_ rows: [[String]]) -> String {
    "<w:tbl><w:tr><w:tc>\(Draft.paragraph(15, WordFileMaker.run(rows[0][0])))</w:tc>"
      + rows[0].dropFirst().map {
        "<w:tc>\(Draft.paragraph(nil, WordFileMaker.run($0)))</w:tc>"
      }.joined() + "</w:tr>" + rows.dropFirst().map { row($0) }.joined() + "</w:tbl>"
  }

  private static let head = ["Who", "When"]
  private static let panel = ["The panel", "In spring"]
  private static let board = ["The board", "In autumn"]

  /// Rows as they came back, and the lines of the Markdown then.
  @Test(arguments: [
    (
      [head, panel, ["The staff", "In May"], board],
      "| The panel | In spring |\n| The staff | In May |\n| The board"
    ),
    (
      [head, ["The staff", "In May"], panel, board],
      "| --- | --- |\n| The staff | In May |\n| The panel"
    ),
    (
      [head, panel, board, ["The staff", "In May"]],
      "In autumn |\n| The staff | In May |\n\n# Outlook"
    ),
    ([head, board], "| --- | --- |\n| The board | In autumn |\n\n"),
    (
      [head, board, panel],
      "| --- | --- |\n| The board | In autumn |\n| The panel | In spring |\n\n"
    ),
    ([head, panel, ["", ""]], "| --- | --- |\n| The panel | In spring |\n\n"),
    (
      [head, ["The panel", "In early spring"], ["The whole board", "In autumn"]],
      "| The panel | In early spring |\n| The whole board | In autumn |"
    ),
    ([head, ["The panel/and staff", "In spring"], board], "| The panel and staff | In spring |"),
    (
      [
        ["Who", "Where", "When"], ["The panel", "Here", "In spring"],
        ["The board", "There", "In autumn"],
      ],
      "| Who | Where | When |\n| --- | --- | --- |\n| The panel | Here | In spring |\n| The board | There | In autumn |"
    ),
    ([["Who"], ["The panel"], ["The board"]], "| Who |\n| --- |\n| The panel |\n| The board |\n"),
    ([head, ["The | panel", "In *spring*"], board], "| The \\| panel | In \\*spring\\* |"),
  ])
  func rowsColumnsAndCellsGoIntoTheMarkdown(_ rows: [[String]], _ wanted: String) throws {
    let (taken, text) = try Draft.take { $0[Self.place] = Self.table(rows) }
    #expect(text.contains(wanted), "\(text)")
    #expect(taken.problems.isEmpty, "\(taken.problems)")
    #expect(!taken.changes.isEmpty)
  }

  @Test func aTrackedRowIsTakenAsItStands() throws {
    let by = "w:id=\"7\" w:author=\"A\""
    let (_, out) = try Draft.take {
      $0[Self.place] = $0[Self.place].replacing(
        Self.row(Self.board), with: Self.row(Self.board, "<w:trPr><w:del \(by)/></w:trPr>"))
    }
    #expect(out.contains("| In spring |\n\n# Outlook"), "\(out)")
  }

  @Test func theHeadingOfATableStays() throws {
    let (taken, text) = try Draft.take { $0[Self.place] = Self.table([Self.panel, Self.board]) }
    #expect(text == Draft.markdown)
    #expect(taken.problems.map(\.problem.code) == ["P432"], "\(taken.problems)")
  }

  /// Where new items go, and how they are marked.
  @Test func anItemTakesTheMarkOfItsList() throws {
    func item(_ words: String) -> String {
      Draft.paragraph(
        nil, WordFileMaker.run(words), "<w:pPr><w:pStyle w:val=\"ListParagraph\"/></w:pPr>")
    }
    let (_, out) = try Draft.take { $0.remove(at: 7) }
    #expect(out.contains("- The first step is a survey.\n\n| Who"), "\(out)")
    let (_, text) = try Draft.take { $0.insert(item("Nobody was asked twice."), at: 7) }
    #expect(text.contains("a survey.\n\nNobody was asked twice.\n\n- The second"), "\(text)")
  }

  @Test(arguments: [
    (["1. ", "2. "], "3. "), (["(a) ", "(b) "], "(c) "), (["i) ", "ii) ", "iii) "], "iv) "),
    (["B. ", "C. "], "D. "),
  ])
  func listsThatCountGoOn(_ marks: [String], _ next: String) throws {
    let labels = try #require(ItemLabels(marks))
    #expect(labels.label(marks.count) == next)
    #expect(marks.indices.allSatisfy { labels.label($0) == marks[$0] })
  }

  @Test(arguments: [["- ", "- "], ["1. ", "1. "], ["1. ", "3. "], ["a) ", "1) "]])
  func othersAreLeftAsTheyAre(_ marks: [String]) { #expect(ItemLabels(marks) == nil) }

  @Test func aFigureThatMovesWithItsWordsIsNotGone() throws {
    let (taken, text) = try Draft.take { all in
      all[4] = Draft.paragraph(8, WordFileMaker.run("Now as before."))
      all.insert(
        Draft.paragraph(
          nil,
          WordFileMaker.run("There were ") + Draft.figure("carers.latest", 1, "212")
            + WordFileMaker.run(" households in Sefton, and fewer approvals.")), at: 5)
    }
    #expect(text.contains("There were {{ carers.latest }} households"), "\(text)")
    #expect(!taken.problems.contains { $0.problem == .figureGone(name: "carers.latest") })
  }
}
