import Diagnostics
import Publication

/// What a build does with published meetings: it leaves alone those whose packs stand in Output as
/// they were published, and holds those that it makes again to what was published.
struct FrozenPacks: Sendable {
  /// Every published meeting that the run could touch.
  let addresses: [PackAddress]
  /// Those whose pack stands in Output as it was published.
  let standing: Set<PackAddress>
  private let history: PublicationHistory?

  /// For a run that looks at no history.
  static var none: FrozenPacks { FrozenPacks() }

  private init() {
    addresses = []
    standing = []
    history = nil
  }

  /// - Parameter output: where to look for packs; nil to look for none.
  init(
    _ history: PublicationHistory, council: String?, output: OutputPlace?,
    into log: inout DiagnosticLog
  ) {
    self.history = history
    addresses = history.addresses(council: council)
    var standing: Set<PackAddress> = []
    for address in addresses {
      guard let output else { break }
      let pack = PublishedPack(address, in: output)
      guard pack.exists, let published = history.manifest(of: address, into: &log) else {
        continue
      }
      var findings = DiagnosticLog()
      let found = pack.verify(log: &findings).first { $0.part == .public }
      guard !findings.hasErrors, let found else { continue }
      let comparison = FrozenComparison(published: published, now: found)
      if comparison.isSame || comparison.isOtherVersion { standing.insert(address) }
    }
    self.standing = standing
  }

  /// A pack that was made again, under the manifest with which it was published; the pack as it is
  /// where it is not published, nil with the reason in the log where it is not what was published.
  func held(_ built: BuiltPack, into log: inout DiagnosticLog) -> BuiltPack? {
    let address = built.pack.address
    guard addresses.contains(address) else { return built }
    guard let open = built.pack.open, let published = history?.manifest(of: address, into: &log)
    else { return nil }
    let comparison = FrozenComparison(published: published, now: open.manifest)
    if comparison.isSame {
      let pack = Pack(
        address, public: open.sealed(with: published), restricted: built.pack.restricted)
      return BuiltPack(pack: pack, summary: built.summary, unavailable: built.unavailable)
    }
    let place = Location(file: "Data/\(PublicationHistory.path(of: address))")
    if comparison.isOtherVersion || comparison.saysTheSame && comparison.inputs.isEmpty {
      log.report(
        HistoryProblem.otherVersion(
          address: address.description, files: comparison.files.count,
          publishedBy: comparison.publishedBy, madeBy: comparison.madeBy), at: place)
      return built
    }
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
