import Diagnostics
import Foundation
import Publication
import Testing

@testable import Packs

/// The one file that holds a whole pack.
@Suite struct PackFileTests {
  private func files(_ project: ProjectCopy) async throws -> [String: String] {
    try await project.files()
  }

  private func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try Regex(pattern)
    return text.matches(of: expression).compactMap { $0.output[1].substring.map(String.init) }
  }

  @Test func `every name in a pack is given once and every link inside it finds its place`()
    async throws
  {
    let files = try await files(ProjectCopy())
    let packs = files.filter { $0.key.hasSuffix("/pack.html") }
    #expect(packs.count == 2)
    for (path, page) in packs {
      let names = try matches(#"\sid="([^"]+)""#, in: page)
      #expect(names.count > 50 && Set(names).count == names.count, "\(path)")
      let wanted =
        try matches(##"href="#([^"]+)""##, in: page) + matches(##"data-end="#([^"]+)""##, in: page)
        + matches(#"aria-labelledby="([^" ]+)"#, in: page)
      #expect(wanted.count > 30)
      let regions = try matches(#"role="region" aria-label="([^"]+)""#, in: page)
      #expect(regions.count > 10 && Set(regions).count == regions.count, "\(path)")
      #expect(Set(wanted).subtracting(names).isEmpty, "\(path): \(Set(wanted).subtracting(names))")
      for item in [4, 5] {
        #expect(
          page.contains(
            "<a class=\"pages\" data-end=\"#item-\(item)--end\" href=\"#item-\(item)\">"))
      }
    }
  }

  @Test func `a pack has one title, no gap between levels, and the words of every paper`()
    async throws
  {
    let files = try await files(ProjectCopy())
    let meeting = "2026-03-17-overview-and-scrutiny"
    let pack = try #require(files["\(meeting)/pack.html"])
    let levels = try matches("<h([1-6])", in: pack).compactMap(Int.init)
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    let words = PageText.words(ofHTML: pack).joined(separator: " ")
    for paper in ["04-performance", "05-workforce"] {
      let own = PageText.words(ofHTML: try #require(files["\(meeting)/\(paper).html"]))
      #expect(own.count > 300)
      #expect(words.contains(own.joined(separator: " ")), "\(paper)")
    }
  }

  @Test func `the front sheet says who sits on the committee and how much there is to read`()
    async throws
  {
    let project = try ProjectCopy()
    let meeting = "\(ProjectCopy.newest)/meeting.yaml"
    try project.replace(
      "agenda:\n", with: "membership: [Chair, Two parent governors]\nagenda:\n", in: meeting)
    try project.replace(
      "  - Apologies for absence\n",
      with: "  - Apologies for absence\n  - to_follow: Budget <monitoring>\n", in: meeting)
    let files = try await files(project)
    let index = try #require(files["2026-03-17-overview-and-scrutiny/index.md"])
    #expect(index.contains("## Membership\n\n- Chair\n- Two parent governors\n"))
    #expect(index.contains("Declarations of interest – Members and co-opted members are asked"))
    #expect(index.contains("Budget \\<monitoring> (to follow)"))
    let row = try Regex(#"\| All papers \| [0-9,]+ \| [0-9]+ \| [0-9]+ \|"#)
    #expect(index.contains(row))
    let page = try #require(files["2026-03-17-overview-and-scrutiny/index.html"])
    #expect(page.contains("href=\"pack.html\""))
    // The day first and largest, then the pack in three lines, and what to know for the meeting.
    #expect(
      page.contains(
        "<div class=\"day\">\n<p>Tuesday 17 March 2026</p>\n<p>6:30pm, Town Hall</p>"))
    #expect(page.contains("<div class=\"council\">Sefton Council</div>"))
    for line in [
      "> - One of three measures with a target misses it: re-referrals within twelve months (26.2%, target 22%).",
      "> - Two recommendations of earlier meetings are overdue.",
      "> - Five recommendations are put to the committee: three in item 5 and two in item 6.",
      "Quorum: a quarter of the members", "- **Access:** Step-free entrance and a hearing loop.",
    ] { #expect(index.contains(line), "\(line)") }
    let order = [
      "04-performance.html", "05-workforce.html", "changes.html", "tracker.html",
    ]
    let menu = try #require(page.firstRange(of: "<nav")).lowerBound
    let places = try order.map { try #require(page[menu...].firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test(arguments: [
    ("18:30", "6:30pm"), ("10:00", "10am"), ("12:00", "midday"), ("00:00", "midnight"),
    ("12:15", "12:15pm"), ("0:05", "12:05am"), ("6.30 pm", "6.30 pm"), ("25:00", "25:00"),
    ("1:2", "1:2"), ("١٨:30", "١٨:30"),
  ])
  func `a time is printed as public notices say it`(text: String, words: String) {
    #expect(TimeOfDay.words(text) == words)
  }

  @Test func `where no measure misses its target, the front sheet says so`() async throws {
    let project = try ProjectCopy()
    try project.replace(
      "rereferral,2023-04-01,22%,2 points", with: "rereferral,2023-04-01,25%,2 points",
      in: "Data/councils/sefton/targets.csv")
    let index = try #require(
      try await files(project)["2026-03-17-overview-and-scrutiny/index.md"])
    #expect(
      index.contains(
        "> - None of three measures with a target misses it. One more is within tolerance."))
  }

  @Test func `papers and packs that are too long are told, as the house says how gravely`()
    async throws
  {
    let project = try ProjectCopy()
    try project.replace(
      "limits: {summary_words: 150}",
      with: "limits: {summary_words: 150, minutes: 1, pack: {words: 100, sides: 1, minutes: 2}}",
      in: "Templates/sefton/house.yaml")
    let (built, log) = try await project.build(["2026-03-17"])
    #expect(log.codes.sorted() == ["P180", "P180", "P181", "P181", "P181"])
    #expect(built.packs.count == 1)
    try project.replace(
      "minutes: 1,", with: "minutes: 1, over: error,", in: "Templates/sefton/house.yaml")
    let (refused, errors) = try await project.build(["2026-03-17"])
    #expect(errors.hasErrors && refused.packs.isEmpty)
  }

  @Test func `late papers go out with their letter, and the agenda says that they follow`()
    async throws
  {
    let (packs, log) = try await ProjectCopy(whole: true).build(["2019-03-07-select-committee"])
    #expect(!log.hasErrors)
    let files = Dictionary(
      uniqueKeysWithValues: try #require(packs.packs.first).pack.parts.flatMap(\.files).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    let pack = try #require(files["pack.html"])
    #expect(pack.contains("(to follow, with a letter of 28 February 2019)"))
    #expect(!pack.contains("id=\"item-5\""))
    let supplement = try #require(files["supplement.html"])
    let letter = try #require(supplement.range(of: "Dear Member"))
    let paper = try #require(supplement.range(of: "<section id=\"item-5\""))
    #expect(letter.lowerBound < paper.lowerBound)
    #expect(
      supplement.contains("<a class=\"pages\" data-end=\"#item-5--end\" href=\"#item-5\">"))
    #expect(supplement.contains("break-before: recto"))
  }
}
