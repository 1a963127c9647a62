import Diagnostics

/// The findings of a run over all councils as a table that a spreadsheet opens. It has no words of
/// findings: those stand in what the shards print.
package enum FindingsTable {
  /// How the file begins.
  package static let head = "council,meeting,code,severity,place\n"

  /// One line a finding, each once, by council, meeting, code and place.
  package static func text(of findings: [RunFinding]) -> String {
    let rows = Set(
      findings.map { finding -> [String] in
        let (council, meeting) = finding.owner
        return [council, meeting, finding.code, finding.severity, finding.place]
      })
    return head
      + rows.sorted { $0.lexicographicallyPrecedes($1) }
      .map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  /// A field, quoted where it must be; nothing that a spreadsheet would run.
  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(quoted.joined(separator: "\"\""))\""
  }
}
