import Diagnostics
import Documents
import Figures
import TestSupport
import Testing
import WordFiles

@testable import OldPapers

/// One made-up paper in each of the forms in which papers come.
@Suite struct OldPaperFormTests {
  private static let text = """
    Committee:\tChildren and Families Scrutiny Panel\tDate:\tWednesday 14 May 2025
    Report title:\tFoster carers
    Lead officer:\tDirector of Children's Services

    **1. Purpose of report**

    1.1 The report says how many foster carers there are.

    **2. Recommendations**

    2.1 That the Panel notes the report.

    2.2 That officers report again in a year.

    **3. Current position**

    3.1 On 31 March 2025 there were 212 households, against 231 a year before. The service costs £1.2m.

    Table 1: Households

    | | 2024 | 2025 |
    |---|---|---|
    | Approved | 231 | 212 |
    | Left | 30 | 41 |

    **4. Legal implications**

    None.
    """

  private static let html = """
    <html><head><title>x</title></head><body><table><tr><td>Committee:</td><td>Children and Families Scrutiny
    Panel</td><td>Date:</td><td>14 May 2025</td></tr><tr><td>Report title:</td><td>Foster carers</td></tr>
    <tr><td>Lead officer:</td><td>Director of Children&rsquo;s Services</td></tr></table>
    <h2>1. Purpose of report</h2><p>1.1 The report says how many foster carers there are.</p>
    <h2>2. Recommendations</h2><p>2.1 That the Panel notes the report.</p><p>2.2 That officers report again
    in a year.</p><h2>3. Current position</h2><p>3.1 On 31 March 2025 there were 212 households, against 231 a
    year before. The service costs &pound;1.2m.</p><table><caption>Table 1: Households</caption><tr><th></th>
    <th>2024</th><th>2025</th></tr><tr><td>Approved</td><td>231</td><td>212</td></tr><tr><td>Left</td>
    <td>30</td><td>41</td></tr></table><h2>4. Legal implications</h2><p>None.</p></body></html>
    """

  private static var word: [OldBlock] {
    let make = WordFileMaker.self
    let body =
      make.table([
        ["Committee:", "Children and Families Scrutiny Panel", "Date:", "14 May 2025"],
        ["Report title:", "Foster carers", "", ""],
        ["Lead officer:", "Director of Children’s Services", "", ""],
      ])
      + "<w:p>\(make.run("1. Purpose of report", "<w:b/>"))</w:p>"
      + make.paragraph("1.1 The report says how many foster carers there are.")
      + "<w:p>\(make.run("2. Recommendations", "<w:b/>"))</w:p>"
      + make.paragraph("2.1 That the Panel notes the report.")
      + make.paragraph("2.2 That officers report again in a year.")
      + "<w:p>\(make.run("3. Current position", "<w:b/>"))</w:p>"
      + make.paragraph(
        "3.1 On 31 March 2025 there were 212 households, against 231 a year before. The service costs £1.2m."
      )
      + make.table([["", "2024", "2025"], ["Approved", "231", "212"], ["Left", "30", "41"]])
      + "<w:p>\(make.run("4. Legal implications", "<w:b/>"))</w:p>" + make.paragraph("None.")
    var log = DiagnosticLog()
    return WordReader.read(WordFileMaker(body).bytes, file: "a.docx", into: &log)
      .map(OldWordReader.blocks) ?? []
  }

