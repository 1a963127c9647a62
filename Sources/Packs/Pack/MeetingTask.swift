import Analysis
import Councils
import Diagnostics
import Extracts
import ProjectFiles
import Publication

/// One meeting with what it is made from.
struct MeetingTask: Sendable {
  let project: MeetingProject
  let loaded: LoadedProject
  let extracts: ExtractLibraries
  /// By council of the meeting, the indicators of which other packs of it show figures.
  let others: [String: Set<String>]

  /// What the public pack is made from, and the restricted one where there is to be one.
  var parts: [(PackPart, MeetingProject)] {
    let restricted = project.isForComparison ? nil : project.restricted
    return [(.public, project.open)] + (restricted.map { [(.restricted, $0)] } ?? [])
  }

  /// The packs that its page of changes is compared with and that the run makes for it; empty where
  /// there are none.
  var compared: [String] {
    (project.changes?.unpublished?.folders ?? []).map { "\(project.council.id)/\($0)" }
  }

  /// What each part asks of the releases.
  var requests: [FigureRequest] {
    parts.flatMap { $0.1.byArea }.map { FigureRequest($0, loaded.dictionary, extracts[$0]) }
  }

  /// The tasks in their order, so many together that several threads have work, all of a council in
  /// one batch, and of councils with a joint committee.
  static func batches(_ tasks: [MeetingTask], ofAtLeast count: Int) -> [ArraySlice<MeetingTask>] {
    let roots = JointCouncils(tasks.map(\.project))
    var last: [String: Int] = [:]
    for (place, task) in tasks.enumerated() { last[roots.root(of: task.project)] = place }
    var batches: [ArraySlice<MeetingTask>] = []
    var start = 0
    var reach = 0
    for end in tasks.indices.dropFirst() {
      reach = max(reach, last[roots.root(of: tasks[end - 1].project)] ?? 0)
      guard end - start >= count, end > reach else { continue }
      batches.append(tasks[start..<end])
      start = end
    }
    return start < tasks.count ? batches + [tasks[start...]] : batches
  }

  /// How the tasks of a run are shared out among its threads. A council is never divided, because what
  /// is public of it is protected together.
  struct Shares: Sendable {
    /// Each is worked on by itself, from its figures to its packs.
    let tasks: [ArraySlice<MeetingTask>]
    /// How many of them are worked on at once, and by how many threads each.
    let atOnce: Int
    let jobsOfEach: Int

    /// Of many councils each thread takes one at a time, so that no thread waits for another and no more
    /// is held in memory than the threads work on. Where one council is a large part of the run, all
    /// threads work on it.
    init(_ tasks: [MeetingTask], jobs: Int) {
      let councils = MeetingTask.batches(tasks, ofAtLeast: 1)
      let largest = councils.map(\.count).max() ?? 0
      let isEven = 2 * largest * jobs <= tasks.count
      self.tasks = isEven ? councils : MeetingTask.batches(tasks, ofAtLeast: 4 * jobs)
      atOnce = isEven ? jobs : 1
      jobsOfEach = isEven ? 1 : jobs
    }

    /// How many tasks there are.
    var count: Int { tasks.reduce(0) { $0 + $1.count } }
  }

  /// A meeting of which the figures are read, each part by itself, whatever else is wrong.
  struct Read: Sendable {
    let task: MeetingTask
    let parts: [Part]
    fileprivate var log = DiagnosticLog()

    /// One part of a meeting's papers with what it reads.
    struct Part: Sendable {
      let part: PackPart
      let project: MeetingProject
      /// Of the council's own papers, then of those of each area that has some.
      let readings: [MeetingReadings]

      /// The same for another reading of the same project.
      func with(_ project: MeetingProject) -> Part {
        Part(
          part: part, project: project,
          readings: zip(readings, project.byArea).map { readings, own in
            var readings = readings
            readings.project = own
            return readings
          })
      }
    }

    /// - Parameter jobs: how many threads the run may have.
    init(_ task: MeetingTask, _ releases: ReleaseReadings, _ data: ProjectFolder, jobs: Int) {
      self.task = task
      var log = DiagnosticLog()
      task.project.checkExemptItems(into: &log)
      parts = task.parts.map { part, project in
        let areas = project.byArea
        let read = Workers.answers(areas.count, sparing: jobs) { number in
          var log = DiagnosticLog()
          let area = areas[number]
          let readings = MeetingReadings.read(
            area, task.loaded, task.extracts[area], releases, data,
            besides: task.others[area.filesOf] ?? [], into: &log)
          return (readings: readings, log: log)
        }
        for (_, findings) in read { log.merge(findings) }
        return Part(part: part, project: project, readings: read.map(\.readings))
      }
      PassedOverReleases(
        task.extracts[task.project], of: task.project.meeting, data, task.loaded
      ).report(
        task.project, newest: parts.flatMap(\.readings).map(\.newest), releases, into: &log)
      self.log = log
    }

