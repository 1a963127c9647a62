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
    part.views = views
    part.isForComparison = isForComparison
    part.listings = listings(of: reports)
    part.titles = Dictionary(
      reports.compactMap(\.narrative).map { ($0.file, $0.title) }, uniquingKeysWith: { $1 })
    part.titles.merge(
      reports.map { report in
        (
          report.source.name.markdown,
          belongs(report)
            ? report.source.title
            : part.listings[report.source.name.markdown]?.title ?? report.source.title
        )
      }, uniquingKeysWith: { $1 })
    // The title of an exempt narrative is no more for the public than those of its papers.
    for report in reports where !belongs(report) {
      guard let narrative = report.narrative else { continue }
      part.titles[narrative.file] = part.listings[report.source.name.markdown]?.title
    }
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
      guard case .report = item.kind else { return true }
      return !item.reportFiles.allSatisfy(exempt.contains)
    }
    for (index, item) in meeting.agenda.enumerated() {
      guard item.reportFiles.contains(where: exempt.contains) else { continue }
      if let lastOpen, index < lastOpen { log.report(ExemptionProblem.notLast, at: item.range) }
    }
    for (file, range) in meeting.letter?.items ?? [] where exempt.contains(file) {
      log.report(ExemptionProblem.enclosedInLetter, at: range)
    }
  }
}
