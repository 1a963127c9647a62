import Diagnostics
import Foundation
import TestSupport
import Testing

/// Sentences as authors write them about the figures of the example councils, half of them untrue: how
/// many of the untrue are found, and how many of the true are accused. Whether a sentence is true was
/// worked out from the published figures by hand or by a program of its own, never by this one.
@Suite struct ClaimSentenceTests {
  /// A line of the table: its kind, whether it is true, the paper whose figures it binds, and its words.
  struct Row {
    let kind: String
    let isTrue: Bool
    let paper: Paper
    let sentence: String

    init?(_ line: Substring) {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 4, let paper = Paper(rawValue: parts[2]) else { return nil }
      kind = parts[0]
      isTrue = parts[1] == "true"
      self.paper = paper
      sentence = parts[3]
    }
  }

  /// A paper of the examples, in which the sentences stand.
  enum Paper: String, CaseIterable {
    case performance, workforce, darlington

    var council: String { self == .darlington ? "darlington" : "sefton" }

    var folder: String {
      self == .darlington
        ? "Data/councils/darlington/meetings/2022-12-05-children-and-young-people"
        : ProjectCopy.newest
    }

    var file: String {
      "\(folder)/\(self == .workforce ? "05-workforce.md" : "04-performance.md")"
    }
  }

  /// Bounds of the sets together.
  static let leastFound = 0.95
  static let mostAccused = 0.02

  static func rows() throws -> [Row] {
    let table = Repository.root.appending(
      path: "Tests/PacksTests/Project/Golden/claim-sentences.tsv")
    return try String(contentsOf: table, encoding: .utf8).split(separator: "\n").compactMap(
      Row.init)
  }

  @Test func theUntrueAreFoundAndTheTrueAreNotAccused() async throws {
    let rows = try Self.rows()
    #expect(rows.count >= 400)
    #expect(Set(rows.map(\.kind)).count >= 12)
    var answers: [(row: Row, codes: [String])] = []
    for paper in Paper.allCases {
      answers += try await Self.answers(of: paper, rows.filter { $0.paper == paper })
    }
    let (found, untrue) = Self.count(answers.filter { !$0.row.isTrue })
    let (accused, accurate) = Self.count(answers.filter { $0.row.isTrue })
    for kind in Set(rows.map(\.kind)).sorted() {
      let untrue = Self.count(answers.filter { $0.row.kind == kind && !$0.row.isTrue })
      let accurate = Self.count(answers.filter { $0.row.kind == kind && $0.row.isTrue })
      print(
        "\(kind): \(untrue.hit) of \(untrue.all) untrue found, \(accurate.hit) of \(accurate.all) true accused"
      )
    }
    print("all: \(found) of \(untrue) untrue found, \(accused) of \(accurate) true accused")
    let wrong = answers.filter { $0.codes.isEmpty != $0.row.isTrue }.map { "\n\($0.row.sentence)" }
    #expect(Double(found) >= Self.leastFound * Double(untrue), "\(wrong.joined())")
    #expect(Double(accused) <= Self.mostAccused * Double(accurate), "\(wrong.joined())")
  }

  @Test func whatAChartSaysOfThePeriodsItShowsIsNoClaimOfAll() async throws {
    let project = try ProjectCopy()
    let report = "\(ProjectCopy.newest)/04-performance.md"
    try project.write(
      report, project.text(report) + "\n{% chart rereferral periods: 3 %}\n")
    let log = try await project.build().log
    #expect(!log.codes.contains { $0.hasPrefix("P15") }, "\(log.codes)")
  }

  /// "Misses the target of 10% by 2.3 percentage points, and no forecast is made from only 5" is no sum.
  @Test func whatTheProgramSaysOfATargetIsNoSumOfAnAuthor() async throws {
    let project = try ProjectCopy()
    let report = "\(ProjectCopy.newest)/04-performance.md"
    try project.replace(
      "cla_3plus,2023-04-01,10%", with: "cla_3plus,2023-04-01,5%",
      in: "Data/councils/sefton/targets.csv")
    try project.write(
      report,
      project.text(report)
        + "\nStability {{ cla_3plus.against_target }}. It was {{ cla_3plus.latest }}.\n")
    let log = try await project.build().log
    #expect(!log.codes.contains { $0.hasPrefix("P15") }, "\(log.codes)")
    let page = try await project.files().first {
      $0.key.hasPrefix("2026-03-17") && $0.key.hasSuffix("04-performance.md")
    }
    #expect(try #require(page).value.contains("from only 5"))
  }

