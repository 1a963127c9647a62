import Afterwards
import Councils
import Diagnostics
import Figures
import Fingerprints
import ProjectFiles
import Publication

/// What a build does with published meetings: it leaves alone those whose packs stand in Output as
/// they were published, and holds those that it makes again to what was published.
struct FrozenPacks: Sendable {
  /// Every published meeting that the run could touch.
  let addresses: [PackAddress]
  /// Those whose pack stands in Output as it was published.
  let standing: Set<PackAddress>
  /// Those of which nothing stands in Output, in a run of all meetings: what cannot be made again as
  /// it was is left alone, and stops no other pack.
  let absent: Set<PackAddress>
  /// Those of which the folder under meetings is gone.
  private let gone: [PackAddress]
  private let inputs: ProjectInputs?
  private let records: [PackAddress: Manifest]
  /// By address, the pack without the papers that were taken off after publication.
  private let reduced: [PackAddress: Manifest]
  private let meetings: PublishedMeetings?
  /// What is to be said of published packs and stops no other.
  let since: DiagnosticLog
  /// Packs that stand, with what has happened since on their pages, where that is not there yet.
  let noticed: [Pack]

  /// For a run that looks at no history.
  static var none: FrozenPacks { FrozenPacks() }

  private init() {
    addresses = []
    standing = []
    absent = []
    gone = []
    inputs = nil
    records = [:]
    reduced = [:]
    meetings = nil
    since = DiagnosticLog()
    noticed = []
  }

  /// What there is of the meetings that a request may touch. Where it looks at no Output, none stands
  /// and none is missing.
  init(_ inputs: ProjectInputs, _ request: BuildRequest, into log: inout DiagnosticLog) {
    let history = PublicationHistory(inputs.data)
    self.inputs = inputs
    let councils = request.council.map { [$0] } ?? request.changed?.map(\.text)
    let chain = RecordChain(history, councils: councils, into: &log)
    addresses = chain.addresses.filter { request.looksAt($0.council.text) }
    records = chain.records
    let withdrawals = WithdrawalHistory(inputs.data)
    var reduced: [PackAddress: Manifest] = [:]
    for address in addresses {
      reduced[address] = withdrawals.manifest(of: address, into: &log)
    }
    self.reduced = reduced
    let meetings = PublishedMeetings(chain.records.merging(reduced) { $1 }, inputs.data)
    self.meetings = meetings
    var since = DiagnosticLog()
    var noticed: [Pack] = []
    let reader = InputReader(inputs)
    gone = addresses.filter {
      !reader.exists("councils/\($0.council)/meetings/\($0.meeting)/meeting.yaml")
    }
    var standing: Set<PackAddress> = []
    var absent: Set<PackAddress> = []
    for address in addresses {
      guard let output = request.output else { break }
      var pack = PublishedPack(address, in: output)
      pack.isClosedOtherwise = { ClosedFolders.isSaid(of: address.council, in: inputs) }
      guard pack.exists else {
        if request.meetings.isEmpty { absent.insert(address) }
        continue
      }
      guard let published = chain.records[address] else { continue }
      var findings = DiagnosticLog()
      let found = pack.verify(log: &findings).first { $0.part == .public }
      if request.wants(address) { meetings.reportEdits(of: address, into: &since) }
      guard !findings.hasErrors, let found else { continue }
      let expected = reduced[address] ?? published
      let bare = pack.withoutNotices(found, like: expected)
      let comparison = FrozenComparison(published: expected, now: bare)
      let stands = comparison.isSame || comparison.isOtherVersion
      if stands { standing.insert(address) }
      if let pack = Self.since(pack, found, stands ? nil : reduced[address], published, meetings) {
        standing.insert(address)
        noticed.append(pack)
        continue
      }
      guard comparison.files.isEmpty else { continue }
      let differences = FrozenComparison.differences(expected, fromStanding: bare)
      if !differences.isEmpty {
        log.report(
          HistoryProblem.recordDiffers(address.description, differences, from: .output),
          at: Location(file: history.name(of: address)))
      }
    }
    self.standing = standing
    self.absent = absent
    self.since = since
    self.noticed = noticed
  }

  /// A pack that stands, with what has happened since on its pages; nil where nothing is to be done. Where a
  /// paper was taken off and a run ended before Output had it so, that is done first.
  ///
  /// - Parameter reduced: what ought to stand, where something else does.
  private static func since(
    _ pack: PublishedPack, _ found: Manifest, _ reduced: Manifest?, _ published: Manifest,
    _ meetings: PublishedMeetings
  ) -> Pack? {
    let notices = meetings.notices(of: pack.address)
    guard let reduced else {
      let isNoticed = found.files.contains { file in
        published.files.contains { $0.path == file.path && $0.fingerprint != file.fingerprint }
      }
      return notices.addsNothing(to: found) && !isNoticed ? nil : pack.noticed(notices, found)
    }
    let bare = pack.withoutNotices(found, like: published)
    guard FrozenComparison(published: published, now: bare).isSame else { return nil }
    let removal = PaperRemoval(published, reduced.withdrawn)
    guard
      case .success(let files) = removal.files({ file in
        pack.bytes(of: file.path, in: .public).map { PublishedNotice.taken(off: $0) }
      }), let open = try? removal.sealed(files).since([], notices)
    else { return nil }
    return pack.pack(open)
  }

  /// Whether a meeting whose pack cannot be made is left alone, which is reported: it is published, no
  /// pack of it stands in Output, and inputs of it have changed since.
  func leaves(_ council: String, _ meeting: String, into log: inout DiagnosticLog) -> Bool {
    guard let address = PackAddress("\(council)/\(meeting)"), absent.contains(address),
      let inputs, let published = records[address]
    else { return false }
    return leaves(address, changed: inputs.changed(since: published), into: &log)
  }

