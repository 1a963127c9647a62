package import Analysis
import Councils
import Diagnostics
import Figures
import Fingerprints
package import Indicators
import Papers
import ProjectFiles
package import Publication

/// Disclosure control of one meeting: what its pack may print beside the others of its run and all
/// that the council has published.
struct MeetingDisclosure: Sendable {
  let readings: [PublishableReading]
  let withheld: [Manifest.Withheld]
  /// Declared figures that would give one of them away.
  let declaredMatches: WithheldMatches
  /// The manifests of published packs that were read.
  let inputs: [Manifest.Input]

  /// The meetings of one council as one publication, each with a log of its own of what disclosure
  /// control found, which the meeting may silence.
  ///
  /// - Parameters:
  ///   - beside: packs that stand in Output and are not made again.
  ///   - record: what the one meeting withheld when it was made, to be made again as it was.
  ///   - jobs: how many threads the run may have.
  static func together(
    _ meetings: [MeetingReadings], _ dictionary: IndicatorDictionary, _ folder: ProjectFolder,
    beside: [Manifest] = [], record: Manifest? = nil, jobs: Int = 1
  ) -> [(MeetingDisclosure, DiagnosticLog)] {
    guard let first = meetings.first?.project else { return [] }
    var log = DiagnosticLog()
    let areas = Set(meetings.map(\.project.council.area.code.gss))
    let projects = meetings.map(\.project)
    let counted = CountedAreas(projects)
    let before = PublishedFigures.read(before: projects, counted, dictionary, folder, into: &log)
    var published = before
    for manifest in beside {
      published.add(manifest, of: counted.areas(in: manifest), dictionary, isStanding: true)
    }
    let keeping = record?.withheldFigures ?? []
    let means = record?.means ?? [:]
    if let record { published.add(record, of: areas, dictionary, isOwn: true) }
    let outcomes = AreaGroups(meetings).outcomes(jobs: jobs) { [published] members, closing in
      let policy = members.first?.project.ownPolicy ?? first.council.disclosure
      let area = members.first?.project.council.area.code.gss
      let own = DisclosureControl(
        policy, published: published.figures(of: area),
        keeping: keeping.union(closing), means: means, closing: closing
      ).publishable(
        members.map { ($0.project.meeting.id, $0.readings) }, context: context(of: members)
      ) { Workers.answers($0, sparing: jobs, $1) }
      return zip(members, own).map { member, outcome in
        stricter(
          outcome, of: member, published.figures(of: area, in: member.project.jointCommittee),
          keeping: keeping.union(closing), means: means, closing: closing)
      }
    }
    return zip(meetings, outcomes).map { meeting, outcome in
      let disclosure = MeetingDisclosure(
        meeting, outcome, inputs: before.inputs, folder, into: &log)
      defer { log = DiagnosticLog() }
      return (disclosure, log)
    }
  }

  /// What a joint meeting's papers may print of a council whose own policy is not the strictest: what the
  /// council's own policy leaves, under the stricter one.
  ///
  /// Its other papers stay under its own policy, so what they print is nothing that these have to hide; what the
  /// committee's earlier papers printed is.
  private static func stricter(
    _ outcome: DisclosureControl.Outcome, of meeting: MeetingReadings,
    _ published: [PublishedFigure], keeping: Set<FigureID>, means: [FigureID: Set<Origin>],
    closing: Set<FigureID>
  ) -> DisclosureControl.Outcome {
    let project = meeting.project
    guard project.side != nil, project.ownPolicy != project.council.disclosure,
      !outcome.findings.contains(where: { $0.problem.severity == .error })
    else { return outcome }
    let withheld = Set(outcome.withheld.map(\.figure))
    let strict = DisclosureControl(
      project.council.disclosure, published: published, keeping: keeping.union(withheld),
      means: means, closing: closing
    ).publishable([(project.meeting.id, meeting.readings)]).first
    return strict ?? outcome
  }

