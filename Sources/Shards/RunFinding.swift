package import Diagnostics
import Packs
import Publication

/// A finding of a run as it is kept beside the packs: what it is and where, for a list over all councils.
package struct RunFinding: Sendable, Hashable {
  package let severity: String
  package let code: String
  package let file: String
  /// 0 where the finding is about the file as a whole.
  package let line: Int
  package let column: Int
  package let message: String
  /// In whose papers it is, where its file serves several councils; otherwise empty.
  private let reader: String

  /// - Parameter reader: in whose papers it is, where its file serves several councils.
  package init(_ diagnostic: Diagnostic, of reader: String = "") {
    self.reader = reader
    severity = diagnostic.severity.rawValue
    code = diagnostic.code
    file = diagnostic.location.file.printable.shortened(to: 400)
    line = diagnostic.location.start?.line ?? 0
    column = diagnostic.location.start?.column ?? 0
    message = diagnostic.problem.message.printable.shortened(to: 800)
  }

  private init(
    severity: String, code: String, file: String, line: Int, column: Int, message: String,
    reader: String
  ) {
    self.reader = reader
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// Those of a log, by place; of papers that are not public without their words. One that is found in the
  /// papers of several councils is one for each.
  package static func all(of log: DiagnosticLog) -> [RunFinding] {
    log.sorted().flatMap { diagnostic in
      diagnostic.councils.isEmpty
        ? [RunFinding(diagnostic)] : diagnostic.councils.map { RunFinding(diagnostic, of: $0) }
    }
  }

  var isError: Bool { severity == Severity.error.rawValue }

  /// As in "Data/councils/sefton/council.yaml:3:7".
  var place: String { line == 0 ? file : "\(file):\(line):\(column)" }

  /// The council and the meeting in whose folder it is, under Data or among the packs; empty where there
  /// is none.
  var owner: (council: String, meeting: String) {
    let parts = file.split(separator: "/").map(String.init)
    if parts.count > 2, parts[0] == "Data", parts[1] == "councils" {
      return (parts[2], parts.count > 5 && parts[3] == "meetings" ? parts[4] : "")
    }
    if parts.count > 2, parts[0] == "Data", parts[1] == SharedMeetings.folder {
      return (reader, parts[2])
    }
    if parts.count > 2, parts[0] == "Output", PackAddress("\(parts[1])/\(parts[2])") != nil {
      return (parts[1], parts[2])
    }
    return ("", "")
  }

  /// The council that it is about; empty where it is about what all share.
  package var council: String { owner.council }

  var json: String {
    JSONText.fields([
      ("severity", JSONText.quoted(severity)), ("code", JSONText.quoted(code)),
      ("file", JSONText.quoted(file)), ("line", "\(line)"), ("column", "\(column)"),
      ("message", JSONText.quoted(message)), ("council", JSONText.quoted(reader)),
    ])
  }

  static func read(_ node: JSONNode, _ log: inout DiagnosticLog) -> RunFinding? {
    guard
      let fields = JSONFields(
        node, key: "findings",
        required: ["severity", "code", "file", "line", "column", "message", "council"],
        log: &log),
      let severity = fields.text("severity", log: &log), let code = fields.text("code", log: &log),
      let file = fields.text("file", log: &log), let line = fields.wholeNumber("line", log: &log),
      let column = fields.wholeNumber("column", log: &log),
      let message = fields.text("message", log: &log),
      let reader = fields.text("council", log: &log)
    else { return nil }
    return RunFinding(
      severity: severity, code: code, file: file, line: line, column: column, message: message,
      reader: reader)
  }
}