  private static func count(_ answers: [(row: Row, codes: [String])]) -> (hit: Int, all: Int) {
    (answers.count { !$0.codes.isEmpty }, answers.count)
  }

  /// Each sentence as a paragraph of its own, checked as any paper is; the codes that stand on its line.
  private static func answers(
    of paper: Paper, _ rows: [Row]
  ) async throws -> [(row: Row, codes: [String])] {
    let project = try ProjectCopy(whole: true)
    try project.keep(paper)
    let facts = Self.facts.map {
      "\($0.0): {value: \"\($0.1)\", unit: \($0.2), source: made up for a test, about: none}\n"
    }
    try project.write("Data/councils/\(paper.council)/facts.yaml", facts.joined())
    let text = try project.text(paper.file)
    let head = try #require(text.range(of: "\n# About the figures\n"))
    var lines = text[..<head.lowerBound].components(separatedBy: "\n")
    if let start = lines.firstIndex(where: { $0.hasPrefix("# ") }) {
      lines.replaceSubrange(start..., with: Self.sections(lines[start...]))
    }
    lines += ["", "# About the figures", "", "The figures.", ""]
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      places[lines.count + 1] = index
      lines += [row.sentence, ""]
    }
    try project.write(paper.file, lines.joined(separator: "\n"))
    let (_, log) = try await project.build()
    var codes = rows.map { _ in [String]() }
    for finding in log.sorted() where finding.location.file == paper.file {
      guard let line = finding.location.start?.line, let index = places[line] else {
        if finding.severity == .error {
          Issue.record("\(finding.code): \(finding.problem.message)")
        }
        continue
      }
      codes[index].append(finding.code)
    }
    return zip(rows, codes).map { ($0, $1) }
  }

  /// The sections of a paper with a sentence that claims nothing in place of each text with figures.
  private static func sections(_ lines: ArraySlice<String>) -> [String] {
    lines.map { $0.contains("{{") || $0.contains("{%") ? "The report sets it out." : $0 }
  }

  private static let facts: [(String, String, String)] = [
    ("posts_then", "36", "count"), ("posts_now", "42", "count"), ("posts_added", "6", "count"),
    ("cost_then", "£4.2m", "pounds"), ("cost_now", "£5.0m", "pounds"),
    ("cost_added", "£0.8m", "pounds"), ("cost_saved", "£1.3m", "pounds"),
    ("places_now", "535", "count"), ("places_then", "536", "count"),
    ("share_then", "41%", "per cent"), ("share_now", "44%", "per cent"),
    ("homes_now", "88", "count"), ("homes_then", "91", "count"), ("homes_gone", "3", "count"),
  ]
}

extension ProjectCopy {
  /// Keeps the meeting of a paper and that paper alone.
  fileprivate func keep(_ paper: ClaimSentenceTests.Paper) throws {
    let files = FileManager.default
    let councils = folder.appending(path: "Data/councils")
    for council in try files.contentsOfDirectory(atPath: councils.path)
    where council != paper.council {
      try files.removeItem(at: councils.appending(path: council))
    }
    let meetings = folder.appending(path: paper.folder).deletingLastPathComponent()
    let kept = paper.folder.split(separator: "/").last.map(String.init)
    for meeting in try files.contentsOfDirectory(atPath: meetings.path) where meeting != kept {
      try files.removeItem(at: meetings.appending(path: meeting))
    }
    let own = paper.file.split(separator: "/").last.map(String.init) ?? ""
    for file in try files.contentsOfDirectory(atPath: folder.appending(path: paper.folder).path)
    where file.hasSuffix(".md") && file != own {
      try files.removeItem(at: folder.appending(path: "\(paper.folder)/\(file)"))
    }
    let settings = "\(paper.folder)/meeting.yaml"
    let text = try text(settings)
    guard let agenda = text.range(of: "agenda:") else { return }
    try write(
      settings,
      text[..<agenda.lowerBound] + "agenda:\n  - Apologies for absence\n  - report: \(own)\n")
  }
}
