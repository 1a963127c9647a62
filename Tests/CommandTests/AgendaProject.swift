import Foundation
import TestSupport

/// A project of one council whose meeting of 17 March 2026 has the agenda that a test gives.
struct AgendaProject {
  let command: Command
  private let meeting = "Data/councils/example/meetings/2026-03-17-scrutiny"

  /// - Parameter council: further lines of `council.yaml`.
  init(agenda: String, council: String = "") throws {
    command = try Command()
    let councils = command.folder.url.appending(path: "Data/councils")
    try FileManager.default.removeItem(at: councils)
    try command.folder.write(
      "Data/councils/example/council.yaml",
      """
      name: Staffordshire
      codes: {gss: E10000028, dfe: 860}
      jurisdiction: England
      house_style: standard
      \(council)
      """)
    try write(
      "meeting.yaml",
      """
      committee: Example Committee
      date: 2026-03-17
      issued: 2026-03-09
      data_cut_off: 2026-03-02
      agenda:
      \(agenda)

      """)
  }

  /// Writes a file of the meeting's folder.
  func write(_ name: String, _ text: String) throws {
    try command.folder.write("\(meeting)/\(name)", text)
  }

  /// A briefing note, which asks for little.
  func note(_ name: String, title: String, exempt: String = "no", body: String = "") throws {
    try write(
      name,
      """
      ---
      kind: note
      title: \(title)
      report_of: Director of Children’s Services
      exempt: \(exempt)
      contact: Director of Children’s Services
      ---
      # Summary

      What officers have to say.

      \(body)
      """)
  }

  /// The text of a file of the pack.
  func page(_ path: String) throws -> String {
    try command.folder.text("Output/example/2026-03-17-scrutiny/\(path)")
  }

  /// Whether anything was written.
  var hasPack: Bool {
    FileManager.default.fileExists(
      atPath: command.folder.path("Output/example/2026-03-17-scrutiny"))
  }

  /// A whole PDF of one empty page, with what a test puts into its catalogue and after its objects.
  static func pdf(catalogue: String = "", objects: String = "") -> String {
    """
    %PDF-1.4
    1 0 obj
    << /Type /Catalog /Pages 2 0 R \(catalogue) >>
    endobj
    2 0 obj
    << /Type /Pages /Kids [3 0 R] /Count 1 >>
    endobj
    3 0 obj
    << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
    endobj
    \(objects)
    trailer
    << /Root 1 0 R /Size 4 >>
    startxref
    0
    %%EOF

    """
  }
}
