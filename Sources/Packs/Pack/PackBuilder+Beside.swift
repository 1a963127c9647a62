import Councils
import Diagnostics
import Figures
import Indicators
import Publication

/// What there is of a council's packs beside those that a run makes.
extension PackBuilder {
  /// By council, the indicators of which packs show figures that the run does not make.
  func shown(
    by published: Set<PackAddress>, _ frozen: FrozenPacks, _ standing: [String: [Manifest]]
  ) -> [String: Set<String>] {
    // What is wrong with a record is told where it is used.
    var log = DiagnosticLog()
    let history = PublicationHistory(inputs.data)
    var shown: [String: Set<String>] = [:]
    func add(_ manifest: Manifest, _ council: String) {
      shown[council, default: []].formUnion(manifest.figures.map(\.figure.id.indicator))
    }
    for address in published {
      if let manifest = frozen.record(of: address) ?? history.manifest(of: address, into: &log) {
        add(manifest, address.council.text)
      }
    }
    for (council, manifests) in standing {
      for manifest in manifests { add(manifest, council) }
    }
    return shown
  }

  /// For the meeting of each council that reads the newest figures, the indicators of the others: their
  /// packs may tell what follows from newer figures of its own.
  static func together(_ meetings: [MeetingProject]) -> [String: Set<String>] {
    var others: [String: Set<String>] = [:]
    for own in Dictionary(grouping: meetings, by: \.council.id).values where own.count > 1 {
      guard let latest = own.max(by: { $0.meeting.dataCutOff < $1.meeting.dataCutOff }) else {
        continue
      }
      others[latest.address] = Set(own.flatMap { $0.indicators.map(\.id) })
    }
    return others
  }

  /// The packs of the councils that stand in Output and stay there as they are, but for the published,
  /// which are known.
  func standing(
    besides meetings: [MeetingProject], _ built: BuiltPacks, _ published: Set<PackAddress>
  ) -> [String: [Manifest]] {
    guard let output = request.output, let packs = try? output.survey().packs else { return [:] }
    let councils = Set(meetings.map(\.council.id))
    let made = Set(meetings.map(\.address))
    var standing: [String: [Manifest]] = [:]
    for address in packs
    where councils.contains(address.council.text) && !made.contains(address.description)
      && !published.contains(address)
      && (!replacesAll || built.kept.contains(address))
    {
      guard let manifest = PublishedPack(address, in: output).openManifest else { continue }
      standing[address.council.text, default: []].append(manifest)
    }
    return standing
  }

  /// Whether packs of the run's councils that it does not make are withdrawn.
  var replacesAll: Bool {
    if case .stagedOnly = scope { return false }
    return true
  }
}

extension MeetingProject {
  /// "sefton/2026-03-17-overview-and-scrutiny".
  var address: String { "\(council.id)/\(meeting.id)" }
}
