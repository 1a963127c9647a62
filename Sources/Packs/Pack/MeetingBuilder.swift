import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Fingerprints
import Forms
import Houses
import Indicators
import Papers
import ProjectFiles
import Publication
import Templating

/// Builds one part of a meeting's pack: its reports, its front sheet and its manifest. The reports of
/// the other part are unknown to it.
struct MeetingBuilder: Sendable {
  let part: PackPart
  let council: Council
  let meeting: Meeting
  let house: HouseTemplates
  let reports: [CompiledReport]
  let builder: ReportBuilder
  /// What makes the papers of each area, by its code.
  let areaBuilders: [AreaCode: ReportBuilder]
  /// The recommendations of earlier meetings, which are public.
  let tracker: TrackerPage?
  private let manifests: ManifestMaker
  private let declaredMatches: [WithheldMatches]
  let converters: Converters
  /// The files made elsewhere that go out with this part.
  let attachments: [LoadedAttachment]
  /// Their bytes, in the same order.
  let attached: [MadeFile]
  /// The page of changes is for the public.
  private let changes: ChangesSource?
  /// Whether it is made for another to be compared with, which asks for no page of it.
  let isForComparison: Bool
  /// What was made of the papers before; nil to make each.
  let shelf: PaperShelf?
  /// How many threads the run may have.
  let jobs: Int

  /// The papers' titles as this part may call them, and what it may know of exempt items.
  let titles: [String: String]
  let listings: [String: ExemptListing]

  /// - Parameters:
  ///   - project: of this part alone.
  ///   - withheld: from the papers of either part; listed in the restricted part.
  ///   - attached: the bytes of the project's files made elsewhere, in their order.
  ///   - jobs: how many threads the run may have.
  ///   - shelf: what was made of the papers before.
  init(
    _ part: PackPart, project: MeetingProject, figures: PartFigures,
    dictionary: IndicatorDictionary, withheld: [Manifest.Withheld], toolVersion: String,
    converters: Converters, attached: [MadeFile], jobs: Int,
    shelf: PaperShelf? = nil
  ) {
    isForComparison = project.isForComparison
    self.jobs = jobs
    self.shelf = shelf
    attachments = project.attachments
    self.attached = attached
    self.part = part
    titles = project.titles
    listings = project.listings
    manifests = ManifestMaker(
      part: part, council: project.council, meeting: project.meeting, toolVersion: toolVersion,
      indicators: project.indicators,
      contents: ManifestContents(
        dictionary: dictionary, readings: figures.readings, declared: project.declared),
      inputs: project.inputs + figures.inputs, withheld: withheld)
    changes = part == .public ? project.changes : nil
    council = project.council
    meeting = project.meeting
    house = project.house
    reports = project.reports
    tracker = part == .public ? project.tracker : nil
    func maker(
      of council: Council, _ figures: MeetingFigures, _ joint: [JointFigures] = []
    ) -> ReportBuilder {
      ReportBuilder(
        council: council, meeting: project.meeting, house: project.house,
        readings: figures.readings, declared: project.declared, sources: figures.sources,
        printedBefore: figures.printedBefore, contradictions: figures.contradictions,
        joint: joint)
    }
    builder = maker(of: council, figures.own, figures.joint)
    areaBuilders =
      figures.joint.isEmpty
      ? Dictionary(
        figures.areas.map { ($0.council.area.code, maker(of: $0.council, $0.figures)) }
      ) { first, _ in first } : [:]
    declaredMatches = figures.declaredMatches
    self.converters = converters
  }

  /// The reports and what the manifest says of them, before anything is made of several papers.
  struct Prepared: Sendable {
    let papers: [Paper]
    let manifest: Manifest
    /// Nil where they are made later, or nothing is written.
    let lists: Manifest.WrittenLists?
    /// What holds several papers, where no page of changes is among them.
    let several: (files: WholeFiles?, log: DiagnosticLog)?
  }

  /// Nil with what is wrong in the log; every report is tried.
  ///
  /// - Parameter papersAtOnce: how many of the reports may be made at once.
  func prepared(papersAtOnce: Int, into log: inout DiagnosticLog) -> Prepared? {
    let before = log.errorCount
    var papers: [Paper] = []
    for (paper, findings) in self.papers(atOnce: papersAtOnce) {
      log.merge(findings)
      if let paper { papers.append(paper) }
    }
    checkWords(into: &log)
    reportUntold(papers, into: &log)
    guard papers.count == reports.count, log.errorCount == before else { return nil }
    let listed = papers.map {
      (
        report: Manifest.Report(
          id: $0.name.stem, title: $0.title, files: $0.files.map(\.path)), ledger: $0.ledger
      )
    }
    let manifest = manifests.manifest(of: listed, jobs: jobs)
    // What holds several papers waits only where a page of changes is among them.
    guard !isForComparison, changes == nil else {
      return Prepared(papers: papers, manifest: manifest, lists: nil, several: nil)
    }
    let (lists, several) = Workers.both(
      sparing: jobs, { manifest.writtenLists(jobs: jobs) },
      { [papers] in wholeFiles(papers, manifest, nil) })
    return Prepared(papers: papers, manifest: manifest, lists: lists, several: several)
  }

