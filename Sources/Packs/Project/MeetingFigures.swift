import Analysis
import Councils
import Diagnostics
import Extracts
import Figures
import Fingerprints
import Indicators
import Papers
import ProjectFiles
import Publication

/// The figures of one meeting: read from the releases of its time, judged, and passed by disclosure
/// control.
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
  /// What each file that was read is and holds.
  let summaries: [ExtractSummary]
  /// What was read and cannot all be right.
  let contradictions: [Contradiction]
  /// By indicator, the last period that was read for the council.
  let newest: [String: Period]
  /// Whether nothing is wrong with the files that were read.
  let isSound: Bool

  /// Everything that is wrong with what the files hold for this meeting is reported.
  ///
  /// - Parameter releases: the releases, read for this meeting among others.
  static func read(
    _ project: MeetingProject, _ loaded: LoadedProject, _ library: ExtractLibrary,
    _ releases: ReleaseReadings, _ folder: ProjectFolder, into log: inout DiagnosticLog
  ) -> MeetingFigures {
    let council = project.council
    let indicators = project.indicators
    let request = FigureRequest(project, loaded.dictionary, library)
    let before = log.errorCount
    var observations: [Observation] = []
    var files: [String: [FigureSources.File]] = [:]
    var inputs: [Manifest.Input] = []
    var summaries: [ExtractSummary] = []
    var consistency = MeetingConsistency(
      loaded.dictionary, loaded.areas, reading: request.indicators)
    ReadingFindings.check(council.rebases, loaded.dictionary, into: &log)
    reportUnknownSources(project.meeting, library, into: &log)
    for result in releases.results(for: request) {
      let found = result.observations
      observations += found
      consistency.add(result)
      summaries.append(result.summary)
      guard let provenance = result.provenance else { continue }
      let file = FigureSources.File(path: result.summary.file, provenance: provenance)
      for indicator in Set(found.map(\.indicator)) {
        files[indicator, default: []].append(file)
      }
      inputs.append(
        Manifest.Input(
          path: file.path, fingerprint: result.fingerprint, isOpen: provenance.isOpen))
    }
    SourceConflictCheck.run(observations, loaded.areas, into: &log)
    // What a broken file holds is not known to be missing.
    let isWhole = log.errorCount == before && releases.isSound(for: request)
    let passedOver = PassedOverReleases(library, of: project.meeting, folder, loaded)
    let readings = Self.readings(
      of: isWhole ? indicators : [], project, loaded,
      Dataset(observations, deriving: indicators), passedOver, into: &log)
    let disclosure = MeetingDisclosure(
      readings, of: project, loaded.dictionary, folder, into: &log)
    reportAges(of: disclosure.readings, project, into: &log)
    let sources = Dictionary(
      uniqueKeysWithValues: indicators.map { indicator in
        (indicator.id, ([indicator.id] + indicator.parts).flatMap { files[$0] ?? [] })
      })
    let earlier = EarlierPapers.read(project, folder)
    return MeetingFigures(
      readings: Dictionary(
        disclosure.readings.map { ($0.indicator.id, $0) }, uniquingKeysWith: { $1 }),
      sources: FigureSources(sources), printedBefore: earlier.printed,
      withheld: disclosure.withheld,
      declaredMatches: disclosure.declaredMatches,
      inputs: Self.each(inputs + disclosure.inputs + earlier.inputs), summaries: summaries,
      contradictions: consistency.contradictions,
      newest: Self.newest(observations, of: council.area),
      isSound: releases.isSound(for: request))
  }

  private static func newest(_ observations: [Observation], of area: Area) -> [String: Period] {
    Dictionary(
      observations.lazy.filter { $0.area == area.code && $0.value.number != nil }
        .map { ($0.indicator, $0.period) }, uniquingKeysWith: max)
  }

  /// Disclosure control and the papers both read what was published before.
  private static func each(_ inputs: [Manifest.Input]) -> [Manifest.Input] {
    var seen: Set<String> = []
    return inputs.filter { seen.insert($0.path).inserted }
  }

  /// A later release is named for a source that exists.
  private static func reportUnknownSources(
    _ meeting: Meeting, _ library: ExtractLibrary, into log: inout DiagnosticLog
  ) {
    for (source, release) in meeting.laterReleases where !library.sources.contains(source) {
      guard let range = release.range else { continue }
      log.report(ExtractProblem.unknownSource(source, known: library.sources), at: range)
    }
  }

  private static func readings(
    of indicators: [Indicator], _ project: MeetingProject, _ loaded: LoadedProject,
    _ dataset: Dataset, _ passedOver: PassedOverReleases, into log: inout DiagnosticLog
  ) -> [Reading] {
    let council = project.council
    let builder = ReadingBuilder(
      dictionary: loaded.dictionary, dataset: dataset, council: council.area,
      neighbours: council.neighbours, region: council.region, england: council.england)
    var readings: [Reading] = []
    for indicator in indicators {
      let target = council.targets.filter {
        $0.indicator == indicator.id && $0.from <= project.meeting.date
      }.max { $0.from < $1.from }
      guard
        let reading = builder.reading(
          of: indicator, target: target,
          rebases: council.rebases.filter { $0.indicator == indicator.id })
      else {
        let problem = ReportProblem.noData(
          indicator: indicator.id, area: council.name,
          passedOver: passedOver.first(having: indicator)
        )
        for place in project.places(of: indicator) { log.report(problem, at: place) }
        continue
      }
      ReadingFindings.report(reading, of: indicator, project, into: &log)
      readings.append(reading)
    }
    return readings
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
