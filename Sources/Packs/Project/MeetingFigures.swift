import Analysis
import Councils
import Diagnostics
import Extracts
import Figures
import Indicators
import Papers
import ProjectFiles
import Publication

/// The figures of one meeting as its papers may print them: judged, and passed by disclosure control.
struct MeetingFigures {
  let readings: [String: PublishableReading]
  let sources: FigureSources
  /// What earlier papers printed.
  let printedBefore: PrintedBefore
  /// What disclosure control withheld; for the restricted part alone.
  let withheld: [Manifest.Withheld]
  let declaredMatches: WithheldMatches
  /// The files of figures and their mappings.
  let inputs: [Manifest.Input]
  /// What was read and cannot all be right.
  let contradictions: [Contradiction]

  /// What a meeting read of its own area or of another, under disclosure control.
  ///
  /// - Parameter earlier: what earlier papers of the council printed.
  init(
    _ read: MeetingReadings, _ disclosure: MeetingDisclosure, _ earlier: EarlierPapers,
    _ folder: ProjectFolder, into log: inout DiagnosticLog
  ) {
    let project = read.project
    Self.reportAges(of: disclosure.readings, project, into: &log)
    readings = Dictionary(
      disclosure.readings.map { ($0.indicator.id, $0) }, uniquingKeysWith: { $1 })
    sources = read.sources
    printedBefore = earlier.printed
    withheld = disclosure.withheld
    declaredMatches = disclosure.declaredMatches
    let own = PublicFingerprints(project.council.disclosure, read.dictionary, folder).open(
      read.inputs, holding: read.observations, withholding: disclosure.readings, known: read.known)
    inputs = Self.each(own + disclosure.inputs + earlier.inputs)
    contradictions = read.contradictions
  }

  /// Disclosure control and the papers both read what was published before.
  private static func each(_ inputs: [Manifest.Input]) -> [Manifest.Input] {
    var seen: Set<String> = []
    return inputs.filter { seen.insert($0.path).inserted }
  }

  private static func reportAges(
    of readings: [PublishableReading], _ project: MeetingProject, into log: inout DiagnosticLog
  ) {
    for reading in readings {
      let indicator = reading.indicator
      let age = project.meeting.date.dayNumber - reading.latestPeriod.end.dayNumber
      if let limit = indicator.freshForDays ?? project.council.dataNoOlderThan, age > limit {
        for place in project.places(of: indicator) {
          log.report(
            ReportProblem.stale(indicator: indicator.id, age: age, limit: limit), at: place)
        }
      }
    }
  }
}
