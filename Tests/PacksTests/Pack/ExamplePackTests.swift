import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// The example that the README builds.
struct ExamplePackTests {
  static let meetings = [
    "2025-03-18-overview-and-scrutiny", "2026-03-17-overview-and-scrutiny",
  ]
  static let papers = ["index", "04-performance", "05-workforce"]

  /// The labels of the house in printed order, as its own papers have them.
  static let blocks = [
    "Report to:", "Date of Meeting:", "Subject:", "Report of:", "Wards Affected:", "Portfolio:",
    "Is this a Key Decision:", "Included in Forward Plan:", "Exempt / Confidential Report:",
    "Summary:", "Recommendation(s):", "Reasons for the Recommendation(s):",
    "Alternative Options Considered and Rejected: (including any Risk Implications)",
    "What will it cost and how will it be financed?", "(A) Revenue Costs", "(B) Capital Costs",
    "Implications of the Proposals:", "Resource Implications (Financial, IT, Staffing and Assets):",
    "Legal Implications:", "Equality Implications:", "Climate Emergency Implications:",
    "Have a positive impact", "Have a neutral impact", "Have a negative impact",
    "The Author has undertaken the Climate Emergency training for report authors",
    "Contribution to the Council’s Core Purpose:", "Protect the most vulnerable",
    "Facilitate confident and resilient communities",
    "Commission, broker and provide core services", "Place – leadership and influencer",
    "Drivers of change and reform", "Facilitate sustainable economic prosperity",
    "Greater income for social investment", "Cleaner Greener",
    "What consultations have taken place on the proposals and when?", "(A) Internal Consultations",
    "(B) External Consultations", "Contact Officer:", "Appendices:", "Background Papers:", "1. ",
    "1.1 ",
  ]

  @Test func bothMeetingsAreBuiltWithoutAFinding() async throws {
    let (packs, log) = try await ProjectCopy().build()
    #expect(ConsoleWriter(usesColour: false).text(of: log) == "")
    #expect(packs.packs.map(\.pack.address.meeting.text) == Self.meetings)
  }

  @Test func eachFormOfAPaperHasTheSameWordsInTheSameOrder() async throws {
    let files = try await ProjectCopy().files()
    for meeting in Self.meetings {
      for paper in Self.papers {
        let html = PageText.words(ofHTML: try #require(files["\(meeting)/\(paper).html"]))
        let markdown = PageText.words(ofMarkdown: try #require(files["\(meeting)/\(paper).md"]))
        #expect(html.count > 20)
        #expect(
          html == markdown,
          "\(meeting)/\(paper)\n\(lineDifference(from: html.joined(separator: "\n"), to: markdown.joined(separator: "\n")))"
        )
      }
    }
  }

  @Test func everyBlockOfTheHouseStandsInOrderInBothForms() async throws {
    let files = try await ProjectCopy().files()
    for meeting in Self.meetings {
      for paper in ["04-performance", "05-workforce"] {
        let html = try #require(files["\(meeting)/\(paper).html"])
        let markdown = try #require(files["\(meeting)/\(paper).md"])
        for words in [PageText.words(ofHTML: html), PageText.words(ofMarkdown: markdown)] {
          let text = words.joined(separator: " ")
          var place = text.startIndex
          for label in Self.blocks {
            let found = text.range(of: label, range: place..<text.endIndex)
            #expect(found != nil, "\(meeting)/\(paper): '\(label)' is missing or out of order")
            place = found?.upperBound ?? place
          }
        }
      }
    }
  }

  @Test func everyPageCarriesTheNotice() async throws {
    for (path, text) in try await ProjectCopy().files()
    where path.hasSuffix(".html") || path.hasSuffix(".md") {
      #expect(text.contains("Worked example made from published statistics"), "\(path)")
    }
  }

  /// The numbers of a line: what stands between quote marks in a manifest, and words elsewhere.
  private static func changed(_ old: String, _ new: String) -> [String] {
    let difference = new.split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: old.split(separator: "\n", omittingEmptySubsequences: false))
    return difference.insertions.map { change in
      if case .insert(_, let line, _) = change { String(line) } else { "" }
    }
  }

  @Test func oneNumberInAnExtractChangesWhereItIsPrintedAndNowhereElse() async throws {
    let project = try ProjectCopy()
    let before = try await project.files()
    // Sefton's social worker turnover for 2025 in the release that only the newer meeting reads.
    let file = "Data/extracts/dfe-social-work-workforce/2026-02/csww_indicators_2017_to_2025.csv"
    let lines = try project.text(file).components(separatedBy: "\n")
    let header = lines[0].components(separatedBy: ",")
    let column = try #require(header.firstIndex(of: "turnover_rate_fte"))
    let row = try #require(
      lines.firstIndex { $0.hasPrefix("2025,") && $0.contains(",E08000014,Sefton,") })
    var cells = lines[row].components(separatedBy: ",")
    try #require(cells[column] == "15" || cells[column] == "15.0")
    cells[column] = "15.1"
    var edited = lines
    edited[row] = cells.joined(separator: ",")
    try project.write(file, edited.joined(separator: "\n"))

    let after = try await project.files()
    #expect(Set(before.keys) == Set(after.keys))
    let meeting = "2026-03-17-overview-and-scrutiny"
    // The front sheet prints the size of the one file that holds all papers.
    let touched = after.keys.filter { before[$0] != after[$0] && $0 != "\(meeting)/index.html" }
      .sorted()
    #expect(
      touched == [
        "\(meeting)/05-workforce.csv", "\(meeting)/05-workforce.html", "\(meeting)/05-workforce.md",
        "\(meeting)/SHA256SUMS", "\(meeting)/changes.html", "\(meeting)/changes.json",
        "\(meeting)/changes.md", "\(meeting)/charts/05-workforce-1.svg",
        "\(meeting)/manifest.json", "\(meeting)/pack.html",
      ])
    let paper = "\(meeting)/05-workforce.md"
    let lines2 = Self.changed(before[paper] ?? "", after[paper] ?? "")
    #expect(lines2.contains { $0.hasPrefix("| Social worker turnover") })
    #expect(lines2.allSatisfy { $0.contains("15.1") || $0.contains("4.1") }, "\(lines2)")
    // In the summary, the text and the table.
    #expect(lines2.count >= 3)
    let manifest = "\(meeting)/manifest.json"
    for line in Self.changed(before[manifest] ?? "", after[manifest] ?? "") {
      #expect(
        line.contains("sw_turnover") || line.contains("sha256"), "unexpected change: \(line)")
    }
  }
}
