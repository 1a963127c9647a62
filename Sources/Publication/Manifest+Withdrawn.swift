import Figures

extension Manifest {
  /// A paper that was taken off a published pack, and when and why.
  package struct WithdrawnPaper: Sendable, Hashable {
    /// The report's id, such as `05-budget`.
    package var report: String
    /// As `2026-12-10`.
    package var on: String
    package var reason: String

    package init(report: String, on: String, reason: String) {
      self.report = report
      self.on = on
      self.reason = reason
    }

    /// For the public: "This paper was withdrawn on 10 December 2026. Reason: it named a provider."
    ///
    /// - Parameter subject: what is taken off, as the page calls it on which the words stand.
    package func words(of subject: String = "This paper") -> String {
      let day = CalendarDate(iso: on)?.long ?? on
      let end = reason.hasSuffix(".") ? "" : "."
      return "\(subject) was withdrawn on \(day). Reason: \(reason)\(end)"
    }
  }

  /// The ids of the papers that were taken off.
  package var withdrawnReports: Set<String> { Set(withdrawn.map(\.report)) }

  /// What the pack says without a report: no word, figure or recommendation of it, and not its file among
  /// what the pack was made from. Files are left as they are.
  package func leavingOut(_ reports: Set<String>) -> Manifest {
    guard !reports.isEmpty else { return self }
    var left = self
    left.reports.removeAll { reports.contains($0.id) }
    left.sections.removeAll { reports.contains($0.report) }
    left.paragraphs.removeAll { reports.contains($0.report) }
    left.recommendations.removeAll { reports.contains($0.report) }
    left.figures = figures.compactMap { entry in
      var entry = entry
      let had = entry.places.count
      entry.places.removeAll { place in reports.contains(String(place.prefix { $0 != "#" })) }
      return entry.places.isEmpty && had > 0 ? nil : entry
    }
    let named = Set(left.figures.map(\.figure.id.indicator))
    left.indicators.removeAll { !named.contains($0.id) }
    left.facts.removeAll { !named.contains($0.id) }
    left.inputs.removeAll { input in
      reports.contains { input.path.hasSuffix("/meetings/\(meeting.id)/\($0).md") }
    }
    return left
  }
}
