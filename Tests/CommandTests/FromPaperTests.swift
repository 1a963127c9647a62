import Foundation
import TestSupport
import Testing

/// `scrutiny new report --from` and `scrutiny read`, as an officer with a made-up old paper uses them.
struct FromPaperTests {
  private static let paper = """
    Report to:\tOverview and Scrutiny Committee\tDate of Meeting:\t6 July 2021
    Subject:\tFoster carers
    Report of:\tAda Example, Head of Fostering\tWards Affected:\t(All Wards);

    Summary:

    There has been an investment of £7 million in 2021/22. The offer lasts for 18 months.

    Recommendation(s):

    - (1) That the report is noted.

    Legal Implications: none

    1. The position

    1.1 On 31 March 2021 there were 212 households.

    Table 1: Households

    \t2020\t2021
    Approved\t231\t212

    Contact Officer:\tAda Example
    """

  @Test func anOldPaperBecomesAReportWithMarksWhereItIsUnsure() throws {
    let command = try Command()
    let old = command.folder.url.appending(path: "old.txt")
    try Self.paper.write(to: old, atomically: true, encoding: .utf8)
    let made = try command.run(
      "new", "report", "--council", "sefton", "--meeting", "2021-07-06", "07-carers", "--from",
      "old.txt")
    #expect(made.status == 0, "\(made.errors)")
    let folder = "Data/councils/sefton/meetings/2021-07-06-overview-and-scrutiny"
    func text(_ name: String) throws -> String {
      try String(
        contentsOf: command.folder.url.appending(path: "\(folder)/\(name)"), encoding: .utf8)
    }
    let report = try text("07-carers.md")
    let facts = try text("facts.yaml")
    #expect(report.contains("report_of: Head of Fostering"))
    #expect(report.contains("  carers-1: That the report is noted."))
    // The example declares this amount for this year.
    #expect(report.contains("an investment of {{ improvement_investment }} in 2021/22"))
    #expect(report.contains("lasts for {{ carers_1 }}."))
    #expect(facts.contains("value: \"18 months\"") && facts.contains("period: FILL IN"))
    #expect(report.contains("{% figures carers_table_1 %}"))
    #expect(try text("tables.yaml").contains("values: [\"231\", \"212\"]"))
    #expect(report.contains("contact: FILL IN"))
    #expect(!(report + facts).contains("Ada"), "the name of a person was taken over")
    let check = try command.run("check", "--council", "sefton", "2021-07-06")
    #expect(check.status == 65)
    #expect(check.errors.contains("P098"))
  }

  @Test func whatIsStillToBeWrittenIsFoundInAPaper() throws {
    let command = try Command()
    let paper = command.folder.url.appending(
      path:
        "Data/councils/sefton/meetings/2021-07-06-overview-and-scrutiny/04-improvement-journey.md")
    let text = try String(contentsOf: paper, encoding: .utf8)
    try text.replacing("# Capital costs\n\nNone.", with: "# Capital costs\n\nFILL IN")
      .write(to: paper, atomically: true, encoding: .utf8)
    let check = try command.run("check", "--council", "sefton", "2021-07-06")
    #expect(check.status == 65)
    #expect(check.errors.contains("error[P429]"), "\(check.errors)")
  }

  @Test func readListsWhatAPaperSaysAndRefusesWhatIsNone() throws {
    let command = try Command(withoutProject: ())
    let old = command.folder.url.appending(path: "old.txt")
    try Self.paper.write(to: old, atomically: true, encoding: .utf8)
    let read = try command.run("read", "old.txt")
    #expect(read.status == 0, "\(read.errors)")
    for line in [
      "  committee: Overview and Scrutiny Committee", "  date: 6 July 2021",
      "  report of: Head of Fostering", "  1 recommendation", "£7 million (2021/22)",
    ] {
      #expect(read.output.contains(line), "\(line)")
    }
    #expect(try command.run("read", "nothing.docx").status != 0)
    try "x".write(
      to: command.folder.url.appending(path: "a.pdf"), atomically: true, encoding: .utf8)
    let pdf = try command.run("read", "a.pdf")
    #expect(pdf.status == 65 && pdf.errors.contains("P425"), "\(pdf.errors)")
  }
}