  /// The whole part; nil with what is wrong in the log.
  ///
  /// - Parameter compared: the packs of the meeting before, where they are made in the same run for the
  ///   page of changes. What they were made from counts as an input.
  func finished(
    _ prepared: Prepared, beside compared: [Manifest], into log: inout DiagnosticLog
  ) -> BuiltPart? {
    let before = log.errorCount
    let papers = prepared.papers
    var manifest = prepared.manifest
    manifest.read(inputsOf: changes == nil ? [] : compared)
    let (changesPaper, besides) = Workers.both(
      sparing: jobs,
      { [manifest] in
        changes.map {
          ChangesPaper($0, beside: manifest, made: compared, meeting: meeting, pages: pages)
        }
      },
      { [manifest] in pagesBesides(papers, manifest, prepared.lists) })
    checkLength(of: papers, into: &log)
    // What an exempt paper recommends is published nowhere and followed up in no public file.
    if part == .public {
      RecommendationNames.check(reports, into: &log)
      // What was published is not held to what its recommendations have become since.
      if !(changes?.isPublished ?? tracker?.isPublished ?? false) {
        RepeatedRecommendation.check(
          reports, against: changes?.tracker ?? tracker?.entries.map(TrackerTable.tracked) ?? [],
          before: meeting.date, into: &log)
      }
    }
    guard log.errorCount == before else { return nil }
    let (several, changed) = Workers.both(
      sparing: jobs,
      { [manifest] in prepared.several ?? wholeFiles(papers, manifest, changesPaper) },
      { changesFiles(changesPaper) })
    log.merge(several.log)
    log.merge(besides.log)
    guard let whole = several.files, let html = besides.html, let markdown = besides.markdown,
      let sheet = frontSheet(html, markdown, whole, into: &log), let letter = besides.letter,
      let tracker = besides.tracker,
      !declaredMatches.contains(where: { $0.arePrinted(in: manifest, into: &log) })
    else { return nil }
    log.merge(changed.log)
    guard let changed = changed.files else { return nil }
    let files =
      sheet + letter + changed + tracker + papers.flatMap(\.files) + whole.pages.flatMap(\.files)
      + attached
    let targets = PackTargets(part, files: files, papers: papers, meeting: meeting)
    for (paper, report) in zip(papers, reports) {
      targets.check(paper.document, report.source.frontMatter, into: &log)
    }
    guard log.errorCount == before else { return nil }
    manifest.printedBy = whole.printers.count == 1 ? whole.printers.first.flatMap(\.self) : nil
    do throws(OutputProblem) {
      var folder = PackFolder(part)
      for file in files {
        try folder.add(try PackPath(file.path), file.bytes)
      }
      return BuiltPart(
        folder: folder.sealed(with: manifest, besides.lists), summary: summary(papers, manifest),
        withheldPart: part == .public
          ? manifest.restrictedPart(withholding: manifests.withheld) : nil,
        papers: papers.count + attached.count,
        lengths: Dictionary(papers.map { ($0.name.html, $0.length) }) { first, _ in first },
        unavailable: papers.flatMap(\.unavailable) + whole.unavailable)
    } catch {
      log.report(error, at: error.location ?? Location(file: meeting.id))
      return nil
    }
  }

  /// The letter goes out to the public.
  var letter: Meeting.Letter? { part == .public ? meeting.letter : nil }

  var pages: PaperPages {
    PaperPages(council: council, meeting: meeting, house: house, closedMark: closedMark)
  }

  func navigation(on page: PackPage) -> [Block] {
    PackLinks.navigation(
      reports: reports, of: meeting, hasLetter: letter != nil, changesItem: changes?.item,
      trackerItem: tracker == nil ? nil : meeting.trackerItem, current: page)
  }

  /// What is made without the page of changes; each nil where it cannot be made.
  private struct PagesBesides: Sendable {
    /// The front sheet as it is shown and as it is read.
    var html: Document?
    var markdown: Document?
    var letter: [MadeFile]?
    var tracker: [MadeFile]?
    let lists: Manifest.WrittenLists
    var log = DiagnosticLog()
  }

  private func pagesBesides(
    _ papers: [Paper], _ manifest: Manifest, _ lists: Manifest.WrittenLists?
  ) -> PagesBesides {
    var pages = PagesBesides(lists: lists ?? manifest.writtenLists(jobs: jobs))
    pages.html = frontDocument(.html, papers, manifest, into: &pages.log)
    pages.markdown = frontDocument(.markdown, papers, manifest, into: &pages.log)
    pages.letter = letterFiles(into: &pages.log)
    pages.tracker = trackerFiles(into: &pages.log)
    return pages
  }

  /// The page of changes; nothing where the agenda has none, nil where it cannot be made.
  private func changesFiles(
    _ changes: ChangesPaper?
  ) -> (files: [MadeFile]?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    guard let changes else { return ([], log) }
    let files = changes.files(
      notice: builder.councilNotice, navigation: navigation(on: .changes), into: &log)
    return (files, log)
  }

  private func summary(_ papers: [Paper], _ manifest: Manifest) -> String {
    let figures = Set(manifest.figures.map(\.figure.id)).count
    let files = Set(manifest.figures.flatMap { $0.figure.origins.map(\.file) }).count
    return "\(council.name), \(meeting.committee), \(meeting.date.long): "
      + "\(counted(papers.count, "report")), "
      + "\(figures) figures checked against \(counted(files, "file")), "
      + Deadlines(council).words(for: meeting)
  }
}

extension Manifest {
  /// Counts what other packs were made from among the inputs, each file once. Of published records this
  /// pack has its own list, since another may have been made beside its own record.
  fileprivate mutating func read(inputsOf others: [Manifest]) {
    let records = "/councils/\(council.id)/published/"
    var known = Set(inputs.map(\.path))
    for input in others.flatMap(\.inputs)
    where !input.path.contains(records) && known.insert(input.path).inserted {
      inputs.append(input)
    }
  }
}
