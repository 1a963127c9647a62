import Diagnostics
import Foundation
import Packs
import Publication
import TestSupport
import Testing

/// Scorecards of a council's own quarterly measures, as a paper prints them.
@Suite struct ScorecardTests {
  /// Four percentages of staff, so that nothing is withheld; targets are added by name.
  private static func measures(_ more: String = "") -> String {
    ["a", "b", "c", "d"].map {
      "x_\($0): {name: Kites \($0.uppercased()), unit: per cent, places: 0, polarity: lower is better, "
        + "period: quarter, about: none\(more)}"
    }.joined(separator: "\n")
  }
  private static let ids = ["x_a", "x_b", "x_c", "x_d"]

  /// - Parameter targets: of each measure; nil for none.
  private func project(
    _ tag: String, values: [String: [String]], targets: [String: String] = [:],
    indicators: String = measures()
  ) throws -> OwnFiguresProject {
    let ids = Self.ids.filter { values[$0] != nil }
    let own = try OwnFiguresProject(
      indicators: indicators, ids: values.keys.filter { !Self.ids.contains($0) }.sorted() + ids,
      text: tag)
    try own.add(
      values.sorted { $0.key < $1.key }.flatMap { id, values in
        values.map { "E08000014,\($0.replacing(" = ", with: ",\(id),"))\n" }
      }.joined())
    let path = "Data/councils/sefton/targets.csv"
    let rows = targets.sorted { $0.key < $1.key }.map { "\($0),2023-04-01,\($1),0,made up\n" }
    try own.project.write(path, own.project.text(path) + rows.joined())
    return own
  }

  private static let last = "Q3 2025/26"

  /// The words of a row, from its cells.
  private func rows(_ paper: String) throws -> [[String]] {
    let lines = paper.split(separator: "\n")
    let head = try #require(
      lines.lastIndex { $0.hasPrefix("| Measure | Newest") })
    return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  // MARK: The sentence above

  @Test(arguments: [
    (["5%", "5%", "5%", "5%"], "**All 4 measures miss their target.**\n"),
    (
      ["5%", "90%", "90%", "90%"], "**1 of 4 measures misses its target.** Three meet their target."
    ),
    (
      ["5%", "5%", "90%", ""],
      "**2 of 4 measures miss their target.** One meets its target and one has no target."
    ),
    (
      ["90%", "90%", "", ""],
      "**None of 4 measures misses its target.** Two meet their target and two have no target."
    ),
    (
      ["", "", "", ""], "**None of the 4 measures is rated against a target.** Four have no target."
    ),
  ])
  func theSentenceAboveCountsWhatMissesItsTarget(targets: [String], sentence: String) async throws {
    let values = Dictionary(uniqueKeysWithValues: Self.ids.map { ($0, ["\(Self.last) = 20"]) })
    let aims = zip(Self.ids, targets).filter { !$1.isEmpty }
    let own = try project(
      "{% scorecard x_a, x_b, x_c, x_d %}", values: values,
      targets: Dictionary(uniqueKeysWithValues: aims.map { ($0, $1) }))
    let paper = try await own.paper()
    #expect(paper.contains("\n" + sentence), "\(paper.suffix(2_000))")
  }

  @Test(arguments: [
    ("5%", "20", "The measure misses its target."), ("20%", "20", "The measure meets its target."),
    ("", "20", "The measure has no target."), ("5%", "x", "The measure has no figure to rate."),
  ])
  func oneMeasureIsNotCounted(target: String, value: String, sentence: String) async throws {
    let own = try project(
      "{% scorecard x_a %}", values: ["x_a": ["Q2 2025/26 = 30", "\(Self.last) = \(value)"]],
      targets: target.isEmpty ? [:] : ["x_a": target])
    let paper = try await own.paper()
    #expect(paper.contains("**\(sentence)**"))
    #expect(!paper.contains("**\(sentence)** "))
  }

  // MARK: Rows

