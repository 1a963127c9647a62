import Comparison
import Councils
import Diagnostics
import Figures
import Indicators
import ProjectFiles
import Publication

/// What a meeting's page of changes is made from: the published packs of its committee before it and
/// the tracker.
struct ChangesSource: Sendable {
  /// What was published for each meeting of the committee before this one, the newest first.
  let published: [Manifest]
  /// What was published before this pack for the same meeting, where it is a supplement or corrects one.
  let sameMeeting: [Manifest]
  let tracker: [TrackedRecommendation]
  let areas: AreaTable
  /// Whether the meeting itself is published, and the tracker may have gone on since.
  let isPublished: Bool
  /// The number of its item on the agenda.
  let item: Int
  /// The folders of the committee's meeting before this one, where nothing of its series is published:
  /// what this pack is compared with is then made in the same run.
  let unpublished: EarlierMeeting?

  /// Nil where the agenda asks for no such page. Records that cannot be read are reported; the files
  /// that are read count as inputs of the pack.
  static func read(
    for meeting: Meeting, of council: Council, _ areas: AreaTable, _ reader: inout InputReader,
    into log: inout DiagnosticLog
  ) -> ChangesSource? {
    let place = meeting.agenda.firstIndex { item in
      if case .changes = item.kind { true } else { false }
    }
    guard let place else { return nil }
    var published: [Manifest] = []
    var sameMeeting: [Manifest] = []
    let history = PublicationHistory(reader.folders.data)
    let addresses = history.addresses(council: council.id)
    // A published pack is made again from the records that it was made from.
    let known = addresses.first { $0.meeting.text == meeting.id }
      .flatMap { own -> Manifest? in
        var findings = DiagnosticLog()
        return history.manifest(of: own, into: &findings)
      }
      .map { Set($0.inputs.map(\.path)) }
    for address in addresses where address.meeting.text < meeting.id {
      let path = PublicationHistory.path(of: address)
      if let known, !known.contains(reader.folders.data.named(path)) { continue }
      guard let text = reader.text(path, into: &log),
        let manifest = PublicationHistory.record(
          text.bytes, name: text.name, of: address, into: &log),
        manifest.meeting.committee == meeting.committee
      else { continue }
      if manifest.meeting.date < meeting.date.iso {
        published.append(manifest)
      } else if manifest.meeting.date == meeting.date.iso {
        sameMeeting.append(manifest)
      }
    }
    var findings = DiagnosticLog()
    let tracker = TrackerTable.read(
      reader.optionalText("councils/\(council.id)/recommendations.csv", into: &log),
      of: meeting.committee, into: &findings)
    // Where the agenda has the tracker too, its own page reports what is wrong with the file.
    if meeting.trackerItem == nil { log.merge(findings) }
    return ChangesSource(
      published: MeetingPublications.joined(published), sameMeeting: sameMeeting, tracker: tracker,
      areas: areas,
      isPublished: history.holds(meeting.id, of: council.id),
      item: place + 1,
      unpublished: published.isEmpty
        ? EarlierMeeting.find(before: meeting, of: council.id, reader) : nil)
  }

  /// What has changed since the last published pack or, where there is none, since the pack before as
  /// it is made now; nil where there is neither.
  ///
  /// - Parameter made: the packs of `unpublished`; empty where they could not be made.
  func comparison(with manifest: Manifest, made: [Manifest]) -> PackComparison? {
    let new = PackComparison.Source(
      MeetingPublications.standing(manifest, after: sameMeeting), isPublished: false)
    guard let last = published.first else {
      return MeetingPublications.joined(made).first.map { last in
        PackComparison.between(
          PackComparison.Source(last, isPublished: false), new, areas: areas, tracker: tracker)
      }
    }
    return PackComparison.between(
      PackComparison.Source(last, isPublished: true), new, areas: areas, tracker: tracker,
      history: Array(published.dropFirst()))
  }
}
