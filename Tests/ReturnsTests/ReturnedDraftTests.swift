import Diagnostics
import TestSupport
import Testing
import WordFiles

@testable import Returns

/// What of a file that came back goes into the Markdown. Drafts are made here as `preview --format docx`
/// makes them.
struct ReturnedDraftTests {
  static let markdown = """
    ---
    title: Foster carers
    recommendations:
      note: That the panel notes the report.
    ---
    # Summary

    There were {{ carers.latest }} households in {{ council.name }}, and **fewer** approvals.

    Nobody knows why this happened, and the service asks those who left.

    - The first step is a survey.
    - The second step costs {{ budget }} a year.

    | Who | When |
    | --- | --- |
    | The panel | In spring |
    | The board | In autumn |

    # Outlook

    A report will follow when the survey is done.
    """

  static func mark(_ line: Int, _ id: Int) -> String {
    "<w:bookmarkStart w:id=\"\(id)\" w:name=\"src_\(line)\"/><w:bookmarkEnd w:id=\"\(id)\"/>"
  }

  static func figure(_ name: String, _ number: Int, _ text: String) -> String {
    "<w:bookmarkStart w:id=\"9\(number)\" w:name=\"fig_\(number)\"/><w:sdt><w:sdtPr><w:alias w:val=\"\(name)\"/>"
      + "<w:tag w:val=\"figure:\(name)#\(number)\"/></w:sdtPr><w:sdtContent>\(WordFileMaker.run(text))"
      + "</w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"9\(number)\"/>"
  }

  static func paragraph(_ line: Int?, _ content: String, _ form: String = "") -> String {
    "<w:p>\(form)\(line.map { mark($0, $0) } ?? "")\(content)</w:p>"
  }

  /// The paragraphs of the draft, in order.
  static let draft: [String] = {
    let run = { (text: String) in WordFileMaker.run(text) }
    func row(_ cells: [String], _ line: Int?) -> String {
      "<w:tr>"
        + cells.enumerated().map { index, text in
          "<w:tc>\(paragraph(index == 0 ? line : nil, run(text)))</w:tc>"
        }.joined() + "</w:tr>"
    }
    return [
      paragraph(nil, run("Foster carers")), paragraph(nil, run("Recommendations")),
      paragraph(nil, run("That the panel notes the report.")),
      paragraph(6, run("Summary"), "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"),
      paragraph(
        8,
        run("There were ") + figure("carers.latest", 1, "212") + run(" households in Sefton, and ")
          + WordFileMaker.run("fewer", "<w:b/>") + run(" approvals.")),
      paragraph(10, run("Nobody knows why this happened, and the service asks those who left.")),
      paragraph(12, run("The first step is a survey.")),
      paragraph(
        13, run("The second step costs ") + figure("budget", 2, "£1.2m") + run(" a year.")),
      "<w:tbl>\(row(["Who", "When"], 15))\(row(["The panel", "In spring"], nil))"
        + "\(row(["The board", "In autumn"], nil))</w:tbl>",
      paragraph(20, run("Outlook"), "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"),
      paragraph(22, run("A report will follow when the survey is done.")),
    ]
  }()

  private static func read(_ paragraphs: [String]) throws -> WordDocument {
    var log = DiagnosticLog()
    let bytes = WordFileMaker(paragraphs.joined()).bytes
    return try #require(WordReader.read(bytes, file: "draft.docx", into: &log))
  }

  /// What comes of the draft with an edit made in its XML.
  static func take(_ edit: (inout [String]) -> Void) throws -> (TakenChanges, String) {
    var paragraphs = draft
    edit(&paragraphs)
    let source = SourceText(name: "04-carers.md", text: markdown)
    let taken = ReturnedDraft.changes(of: try read(paragraphs), since: try read(draft), in: source)
    return (taken, String(decoding: taken.text, as: UTF8.self))
  }

  @Test func anUntouchedFileGivesNothing() throws {
    let (taken, text) = try Self.take { _ in }
    #expect(taken.isNothing, "\(taken.changes) \(taken.problems)")
    #expect(text == Self.markdown)
  }

