/// Writes findings for a program, one JSON object a line, with the keys in a fixed order:
/// `severity`, `code`, `file`, `line`, `column`, `endLine`, `endColumn`, `message`, `hint`, `notes`.
/// A key without a value is left out. A silenced finding has the severity `silenced` and, after the
/// message, a `reason`. All findings are written; texts in them that would be longer than a screen
/// are shortened as for a person.
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
    fields.append(
      "\"message\":\(JSONText.quoted(diagnostic.problem.message.shortened(to: FindingLength.message)))"
    )
    if let reason {
      let words = reason.shortened(to: FindingLength.message)
      fields.append("\"reason\":\(JSONText.quoted(words))")
    }
    if let hint = diagnostic.problem.hint?.shortened(to: FindingLength.hint) {
      fields.append("\"hint\":\(JSONText.quoted(hint))")
    }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.prefix(FindingLength.notes).map { note in
        let words = JSONText.quoted(note.message.shortened(to: FindingLength.note))
        return "{\((Self.place(note.location) + ["\"message\":\(words)"]).joined(separator: ","))}"
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
