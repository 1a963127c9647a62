import Diagnostics
import Packs

/// The findings of a whole project, by file.
struct ProjectSurvey: Sendable {
  let version: Int
  private let counts: [String: (errors: Int, warnings: Int)]

  /// Looks at every meeting. Nothing is written.
  init(_ seat: ProjectSeat, version: Int) {
    self.version = version
    var log = DiagnosticLog()
    var request = seat.request(of: nil)
    request.forms = nil
    let built = PackBuilder(inputs: seat.inputs, request: request).build(to: .nowhere, into: &log)
    log.merge(built.since)
    var counts: [String: (errors: Int, warnings: Int)] = [:]
    for finding in log.sorted() {
      switch finding.severity {
      case .error: counts[finding.location.file, default: (0, 0)].errors += 1
      case .warning: counts[finding.location.file, default: (0, 0)].warnings += 1
      }
    }
    self.counts = counts
  }

  /// The files with findings, sorted, each with how many.
  var files: [(file: String, errors: Int, warnings: Int)] {
    counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.errors, $0.value.warnings) }
  }

  /// What was found below a folder.
  func count(below folder: String) -> (errors: Int, warnings: Int) {
    counts.reduce((0, 0)) { sum, entry in
      entry.key == folder || entry.key.hasPrefix("\(folder)/")
        ? (sum.0 + entry.value.errors, sum.1 + entry.value.warnings) : sum
    }
  }

  /// "1 error, 2 warnings", or "no findings".
  static func words(_ count: (errors: Int, warnings: Int)) -> String {
    let parts = [
      count.errors > 0 ? counted(count.errors, "error") : nil,
      count.warnings > 0 ? counted(count.warnings, "warning") : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}
