package import Councils
package import Diagnostics
import Extracts
import Figures
import Houses
package import Indicators
package import Papers
import ProjectFiles
import Publication
import Settings
import Templating

/// Reads everything of a project but its figures, and checks each template and name before any
/// figure is read.
package struct ProjectLoader: Sendable {
  package var reader: InputReader
  private let request: BuildRequest
  /// Whether one draft alone is looked at.
  var isDraft: Bool { request.draft != nil }
  private let houses: HouseShelf
  /// Published meetings, of which some are left alone where they cannot be made again.
  var frozen = FrozenPacks.none

  /// A house as far as it could be read.
  package typealias House = HouseShelf.House

  package init(_ folders: ProjectInputs, request: BuildRequest) {
    reader = InputReader(folders)
    self.request = request
    houses = HouseShelf(before: request.houses)
  }

  /// What all councils share.
  package struct Shared: Sendable {
    package let dictionary: IndicatorDictionary
    package let areas: AreaTable
    package let councils: CouncilReader
    let inputs: [Manifest.Input]
  }

  /// Nil where what all councils share could not be read.
  mutating func load(into log: inout DiagnosticLog) -> LoadedProject? {
    guard let shared = shared(into: &log) else { return nil }
    var meetings: [MeetingProject] = []
    let before = log.errorCount
    let selection = MeetingSelection(request).meetings(reader, into: &log)
    // Names that fit nothing are the user's to put right before anything else is looked at.
    guard log.errorCount == before else { return nil }
    // Councils have nothing in common but what is shared and their houses.
    let loader = self
    let councils = Workers.answers(selection.count, atOnce: request.jobs ?? BuildRequest.processors)
    {
      var (own, findings) = (loader, DiagnosticLog())
      let (council, ids) = selection[$0]
      let meetings = own.meetings(ids, of: council, shared, into: &findings)
      findings.name(council, in: SharedMeetings.place)
      return (meetings + own.earlier(than: meetings, of: council, shared), findings)
    }
    for (own, findings) in councils {
      meetings += own
      log.merge(findings)
    }
    if meetings.isEmpty, request.skipped.isEmpty, request.changed == nil, !log.hasErrors {
      log.report(SelectionProblem.nothingToBuild, at: Location(file: "Data/councils"))
    }
    return LoadedProject(
      dictionary: shared.dictionary, areas: shared.areas, meetings: meetings)
  }

  /// Reads `indicators.yaml`, `areas.csv`, `neighbours.csv` and `bank-holidays.csv`; nil where any
  /// of them is wrong, or a name below Data holds an identifier of a person, with all that is wrong in
  /// the log. To be called once, before any council is
  /// read: what was read until then counts as everybody's input.
  package mutating func shared(into log: inout DiagnosticLog) -> Shared? {
    guard
      !IdentifierNames.areRefused(
        in: reader.folders.data, ofCouncils: request.looksAt, into: &log)
    else { return nil }
    reportUnread(in: "", .project, into: &log)
    let read = request.shelf?.tables(tables) ?? tables()
    log.merge(read.log)
    reader.read(read.inputs)
    guard let dictionary = read.dictionary, let areas = read.areas,
      let neighbours = read.neighbours, let holidays = read.holidays
    else { return nil }
    let houses = ((try? reader.folders.templates.entries(of: "")) ?? [])
      .filter { $0.kind == .folder }.compactMap(\.name.exactText)
    return Shared(
      dictionary: dictionary, areas: areas,
      councils: CouncilReader(
        areas: areas, neighbours: neighbours, bankHolidays: holidays, houses: houses),
      inputs: reader.files)
  }

  /// The tables that all councils share, as far as they can be read.
  private func tables() -> SharedTables {
    var reader = InputReader(reader.folders)
    var log = DiagnosticLog()
    let dictionary = reader.text("indicators.yaml", into: &log)
      .flatMap { SettingsReader.read($0, into: &log) }
      .flatMap { IndicatorDictionary.read($0, into: &log) }
    let areas = reader.table("areas.csv", into: &log).flatMap { AreaTable.read($0, into: &log) }
    let neighbourFile = reader.table("neighbours.csv", into: &log)
    let neighbours = areas.flatMap { areas in
      neighbourFile.flatMap { StatisticalNeighbours.read($0, areas, into: &log) }
    }
    let holidays = reader.table("bank-holidays.csv", into: &log)
      .flatMap { BankHolidays.read($0, into: &log) }
    return SharedTables(
      dictionary: dictionary, areas: areas, neighbours: neighbours, holidays: holidays,
      inputs: reader.files, log: log)
  }

  /// The meetings that pages of changes are compared with and that were not asked for. What is wrong
  /// with one is no matter of this run: its page then has nothing to compare with.
  private mutating func earlier(
    than meetings: [MeetingProject], of council: String, _ shared: Shared
  ) -> [MeetingProject] {
    guard !isDraft else { return [] }
    let known = Set(meetings.map(\.meeting.id))
    let wanted = Set(meetings.flatMap { $0.changes?.unpublished?.folders ?? [] })
    var findings = DiagnosticLog()
    return self.meetings(
      wanted.subtracting(known).sorted(), of: council, shared, into: &findings
    ).map { project in
      var project = project
      project.isForComparison = true
      return project
    }
  }

  private mutating func meetings(
    _ ids: [String], of council: String, _ shared: Shared, into log: inout DiagnosticLog
  ) -> [MeetingProject] {
    guard !ids.isEmpty else { return [] }
    let folder = "councils/\(council)"
    reportOutputName(council, into: &log)
    let start = reader.files.count
    reportUnread(in: folder, .council, into: &log)
    let targets = targets(in: folder, shared, into: &log)
    let facts = reader.optionalText("\(folder)/facts.yaml", into: &log)
    let tables = reader.optionalText("\(folder)/tables.yaml", into: &log)
    let declared = DeclaredFigures(facts: facts, tables: tables, into: &log)
    Fact.check(declared.facts, shared.dictionary, into: &log)
    let own = reader.text("\(folder)/council.yaml", into: &log)
      .flatMap { shared.councils.read(id: council, $0, targets: targets, into: &log) }
    guard let own else { return [] }
    SmallDeclaredCounts.check(declared, own.disclosure, into: &log)
    let house = house(own.houseStyle, into: &log)
    guard let style = house.style else { return [] }
    var context = CouncilContext(
      council: own, style: style, house: house.templates, declared: declared, shared: shared,
      inputs: shared.inputs + reader.files[start...], notHeld: meetingsNotHeld(in: folder))
    context.joint = joint(own, shared, into: &log)
    return ids.compactMap { id in
      var findings = DiagnosticLog()
      let meeting = meeting(id, in: context, into: &findings)
      if findings.hasErrors, frozen.leaves(council, id, into: &log) { return nil }
      log.merge(findings)
      return meeting
    }
  }

  /// What every meeting of a council is read with.
  struct CouncilContext {
    let council: Council
    let style: HouseStyle
    /// Nil where a template of the house is wrong; reports are then checked against the style alone.
    let house: HouseTemplates?
    let declared: DeclaredFigures
    let shared: Shared
    /// What was read for the council and for all councils.
    let inputs: [Manifest.Input]
    /// The council's meetings that were cancelled or put off.
    let notHeld: MeetingsNotHeld
    /// The joint committees that it leads, by their names.
    var joint: [String: JointBody] = [:]
  }

  /// The meetings of a council that were not held. What is looked at counts as no input: few packs say
  /// anything of them.
  private func meetingsNotHeld(in folder: String) -> MeetingsNotHeld {
    var reader = reader
    var unheard = DiagnosticLog()
    return MeetingsNotHeld(reader.folderNames(in: "\(folder)/meetings")) {
      reader.optionalText("\(folder)/meetings/\($0)/meeting.yaml", into: &unheard)
    }
  }

  /// The reports that are on the agenda and not taken, by the titles that the public may know.
  private mutating func nameReportsNotTaken(of meeting: inout Meeting, in folder: String) {
    var titles: [String: String] = [:]
    var unheard = DiagnosticLog()
    for file in meeting.reportsNotTaken {
      let before = reader
      guard let source = reader.optionalText("\(folder)/\(file)", into: &unheard) else { continue }
      let title = PublicTitle.read(source)
      if title?.isOpen != true { reader = before }
      titles[file] = title?.text
    }
    meeting.name(titles)
  }

  private mutating func meeting(
    _ id: String, in context: CouncilContext, into log: inout DiagnosticLog
  ) -> MeetingProject? {
    let folder = "councils/\(context.council.id)/meetings/\(id)"
    reportOutputName(id, into: &log)
    let start = reader.files.count
    guard let source = reader.text("\(folder)/meeting.yaml", into: &log),
      log.restrictUnlessOpen(agenda: source),
      let whole = MeetingReader.read(id: id, source, into: &log)
    else { return nil }
    let completed = context.council.completing(whole)
    var meeting = request.draft.map(completed.drafting) ?? completed
    let targets = targets(in: folder, context.shared, into: &log)
    guard let body = self.council(of: whole, in: context, into: &log) else { return nil }
    let council = body.council.aiming(at: targets)
    if !council.sides.isEmpty {
      for item in whole.agenda where item.forEach != nil {
        log.report(JointProblem.paperForEachArea, at: item.range)
      }
    }
    // The dates of a pack are no matter of one draft.
    if request.draft == nil {
      var findings = DiagnosticLog()
      Deadlines(council).check(meeting, into: &findings)
      log.merge(findings, silencedBy: meeting.silences(of: DeadlineProblem.samples))
    }
    let before = log.errorCount
    frozen.checkFolder(of: meeting, council.id, reader, into: &log)
    nameReportsNotTaken(of: &meeting, in: folder)
    let notTaken = meeting.filesNotTaken
    reportUnread(
      in: folder, .meeting,
      besides: meeting.areaTables.union(meeting.attachments.map(\.file.file)).union(notTaken),
      into: &log)
    meeting.correction = meeting.correction?.checked(
      for: meeting, of: council.id, &reader, into: &log)
    if let letter = meeting.letter, let house = context.house {
      check(letter, of: meeting, house, into: &log)
    }
    let views = areas(of: &meeting, in: folder, council, context.shared, into: &log)
    let declared = declared(in: folder, context, into: &log)
    let reports = self.reports(
      of: meeting, in: folder, declared, context, sides: council.sides, into: &log)
    MinutedRecommendations.check(reports, of: council.id, reader, into: &log)
    let exempt = reports.filter { $0.appendix == nil }.compactMap { report in
      report.source.exemption.flatMap { exemption in
        meeting.item(of: report.source.name).map { ($0, exemption) }
      }
    }
    let attachments = self.attachments(
      of: meeting, in: folder, council.jurisdiction,
      exempt: Dictionary(exempt, uniquingKeysWith: { first, _ in first }), into: &log)
    let changes = ChangesSource.read(
      for: meeting, of: council, context.shared.areas, besides: context.notHeld, &reader, into: &log
    )
    let tracker = TrackerPage.read(
      for: meeting, of: council.id, besides: context.notHeld, &reader, into: &log)
    guard log.errorCount == before, declared.isWhole, let house = context.house else { return nil }
    var project = MeetingProject(
      council: council, meeting: meeting, house: house, reports: reports, declared: declared,
      changes: changes,
      inputs: context.inputs + body.inputs + house.inputs + reader.files[start...])
    project.tracker = tracker
    project.views = views
    project.attachments = attachments
    project.replaced = declared.replaced
    project.newTargets = context.council.targets(replacedBy: targets)
    return project
  }

  private func check(
    _ letter: Meeting.Letter, of meeting: Meeting, _ house: HouseTemplates,
    into log: inout DiagnosticLog
  ) {
    if house.letter == nil {
      log.report(MeetingProblem.letterWithoutTemplate(house: house.style.id), at: letter.range)
    }
    let known = meeting.agenda.compactMap(\.ownFile)
    for (file, range) in letter.items where !known.contains(file) {
      log.report(MeetingProblem.letterItem(file, known: known), at: range)
    }
  }

  /// A house of Templates, read once however many councils have it; what is wrong with it is
  /// reported the first time.
  package func house(_ id: String, into log: inout DiagnosticLog) -> House {
    houses.house(id, in: reader.folders.templates, into: &log)
  }

  private func reportOutputName(_ name: String, into log: inout DiagnosticLog) {
    if (try? PackName(name)) == nil {
      log.report(SelectionProblem.outputName(name), at: Location(file: "Data/councils"))
    }
  }
}

/// A project but for its figures.
struct LoadedProject: Sendable {
  let dictionary: IndicatorDictionary
  let areas: AreaTable
  let meetings: [MeetingProject]
}
