import Diagnostics
import Forms
import Packs
import ProjectFiles
import Publication
import Synchronization

/// Makes what the pages show, and holds it until a file changes. One thing is made at a time, whoever asks.
final class Workbench: Sendable {
  let seat: ProjectSeat
  private let current: Mutex<Version>
  private let held = Mutex(Held())

  /// A state of the files: its number, and what the file system says of them.
  private struct Version: Sendable {
    var number = 1
    var stamp: [UInt8]
  }

  private struct Held: Sendable {
    var meetings: [PackAddress: MadeMeeting] = [:]
    /// The addresses in the order in which they were last asked for.
    var order: [PackAddress] = []
    var drafts: [String: Draft] = [:]
    var survey: ProjectSurvey?
    /// What was read from figures, with the stamp of all that it rests on.
    var shelf = ReleaseShelf()
    var figures: [UInt8] = []
  }

  /// A draft of one paper of a meeting whose pack cannot be made.
  struct Draft: Sendable {
    let version: Int
    let files: [String: [UInt8]]
  }

  /// So many meetings stay in memory.
  private static let limit = 6

  init(_ seat: ProjectSeat) {
    self.seat = seat
    current = Mutex(Version(stamp: Self.stamp(of: seat)))
  }

  /// Which state of the files is the newest; each change makes it one more.
  var version: Int { current.withLock { $0.number } }

  /// Looks whether something below Data or Templates has changed; the number of the new state, nil where
  /// everything is as it was last looked at. So what the desk itself wrote is told once.
  @discardableResult
  func change() -> Int? {
    let stamp = Self.stamp(of: seat)
    return current.withLock { version in
      guard version.stamp != stamp else { return nil }
      version.stamp = stamp
      version.number += 1
      return version.number
    }
  }

  private static func stamp(of seat: ProjectSeat) -> [UInt8] {
    var stamp = TreeStamp()
    for path in seat.watched { stamp.add(path) { $0.isHidden } }
    return stamp.bytes
  }

  /// The meeting as the newest files make it.
  func meeting(_ address: PackAddress) -> MadeMeeting {
    held.withLock { held in
      let version = self.version
      held.order.removeAll { $0 == address }
      held.order.append(address)
      if let made = held.meetings[address], made.version == version { return made }
      let figures = figureStamp
      if figures != held.figures {
        held.figures = figures
        held.shelf = ReleaseShelf()
      }
      let made = make(address, version, held.shelf)
      held.meetings[address] = made
      while held.order.count > Self.limit {
        held.meetings[held.order.removeFirst()] = nil
      }
      return made
    }
  }

  /// What the file system says of all below Data but the meetings.
  private var figureStamp: [UInt8] {
    let data = seat.inputs.data
    var stamp = TreeStamp()
    stamp.add(data.path) { $0.text == "councils" || $0.isHidden }
    for entry in (try? data.entries(of: "councils")) ?? [] where entry.kind == .folder {
      stamp.add("\(data.path)/councils/\(entry.name.text)") { $0.text == "meetings" || $0.isHidden }
    }
    return stamp.bytes
  }

  private func make(
    _ address: PackAddress, _ version: Int, _ shelf: ReleaseShelf
  ) -> MadeMeeting {
    var log = DiagnosticLog()
    var request = seat.request(of: address)
    request.forms = seat.forms.linkingAlone
    request.shelf = shelf
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
      let builder = DraftBuilder(inputs: seat.inputs, toolVersion: seat.toolVersion)
      let place = builder.place(of: "\(seat.inputs.data.path)/\(paper.path)", into: &log)
      guard let files = place.flatMap({ builder.build($0, into: &log) }) else { return nil }
      let draft = Draft(
        version: version,
        files: Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first })
      if held.drafts.count >= Self.limit { held.drafts = [:] }
      held.drafts[paper.path] = draft
      return draft
    }
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
