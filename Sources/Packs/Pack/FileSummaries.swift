import Extracts

/// One line for each file of figures that a run read, however many meetings read it.
struct FileSummaries {
  private var widest: [String: ExtractSummary] = [:]

  /// A meeting with an earlier cut reads less of a file; its widest reading says what the file holds.
  mutating func add(_ summaries: [ExtractSummary]) {
    for summary in summaries {
      if let known = widest[summary.file], Self.size(known) >= Self.size(summary) { continue }
      widest[summary.file] = summary
    }
  }

  /// By path.
  var lines: [String] {
    widest.values.sorted { $0.file < $1.file }.map { "\($0.file)  \($0.line)" }
  }

  private static func size(_ summary: ExtractSummary) -> Int {
    summary.numbers + summary.absences.values.reduce(0, +)
  }
}
