import Analysis
package import Councils
import Diagnostics
package import Indicators
package import Papers
import Publication
import Templating

/// A meeting with all that was read for it, ready for its figures.
package struct MeetingProject: Sendable {
  package let council: Council
  package let meeting: Meeting
  package let house: HouseTemplates
  package let reports: [CompiledReport]
  let declared: DeclaredFigures
  /// What the page of changes is made from, where the agenda has one.
  let changes: ChangesSource?
  /// The settings, templates and narratives that the pack is made from.
  let inputs: [Manifest.Input]
  /// The recommendations of earlier meetings, where the agenda has an item for them.
  var tracker: TrackerPage?
  /// What the public may know of the exempt items, by file name.
  var listings: [String: ExemptListing] = [:]
  /// The titles of all items' papers as this part may call them, by file name.
  var titles: [String: String] = [:]

  /// The files made elsewhere that go out with the papers.
  var attachments: [LoadedAttachment] = []
  /// The council as the papers of other areas have it, by area.
  var views: [AreaCode: Council] = [:]

  /// Of a joint meeting, the council whose figures these are.
  private(set) var side: JointSide?
  /// The council whose own files of figures are read.
  var filesOf: String { side?.folder ?? council.id }
  /// What that council withholds in papers of its own.
  var ownPolicy: DisclosurePolicy { side?.council.disclosure ?? council.disclosure }

  /// What reads figures by itself: the council's own papers, then those of each area that has papers; of a joint
  /// meeting all papers for each of its councils.
  var byArea: [MeetingProject] {
    if !council.sides.isEmpty {
      return council.sides.map { side in
        var part = reading(council.reading(side), reports)
        part.side = side
        return part
      }
    }
    let own = reports.filter { $0.area == nil }
    guard own.count < reports.count else { return [self] }
    var areas: [AreaCode] = []
    var ofArea: [AreaCode: [CompiledReport]] = [:]
    for report in reports {
      guard let code = report.area?.code else { continue }
      if ofArea[code] == nil { areas.append(code) }
      ofArea[code, default: []].append(report)
    }
    return [reading(council, own)]
      + areas.compactMap { code in views[code].map { reading($0, ofArea[code] ?? []) } }
  }

  private func reading(_ council: Council, _ reports: [CompiledReport]) -> MeetingProject {
    var part = MeetingProject(
      council: council, meeting: meeting, house: house, reports: reports, declared: declared,
      changes: changes, inputs: inputs)
    part.isForComparison = isForComparison
    return part
  }

  /// The council's facts and tables that the meeting declares anew, by name.
  var replaced: [String] = []
  /// Whether its pack is made to be compared with another and is no pack of the run.
  var isForComparison = false
  /// The indicators whose targets are the meeting's and not the council's.
  var newTargets: [String] = []

  /// The forms that the meeting's settings name, or else the council's; nil where neither names any.
  var formats: Set<PaperFormat>? { meeting.formats ?? council.formats }

  /// Where the reports name an indicator.
  func places(of indicator: Indicator) -> [SourceRange] {
    reports.flatMap(\.source.indicators).filter { $0.text == indicator.id }.map(\.range)
  }

  /// Every indicator that a report of the meeting names.
  package var indicators: [Indicator] {
    var seen: Set<String> = []
    return reports.flatMap(\.indicators).filter { seen.insert($0.id).inserted }
  }
}
