/// Writes findings for a program, one JSON object a line, with the keys in a fixed order:
/// `severity`, `code`, `file`, `line`, `column`, `endLine`, `endColumn`, `message`, `hint`, `notes`,
/// `omittedNotes`.
/// A key without a value is left out. A silenced finding has the severity `silenced` and, after the
/// message, a `reason`. All findings that the log keeps are written, and for each file of which it
/// has counted more a line with `file` and `omittedFindings`. A finding has at most 2 KB, as for a
/// person.
package struct JSONLinesWriter: Sendable {
  package init() {}

  /// All findings of a log, those that were silenced last.
  package func text(of log: DiagnosticLog) -> String {
    log.sorted().map { text(of: $0) }.joined()
      + log.silenced().map { text(of: $0.diagnostic, silencedFor: $0.reason) }.joined()
      + log.unkept.sorted { $0.key < $1.key }.map { file, count in
        let path = FindingParts.file(file, written: JSONText.quoted)
        return "{\"file\":\(path),\"omittedFindings\":\(count.total)}\n"
      }.joined()
  }

  /// One finding as a line with its end; with a reason, as one that was silenced for it.
  package func text(of diagnostic: Diagnostic, silencedFor reason: String? = nil) -> String {
    let severity = reason == nil ? diagnostic.severity.rawValue : "silenced"
    let parts = FindingParts(diagnostic, silencedFor: reason, written: JSONText.quoted)
    var fields = [
      "\"severity\":\(JSONText.quoted(severity))",
      "\"code\":\(JSONText.quoted(diagnostic.code))",
    ]
    fields += Self.place(parts.file, diagnostic.location)
    fields.append("\"message\":\(parts.message)")
    if let reason = parts.reason { fields.append("\"reason\":\(reason)") }
    if let hint = parts.hint { fields.append("\"hint\":\(hint)") }
    if !parts.notes.isEmpty {
      let notes = parts.notes.map { note in
        let fields = Self.place(note.file, note.location) + ["\"message\":\(note.message)"]
        return "{\(fields.joined(separator: ","))}"
      }
      fields.append("\"notes\":[\(notes.joined(separator: ","))]")
    }
    if parts.omittedNotes > 0 { fields.append("\"omittedNotes\":\(parts.omittedNotes)") }
    return "{\(fields.joined(separator: ","))}\n"
  }

  /// The fields of a place; the path is written already.
  private static func place(_ file: String, _ location: Location) -> [String] {
    var fields = ["\"file\":\(file)"]
    if let start = location.start {
      fields += ["\"line\":\(start.line)", "\"column\":\(start.column)"]
    }
    if let end = location.end {
      fields += ["\"endLine\":\(end.line)", "\"endColumn\":\(end.column)"]
    }
    return fields
  }
}
