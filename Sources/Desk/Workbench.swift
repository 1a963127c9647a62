import Diagnostics
import Forms
import Packs
import Papers
import ProjectFiles
import Publication
import Synchronization

/// Makes what the pages show, and holds it until a file changes. One thing is made at a time, whoever asks.
final class Workbench: Sendable {
  private let current: Mutex<Version>
  private let held = Mutex(Held())

  /// A state of the files: its number, and what the file system says of them.
  private struct Version: Sendable {
    var number = 1
    var stamp: [UInt8]
    /// Of what says which councils have the meetings of many.
    var shared: [UInt8]
    var seat: ProjectSeat
  }

  private struct Held: Sendable {
    var meetings: [PackAddress: MadeMeeting] = [:]
    /// The addresses in the order in which they were last asked for.
    var order: [PackAddress] = []
    var drafts: [String: Draft] = [:]
    var survey: ProjectSurvey?
    /// What was read from figures, with the stamp of the tables that all councils share.
    var shelf = ReleaseShelf()
    var tables: [UInt8] = []
    /// The houses, with the stamp of Templates.
    var houses = HouseShelf()
    var templates: [UInt8] = []
    /// What was made of the papers of a meeting.
    var papers: [PackAddress: PaperShelf] = [:]
  }

  /// A draft of one paper of a meeting whose pack cannot be made.
  struct Draft: Sendable {
    let version: Int
    let files: [String: [UInt8]]
  }

  /// So many meetings stay in memory.
  private static let limit = 6

  init(_ seat: ProjectSeat) {
    current = Mutex(
      Version(stamp: Self.stamp(of: seat), shared: Self.sharedStamp(of: seat), seat: seat))
  }

  /// The project as the newest files have it.
  var seat: ProjectSeat { current.withLock { $0.seat } }

  /// Which state of the files is the newest; each change makes it one more.
  var version: Int { current.withLock { $0.number } }

  /// Looks whether something below Data or Templates has changed; the number of the new state, nil where
  /// everything is as it was last looked at. So what the desk itself wrote is told once.
  @discardableResult
  func change() -> Int? {
    // One after the other: of two that look at once the slower would take the older state for news.
    current.withLock { version in
      let seat = version.seat
      let stamp = Self.stamp(of: seat)
      guard version.stamp != stamp else { return nil }
      let shared = Self.sharedStamp(of: seat)
      if version.shared != shared { version.seat = seat.renewed }
      version.shared = shared
      version.stamp = stamp
      version.number += 1
      return version.number
    }
  }

  private static func stamp(of seat: ProjectSeat) -> [UInt8] {
    var stamp = TreeStamp(countsHidden: false)
    for path in seat.watched { stamp.add(path) }
    return stamp.bytes
  }

  /// Of what says which councils have the meetings of many; empty where there are no such meetings.
  private static func sharedStamp(of seat: ProjectSeat) -> [UInt8] {
    let data = seat.inputs.data
    guard let entries = try? data.entries(of: SharedMeetings.folder), !entries.isEmpty else {
      return []
    }
    var stamp = TreeStamp(countsHidden: false)
    stamp.add(data.path) { ["extracts", "councils"].contains($0.text) }
    for council in councils(of: seat) {
      stamp.add("\(data.path)/councils/\(council)") { $0.text != "council.yaml" }
    }
    // A meeting of the council's own takes the name of one of many.
    var bytes = stamp.bytes
    for council in councils(of: seat) {
      for entry in (try? data.plain.entries(of: "councils/\(council)/meetings")) ?? [] {
        bytes += Array("\(council)/".utf8) + entry.name.bytes + [0]
      }
    }
    return bytes
  }

  private static func councils(of seat: ProjectSeat) -> [String] {
    ((try? seat.inputs.data.entries(of: "councils")) ?? []).filter { $0.kind == .folder }
      .compactMap(\.name.exactText)
  }

