import Analysis
import Councils
import Diagnostics
import Figures
import Fingerprints
import Houses
import Papers
import ProjectFiles
import Publication

/// The published papers of earlier meetings, read for the question why a figure was restated.
struct EarlierPapers: Sendable {
  private(set) var printed = PrintedBefore()
  /// The manifests that were read.
  private(set) var inputs: [Manifest.Input] = []

  /// Nothing where the house asks no such question. A manifest that cannot be read is reported by
  /// the build, which holds the published packs to it.
  static func read(_ project: MeetingProject, _ folder: ProjectFolder) -> EarlierPapers {
    var earlier = EarlierPapers()
    guard project.house.style.enquiries?.rules.contains(.restated) == true else { return earlier }
    let history = PublicationHistory(folder)
    var manifests: [(manifest: Manifest, date: CalendarDate, path: String)] = []
    var findings = DiagnosticLog()
    for address in history.addresses(council: project.council.id) {
      guard
        let manifest = history.manifest(of: address, into: &findings)
          .map({ history.standing($0, of: address, into: &findings) }),
        let date = CalendarDate(iso: manifest.meeting.date), date < project.meeting.date
      else { continue }
      manifests.append((manifest, date, PublicationHistory.path(of: address)))
    }
    for (manifest, date, path) in manifests.sorted(by: { ($0.date, $0.path) < ($1.date, $1.path) })
    {
      for entry in manifest.figures where entry.figure.absence == nil {
        earlier.printed.figures[entry.figure.id] = (entry.figure.printed, date)
      }
      guard let bytes = try? folder.bytes(of: path) else { continue }
      earlier.inputs.append(
        Manifest.Input(
          path: folder.named(path), fingerprint: Fingerprint(of: bytes), isOpen: false))
    }
    return earlier
  }
}
