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

/// What one meeting reads from the releases of its time. Nothing of it is withheld yet, so nothing of
/// it is printed.
struct MeetingReadings: Sendable {
  var project: MeetingProject
  let readings: [Reading]
  /// All that was read, and what the dictionary says of it: for the fingerprints of the files.
  let observations: [Observation]
  let dictionary: IndicatorDictionary
  let sources: FigureSources
  let inputs: [Manifest.Input]
  /// The files of which a mapping says where their figures are public already.
  let known: Set<String>
  /// What each file that was read is and holds.
  let summaries: [ExtractSummary]
  let contradictions: [Contradiction]
  /// By indicator, the last period that was read for the council.
  let newest: [String: Period]
  /// Shares and rates of which nobody knows what they rest on; the meeting may silence them.
  let undeclared: DiagnosticLog
  /// Whether nothing is wrong with the files that were read.
  let isSound: Bool
  /// Readings of the council of which other packs show figures, and this meeting none.
  let context: [Reading]

  /// Everything that is wrong with what the files hold for this meeting is reported.
  ///
  /// - Parameters:
  ///   - releases: the releases, read for this meeting among others.
  ///   - others: the indicators of which other packs of the council show figures.
  static func read(
    _ project: MeetingProject, _ loaded: LoadedProject, _ library: ExtractLibrary,
    _ releases: ReleaseReadings, _ folder: ProjectFolder, besides others: Set<String> = [],
    into log: inout DiagnosticLog
  ) -> MeetingReadings {
    let council = project.council
    let indicators = project.indicators
    let request = FigureRequest(project, loaded.dictionary, library)
    let before = log.errorCount
    var observations: [Observation] = []
    var files: [String: [FigureSources.File]] = [:]
    var inputs: [Manifest.Input] = []
    var known: Set<String> = []
    var summaries: [ExtractSummary] = []
    var consistency = MeetingConsistency(
      loaded.dictionary, loaded.areas, reading: request.indicators)
    ReadingFindings.check(council.rebases, loaded.dictionary, into: &log)
    if project.filesOf == council.id { reportUnknownSources(project.meeting, library, into: &log) }
    for result in releases.results(for: request) {
      observations += result.observations
      consistency.add(result)
      summaries.append(result.summary)
      guard let provenance = result.provenance else { continue }
      let file = FigureSources.File(path: result.summary.file, provenance: provenance)
      for indicator in result.indicators {
        files[indicator, default: []].append(file)
      }
      if provenance.isPublished { known.insert(file.path) }
      inputs.append(
        Manifest.Input(
          path: file.path, fingerprint: result.fingerprint, isOpen: provenance.isOpen))
    }
    // Most indicators come from one file, which was held to itself as it was read.
    let shared = Set(files.filter { $0.value.count > 1 }.keys)
    if !shared.isEmpty {
      SourceConflictCheck.run(
        observations.filter { shared.contains($0.indicator) }, loaded.areas, into: &log)
    }
    // What a broken file holds is not known to be missing.
    let isWhole = log.errorCount == before && releases.isSound(for: request)
    let passedOver = PassedOverReleases(library, of: project.meeting, folder, loaded)
    let readings = Self.readings(
      of: isWhole ? indicators : [], project, loaded,
      Dataset(observations, deriving: indicators), passedOver, into: &log)
    let sources = Dictionary(
      uniqueKeysWithValues: indicators.map { indicator in
        (indicator.id, ([indicator.id] + indicator.parts).flatMap { files[$0] ?? [] })
      })
    return MeetingReadings(
      project: project, readings: readings, observations: observations,
      dictionary: loaded.dictionary, sources: FigureSources(sources), inputs: inputs, known: known,
      summaries: summaries, contradictions: consistency.contradictions,
      newest: Self.newest(observations, of: council.area),
      undeclared: UndeclaredParts.findings(indicators, under: council.disclosure, files),
      isSound: releases.isSound(for: request),
      context: context(
        others.subtracting(request.indicators), project, loaded, library, releases, folder))
  }

  /// Read for disclosure control alone. What is wrong with these files is no matter of the meeting.
  private static func context(
    _ ids: Set<String>, _ project: MeetingProject, _ loaded: LoadedProject,
    _ library: ExtractLibrary, _ releases: ReleaseReadings, _ folder: ProjectFolder
  ) -> [Reading] {
    let dictionary = loaded.dictionary
    let indicators = dictionary.indicators.filter { ids.contains($0.id) && $0.about == .children }
    guard !indicators.isEmpty, project.council.disclosure.threshold > 0 else { return [] }
    let needed = Set(dictionary.needed(for: indicators.map(\.id)))
    let later = project.meeting.laterReleases.mapValues(\.upToYear)
    let observations = library.choose(cutOff: project.meeting.dataCutOff, later: later)
      .flatMap {
        releases.observations(
          $0, of: project.council.area.code, indicators: needed, loaded, folder)
      }
    let builder = ReadingBuilder(
      dictionary: dictionary, dataset: Dataset(observations, deriving: indicators),
      council: project.council.area, neighbours: [], region: nil, england: nil)
    return indicators.compactMap { builder.reading(of: $0, target: nil) }
  }

  private static func newest(_ observations: [Observation], of area: Area) -> [String: Period] {
    Dictionary(
      observations.lazy.filter { $0.area == area.code && $0.value.number != nil }
        .map { ($0.indicator, $0.period) }, uniquingKeysWith: max)
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
      let target = council.target(of: indicator.id, on: project.meeting.date)
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
}
