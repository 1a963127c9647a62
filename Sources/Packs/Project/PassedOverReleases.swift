import Councils
import Diagnostics
import Extracts
import Figures
import Indicators
import Papers
import ProjectFiles

/// The releases that lie there and are not read for a meeting because they count as out after its
/// cut-off.
///
/// For a meeting of long ago that is nearly every release, and as it should be. What an officer must be
/// told is that a paper prints older figures than lie there: of releases that can have been out before
/// the meeting, as their folders are named, those that have a newer figure for it.
struct PassedOverReleases {
  private let meeting: Meeting
  private let folder: ProjectFolder
  private let loaded: LoadedProject
  private let releases: [ExtractLibrary.Release]

  init(
    _ library: ExtractLibrary, of meeting: Meeting, _ folder: ProjectFolder, _ loaded: LoadedProject
  ) {
    self.meeting = meeting
    self.folder = folder
    self.loaded = loaded
    releases = library.passedOver(
      cutOff: meeting.dataCutOff, later: meeting.laterReleases.mapValues(\.upToYear))
  }

  /// The oldest of them whose mapping takes an indicator, or what it is worked out from; nil where
  /// none does.
  func first(having indicator: Indicator) -> ReportProblem.PassedOver? {
    let wanted = Set(indicator.isDerived ? indicator.parts : [indicator.id])
    var quiet = DiagnosticLog()
    let found = releases.sorted { $0.name < $1.name }.first { release in
      let mapping = ExtractLibrary.mapping(
        release, of: folder, dictionary: loaded.dictionary, into: &quiet)
      return mapping?.files.contains { !wanted.isDisjoint(with: $0.indicators) } ?? false
    }
    return found.map {
      ReportProblem.PassedOver(
        source: $0.source, release: $0.name.text, out: $0.name.out.long,
        cutOff: meeting.dataCutOff.long)
    }
  }

  /// Reports of each source the newest release that was passed over though it has a newer figure, which
  /// was over by the day of the meeting.
  ///
  /// - Parameters:
  ///   - newest: what was read instead, by indicator, for each part of the papers.
  ///   - readings: what reads them.
  func report(
    _ project: MeetingProject, newest: [[String: Period]], _ readings: ReleaseReadings,
    into log: inout DiagnosticLog
  ) {
    var findings = DiagnosticLog()
    let near = releases.filter { $0.name.earliest <= meeting.date }
    if !near.isEmpty {
      let known = newest.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
      for (release, other) in zip(near, near.dropFirst().map(Optional.some) + [nil])
      where release.source != other?.source && isNewer(release, than: known, for: project, readings)
      {
        report(release, into: &findings)
      }
    }
    log.merge(findings, silencedBy: meeting.silences(of: PeriodProblem.samples))
  }

  private func isNewer(
    _ release: ExtractLibrary.Release, than known: [String: Period], for project: MeetingProject,
    _ readings: ReleaseReadings
  ) -> Bool {
    // What is wrong with a file that no paper uses is a matter of the check of all files.
    let indicators = Set(loaded.dictionary.needed(for: project.indicators.map(\.id)))
    return readings.observations(
      ExtractLibrary.Choice(release: release), of: project.council.area.code,
      indicators: indicators, loaded, folder
    ).contains { observation in
      observation.value.number != nil && observation.period.end <= meeting.date
        && known[observation.indicator].map { observation.period > $0 } ?? true
    }
  }

  private func report(_ release: ExtractLibrary.Release, into log: inout DiagnosticLog) {
    let problem = PeriodProblem.notRead(
      source: release.source, release: release.name.text, out: release.name.out.long,
      cutOff: meeting.dataCutOff.long, isDay: release.name.earliest == release.name.out)
    let place = Location(file: folder.named(release.folder))
    guard let range = meeting.dataCutOffRange else {
      log.report(problem, at: place)
      return
    }
    log.report(
      problem, at: range, notes: [Diagnostic.Note("the release is here", at: place)])
  }
}
