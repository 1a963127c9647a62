import Councils
package import Diagnostics
import Extracts
import Figures
import Papers
import ProjectFiles
import Publication

/// Makes the packs of a run, with every finding along the way. It publishes nothing: the packs stay in
/// memory, or go to a stage one by one.
///
/// Templates and names are checked first, without a figure; then the releases are read, each once for
/// all meetings, and for each meeting its figures are taken from those of its time and its reports
/// are made. Several meetings, or several reports
/// of one, are made at once, each with a log of its own; the logs are merged in order.
package struct PackBuilder: Sendable {
  let inputs: ProjectInputs
  let request: BuildRequest

  package init(inputs: ProjectInputs, request: BuildRequest) {
    self.inputs = inputs
    self.request = request
  }

  /// - Parameters:
  ///   - place: where each pack goes when it is made.
  ///   - progress: called after each meeting, in the order in which they are done.
  package func build(
    to place: PackPlace = .memory, into log: inout DiagnosticLog,
    progress: @escaping @Sendable (BuildStep) -> Void = { _ in }
  ) -> BuiltPacks {
    let frozen = FrozenPacks(inputs, request, into: &log)
    return build(frozen, to: place, into: &log, progress: progress)
  }

  private func build(
    _ frozen: FrozenPacks, to place: PackPlace = .memory, into log: inout DiagnosticLog,
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
    let published = Set(
      Set(loaded.meetings.map(\.council.id)).flatMap {
        PublicationHistory(inputs.data).addresses(council: $0)
      })
    let beside = standing(besides: loaded.meetings, built, published)
    let others = shown(by: published, frozen, beside)
    let together = Self.together(loaded.meetings)
    let tasks = loaded.meetings.map { project in
      let council = project.council.id
      let library =
        known[council]
        ?? ExtractLibrary.discover(
          in: ["extracts", "councils/\(council)/extracts"], of: inputs.data, into: &log)
      known[council] = library
      return MeetingTask(
        project: project, loaded: loaded, extracts: library,
        others: (others[council] ?? []).union(together[project.address] ?? []))
    }
    let isSound = !log.hasErrors
    let releases = ReleaseReadings.read(
      tasks.flatMap(\.requests), loaded, inputs.data, jobs: jobs)
    let record = request.record
    let done = Workers.Tally()
    let shares = MeetingTask.Shares(tasks, jobs: jobs)
    let made = Workers.answers(shares.tasks.count, atOnce: shares.atOnce) { share in
      // What is read for a meeting is let go when its pack is made.
      let tasks = shares.tasks[share]
      let read = Workers.answers(tasks.count, atOnce: shares.jobsOfEach) {
        MeetingTask.Read(tasks[tasks.startIndex + $0], releases, inputs.data)
      }
      let controlled = MeetingTask.controlled(
        read, beside, published: published, record, inputs.data)
      return meetings(controlled, isSound: isSound, jobs: shares.jobsOfEach, frozen, place) {
        made in
        done.add {
          progress(
            BuildStep(
              council: made.council.name, meeting: made.meeting.id, number: $0,
              count: shares.count))
        }
      }
    }.flatMap { $0 }
    var summaries = FileSummaries()
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
      log.merge(done.held)
      if let line = done.line { built.lines.append(line) }
      if let pack = done.pack { built.packs.append(pack) }
    }
    built.fileSummaries = summaries.lines
    return built
  }

  /// A meeting of which the pack, where it was published, is held to what was published, and is then
  /// goes to its place.
  private func finished(_ made: Done, _ frozen: FrozenPacks, _ place: PackPlace) -> Done {
    guard let pack = made.pack else { return made }
    var done = made
    done.pack = held(pack, frozen, into: &done.held)
    done.line = done.pack?.line
    switch place {
    case .memory: return done
    case .stage(let stage): if let pack = done.pack { stage.take(pack.pack) }
    case .nowhere: break
    }
    done.pack = nil
    return done
  }

  /// The pack under the manifest with which it was published, made once more as its record has it
  /// where it comes out otherwise: what stood beside it then need not be at hand any more.
  private func held(
    _ pack: BuiltPack, _ frozen: FrozenPacks, into log: inout DiagnosticLog
  ) -> BuiltPack? {
    var findings = DiagnosticLog()
    let held = frozen.held(pack, into: &findings)
    let address = pack.pack.address
    if held == nil, let record = frozen.record(of: address) {
      var other = DiagnosticLog()
      let again = remake(address, as: record, into: &other)
      var told = DiagnosticLog()
      if let again, let held = frozen.held(again, into: &told), !told.hasErrors {
        log.merge(told)
        return held
      }
    }
    log.merge(findings)
    return held
  }

  /// The one pack that the request names, as its inputs make it, published or not; nil where they
  /// cannot.
  func remake(into log: inout DiagnosticLog) -> BuiltPack? {
    let built = build(FrozenPacks.none, into: &log)
    return log.hasErrors ? nil : built.packs.first
  }

  /// The pack as its inputs make it with what a record of it withheld, which is proved safe as ever.
  func remake(
    _ address: PackAddress, as record: Manifest, into log: inout DiagnosticLog
  ) -> BuiltPack? {
    guard !record.withheldFigures.isEmpty || !record.means.isEmpty else { return nil }
    var request = request
    request.council = address.council.text
    request.meetings = [address.meeting.text]
    request.record = record
    return PackBuilder(inputs: inputs, request: request).remake(into: &log)
  }

  /// What became of one meeting.
  private struct Done: Sendable {
    var pack: BuiltPack?
    var line: BuiltPackLine?
    var summaries: [ExtractSummary] = []
    var log = DiagnosticLog()
    /// What was found when the pack was held to what was published.
    var held = DiagnosticLog()
    /// Whether nothing was wrong with the files that it reads.
    var isRead = true

    var isSound: Bool { isRead && !log.hasErrors }
  }

  /// The meetings in their order, `jobs` of them at a time.
  ///
  /// - Parameters:
  ///   - isSound: whether nothing is wrong so far; no report is made otherwise.
  ///   - told: called after each.
  private func meetings(
    _ tasks: [MeetingTask.Controlled], isSound: Bool, jobs: Int,
    _ frozen: FrozenPacks, _ place: PackPlace,
    _ told: @escaping @Sendable (_ meeting: MeetingProject) -> Void
  ) -> [Done] {
    let atOnce = max(1, min(jobs, tasks.count))
    let each = max(1, jobs / atOnce)
    return Workers.answers(
      tasks.count, atOnce: atOnce,
      told: { number, _ in told(tasks[number].task.project) },
      {
        if place.isEnding { return Done() }
        return finished(meeting(tasks[$0], isSound: isSound, jobs: each), frozen, place)
      })
  }

  /// One meeting, part by part: its figures are read whatever else is wrong, its reports made where
  /// nothing is.
  private func meeting(_ controlled: MeetingTask.Controlled, isSound: Bool, jobs: Int) -> Done {
    let task = controlled.task
    let project = task.project
    var done = Done()
    done.log = controlled.log
    let read = controlled.parts.map { part in
      (
        part.read.part, part.read.readings.project,
        MeetingFigures(part.read.readings, part.disclosure, inputs.data, into: &done.log)
      )
    }
    done.summaries = controlled.parts.flatMap(\.read.readings.summaries)
    done.isRead = controlled.parts.allSatisfy(\.read.readings.isSound)
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
        line: BuiltPackLine(
          address: address,
          summary: open.summary + (restricted.map { "; restricted papers: \($0.reports)" } ?? ""),
          unavailable: parts.flatMap(\.unavailable)))
    } catch {
      log.report(error, at: error.location ?? Location(file: project.meeting.id))
      return nil
    }
  }

  private var jobs: Int { request.jobs ?? BuildRequest.processors }

  /// Packs that are not among those built are withdrawn only where all were asked for.
  var scope: StagedOutput.Scope {
    if !request.meetings.isEmpty { return .stagedOnly }
    if let council = request.council {
      return (try? PackName(council)).map { .councils([$0]) } ?? .stagedOnly
    }
    return .everything
  }
}