  @Test func aRowSaysAllOfItsMeasureInWords() async throws {
    let own = try project(
      "{% scorecard x_a, x_b, x_c, x_d %}",
      values: [
        "x_a": ["Q2 2025/26 = 18", "\(Self.last) = 20"],
        "x_b": ["Q2 2025/26 = 20", "\(Self.last) = 20"],
        "x_c": ["Q1 2025/26 = 20", "\(Self.last) = 19"],
        "x_d": ["Q2 2025/26 = 20", "\(Self.last) = c"],
      ], targets: ["x_a": "18%", "x_c": "18% to 20%", "x_d": "18%"])
    let rows = try rows(try await own.paper())
    #expect(
      rows == [
        [
          "**Kites A** per cent, \(Self.last)", "20%", "↑ Up 2 points Worse",
          "**Not met** 18% or less", "Too few figures to say",
        ],
        [
          "**Kites B** per cent, \(Self.last)", "20%", "→ No change", "No target",
          "Too few figures to say",
        ],
        [
          "**Kites C** per cent, \(Self.last)", "19%", "\\[n]", "Met 18% to 20%",
          "Too few figures to say",
        ],
        [
          "**Kites D** per cent, \(Self.last)", "\\[c]", "\\[c]",
          "Suppressed to protect confidentiality 18% or less", "No figure",
        ],
      ])
  }

  @Test func headingsStandAmongTheRowsAndTheWorstComesFirstUnderEach() async throws {
    let own = try project(
      "{% scorecard x_a, x_b, x_c, x_d order: worst headings: \"x_a: Help; x_c: Care\" %}",
      values: Dictionary(uniqueKeysWithValues: Self.ids.map { ($0, ["\(Self.last) = 20"]) }),
      targets: ["x_b": "10%", "x_a": "15%", "x_c": "90%", "x_d": "0%"])
    let names = try rows(try await own.paper()).map { $0[0].prefix(11) }
    #expect(
      names == [
        "**Help**", "**Kites B**", "**Kites A**", "**Care**", "**Kites D**", "**Kites C**",
      ])
  }

  /// Of a count that is withheld the rating is unknown, so that its place says nothing of it.
  @Test(arguments: ["1", "3", "5"])
  func aWithheldCountHasOnePlaceWhateverItIs(value: String) async throws {
    let count = "unit: count, polarity: lower is better, period: quarter, about: children"
    let own = try project(
      "{% scorecard x_a, x_b, x_c order: worst %}",
      values: [
        "x_a": ["Q2 2025/26 = 12", "\(Self.last) = 22"],
        "x_b": ["Q2 2025/26 = 12", "\(Self.last) = \(value)"],
        "x_c": ["Q2 2025/26 = 12", "\(Self.last) = 20"],
      ], targets: ["x_a": "21", "x_b": "2", "x_c": "21"],
      indicators: ["a", "b", "c"].map { "x_\($0): {name: Kites \($0.uppercased()), \(count)}" }
        .joined(separator: "\n"))
    let paper = try await own.paper()
    #expect(
      try rows(paper).map { String($0[0].prefix(11)) } == [
        "**Kites A**", "**Kites B**", "**Kites C**",
      ])
    #expect(
      try rows(paper)[1][1...].joined(separator: " ")
        == "\\[c] \\[c] Withheld so that no child can be identified 2 or less No figure")
    #expect(
      paper.contains(
        "**1 of 3 measures misses its target.** One meets its target and one has no figure to rate."
      ))
  }

  // MARK: Awkward input

  @Test func measuresWithoutACommonPeriodEachSayTheirOwn() async throws {
    let own = try project(
      "{% scorecard x_a, x_m, rereferral beside: england %}",
      values: ["x_a": ["Q2 2025/26 = 18", "\(Self.last) = 20"]],
      indicators: Self.measures()
        + "\nx_m: {name: By year, numerator: rereferral_count, denominator: referral_count, "
        + "derive: numerator / denominator, unit: per cent, polarity: none, about: none}")
    try own.project.replace("  - x_a\n", with: "  - x_a\n  - x_m\n", in: OwnFiguresProject.report)
    let paper = try await own.paper()
    #expect(
      paper.contains(
        "| Measure | Newest | Change on period before | Target | England | Usual or not |"))
    #expect(paper.contains("**Kites A** per cent, Q3 2025/26 | 20% |"))
    #expect(
      paper.contains(
        "**Re-referrals within twelve months** per cent of referrals, year ending 31 March 2025"))
    #expect(paper.contains("Not updated this quarter:"))
  }

  @Test func sixtyMeasuresWithNamesOf120LettersMakeAWholePage() async throws {
    let long = String(repeating: "abcdefghijkl", count: 10)
    let names = (0..<60).map { "x_m\($0)" }
    let own = try project(
      "{% scorecard \(names.joined(separator: ", ")) %}",
      values: Dictionary(uniqueKeysWithValues: names.map { ($0, ["\(Self.last) = 20"]) }),
      indicators: names.map {
        "\($0): {name: \(long.prefix(114))\($0), unit: per cent, polarity: none, period: quarter, about: none}"
      }.joined(separator: "\n"))
    let paper = try await own.paper()
    #expect(try rows(paper).count == 60)
    #expect(
      paper.contains(
        "**None of the 60 measures is rated against a target.** 60 are neither good nor bad."))
  }

  @Test func measuresThatAreAllAbsentMakeARowEach() async throws {
    let own = try project(
      "{% scorecard x_a, x_b %}",
      values: ["x_a": ["\(Self.last) = x"], "x_b": ["\(Self.last) = c"]], targets: ["x_a": "5%"])
    let (built, log) = try await own.project.build([ProjectCopy.newestMeeting])
    let files = built.packs.flatMap(\.pack.parts).flatMap(\.files)
    let page = try #require(files.first { $0.path == "04-performance.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(!log.hasErrors, "\(ConsoleWriter(usesColour: false).text(of: log))")
    #expect(
      text.contains("class=\"lead\"><strong>Neither measure is rated against a target.</strong>"))
    let own2 = text.components(separatedBy: "class=\"scroll card").last ?? ""
    #expect(!own2.prefix(3_000).contains("<svg"))
  }

  // MARK: What is refused

  @Test(arguments: [
    ("Help; Care", ["P170", "P170"]), ("x_a: Help; x_z: Care", ["P171"]),
    ("x_a: Help; x_a: Care", ["P172"]), ("x_b: Care", ["P173"]), ("x_a: ", ["P170"]),
  ])
  func headingsThatNameNoMeasureAreRefused(headings: String, codes: [String]) async throws {
    let own = try project(
      "{% scorecard x_a, x_b headings: \"\(headings)\" %}",
      values: ["x_a": ["\(Self.last) = 20"], "x_b": ["\(Self.last) = 20"]])
    let log = try await own.log()
    #expect(log.codes == codes, "\(ConsoleWriter(usesColour: false).text(of: log))")
  }

  /// What an author writes into a tag is read like the rest of the paper.
  @Test(arguments: ["scorecard", "table"])
  func wordsOfACaptionSayNoNumber(tag: String) async throws {
    let own = try project(
      "{% \(tag) x_a caption: \"All 17 of them\" %}", values: ["x_a": ["\(Self.last) = 20"]])
    #expect(try await own.log().codes == ["D040"])
  }

  // MARK: Comments

  @Test(arguments: [
    ("", ["P162"]), ("Kites A: too few.", ["P162"]),
    ("Kites ABC is something else that is long enough to count.", ["P162"]),
    (
      "**Kites A:** help ended before plans were carried out, and each closure is now read again.",
      []
    ),
    (
      "- Kites A, because help ended before plans were carried out and nobody looked at it again.",
      []
    ),
  ])
  func aMissedTargetIsExplainedWhereTheDictionaryAsksForIt(text: String, codes: [String])
    async throws
  {
    let own = try project(
      "{% scorecard x_a %}\n\n\(text)", values: ["x_a": ["\(Self.last) = 20"]],
      targets: ["x_a": "5%"],
      indicators: Self.measures(", comment: required when missed"))
    let log = try await own.log()
    #expect(log.codes == codes)
    if !codes.isEmpty {
      let said = ConsoleWriter(usesColour: false).text(of: log)
      #expect(
        said.contains("'Kites A' misses its target of 5%, and no paragraph of the paper says why")
      )
      #expect(said.contains("begins '**Kites A:**'"))
      #expect(said.contains("04-performance.md:"))
    }
  }

  @Test func noCommentIsAskedForWhereTheTargetIsMet() async throws {
    let own = try project(
      "{% scorecard x_a %}", values: ["x_a": ["\(Self.last) = 20"]], targets: ["x_a": "25%"],
      indicators: Self.measures(", comment: required when missed"))
    #expect(try await own.log().codes == [])
  }

  // MARK: Houses and forms

  @Test func aHouseLeavesPartsOut() async throws {
    let own = try project(
      "{% scorecard x_a, x_b %}",
      values: ["x_a": ["\(Self.last) = 20"], "x_b": ["\(Self.last) = 20"]])
    try own.project.replace(
      "paragraphs: 1.1", with: "paragraphs: 1.1\nscorecard: {without: [count, change, usual]}",
      in: "Templates/sefton/house.yaml")
    let paper = try await own.paper()
    #expect(paper.contains("| Measure | Newest | Target |"))
    #expect(!paper.contains("rated against a target."))
  }

  @Test func theFileOfFiguresHasTheValuesOfTheLines() async throws {
    let own = try project(
      "{% scorecard x_a periods: 3 %}",
      values: ["x_a": ["Q4 2024/25 = 30", "Q1 2025/26 = 18", "\(Self.last) = 20"]],
      targets: ["x_a": "18%"])
    let (built, _) = try await own.project.build([ProjectCopy.newestMeeting])
    let files = built.packs.flatMap(\.pack.parts).flatMap(\.files)
    let csv = String(
      decoding: try #require(files.first { $0.path == "04-performance.csv" }).bytes, as: UTF8.self)
    let lines = csv.split(separator: "\n").filter { $0.contains("Kites A") }
      .map { $0.split(separator: "\"").last.map(String.init) ?? "" }
    #expect(
      lines == [
        ",Newest,20,Q3 2025/26", ",Change on quarter before,n,not reported", ",Target,18,not met",
        ",Q1 2025/26,18,", ",Q2 2025/26,n,not reported",
      ])
    let page = String(
      decoding: try #require(files.first { $0.path == "04-performance.html" }).bytes, as: UTF8.self)
    #expect(
      page.contains(
        "<title>From 18% in Q1 2025/26 to 20% in Q3 2025/26; lowest 18% in Q1 2025/26, highest 20% in "
          + "Q3 2025/26; target 18%; no figure for Q2 2025/26.</title>"))
  }
}