  /// As the latest of the meetings has it, but for what that one prints itself.
  private static func context(of meetings: [MeetingReadings]) -> [Reading] {
    let latest = meetings.max { $0.project.meeting.dataCutOff < $1.project.meeting.dataCutOff }
    let own = Set((latest?.readings ?? []).map(\.indicator.id))
    return (latest?.context ?? []).filter { !own.contains($0.indicator.id) }
  }

  private init(
    _ meeting: MeetingReadings, _ outcome: DisclosureControl.Outcome, inputs: [Manifest.Input],
    _ folder: ProjectFolder, into log: inout DiagnosticLog
  ) {
    let project = meeting.project
    let path = "councils/\(project.council.id)/meetings/\(project.meeting.id)/meeting.yaml"
    for finding in outcome.findings {
      if let place = finding.place {
        log.report(finding.problem, at: place)
      } else {
        log.report(finding.problem, at: Location(file: folder.named(path)))
      }
    }
    readings = outcome.readings
    withheld = outcome.withheld.map {
      Manifest.Withheld(figure: $0.figure, reason: $0.reason)
    }
    declaredMatches = WithheldMatches(
      project.declared, meeting.readings, withheld: Set(outcome.withheld.map(\.figure)))
    self.inputs = inputs
  }
}

/// What a council's published packs have shown.
package struct PublishedFigures {
  package private(set) var figures: [PublishedFigure] = []
  /// Of each figure, whose papers showed it.
  private var committees: [String] = []
  private(set) var inputs: [Manifest.Input] = []

  package init() {}

  /// The packs that the packs of a run come after: all that are published of their councils, and of those with
  /// which they have a joint committee; but for a pack that is published itself those that it was made after, so that it
  /// can be made again.
  static func read(
    before projects: [MeetingProject], _ counted: CountedAreas, _ dictionary: IndicatorDictionary,
    _ folder: ProjectFolder,
    into log: inout DiagnosticLog
  ) -> PublishedFigures {
    var published = PublishedFigures()
    guard let project = projects.first else { return published }
    let history = PublicationHistory(folder)
    let others = Set(projects.flatMap(\.counted)).sorted()
      .flatMap { history.addresses(council: $0) }
    let own = others.first { $0.description == project.address }
    let known = own.flatMap { history.manifest(of: $0, into: &log) }
      .map { Set($0.inputs.map(\.path)) }
    for address in others where address != own {
      let path = PublicationHistory.path(of: address)
      if let known, !known.contains(folder.named(path)) { continue }
      guard let manifest = history.manifest(of: address, into: &log),
        let bytes = try? folder.bytes(of: path)
      else { continue }
      published.add(manifest, of: counted.areas(in: manifest), dictionary)
      published.inputs.append(
        Manifest.Input(path: folder.named(path), fingerprint: Fingerprint(of: bytes)))
    }
    return published
  }

  /// Those of one area that the papers of a committee showed; none where no committee is named.
  func figures(of area: String?, in committee: String?) -> [PublishedFigure] {
    guard let committee else { return [] }
    return zip(figures, committees).filter { $0.id.area == area && $1 == committee }.map(\.0)
  }

  /// Those of one area.
  func figures(of area: String?) -> [PublishedFigure] {
    figures.contains { $0.id.area != area } ? figures.filter { $0.id.area == area } : figures
  }

  /// The figures of areas that have papers; those of their neighbours are not theirs to withhold.
  ///
  /// - Parameters:
  ///   - isOwn: whether it is a record of the pack that is made.
  ///   - isStanding: whether its pack stands in Output and is not published.
  package mutating func add(
    _ manifest: Manifest, of areas: Set<String>, _ dictionary: IndicatorDictionary,
    isOwn: Bool = false, isStanding: Bool = false
  ) {
    for entry in manifest.figures where areas.contains(entry.figure.id.area) {
      guard let indicator = dictionary[entry.figure.id.indicator] else { continue }
      figures.append(
        PublishedFigure(
          entry.figure, of: indicator, in: isOwn ? nil : manifest.meeting.id,
          isStanding: isStanding))
      committees.append(manifest.meeting.committee)
    }
  }
}
