package import Indicators
package import Publication

/// What changed from one meeting's pack to another's, by meaning.
package struct PackComparison: Sendable, Hashable {
  package private(set) var old: Side
  package private(set) var new: Side
  package let figures: FigureComparison
  package let texts: [TextComparison]
  package let recommendations: [RecommendationChange]
  package let declared: [DeclaredChange]
  /// By the name of a declared table, the time that its figures are for in the newer papers.
  let declaredPeriods: [String: String]
  package let implications: [ImplicationChange]

  /// One of the two packs.
  package struct Side: Sendable, Hashable {
    package let council: String
    package let committee: String
    /// As `2026-03-17`.
    package let date: String
    /// The name of its folder.
    package let folder: String
    /// Whether it is the frozen record of what was published, and not a build of today.
    package let isPublished: Bool

    package init(_ manifest: Manifest, isPublished: Bool) {
      council = manifest.council.name
      committee = manifest.meeting.committee
      date = manifest.meeting.date
      folder = manifest.meeting.id
      self.isPublished = isPublished
    }
  }

  /// A pack with whether it is the published record.
  package struct Source: Sendable {
    package let manifest: Manifest
    package let isPublished: Bool

    package init(_ manifest: Manifest, isPublished: Bool) {
      self.manifest = manifest
      self.isPublished = isPublished
    }
  }

  /// - Parameters:
  ///   - areas: by which an older code of an area is known; nil to take codes as they stand.
  ///   - tracker: the recommendations of all meetings.
  ///   - history: packs before the older one, the newest first.
  package static func between(
    _ old: Source, _ new: Source, areas: AreaTable? = nil,
    tracker: [TrackedRecommendation] = [], history: [Manifest] = []
  ) -> PackComparison {
    // What adds to papers, or corrects some, is compared with them as they stand together.
    if MeetingPublications.isLater(new.manifest, than: old.manifest) {
      let whole = MeetingPublications.standing(new.manifest, after: [old.manifest])
      return between(
        old, whole, of: new, areas: areas, tracker: tracker, history: history
      ).calling(old, new)
    }
    if MeetingPublications.isLater(old.manifest, than: new.manifest) {
      let whole = MeetingPublications.standing(old.manifest, after: [new.manifest])
      return between(
        Source(whole, isPublished: old.isPublished), new.manifest, of: new, areas: areas,
        tracker: tracker, history: history
      ).calling(old, new)
    }
    return between(old, new.manifest, of: new, areas: areas, tracker: tracker, history: history)
  }

  /// The comparison with the names of the two packs that were asked for, where what was compared is one of
  /// them together with the other.
  private func calling(_ old: Source, _ new: Source) -> PackComparison {
    var comparison = self
    comparison.old = Side(old.manifest, isPublished: old.isPublished)
    comparison.new = Side(new.manifest, isPublished: new.isPublished)
    return comparison
  }

  private static func between(
    _ old: Source, _ whole: Manifest, of pack: Source, areas: AreaTable?,
    tracker: [TrackedRecommendation], history: [Manifest]
  ) -> PackComparison {
    let new = Source(whole, isPublished: pack.isPublished)
    let ledger = FigureLedger(new.manifest, areas: areas)
    let before = DeclaredFiguresComparison.lines(of: old.manifest)
    let now = DeclaredFiguresComparison.lines(of: new.manifest)
    let hides = hidden(in: old.manifest, beside: new.manifest, ledger)
    return PackComparison(
      old: Side(old.manifest, isPublished: old.isPublished),
      new: Side(new.manifest, isPublished: new.isPublished),
      figures: .between(FigureLedger(old.manifest, areas: areas), ledger, areas: areas),
      texts: texts(old.manifest, new.manifest, hides: hides),
      recommendations: Recommendations.compare(
        old.manifest, new.manifest, tracker: tracker, hides: hides),
      declared: DeclaredFiguresComparison.compare(old.manifest, new.manifest, before, now),
      declaredPeriods: DeclaredFiguresComparison.periods(of: now),
      implications: Implications.compare(old.manifest, new.manifest, history: history))
  }

  /// Answers whether the id of a figure of an older pack is of one whose value must not be shown again,
  /// because a newer pack withholds or withdrew it.
  static func hidden(
    in old: Manifest, beside new: Manifest, areas: AreaTable?
  ) -> (String) -> Bool {
    hidden(in: old, beside: new, FigureLedger(new, areas: areas))
  }

  private static func hidden(
    in old: Manifest, beside new: Manifest, _ ledger: FigureLedger
  ) -> (String) -> Bool {
    let withdrawn = DeclaredFiguresComparison.withdrawnCounts(
      DeclaredFiguresComparison.lines(of: old), DeclaredFiguresComparison.lines(of: new))
    return { printed in
      ledger.hides(printed: printed)
        || DeclaredFiguresComparison.isAmong(withdrawn, printed: printed)
    }
  }

  private static func texts(
    _ old: Manifest, _ new: Manifest, hides: (String) -> Bool
  ) -> [TextComparison] {
    let before = ReportText.all(in: old)
    let now = ReportText.all(in: new)
    let known = Dictionary(before.map { ($0.slug, $0) }) { first, _ in first }
    let slugs = Set(now.map(\.slug))
    let days = MeetingDays(old.meeting.date, new.meeting.date)
    return now.map { report in
      guard let earlier = known[report.slug] else {
        return TextComparison(title: report.title, isNew: true, isGone: false)
      }
      return TextComparison.between(earlier, report, days: days, hides: hides)
    }
      + before.filter { !slugs.contains($0.slug) }
      .map { TextComparison(title: $0.title, isNew: false, isGone: true) }
  }

  /// Whether both are published for one meeting, one of them as a supplement or a correction.
  var isOfOneMeeting: Bool {
    old.council == new.council && old.committee == new.committee && old.date == new.date
      && old.folder != new.folder
  }

  /// Whether nothing at all differs but where the two stand, and nothing that was recommended before is
  /// waited for.
  package var isEmpty: Bool {
    figures.isEmpty && texts.allSatisfy { $0.isEmpty && $0.movedFigures == 0 } && declared.isEmpty
      && !recommendations.contains { change in
        switch change.what {
        case .new, .reworded, .dropped: true
        case .repeated: false
        // What is waited for, or was answered, is news to the meeting that comes later.
        case .agreed, .closed, .overdue, .open, .noted: isSeries
        }
      }
  }
}
