import Councils
import Diagnostics
import Extracts
import Forms
import ProjectFiles
import Publication

/// How the meetings of a run are made, several at once.
extension PackBuilder {
  /// What became of one meeting.
  struct Done: Sendable {
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

  /// The meetings in their order, `jobs` of them at a time, without those that are made for comparison
  /// alone. What others are compared with comes first, as far as its manifest.
  ///
  /// - Parameters:
  ///   - isSound: whether nothing is wrong so far; no report is made otherwise.
  ///   - told: called after each.
  func meetings(
    _ tasks: [MeetingTask.Controlled], isSound: Bool, jobs: Int,
    _ frozen: FrozenPacks, _ place: PackPlace,
    _ told: @escaping @Sendable (_ meeting: MeetingProject, _ log: DiagnosticLog) -> Void
  ) -> [Done] {
    let atOnce = max(1, min(jobs, tasks.count))
    let each = max(1, jobs / atOnce)
    let asked = tasks.indices.filter { !tasks[$0].task.project.isForComparison }
    let wanted = Set(asked.flatMap { tasks[$0].task.compared })
    let ahead = tasks.indices.filter { index in
      let task = tasks[index].task
      return !task.compared.isEmpty || wanted.contains(task.project.address)
    }
    let begun = Workers.answers(ahead.count, atOnce: atOnce) { number -> Begun? in
      let task = tasks[ahead[number]]
      if place.isEnding { return nil }
      guard isSound, task.task.project.isForComparison, let papers = request.papers else {
        return self.begun(task, isSound: isSound, jobs: each, frozen)
      }
      return papers.compared(task.task.project.address) {
        self.begun(task, isSound: isSound, jobs: each, frozen)
      }
    }
    let known = Dictionary(
      zip(ahead, begun).compactMap { pair in pair.1.map { (pair.0, $0) } },
      uniquingKeysWith: { first, _ in first })
    let manifests = Dictionary(
      known.values.compactMap { begun in
        begun.parts.first?.prepared.map { (begun.task.project.address, $0.manifest) }
      }, uniquingKeysWith: { first, _ in first })
    return Workers.answers(asked.count, atOnce: atOnce) { number in
      if place.isEnding { return Done() }
      let index = asked[number]
      let meeting =
        known[index] ?? self.begun(tasks[index], isSound: isSound, jobs: each, frozen)
      let compared = meeting.task.compared.compactMap { manifests[$0] }
      let isWhole = compared.count == meeting.task.compared.count
      var made = finished(
        done(meeting, beside: isWhole ? compared : []), frozen, place)
      made.log.name(meeting.task.project.council.id, in: SharedMeetings.place)
      told(meeting.task.project, made.log)
      return made
    }
  }

  /// A meeting of which the reports are made.
  struct Begun: Sendable {
    let task: MeetingTask
    var parts: [(builder: MeetingBuilder, prepared: MeetingBuilder.Prepared?)] = []
    var done = Done()
  }

  /// One meeting, part by part: its figures are read whatever else is wrong, its reports made where
  /// nothing is.
  private func begun(
    _ controlled: MeetingTask.Controlled, isSound: Bool, jobs: Int, _ frozen: FrozenPacks
  ) -> Begun {
    let task = controlled.task
    var begun = Begun(task: task)
    begun.done.log = controlled.log
    let read = controlled.parts.compactMap { part in
      PartFigures(part.read, part.disclosure, inputs.data, into: &begun.done.log)
        .map { (part.read.part, part.read.project, $0) }
    }
    let readings = controlled.parts.flatMap(\.read.readings)
    begun.done.summaries = readings.flatMap(\.summaries)
    begun.done.isRead = readings.allSatisfy(\.isSound)
    guard isSound, begun.done.isSound else {
      for found in read.flatMap(\.2.contradictions) {
        begun.done.log.report(found.problem, at: found.place)
      }
      return begun
    }
    let withheld = Dictionary(
      read.flatMap(\.2.withheld).map { ($0.figure, $0) }, uniquingKeysWith: { first, _ in first })
    for (part, project, figures) in read {
      // What is made to be compared with carries no files.
      let attached =
        project.isForComparison
        ? []
        : project.attachments.compactMap { $0.made(from: inputs.data, into: &begun.done.log) }
      guard !begun.done.log.hasErrors else { break }
      let builder = MeetingBuilder(
        part, project: project, figures: figures, dictionary: task.loaded.dictionary,
        withheld: withheld.values.sorted { $0.figure < $1.figure },
        toolVersion: request.toolVersion,
        converters: converters(for: project, part, frozen), attached: attached, jobs: self.jobs,
        shelf: request.papers)
      let prepared = builder.prepared(papersAtOnce: jobs, into: &begun.done.log)
      begun.parts.append((builder, prepared))
      if prepared == nil { break }
    }
    return begun
  }

  /// What makes the forms of one part of a pack; of one that was published those that it had then, by what
  /// made them then, as far as its record says.
  private func converters(
    for project: MeetingProject, _ part: PackPart, _ frozen: FrozenPacks
  ) -> Converters {
    if project.isForComparison { return .none }
    guard let choice = request.forms, let address = PackAddress(project.address) else {
      return request.converters
    }
    let earlier = request.output.flatMap { EarlierForms(address, part, in: $0) }
    let record = frozen.record(of: address) ?? request.record
    let published = record.map { OutputForms.optional(in: $0) }
    let engine = record?.printedBy.flatMap(PDFEngine.init)
    return choice.converters(
      project.formats, engine: engine ?? project.council.pdfEngine,
      published: part == .public ? published : nil, earlier,
      keeping: request.keptForms[address] ?? [])
  }

  /// - Parameter compared: the packs before it, where they were made for its page of changes.
  private func done(_ begun: Begun, beside compared: [Manifest]) -> Done {
    var done = begun.done
    var built: [BuiltPart] = []
    for (builder, prepared) in begun.parts {
      guard let prepared,
        let made = builder.finished(prepared, beside: compared, into: &done.log)
      else { return done }
      built.append(made)
    }
    if !built.isEmpty { done.pack = pack(of: built, begun.task.project, into: &done.log) }
    done.pack?.compared = compared
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
          summary: open.summary + (restricted.map { "; restricted papers: \($0.papers)" } ?? ""),
          unavailable: parts.flatMap(\.unavailable),
          forms: FormChoice.forms(of: project.formats) ?? []),
        lengths: parts.reduce(into: [:]) { all, part in all.merge(part.lengths) { $1 } })
    } catch {
      log.report(error, at: error.location ?? Location(file: project.meeting.id))
      return nil
    }
  }
}