  private func leaves(
    _ address: PackAddress, changed: [FrozenComparison.InputChange], into log: inout DiagnosticLog
  ) -> Bool {
    guard absent.contains(address), let first = changed.first else { return false }
    log.report(
      HistoryProblem.leftAlone(
        address: address.description, path: first.path, others: changed.count - 1),
      at: Location(file: "Data/\(PublicationHistory.path(of: address))"))
    return true
  }

  /// Reports a meeting that is a published one under another day: the folder of that is gone, and a paper
  /// of it lies here. Nothing says then that the published day is not that of a meeting that was held.
  func checkFolder(
    of meeting: Meeting, _ council: String, _ reader: InputReader, into log: inout DiagnosticLog
  ) {
    let meetings = "councils/\(council)/meetings"
    for address in gone where address.council.text == council {
      let folder = address.meeting.text
      guard folder != meeting.id, let record = records[address],
        record.meeting.committee == meeting.committee,
        let date = CalendarDate(iso: record.meeting.date), date != meeting.date,
        let range = meeting.dateRange
      else { continue }
      // With its council, or where one definition served many.
      let starts = [meetings, SharedMeetings.folder].map {
        reader.folders.data.plain.named("\($0)/\(folder)/")
      }
      let isHere = record.inputs.contains { input in
        guard let fingerprint = input.fingerprint, input.path.hasSuffix(".md"),
          let start = starts.first(where: input.path.hasPrefix),
          let bytes = try? reader.folders.data.bytes(
            of: "\(meetings)/\(meeting.id)/\(input.path.dropFirst(start.count))")
        else { return false }
        return Fingerprint(of: bytes) == fingerprint
      }
      if isHere {
        log.report(MeetingLifeProblem.publishedUnderAnotherDay(folder, date: date), at: range)
      }
    }
  }

  /// A public part that was made again, without the papers that were taken off since, and with what has
  /// happened since on its pages.
  private func since(_ open: SealedFolder, of address: PackAddress) -> SealedFolder? {
    open.since(
      reduced[address]?.withdrawn ?? [],
      meetings?.notices(of: address) ?? PackNotices(listed: open.manifest.notices))
  }

  /// The record of a published pack; nil where there is none, or none that can be read.
  func record(of address: PackAddress) -> Manifest? { records[address] }

  /// A pack that was made again, under the manifest with which it was published; the pack as it is
  /// where it is not published, nil with the reason in the log where it is not what was published.
  func held(_ built: BuiltPack, into log: inout DiagnosticLog) -> BuiltPack? {
    let address = built.pack.address
    guard addresses.contains(address) else { return built }
    // A record that cannot be read was reported when the run began.
    guard let open = built.pack.open, let published = records[address] else { return nil }
    let comparison = FrozenComparison(published: published, now: open.manifest)
    let place = Location(file: "Data/\(PublicationHistory.path(of: address))")
    if comparison.isSame {
      let differences = comparison.differencesInRecord(published, open.manifest)
      guard differences.isEmpty else {
        log.report(
          HistoryProblem.recordDiffers(address.description, differences, from: .inputs), at: place)
        return nil
      }
      guard let since = since(open.sealed(with: published), of: address) else { return nil }
      let pack = Pack(address, public: since, restricted: built.pack.restricted)
      return BuiltPack(pack: pack, line: built.line, lengths: built.lengths)
    }
    if comparison.isOtherVersion || comparison.saysTheSame && comparison.inputs.isEmpty {
      log.report(
        HistoryProblem.otherVersion(
          address: address.description, files: comparison.files.count,
          publishedBy: comparison.publishedBy, madeBy: comparison.madeBy), at: place)
      guard let since = since(open, of: address) else { return nil }
      return BuiltPack(
        pack: Pack(address, public: since, restricted: built.pack.restricted), line: built.line,
        lengths: built.lengths)
    }
    if leaves(address, changed: comparison.inputs, into: &log) { return nil }
    log.report(
      HistoryProblem.otherThanPublished(
        address: address.description, files: comparison.files.count,
        inputs: comparison.inputs.count, publishedBy: comparison.publishedBy,
        madeBy: comparison.madeBy), at: place)
    for input in comparison.inputs {
      log.report(
        HistoryProblem.inputChanged(
          path: input.path, input.change, address: address.description),
        at: Location(file: input.path))
    }
    return nil
  }
}

extension BuiltPacks {
  /// Published packs stay whatever the run was asked for, and those that stand are not made again.
  mutating func skip(_ frozen: FrozenPacks) {
    skipped = frozen.addresses.filter(frozen.standing.contains)
    kept = frozen.addresses
  }
}

extension ProjectInputs {
  /// The files from which a published pack was made that are other or gone now, by path.
  func changed(since published: Manifest) -> [FrozenComparison.InputChange] {
    published.inputs.compactMap { input in
      guard let fingerprint = input.fingerprint else { return nil }
      let bytes = [data, templates].lazy.compactMap { folder -> [UInt8]? in
        let start = folder.named("") + "/"
        guard input.path.hasPrefix(start) else { return nil }
        return try? folder.bytes(of: String(input.path.dropFirst(start.utf8.count)))
      }.first
      guard let bytes else {
        return FrozenComparison.InputChange(path: input.path, change: .removed)
      }
      return Fingerprint(of: bytes) == fingerprint
        ? nil : FrozenComparison.InputChange(path: input.path, change: .edited)
    }
  }
}
