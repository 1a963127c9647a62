import Afterwards
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

  /// - Parameter notHeld: meetings that were cancelled or put off, of which none is the last meeting.
  /// - Returns: nil where the agenda asks for no such page. Records that cannot be read are reported; the files
  /// that are read count as inputs of the pack.
  static func read(
    for meeting: Meeting, of council: Council, _ areas: AreaTable, besides notHeld: MeetingsNotHeld,
    _ reader: inout InputReader, into log: inout DiagnosticLog
  ) -> ChangesSource? {
    guard let place = meeting.changesItem else { return nil }
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
        let record = PublicationHistory.record(
          text.bytes, name: text.name, of: address, into: &log),
        record.meeting.committee == meeting.committee
      else { continue }
      let manifest = standing(record, of: address, known, &reader, into: &log)
      if manifest.meeting.date < meeting.date.iso {
        if leaves(address.meeting.text, of: council.id, notHeld, known, &reader, into: &log) {
          continue
        }
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
      item: place,
      unpublished: published.isEmpty
        ? EarlierMeeting.find(before: meeting, of: council.id, reader) : nil)
  }

  /// A record without the papers that were taken off since, of which what says so is then an input.
  private static func standing(
    _ record: Manifest, of address: PackAddress, _ known: Set<String>?, _ reader: inout InputReader,
    into log: inout DiagnosticLog
  ) -> Manifest {
    let data = reader.folders.data
    guard let newest = WithdrawalHistory(data).newest(of: address) else { return record }
    if let known, !known.contains(data.named(newest.path)) { return record }
    _ = reader.text(newest.path, into: &log)
    return PublicationHistory(data).standing(record, of: address, into: &log)
  }

  /// Whether an earlier meeting is left out because it was not held. That it was not is then an input; a
  /// pack that is made again as it was published knows what it knew.
  private static func leaves(
    _ folder: String, of council: String, _ notHeld: MeetingsNotHeld, _ known: Set<String>?,
    _ reader: inout InputReader, into log: inout DiagnosticLog
  ) -> Bool {
    guard !notHeld.isHeld(folder) else { return false }
    let path = "councils/\(council)/meetings/\(folder)/meeting.yaml"
    if let known, !known.contains(reader.folders.data.named(path)) { return false }
    _ = reader.text(path, into: &log)
    return true
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
