import Councils
package import Diagnostics
import Extracts
import Figures
import Papers
import ProjectFiles
package import Publication

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
    built.since = frozen.since
    var request = request
    request.skipped.formUnion(frozen.standing.map(\.description))
    guard let loaded = project(request, frozen, into: &log) else { return built }
    request.papers?.stand(in: PaperShelf.Surroundings(loaded.meetings))
    var known: [String: ExtractLibrary] = [:]
    let published = Set(
      Set(loaded.meetings.flatMap(\.counted)).flatMap {
        PublicationHistory(inputs.data).addresses(council: $0)
      })
    let beside = standing(besides: loaded.meetings, built, published)
    let others = shown(by: published, frozen, beside)
    let together = Self.together(loaded.meetings)
    let tasks = loaded.meetings.map { project in
      let council = project.council.id
      var shown = others.filter { other in
        other.key == council || project.council.sides.contains { $0.folder == other.key }
      }
      shown[council, default: []].formUnion(together[project.address] ?? [])
      return MeetingTask(
        project: project, loaded: loaded,
        extracts: ExtractLibraries(of: project, in: inputs.data, known: &known, into: &log),
        others: shown)
    }
    let isSound = !log.hasErrors
    let releases = ReleaseReadings.read(
      tasks.flatMap(\.requests), loaded, inputs.data, jobs: jobs, shelf: request.shelf)
    let (record, papers) = (request.record, request.papers)
    let asked = tasks.filter { !$0.project.isForComparison }
    let done = Workers.Tally()
    let shares = MeetingTask.Shares(tasks, jobs: jobs)
    let made = Workers.answers(shares.tasks.count, atOnce: shares.atOnce) { share in
      // What is read for a meeting is let go when its pack is made.
      let tasks = shares.tasks[share]
      let control = {
        let read = Workers.answers(tasks.count, atOnce: shares.jobsOfEach) {
          MeetingTask.Read(tasks[tasks.startIndex + $0], releases, inputs.data, jobs: jobs)
        }
        return MeetingTask.controlled(
          read.filter { !$0.task.project.isForComparison || $0.isSound }, beside,
          published: published, record, inputs.data, jobs: jobs)
      }
      let controlled = papers?.controlled(tasks, control) ?? control()
      return meetings(controlled, isSound: isSound, jobs: shares.jobsOfEach, frozen, place) {
        made, log in
        done.add {
          progress(
            BuildStep(
              council: made.council.name, meeting: made.meeting.id, number: $0,
              count: asked.count, errors: log.errorCount, warnings: log.warningCount))
        }
      }
    }.flatMap { $0 }
    var summaries = FileSummaries()
    var told: Set<ExtractLibrary.Choice> = []
    for (task, done) in zip(asked, made) {
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
    if case .stage(let stage) = place {
      for pack in frozen.noticed { stage.take(pack) }
    }
    return built
  }

  /// All but the figures, as it was kept where nothing else can have changed. The names of files are looked at
  /// each time.
  private func project(
    _ request: BuildRequest, _ frozen: FrozenPacks, into log: inout DiagnosticLog
  ) -> LoadedProject? {
    var loader = ProjectLoader(inputs, request: request)
    loader.frozen = frozen
    guard let papers = request.papers else { return loader.load(into: &log) }
    if let kept = papers.loaded {
      guard
        !IdentifierNames.areRefused(in: inputs.data, ofCouncils: request.looksAt, into: &log)
      else { return nil }
      log.merge(kept.log)
      return kept.project
    }
    var found = DiagnosticLog()
    let loaded = loader.load(into: &found)
    log.merge(found)
    papers.keep((loaded, found))
    return loaded
  }

  /// A meeting of which the pack goes to its place; one that was published is held to what was published before.
  func finished(_ made: Done, _ frozen: FrozenPacks, _ place: PackPlace) -> Done {
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
    // What is kept of the papers was made beside records and packs that are not looked at here.
    var request = request
    request.papers = nil
    let built = PackBuilder(inputs: inputs, request: request).build(FrozenPacks.none, into: &log)
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

  var jobs: Int { request.jobs ?? BuildRequest.processors }

  /// Packs that are not among those built are withdrawn only where all were asked for.
  package var scope: StagedOutput.Scope {
    if !request.meetings.isEmpty { return .stagedOnly }
    if let changed = request.changed { return .councils(changed) }
    if let council = request.council {
      return (try? PackName(council)).map { .councils([$0]) } ?? .stagedOnly
    }
    return .everything
  }
}
