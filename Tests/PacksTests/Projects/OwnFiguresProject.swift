import Diagnostics
import Foundation
import Packs
import Publication
import Testing

/// The example with figures of the council's own, by quarter, in the paper of the newest meeting (cut-off
/// 2 March 2026, meeting 17 March 2026).
struct OwnFiguresProject {
  let project: ProjectCopy
  static let report = "\(ProjectCopy.newest)/04-performance.md"
  static let meeting = "\(ProjectCopy.newest)/meeting.yaml"

  /// - Parameters:
  ///   - indicators: entries of the dictionary.
  ///   - ids: those that the paper names.
  ///   - text: what the paper says at its end.
  init(indicators: String, ids: [String], text: String) throws {
    project = try ProjectCopy()
    let dictionary = "Data/indicators.yaml"
    try project.write(dictionary, project.text(dictionary) + "\n" + indicators + "\n")
    try project.replace(
      "indicators:\n", with: "indicators:\n" + ids.map { "  - \($0)\n" }.joined(), in: Self.report)
    try project.write(
      Self.report, project.text(Self.report) + "\n# Own figures\n\n\(text)\n")
  }

  /// Adds a release of the council's own with rows `quarter,measure,value`.
  func add(_ rows: String, source: String = "own", release: String = "2026-02-20") throws {
    let folder = "Data/councils/sefton/extracts/\(source)/\(release)"
    try project.makeFolder(folder)
    try project.write("\(folder)/f.csv", "area,period,measure,value\n" + rows)
    let ids = Set(rows.split(separator: "\n").map { String($0.split(separator: ",")[2]) }).sorted()
    try project.write(
      "\(folder)/mapping.yaml",
      """
      file: f.csv
      layout: long
      publication: Made up
      source: A test
      licence: none
      area: {column: area}
      period: {column: period, as: quarter}
      value: value
      indicators: {column: measure, names: {\(ids.map { "\($0): \($0)" }.joined(separator: ", "))}}

      """)
  }

  /// One line a quarter of one measure.
  func add(
    _ id: String, _ values: [String], source: String = "own", release: String = "2026-02-20"
  ) throws {
    try add(
      values.map { "E08000014,\($0.replacing(" = ", with: ",\(id),"))\n" }.joined(), source: source,
      release: release)
  }

  func log() async throws -> DiagnosticLog {
    try await project.build([ProjectCopy.newestMeeting]).log
  }

  /// The paper in Markdown.
  func paper() async throws -> String {
    let (built, log) = try await project.build([ProjectCopy.newestMeeting])
    try #require(!log.hasErrors, "\(ConsoleWriter(usesColour: false).text(of: log))")
    let files = built.packs.flatMap(\.pack.parts).flatMap(\.files)
    let file = try #require(files.first { $0.path == "04-performance.md" })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
