import Councils
package import Diagnostics
import Figures
import Indicators
package import Publication

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
    let addresses = standing(
      of: Set(meetings.map(\.council.id)), with: Set(meetings.flatMap(\.counted)),
      besides: Set(meetings.map(\.address)),
      keeping: built.kept, published)
    var standing: [String: [Manifest]] = [:]
    for address in addresses {
      guard let output = request.output,
        let manifest = PublishedPack(address, in: output).openManifest
      else { continue }
      standing[address.council.text, default: []].append(manifest)
    }
    return standing
  }

  /// - Parameter others: councils of joint committees, whose packs stay where the run does not make them.
  private func standing(
    of councils: Set<String>, with others: Set<String> = [], besides made: Set<String>,
    keeping kept: [PackAddress],
    _ published: Set<PackAddress>
  ) -> [PackAddress] {
    guard let output = request.output, let packs = try? output.survey().packs else { return [] }
    return packs.filter { address in
      let isOwn = councils.contains(address.council.text)
      return (isOwn || others.contains(address.council.text))
        && !made.contains(address.description) && !published.contains(address)
        && (!isOwn || !replacesAll || kept.contains(address))
    }
  }

  /// What a run leaves in Output as it is, known before a pack is made.
  package struct Left: Sendable {
    /// Published packs that stand as they were published.
    package let published: Set<PackAddress>
    /// Packs that stand, stay and are not published: what is made is protected together with them.
    package let standing: [PackAddress]
    /// All that is not withdrawn though the run does not make it.
    package let kept: [PackAddress]
  }

  /// What the run leaves where it makes these packs; what is wrong with records of what was published
  /// goes to the log.
  package func left(beside made: [PackAddress], into log: inout DiagnosticLog) -> Left {
    let frozen = FrozenPacks(inputs, request, into: &log)
    let councils = Set(made.map(\.council.text))
    let history = PublicationHistory(inputs.data)
    let kept = frozen.addresses + request.kept
    return Left(
      published: frozen.standing,
      standing: standing(
        of: councils, besides: Set(made.map(\.description)), keeping: kept,
        Set(councils.flatMap { history.addresses(council: $0) })),
      kept: kept)
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
