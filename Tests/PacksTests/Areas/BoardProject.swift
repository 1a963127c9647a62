import Foundation
import Publication
import Testing

/// A board of the North West with a paper of its own and one for each of some areas.
struct BoardProject {
  let project: ProjectCopy
  static let folder = "Data/councils/board/meetings/2026-03-17-board"
  static let settings = "\(folder)/meeting.yaml"
  static let narrative = "\(folder)/03-profile.md"

  /// - Parameters:
  ///   - areas: what `for_each` says.
  ///   - indicators: that both papers name and print in a table.
  init(areas: String, indicators: [String] = ["cla_count", "cla_rate"]) throws {
    project = try ProjectCopy()
    try FileManager.default.removeItem(at: project.folder.appending(path: "Data/councils/sefton"))
    try project.makeFolder(Self.folder)
    try project.write(
      "Data/councils/board/council.yaml",
      """
      name: North West Board
      codes: {gss: E12000002}
      jurisdiction: England
      house_style: standard
      disclosure: {threshold: 5, secondary: yes}

      """)
    try project.write(
      Self.settings,
      """
      committee: North West Board
      date: 2026-03-17
      data_cut_off: 2026-03-02
      issued: 2026-03-09
      agenda:
        - Apologies for absence
        - report: 02-region.md
        - report: 03-profile.md
          for_each: {areas: \(areas)}

      """)
    try project.write(
      "\(Self.folder)/02-region.md", Self.paper("The region", "note-region", indicators))
    try project.write(Self.narrative, Self.paper("Profile", "note", indicators))
  }

  private static func paper(_ title: String, _ name: String, _ indicators: [String]) -> String {
    let fields = [
      "reasons", "children", "cost", "legal", "equality", "staffing", "risk", "data_protection",
      "alternatives", "consultation", "appendices",
    ]
    return """
      ---
      title: \(title)
      report_of: Head of the Board
      wards: All
      key_decision: no
      exempt: no
      climate: {effect: neutral, assessed: yes}
      indicators: [\(indicators.joined(separator: ", "))]
      recommendations:
        \(name): That the board notes this report.
      \(fields.map { "\($0): None that follow from this report.\n" }.joined())contact: Head of the Board
      ---
      # Summary

      This paper is about {{ council.name }}.

      # Figures

      {% table \(indicators.joined(separator: ", ")) periods: 2 %}

      """
  }

  /// The files of the public pack by name.
  func files() async throws -> [String: String] {
    try await project.files().reduce(into: [:]) { files, file in
      files[file.key.split(separator: "/").last.map(String.init) ?? file.key] = file.value
    }
  }
}
