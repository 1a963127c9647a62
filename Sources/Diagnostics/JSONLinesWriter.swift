/// Writes findings for a program, one JSON object a line, with the keys in a fixed order:
/// `severity`, `code`, `file`, `line`, `column`, `endLine`, `endColumn`, `message`, `hint`, `notes`.
/// A key without a value is left out. A silenced finding has the severity `silenced` and, after the
/// message, a `reason`. All findings are written, without a cap.
package struct JSONLinesWriter: Sendable {
  package init() {}

  /// All findings of a log, those that were silenced last.
  package func text(of log: DiagnosticLog) -> String {
    log.sorted().map { text(of: $0) }.joined()
      + log.silenced().map { text(of: $0.diagnostic, silencedFor: $0.reason) }.joined()
  }

  /// One finding as a line with its end; with a reason, as one that was silenced for it.
  package func text(of diagnostic: Diagnostic, silencedFor reason: String? = nil) -> String {
    let severity = reason == nil ? diagnostic.severity.rawValue : "silenced"
    var fields = [
      "\"severity\":\(JSONText.quoted(severity))",
      "\"code\":\(JSONText.quoted(diagnostic.code))",
    ]
    fields += Self.place(diagnostic.location)
    fields.append("\"message\":\(JSONText.quoted(diagnostic.problem.message))")
    if let reason { fields.append("\"reason\":\(JSONText.quoted(reason))") }
    if let hint = diagnostic.problem.hint { fields.append("\"hint\":\(JSONText.quoted(hint))") }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        "{\((Self.place(note.location) + ["\"message\":\(JSONText.quoted(note.message))"]).joined(separator: ","))}"
      }
      fields.append("\"notes\":[\(notes.joined(separator: ","))]")
    }
    return "{\(fields.joined(separator: ","))}\n"
  }

  private static func place(_ location: Location) -> [String] {
    var fields = ["\"file\":\(JSONText.quoted(location.file))"]
    if let start = location.start {
      fields += ["\"line\":\(start.line)", "\"column\":\(start.column)"]
    }
    if let end = location.end {
      fields += ["\"endLine\":\(end.line)", "\"endColumn\":\(end.column)"]
    }
    return fields
  }
}
