internal import Diagnostics

/// Labels of a column or a row that are no periods of its kind: of many, that have one cause, the first is
/// told with how many there are.
struct BadLabels {
  private var found: [PeriodLabel.Fault: Faulty] = [:]
  /// More than these have one cause.
  private static let most = 3

  private struct Faulty {
    /// How many labels, each counted once, and the first of them.
    var count = 0
    var first: [(label: String, place: Location)] = []

    var hasOneCause: Bool { count > BadLabels.most }
  }

  mutating func note(_ label: String, _ why: PeriodLabel.Fault, at place: Location) {
    found[why, default: Faulty()].count += 1
    if found[why, default: Faulty()].first.count < Self.most {
      found[why]?.first.append((String(label.prefix(60)), place))
    }
  }

  /// - Parameters:
  ///   - what: what such a label is called.
  ///   - whole: where all of them stand.
  func report(
    _ kind: PeriodLabel.Kind, what: String = "label", of whole: String = "the column",
    into log: inout DiagnosticLog
  ) {
    for (why, found) in found.sorted(by: { $0.value.first[0].label < $1.value.first[0].label }) {
      for (label, place) in found.first.prefix(found.hasOneCause ? 1 : found.count) {
        log.report(
          LayoutProblem.notAPeriod(label, kind: kind, why: why), at: place,
          notes: found.hasOneCause
            ? [
              Diagnostic.Note(
                "and so are \(counted(found.count - 1, "other \(what)")) of \(whole)", at: place)
            ] : [])
      }
    }
  }
}