  /// The meeting as the newest files make it.
  func meeting(_ address: PackAddress) -> MadeMeeting {
    held.withLock { held in
      let version = self.version
      held.order.removeAll { $0 == address }
      held.order.append(address)
      if let made = held.meetings[address], made.version == version { return made }
      let seat = seat
      if let stamp = renewShelves(of: &held, around: address, seat) {
        let shelf = held.papers[address] ?? PaperShelf()
        shelf.stand(at: stamp)
        held.papers[address] = shelf
      } else {
        held.papers[address] = nil
      }
      let made = make(address, seat, version, held)
      held.meetings[address] = made
      while held.order.count > Self.limit {
        let oldest = held.order.removeFirst()
        held.meetings[oldest] = nil
        held.papers[oldest] = nil
      }
      return made
    }
  }

  /// What was read from figures is let go when the tables that all councils share change, houses when
  /// Templates does, and both where the file system does not say whether they did.
  private func renewShelves(
    of held: inout Held, around address: PackAddress, _ seat: ProjectSeat
  ) -> MeetingStamp? {
    let stamp = MeetingStamp(around: address, seat.inputs, seat.output)
    if stamp == nil || stamp?.templates != held.templates {
      held.templates = stamp?.templates ?? []
      held.houses = HouseShelf()
    }
    if stamp == nil || stamp?.tables != held.tables {
      held.tables = stamp?.tables ?? []
      held.shelf = ReleaseShelf()
    }
    return stamp
  }

  private func make(
    _ address: PackAddress, _ seat: ProjectSeat, _ version: Int, _ held: Held
  ) -> MadeMeeting {
    var log = DiagnosticLog()
    var request = seat.request(of: address)
    request.forms = seat.forms.linkingAlone
    request.shelf = held.shelf
    request.houses = held.houses
    request.papers = held.papers[address]
    let built = PackBuilder(inputs: seat.inputs, request: request).build(into: &log)
    log.merge(built.since)
    if seat.isRestricted { log.showRestricted() }
    if built.skipped.contains(address) {
      return MadeMeeting(
        standing: PublishedPack(address, in: seat.output), log, version: version)
    }
    return MadeMeeting(log.hasErrors ? nil : built.packs.first, log, version: version)
  }

  /// The draft of one paper, for a meeting of which something else is wrong; nil where it cannot be made.
  func draft(of paper: PaperAddress) -> Draft? {
    held.withLock { held in
      let version = self.version
      if let draft = held.drafts[paper.path], draft.version == version { return draft }
      var log = DiagnosticLog()
      let (builder, place) = builder(of: paper, &held)
      guard let files = place.flatMap({ builder.build($0, into: &log) }) else { return nil }
      let draft = Draft(
        version: version,
        files: Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first })
      if held.drafts.count >= Self.limit { held.drafts = [:] }
      held.drafts[paper.path] = draft
      return draft
    }
  }

  /// The names that a paper can print, each with its value; empty where something of it must be put right
  /// first.
  func names(of paper: PaperAddress) -> [PrintableName] {
    held.withLock { held in
      var log = DiagnosticLog()
      let (builder, place) = builder(of: paper, &held)
      return place.flatMap { builder.names($0, into: &log) } ?? []
    }
  }

  private func builder(
    of paper: PaperAddress, _ held: inout Held
  ) -> (DraftBuilder, DraftBuilder.Place?) {
    let seat = seat
    _ = renewShelves(of: &held, around: paper.meeting, seat)
    var log = DiagnosticLog()
    let builder = DraftBuilder(
      inputs: seat.inputs, toolVersion: seat.toolVersion, shelf: held.shelf, houses: held.houses)
    return (builder, builder.place(of: "\(seat.inputs.data.path)/\(paper.path)", into: &log))
  }

  /// All findings of the project. Making them takes long, so that other requests do not wait for it.
  func survey() -> ProjectSurvey {
    let version = self.version
    if let known = held.withLock({ $0.survey }), known.version == version { return known }
    let survey = ProjectSurvey(seat, version: version)
    held.withLock { $0.survey = survey }
    return survey
  }

  /// What was found last; nil before the first survey.
  var lastSurvey: ProjectSurvey? { held.withLock { $0.survey } }
}