  @Test(arguments: ["text", "page", "Word"])
  func everyFormSaysTheSame(_ form: String) {
    let blocks =
      switch form {
      case "text": OldTextReader.blocks(of: Self.text)
      case "page": OldHTMLReader.blocks(of: Self.html)
      default: Self.word
      }
    let paper = OldPaperReader.paper(of: blocks, file: form)
    #expect(paper.head["committee"]?.text == "Children and Families Scrutiny Panel")
    #expect(paper.head["title"]?.text == "Foster carers")
    #expect(
      paper.head["report_of"]?.text.replacing("’", with: "'") == "Director of Children's Services")
    #expect(paper.date?.iso == "2025-05-14")
    #expect(
      paper.recommendations.map(\.text) == [
        "That the Panel notes the report.", "That officers report again in a year.",
      ])
    #expect(paper.tables.map { [$0.rows.count, $0.numberCells] } == [[3, 6]], "\(paper.tables)")
    #expect(paper.figures.map(\.figure.text) == ["212", "231", "£1.2m"])
    #expect(paper.section("legal")?.text == "None.")
    #expect(paper.sections.contains { $0.heading == "Current position" })
  }

  @Test func papersOfDifferentCouncilsNeverContradictEachOther() {
    func paper(_ month: String, _ council: String) -> OldPaper {
      OldPaperReader.paper(
        of: OldTextReader.blocks(
          of: """
            Summary

            An Improvement Notice was issued in \(month) 2024.

            Contact: democratic.services@\(council).gov.uk
            """), file: "\(council).txt")
    }
    let here = [paper("May", "one"), paper("June", "one")]
    #expect(OldContradiction.all(among: here).map(\.subject) == ["improvement notice"])
    #expect(OldContradiction.all(among: [paper("May", "one"), paper("June", "two")]).isEmpty)
    #expect(OldContradiction.all(among: [paper("May", "one"), paper("May", "one")]).isEmpty)
  }

  /// Sentences of two papers, and whether they contradict each other.
  @Test(arguments: [
    (
      "In 2023/24 the budget for placements was £4.2m.",
      "The placements budget of 2023/24 was £4.6m.",
      true
    ),
    (
      "Agency staff held 22% of posts in March 2024.",
      "In March 2024 agency staff held 27% of posts.",
      true
    ),
    // The same number, rounded.
    (
      "In 2023/24 the budget for placements was £4.2m.",
      "The placements budget of 2023/24 was £4,218,300.", false
    ),
    // Another time, another unit, and a wish.
    (
      "In 2023/24 the budget for placements was £4.2m.",
      "The placements budget of 2024/25 was £4.6m.",
      false
    ),
    (
      "Agency staff held 22% of posts in March 2024.", "In March 2024 agency staff held 27 posts.",
      false
    ),
    (
      "Agency staff held 22% of posts in March 2024.",
      "The target for March 2024 was that agency staff held 18% of posts.", false
    ),
    // Of something else.
    (
      "In 2023/24 the budget for placements was £4.2m.",
      "The transport budget of 2023/24 was £4.6m.",
      false
    ),
    // Both know both numbers.
    (
      "Agency staff held 22% of posts in March 2024, after 27%.",
      "In March 2024 agency staff held fewer than the 27% of posts before: 22%.", false
    ),
  ])
  func amountsOfOneThingAtOneTimeAreHeldToEachOther(
    _ first: String, _ second: String, _ contradicts: Bool
  ) {
    let papers = [first, second].enumerated().map { index, sentence in
      OldPaperReader.paper(
        of: OldTextReader.blocks(of: "Summary\n\n\(sentence)\n"), file: "\(index).txt")
    }
    let found = OldAmountConflict.all(among: papers)
    #expect(found.isEmpty != contradicts, "\(found.map(\.subject))")
    let text = BackCatalogue(papers: papers).text
    #expect(text.contains("1 contradiction between papers") == contradicts)
  }

  @Test(arguments: [
    ("Executive Director of Children and Families", "Executive Director of Children and Families"),
    ("Cllr Ada Example Cabinet Member for Children", "Cabinet Member for Children"),
    ("Ada Example", ""), ("Ada Example, Head of Service (ada@example.gov.uk)", "Head of Service"),
  ])
  func aPostIsKeptAndANameIsNot(_ text: String, _ post: String) {
    #expect(PostWords.post(in: text) == post)
  }
}
