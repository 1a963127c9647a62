import Councils
import Diagnostics
import Papers
import Publication

/// The two parts of a meeting's papers are filtered here, before anything is built of them.
extension MeetingProject {
  /// What the public pack is made from: no exempt report, no name of its file among the inputs, and
  /// of each exempt item the listing alone.
  var open: MeetingProject { keeping { $0.source.exemption == nil } }

  /// What the restricted pack is made from; nil where no report is exempt.
  var restricted: MeetingProject? {
    let part = keeping { $0.source.exemption != nil }
    return part.reports.isEmpty ? nil : part
  }

  private func keeping(_ belongs: (CompiledReport) -> Bool) -> MeetingProject {
    let others = Set(reports.filter { !belongs($0) }.map(\.source.source.name))
    var part = MeetingProject(
      council: council, meeting: meeting, house: house, reports: reports.filter(belongs),
      declared: declared, changes: changes,
      inputs: inputs.filter { !others.contains($0.path) })
    part.tracker = tracker
    part.isForComparison = isForComparison
    part.listings = listings(of: reports)
    part.titles = Dictionary(
      reports.map { report in
        (
          report.source.name.markdown,
          belongs(report)
            ? report.source.title
            : part.listings[report.source.name.markdown]?.title ?? report.source.title
        )
      }, uniquingKeysWith: { $1 })
    return part
  }

  private func listings(of reports: [CompiledReport]) -> [String: ExemptListing] {
    Dictionary(
      reports.compactMap { report in
        report.source.exemption.map { (report.source.name.markdown, ExemptListing($0)) }
      }, uniquingKeysWith: { $1 })
  }

  /// Exempt items come last, and no public letter encloses one.
  func checkExemptItems(into log: inout DiagnosticLog) {
    let exempt = Set(listings(of: reports).keys)
    guard !exempt.isEmpty else { return }
    let lastOpen = meeting.agenda.lastIndex { item in
      if case .report(let file) = item.kind { return !exempt.contains(file) }
      return true
    }
    for (index, item) in meeting.agenda.enumerated() {
      guard case .report(let file) = item.kind, exempt.contains(file) else { continue }
      if let lastOpen, index < lastOpen { log.report(ExemptionProblem.notLast, at: item.range) }
    }
    for (file, range) in meeting.letter?.items ?? [] where exempt.contains(file) {
      log.report(ExemptionProblem.enclosedInLetter, at: range)
    }
  }
}
