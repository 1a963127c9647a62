import Diagnostics
import Foundation
import Papers
import ProjectFiles
import TestSupport

/// Houses made for the examples of the page of codes, in a copy of the repository's Templates.
struct ExampleHouses {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Templates"),
      to: folder.url.appending(path: "Templates"))
  }

  /// What is found in a house of which a few lines of one file are given.
  func findings(_ file: String, _ lines: String) throws -> DiagnosticLog {
    let isSettings = file.hasSuffix("house.yaml")
    try folder.write(
      "Templates/kent/house.yaml", completed(isSettings ? lines : "", with: Self.whole))
    if !isSettings { try folder.write("Templates/kent/\(file)", lines) }
    return try read("kent").log
  }

  /// The house with further lines of its settings, and what is found in it.
  func house(_ lines: String) throws -> (house: HouseTemplates?, log: DiagnosticLog) {
    try folder.write("Templates/kent/house.yaml", completed(lines, with: Self.whole))
    return try read("kent")
  }

  /// Puts a further file into the house.
  func write(_ file: String, _ text: String) throws {
    try folder.write("Templates/kent/\(file)", text)
  }

  private func read(_ id: String) throws -> (house: HouseTemplates?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let templates = try ProjectFolder(folder.path("Templates"), called: "Templates")
    return (HouseTemplates.read(id, in: templates, into: &log).templates, log)
  }

  /// A house that asks for something of each kind.
  private static let whole = """
    name: Kent
    based_on: standard
    paragraphs: none
    recommendations: (1)
    header:
      - {Committee: committee, Date: date}
      - {Report of: report_of, Key decision: key_decision}
    blocks:
      - {field: summary, label: Summary, must: required}
      - {field: recommendations, label: Recommendations, must: required}
      - {field: legal, label: Legal, must: required or None}
      - {field: cost, label: Cost, must: required or None}
      - {field: consultation, label: Consultation, must: may be left out}
      - {field: core_purpose, label: Core purpose, must: may be left out,
         rows: [Protect the most vulnerable, Drivers of change],
         caption: What the report does for the core purpose, columns: [Aim, What it does]}
      - field: climate
        label: Climate
        must: may be left out
        grid:
          caption: What this report does to the climate
          question: Effect
          choose: {effect: {positive: Positive, neutral: Neutral, negative: Negative}}
          ask: {assessed: An assessment was made}
          narrative: [positive, negative]
      - {field: consulted, label: Advice on the climate, must: may be left out}
      - group: Implications
        name: implications
        caption: Implications of the report
        columns: [Issue, Implications]
        fields: [{field: risk, label: Risk, must: may be left out}]
      - body
      - {field: appendices, label: Appendices, must: may be left out}
      - {field: background_papers, label: Background papers, must: may be left out, from: extracts}
    checks:
      consult_when:
        grid: climate
        unmitigated_negative: yes
        categories: {travel: "business travel, fleet or commuting"}
        then: consulted
      key_decision: {field: key_decision, notice_days: 28}
      references: {consultation: [FD.####/##]}
    """

  /// A few fields, and no place for sections of the author's own.
  static let closed = """
    blocks:
      - {field: summary, label: Summary, must: required}
      - {field: recommendations, label: Recommendations, must: required}
      - {field: costs, label: Costs, must: may be left out}
    checks: {}
    """

  /// With the house's own words for open and closed papers.
  static let classified = """
    header:
      - {Committee: committee, Date: date}
      - {Report of: report_of, Key decision: key_decision}
      - {Classification: classification}
    checks: {classification: {field: classification, open: Public, closed: Private}}
    """
}