    /// Whether it can be made, as far as its figures are read.
    var isSound: Bool { !log.hasErrors && parts.flatMap(\.readings).allSatisfy(\.isSound) }
  }

  /// A meeting of which each part is under disclosure control.
  struct Controlled: Sendable {
    let task: MeetingTask
    /// Each with what its readings may print, in their order.
    let parts: [(read: Read.Part, disclosure: [MeetingDisclosure])]
    let log: DiagnosticLog

    /// The same for the meeting as it is read again, where nothing of it but words of its narratives is other.
    func with(_ task: MeetingTask) -> Controlled {
      let projects = Dictionary(task.parts) { first, _ in first }
      return Controlled(
        task: task,
        parts: parts.map { part in
          (part.read.with(projects[part.read.part] ?? part.read.project), part.disclosure)
        }, log: log)
    }
  }

  /// All meetings under disclosure control: what is public of one council is one publication, but for
  /// packs that are published already, which are made again as they were made.
  ///
  /// - Parameters:
  ///   - beside: by council, the packs that stand in Output and are not made again.
  ///   - published: the packs that are.
  ///   - record: of the one pack of the run, which is made again as it was.
  ///   - jobs: how many threads the run may have.
  static func controlled(
    _ meetings: [Read], _ beside: [String: [Manifest]], published: Set<PackAddress>,
    _ record: Manifest?, _ data: ProjectFolder, jobs: Int
  ) -> [Controlled] {
    var made: [[PackPart: [(MeetingDisclosure, DiagnosticLog)]]] = Array(
      repeating: [:], count: meetings.count)
    func control(
      _ members: [(index: Int, part: Read.Part)], _ beside: [Manifest], _ record: Manifest?
    ) {
      guard let first = members.first else { return }
      var outcomes = MeetingDisclosure.together(
        members.flatMap(\.part.readings), meetings[first.index].task.loaded.dictionary, data,
        beside: beside, record: record, jobs: jobs)[...]
      for member in members {
        let count = member.part.readings.count
        made[member.index][member.part.part] = Array(outcomes.prefix(count))
        outcomes = outcomes.dropFirst(count)
      }
    }
    var groups: [String: [(index: Int, part: Read.Part)]] = [:]
    var councils: [String] = []
    let roots = JointCouncils(meetings.map(\.task.project))
    for (index, meeting) in meetings.enumerated() {
      let council = roots.root(of: meeting.task.project)
      for part in meeting.parts {
        if part.part == .public, !published.contains(meeting.task.project) {
          if groups[council] == nil { councils.append(council) }
          groups[council, default: []].append((index, part))
        } else {
          control([(index, part)], [], record)
        }
      }
    }
    for council in councils {
      let members = groups[council] ?? []
      let together = Set(
        members.flatMap { $0.part.project.counted }.filter { beside[$0] != nil })
      let standing = together.sorted().flatMap { beside[$0] ?? [] }
      guard let record else {
        control(members, standing, nil)
        continue
      }
      // What is made again as it was stands beside what it is compared with.
      let isForComparison = { meetings[$0].task.project.isForComparison }
      control(members.filter { !isForComparison($0.index) }, standing, record)
      control(members.filter { isForComparison($0.index) }, standing + [record], nil)
    }
    return zip(meetings, made).map { meeting, made in
      var log = meeting.log
      var findings = DiagnosticLog()
      for part in meeting.parts {
        for readings in part.readings { findings.merge(readings.undeclared) }
        for (_, found) in made[part.part] ?? [] { findings.merge(found) }
      }
      log.merge(
        findings,
        silencedBy: meeting.task.project.meeting.silences(of: DisclosureProblem.samples))
      return Controlled(
        task: meeting.task,
        parts: meeting.parts.compactMap { part in made[part.part].map { (part, $0.map(\.0)) } },
        log: log)
    }
  }
}

extension Set<PackAddress> {
  fileprivate func contains(_ project: MeetingProject) -> Bool {
    contains { $0.council.text == project.council.id && $0.meeting.text == project.meeting.id }
  }
}
