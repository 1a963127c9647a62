import Councils
import Diagnostics
import Papers
import Publication

/// The two parts of a meeting's papers are filtered here, before anything is built of them.
extension MeetingProject {
  /// What the public pack is made from: no exempt report or file, no name of one among the inputs, and
  /// of each exempt item the listing alone.
  var open: MeetingProject { keeping { $0 == nil } }

  /// What the restricted pack is made from; nil where nothing is exempt.
  var restricted: MeetingProject? {
    let part = keeping { $0 != nil }
    return part.reports.isEmpty && part.attachments.isEmpty ? nil : part
  }

  private func keeping(_ belongs: (Exemption?) -> Bool) -> MeetingProject {
    let others = Set(
      reports.filter { !belongs($0.source.exemption) }.map(\.source.source.name)
        + attachments.filter { !belongs($0.exemption) }.map { "Data/\($0.path)" })
    var part = MeetingProject(
      council: council, meeting: meeting, house: house,
      reports: reports.filter { belongs($0.source.exemption) },
      declared: declared, changes: changes,
      inputs: inputs.filter { !others.contains($0.path) })
    part.tracker = tracker
    part.views = views
    part.isForComparison = isForComparison
    part.attachments = attachments.filter { belongs($0.exemption) }
    let listings = listings(of: reports)
    part.listings = listings
    part.titles = Dictionary(
      reports.compactMap(\.narrative).map { ($0.file, $0.title) }, uniquingKeysWith: { $1 })
    part.titles.merge(
      reports.map { report in
        let name = report.source.name.markdown
        let own = report.source.title
        return (
          name, belongs(report.source.exemption) ? own : listings[name]?.title ?? own
        )
      }
        + attachments.map { attached in
          let name = attached.file.file
          let own = attached.file.title
          return (name, belongs(attached.exemption) ? own : listings[name]?.title ?? own)
        }, uniquingKeysWith: { $1 })
    // The title of an exempt narrative is no more for the public than those of its papers.
    for report in reports where !belongs(report.source.exemption) {
      guard let narrative = report.narrative else { continue }
      part.titles[narrative.file] = listings[report.source.name.markdown]?.title
    }
    return part
  }

  private func listings(of reports: [CompiledReport]) -> [String: ExemptListing] {
    Dictionary(
      reports.compactMap { report in
        report.source.exemption.map { (report.source.name.markdown, ExemptListing($0)) }
      }
        + attachments.compactMap { attached in
          attached.exemption.map { (attached.file.file, ExemptListing($0)) }
        }, uniquingKeysWith: { $1 })
  }

  /// Exempt items come last, and no public letter encloses one.
  func checkExemptItems(into log: inout DiagnosticLog) {
    let exempt = Set(listings(of: reports).keys)
    guard !exempt.isEmpty else { return }
    let lastOpen = meeting.agenda.lastIndex { item in
      guard item.isTaken else { return false }
      let files = item.files
      return files.isEmpty || !files.allSatisfy(exempt.contains)
    }
    for (index, item) in meeting.agenda.enumerated() {
      guard item.files.contains(where: exempt.contains) else { continue }
      if let lastOpen, index < lastOpen { log.report(ExemptionProblem.notLast, at: item.range) }
    }
    for (file, range) in meeting.letter?.items ?? [] where exempt.contains(file) {
      log.report(ExemptionProblem.enclosedInLetter, at: range)
    }
  }
}
