import Diagnostics
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
  private let inputs: ProjectInputs?
  private let records: [PackAddress: Manifest]

  /// For a run that looks at no history.
  static var none: FrozenPacks { FrozenPacks() }

  private init() {
    addresses = []
    standing = []
    absent = []
    inputs = nil
    records = [:]
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
      guard !findings.hasErrors, let found else { continue }
      let comparison = FrozenComparison(published: published, now: found)
      if comparison.isSame || comparison.isOtherVersion { standing.insert(address) }
      guard comparison.files.isEmpty else { continue }
      let differences = FrozenComparison.differences(published, fromStanding: found)
      if !differences.isEmpty {
        log.report(
          HistoryProblem.recordDiffers(address.description, differences, from: .output),
          at: Location(file: history.name(of: address)))
      }
    }
    self.standing = standing
    self.absent = absent
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
      let pack = Pack(
        address, public: open.sealed(with: published), restricted: built.pack.restricted)
      return BuiltPack(pack: pack, line: built.line)
    }
    if comparison.isOtherVersion || comparison.saysTheSame && comparison.inputs.isEmpty {
      log.report(
        HistoryProblem.otherVersion(
          address: address.description, files: comparison.files.count,
          publishedBy: comparison.publishedBy, madeBy: comparison.madeBy), at: place)
      return built
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
