import Councils
package import Diagnostics
import Extracts
import ProjectFiles
import Publication

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes the packs of a run in memory, with every finding along the way. It writes nothing.
///
/// Templates and names are checked first, without a figure; then the releases are read, each once for
/// all meetings, and for each meeting its figures are taken from those of its time and its reports
/// are made. Several meetings, or several reports
/// of one, are made at once, each with a log of its own; the logs are merged in order.
package struct PackBuilder: Sendable {
  private let inputs: ProjectInputs
  private let request: BuildRequest

  package init(inputs: ProjectInputs, request: BuildRequest) {
    self.inputs = inputs
    self.request = request
  }

  /// - Parameter progress: called after each meeting, in the order in which they are done.
  package func build(
    into log: inout DiagnosticLog, progress: @escaping @Sendable (BuildStep) -> Void = { _ in }
  ) -> BuiltPacks {
    let frozen = FrozenPacks(inputs, request, into: &log)
    return build(frozen, into: &log, progress: progress)
  }

  private func build(
    _ frozen: FrozenPacks, into log: inout DiagnosticLog,
    progress: @escaping @Sendable (BuildStep) -> Void = { _ in }
  ) -> BuiltPacks {
    var built = BuiltPacks(scope: scope)
    built.skip(frozen)
    built.kept += request.kept
    var request = request
    request.skipped.formUnion(frozen.standing.map(\.description))
    var loader = ProjectLoader(inputs, request: request)
    loader.frozen = frozen
    guard let loaded = loader.load(into: &log) else { return built }
    var known: [String: ExtractLibrary] = [:]
    let tasks = loaded.meetings.map { project in
      let council = project.council.id
      let library =
        known[council]
        ?? ExtractLibrary.discover(
          in: ["extracts", "councils/\(council)/extracts"], of: inputs.data, into: &log)
      known[council] = library
      return MeetingTask(project: project, loaded: loaded, library: library)
    }
    let isSound = !log.hasErrors
    let releases = ReleaseReadings.read(
      tasks.flatMap(\.requests), loaded, inputs.data, jobs: jobs)
    var summaries = FileSummaries()
    let made = meetings(tasks, releases, isSound: isSound, progress)
    var told: Set<ExtractLibrary.Choice> = []
    for (task, done) in zip(tasks, made) {
      let project = task.project
      if !done.isSound, frozen.leaves(project.council.id, project.meeting.id, into: &log) {
        continue
      }
      releases.report(for: task.requests, besides: &told, into: &log)
      log.merge(done.log)
      built.notes += [project.replacements].compactMap { $0 }
      summaries.add(done.summaries)
      if let pack = done.pack.flatMap({ frozen.held($0, into: &log) }) { built.packs.append(pack) }
    }
    built.fileSummaries = summaries.lines
    return built
  }

  /// The one pack that the request names, as its inputs make it, published or not; nil where they
  /// cannot.
  func remake(into log: inout DiagnosticLog) -> BuiltPack? {
    let built = build(FrozenPacks.none, into: &log)
    return log.hasErrors ? nil : built.packs.first
  }

  /// One meeting with what it is made from.
  private struct MeetingTask: Sendable {
    let project: MeetingProject
    let loaded: LoadedProject
    let library: ExtractLibrary

    /// What the public pack is made from, and the restricted one where there is to be one.
    var parts: [(PackPart, MeetingProject)] {
      [(.public, project.open)] + (project.restricted.map { [(.restricted, $0)] } ?? [])
    }

    /// What each part asks of the releases.
    var requests: [FigureRequest] {
      parts.map { FigureRequest($0.1, loaded.dictionary, library) }
    }
  }

  /// What became of one meeting.
  private struct Done: Sendable {
    var pack: BuiltPack?
    var summaries: [ExtractSummary] = []
    var log = DiagnosticLog()
    /// Whether nothing was wrong with the files that it reads.
    var isRead = true

    var isSound: Bool { isRead && !log.hasErrors }
  }

  /// The meetings in their order, `jobs` of them at a time.
  ///
  /// - Parameter isSound: whether nothing is wrong so far; no report is made otherwise.
  private func meetings(
    _ tasks: [MeetingTask], _ releases: ReleaseReadings, isSound: Bool,
    _ progress: @escaping @Sendable (BuildStep) -> Void
  ) -> [Done] {
    let atOnce = max(1, min(jobs, tasks.count))
    let each = max(1, jobs / atOnce)
    return Workers.answers(
      tasks.count, atOnce: atOnce,
      told: { index, done in
        let project = tasks[index].project
        progress(
          BuildStep(
            council: project.council.name, meeting: project.meeting.id, number: done,
            count: tasks.count))
      },
      { meeting(tasks[$0], releases, isSound: isSound, jobs: each) })
  }

  /// One meeting, part by part: its figures are read whatever else is wrong, its reports made where
  /// nothing is.
  private func meeting(
    _ task: MeetingTask, _ releases: ReleaseReadings, isSound: Bool, jobs: Int
  ) -> Done {
    let project = task.project
    var done = Done()
    project.checkExemptItems(into: &done.log)
    let read = task.parts.map { part, project in
      let figures = MeetingFigures.read(
        project, task.loaded, task.library, releases, inputs.data, into: &done.log)
      return (part, project, figures)
    }
    PassedOverReleases(task.library, of: project.meeting, inputs.data, task.loaded).report(
      project, newest: read.map(\.2.newest), into: &done.log)
    done.summaries = read.flatMap(\.2.summaries)
    done.isRead = read.allSatisfy(\.2.isSound)
    guard isSound, done.isSound else {
      for found in read.flatMap(\.2.contradictions) {
        done.log.report(found.problem, at: found.place)
      }
      return done
    }
    var built: [BuiltPart] = []
    let withheld = Dictionary(
      read.flatMap(\.2.withheld).map { ($0.figure, $0) }, uniquingKeysWith: { first, _ in first })
    for (part, project, figures) in read {
      let builder = MeetingBuilder(
        part, project: project, figures: figures, dictionary: task.loaded.dictionary,
        withheld: withheld.values.sorted { $0.figure < $1.figure },
        toolVersion: request.toolVersion, converters: request.converters)
      guard let made = builder.build(jobs: jobs, into: &done.log) else { return done }
      built.append(made)
    }
    done.pack = pack(of: built, project, into: &done.log)
    return done
  }

  private func pack(
    of parts: [BuiltPart], _ project: MeetingProject, into log: inout DiagnosticLog
  ) -> BuiltPack? {
    guard let open = parts.first else { return nil }
    let restricted = parts.dropFirst().first
    do throws(OutputProblem) {
      let address = PackAddress(
        council: try PackName(project.council.id), meeting: try PackName(project.meeting.id))
      return BuiltPack(
        pack: Pack(
          address, public: open.folder, restricted: restricted?.folder ?? open.withheldPart),
        summary: open.summary + (restricted.map { "; restricted papers: \($0.reports)" } ?? ""),
        unavailable: parts.flatMap(\.unavailable))
    } catch {
      log.report(error, at: error.location ?? Location(file: project.meeting.id))
      return nil
    }
  }

  private var jobs: Int { request.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Packs that are not among those built are withdrawn only where all were asked for.
  private var scope: StagedOutput.Scope {
    if !request.meetings.isEmpty { return .stagedOnly }
    if let council = request.council {
      return (try? PackName(council)).map { .councils([$0]) } ?? .stagedOnly
    }
    return .everything
  }
}
