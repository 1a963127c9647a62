import Figures
package import Publication

/// What was published for one meeting after the other: its papers, then supplements that add to them
/// and corrections that take the place of some. A later page of changes sets its figures beside all of
/// it and not beside the last folder, which may hold one paper of several.
package enum MeetingPublications {
  /// One manifest for each day and committee.
  /// - Parameter records: of one council, in any order.
  /// - Returns: the newest day first.
  package static func joined(_ records: [Manifest]) -> [Manifest] {
    let meetings = Dictionary(grouping: records) {
      Meeting(date: $0.meeting.date, committee: $0.meeting.committee)
    }
    return meetings.sorted { $1.key < $0.key }.compactMap { _, published in
      // A supplement is in a folder whose name goes on after that of the papers.
      let inOrder = published.sorted { $0.meeting.id < $1.meeting.id }
      return inOrder.dropFirst().reduce(inOrder.first) { $0?.joined(by: $1) }
    }
  }

  /// A pack as it stands with what was published before it for the same meeting: a supplement or a
  /// correction says nothing of the papers that it leaves alone.
  /// - Parameter earlier: records of the council, of any meetings.
  package static func standing(_ pack: Manifest, after earlier: [Manifest]) -> Manifest {
    let before = earlier.filter { isLater(pack, than: $0) }
    return joined(before + [pack]).first ?? pack
  }

  /// Whether one pack is of the same meeting as another and was published after it.
  static func isLater(_ pack: Manifest, than other: Manifest) -> Bool {
    pack.council.id == other.council.id && pack.meeting.date == other.meeting.date
      && pack.meeting.committee == other.meeting.committee && pack.meeting.id > other.meeting.id
  }

  private struct Meeting: Hashable, Comparable {
    let date: String
    let committee: String

    static func < (left: Self, right: Self) -> Bool {
      (left.date, left.committee) < (right.date, right.committee)
    }
  }
}

extension Manifest {
  /// These papers with those of a later folder: a report that both have, and a figure that both print,
  /// is as the later one has it.
  fileprivate func joined(by later: Manifest) -> Manifest {
    let slugs = Set(ReportText.all(in: later).map(\.slug))
    let replaced = Set(
      ReportText.all(in: self).filter { slugs.contains($0.slug) }.map(\.id))
    let reprinted = Set(later.figures.map(\.figure.id))
    func isReplaced(_ place: String) -> Bool {
      replaced.contains(String(place.prefix { $0 != "#" }))
    }
    var all = self
    all.reports = reports.filter { !replaced.contains($0.id) } + later.reports
    all.sections = sections.filter { !replaced.contains($0.report) } + later.sections
    all.paragraphs = paragraphs.filter { !replaced.contains($0.report) } + later.paragraphs
    all.recommendations =
      recommendations.filter { !replaced.contains($0.report) } + later.recommendations
    all.figures =
      figures.filter { entry in
        !reprinted.contains(entry.figure.id) && !entry.places.allSatisfy(isReplaced)
      } + later.figures
    all.indicators =
      indicators.filter { own in !later.indicators.contains { $0.id == own.id } }
      + later.indicators
    // A fact that stood in the replaced papers alone is not printed any more.
    let printed = Set(figures.map(\.figure.id.indicator))
    let standing = Set(all.figures.map(\.figure.id.indicator))
    let told = Set(later.facts.map(\.id))
    all.facts =
      facts.filter { own in
        !told.contains(own.id) && (standing.contains(own.id) || !printed.contains(own.id))
      } + later.facts
    return all
  }
}
