package import Analysis
import Councils
import Diagnostics
import Figures
import Fingerprints
package import Indicators
import ProjectFiles
package import Publication

/// Disclosure control of one meeting: what its pack may print beside all that the council has
/// published.
struct MeetingDisclosure {
  let readings: [PublishableReading]
  let withheld: [Manifest.Withheld]
  /// Declared figures that would give one of them away.
  let declaredMatches: WithheldMatches
  /// The manifests of published packs that were read.
  let inputs: [Manifest.Input]

  init(
    _ readings: [Reading], of project: MeetingProject, _ dictionary: IndicatorDictionary,
    _ folder: ProjectFolder, into log: inout DiagnosticLog
  ) {
    let before = PublishedFigures.read(before: project, dictionary, folder, into: &log)
    let outcome = DisclosureControl(project.council.disclosure, published: before.figures)
      .publishable(readings)
    let meeting = "councils/\(project.council.id)/meetings/\(project.meeting.id)/meeting.yaml"
    for problem in outcome.problems {
      log.report(problem, at: Location(file: folder.named(meeting)))
    }
    self.readings = outcome.readings
    withheld = outcome.withheld.map {
      Manifest.Withheld(figure: $0.figure, reason: $0.reason)
    }
    declaredMatches = WithheldMatches(
      project.declared, readings, withheld: Set(outcome.withheld.map(\.figure)))
    inputs = before.inputs
  }
}

/// What a council's published packs have shown.
package struct PublishedFigures {
  package private(set) var figures: [PublishedFigure] = []
  private(set) var inputs: [Manifest.Input] = []

  package init() {}

  /// The packs that a meeting's pack comes after: all that are published, but for a pack that is
  /// published itself those that it was made after, so that it can be made again.
  static func read(
    before project: MeetingProject, _ dictionary: IndicatorDictionary, _ folder: ProjectFolder,
    into log: inout DiagnosticLog
  ) -> PublishedFigures {
    let history = PublicationHistory(folder)
    let others = history.addresses(council: project.council.id)
    let own = others.first { $0.meeting.text == project.meeting.id }
    let known = own.flatMap { history.manifest(of: $0, into: &log) }
      .map { Set($0.inputs.map(\.path)) }
    var published = PublishedFigures()
    for address in others where address != own {
      let path = PublicationHistory.path(of: address)
      if let known, !known.contains(folder.named(path)) { continue }
      guard let manifest = history.manifest(of: address, into: &log),
        let bytes = try? folder.bytes(of: path)
      else { continue }
      published.add(manifest, of: project.council.area.code.gss, dictionary)
      published.inputs.append(
        Manifest.Input(path: folder.named(path), fingerprint: Fingerprint(of: bytes)))
    }
    return published
  }

  /// The council's own figures; those of its neighbours are not its to withhold.
  package mutating func add(
    _ manifest: Manifest, of area: String, _ dictionary: IndicatorDictionary
  ) {
    for entry in manifest.figures where entry.figure.id.area == area {
      guard let indicator = dictionary[entry.figure.id.indicator] else { continue }
      figures.append(PublishedFigure(entry.figure, of: indicator))
    }
  }
}