  /// Edits of words, where they stand, and what the Markdown then says.
  @Test(arguments: [
    (
      4, " households in ", " families in ",
      "{{ carers.latest }} families in {{ council.name }}, and **fewer**"
    ),
    (4, " approvals.", " approvals this year.", "**fewer** approvals this year."),
    (
      4, "There were ", "In March there were ", "In March there were {{ carers.latest }} households"
    ),
    (4, ">fewer<", ">far fewer<", "far **fewer** approvals"),
    (5, "Nobody knows", "We do not know", "We do not know why this happened"),
    (5, ", and the service asks those who left", "", "why this happened."),
    (5, "those who left.", "those who left (see [1]_x_).", "left (see \\[1\\]\\_x\\_)."),
    (6, "first", "very first", "- The very first step is a survey."),
    (7, " a year.", " each year.", "costs {{ budget }} each year."),
    (8, "In spring", "In early spring", "| The panel | In early spring |"),
    (3, "Summary", "In short", "# In short"),
    (
      2, "notes the report", "considers the report",
      "note: \"That the panel considers the report.\""
    ),
    (0, "Foster carers", "Our foster carers", "title: \"Our foster carers\""),
  ])
  func wordsGoIntoTheMarkdownAndFiguresStayNames(
    _ place: Int, _ was: String, _ isNow: String, _ wanted: String
  ) throws {
    let (taken, text) = try Self.take { $0[place] = $0[place].replacing(was, with: isNow) }
    #expect(text.contains(wanted), "\(text)")
    #expect(taken.problems.isEmpty, "\(taken.problems)")
    #expect(!taken.changes.isEmpty)
  }

  @Test func aTrackedChangeIsTakenAsItStands() throws {
    let by = "w:id=\"7\" w:author=\"A\" w:date=\"2026-03-04T00:00:00Z\""
    let (_, text) = try Self.take {
      $0[10] = Self.paragraph(
        22,
        WordFileMaker.run("A ")
          + "<w:del \(by)><w:r><w:delText>report</w:delText></w:r></w:del><w:ins \(by)>\(WordFileMaker.run("paper"))</w:ins>"
          + WordFileMaker.run(" will follow when the survey is done."))
    }
    #expect(text.hasSuffix("A paper will follow when the survey is done."))
  }

  @Test(arguments: [("212", "215"), (">£1.2m<", ">£1.3m<")])
  func aFigureThatWasTypedOverIsNamedAndNeverTaken(_ was: String, _ isNow: String) throws {
    let (taken, text) = try Self.take { all in
      for place in all.indices { all[place] = all[place].replacing(was, with: isNow) }
    }
    #expect(text == Self.markdown)
    #expect(taken.changes.isEmpty)
    #expect(taken.problems.map(\.problem.code) == ["P430"])
  }

  /// What is typed beside a control makes another number of the figure.
  @Test(arguments: [
    ("There were ", "There were 9"), (" households in ", "9 households in "),
    (" households in ", ".5 households in "), (" households in ", "% households in "),
    (" households in ", " thousand households in "), ("There were ", "There were -"),
    (" households in ", "7x households in "), ("There were ", "There were x7"),
  ])
  func whatIsTypedBesideAFigureIsNamedAndNeverTaken(_ was: String, _ isNow: String) throws {
    let (taken, text) = try Self.take { $0[4] = $0[4].replacing(was, with: isNow) }
    #expect(text == Self.markdown, "\(text)")
    #expect(taken.problems.map(\.problem.code) == ["P430"], "\(taken.problems)")
  }

  @Test func aFigureWhoseControlIsGoneIsFoundByItsPlaceAndValue() throws {
    let plain = Self.draft[4].replacing(
      Self.figure("carers.latest", 1, "212"), with: WordFileMaker.run("212"))
    let (same, untouched) = try Self.take { $0[4] = plain }
    #expect(untouched == Self.markdown && same.problems.isEmpty, "\(same.problems)")
    let (taken, text) = try Self.take { $0[4] = plain.replacing("212", with: "240") }
    #expect(text == Self.markdown)
    #expect(
      taken.problems.first?.problem == .typedOver(name: "carers.latest", was: "212", isNow: "240"))
  }

  @Test func paragraphsAreTakenOutPutInAndMoved() throws {
    let (_, out) = try Self.take { $0.remove(at: 5) }
    #expect(!out.contains("Nobody knows") && out.contains("approvals.\n\n- The first"), "\(out)")
    let (_, more) = try Self.take {
      $0.insert(Self.paragraph(nil, WordFileMaker.run("Carers were asked in May.")), at: 6)
    }
    #expect(more.contains("those who left.\n\nCarers were asked in May.\n\n- The first"), "\(more)")
    let (taken, moved) = try Self.take { $0.append($0.remove(at: 5)) }
    #expect(
      moved.hasSuffix(
        "survey is done.\n\nNobody knows why this happened, and the service asks those who left."),
      "\(moved)")
    #expect(taken.changes.count == 1 && taken.problems.isEmpty, "\(taken.changes)")
  }

  @Test func aFigureThatGoesWithItsSentenceIsTold() throws {
    let (taken, text) = try Self.take { $0.remove(at: 7) }
    #expect(!text.contains("{{ budget }}"))
    #expect(taken.problems.map(\.problem) == [.figureGone(name: "budget")])
  }

  @Test func whatATagPrintsIsNotTaken() throws {
    let (taken, text) = try Self.take { $0[4] = $0[4].replacing("Sefton", with: "Kent") }
    #expect(text == Self.markdown)
    #expect(taken.problems.map(\.problem.code) == ["P432"])
  }
}
