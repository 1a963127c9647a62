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
  private let areaBuilders: [AreaCode: ReportBuilder]
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
  /// What was made of the papers before; nil to make each.
  private let shelf: PaperShelf?

  /// The papers' titles as this part may call them, and what it may know of exempt items.
  let titles: [String: String]
  let listings: [String: ExemptListing]

  /// - Parameters:
  ///   - project: of this part alone.
  ///   - withheld: from the papers of either part; listed in the restricted part.
  ///   - attached: the bytes of the project's files made elsewhere, in their order.
  ///   - shelf: what was made of the papers before.
  init(
    _ part: PackPart, project: MeetingProject, figures: PartFigures,
    dictionary: IndicatorDictionary, withheld: [Manifest.Withheld], toolVersion: String,
    converters: Converters, attached: [MadeFile], shelf: PaperShelf? = nil
  ) {
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

  /// One report in all its forms.
  struct Paper: Sendable {
    let name: PaperName
    let document: Document
    let length: PaperExtent
    let files: [MadeFile]
    let ledger: Ledger
    let unavailable: [ConversionProblem]

    var title: String { document.title }
  }

  /// The reports and what the manifest says of them, before anything is made of several papers.
  struct Prepared: Sendable {
    let papers: [Paper]
    let manifest: Manifest
    let lists: Manifest.WrittenLists
    /// What holds several papers, where no page of changes is among them.
    let several: (files: WholeFiles?, log: DiagnosticLog)?
  }

  /// Nil with what is wrong in the log; every report is tried.
  func prepared(jobs: Int, into log: inout DiagnosticLog) -> Prepared? {
    let before = log.errorCount
    var papers: [Paper] = []
    for (paper, findings) in self.papers(jobs: jobs) {
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
    let manifest = manifests.manifest(of: listed)
    // What holds several papers waits only where a page of changes is among them.
    let (lists, early) = Workers.both(
      atOnce: jobs,
      { manifest.writtenLists },
      { [papers] in changes == nil ? wholeFiles(papers, manifest, nil) : nil })
    return Prepared(papers: papers, manifest: manifest, lists: lists, several: early)
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
    let changesPaper = changes.map {
      ChangesPaper($0, beside: manifest, made: compared, meeting: meeting, pages: pages)
    }
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
    let several = prepared.several ?? wholeFiles(papers, manifest, changesPaper)
    log.merge(several.log)
    guard let whole = several.files, let sheet = frontSheet(papers, whole, manifest, into: &log),
      let letter = letterFiles(into: &log), let tracker = trackerFiles(into: &log)
    else { return nil }
    guard !declaredMatches.contains(where: { $0.arePrinted(in: manifest, into: &log) }),
      let changed = changesFiles(changesPaper, into: &log)
    else { return nil }
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
        folder: folder.sealed(with: manifest, prepared.lists), summary: summary(papers, manifest),
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

  /// What stands beside the papers' own text says no number that they withhold.
  private func checkWords(into log: inout DiagnosticLog) {
    for builder in [builder] + areaBuilders.keys.sorted().compactMap({ areaBuilders[$0] }) {
      checkWords(beside: builder, into: &log)
    }
  }

  private func checkWords(beside builder: ReportBuilder, into log: inout DiagnosticLog) {
    let texts = WithheldTexts(of: builder)
    guard !texts.isEmpty else { return }
    texts.check(meeting, in: settingsFile, into: &log)
    for report in reports { texts.check(report.source, into: &log) }
    texts.checkDeclared(into: &log)
    texts.check(tracker?.entries ?? [], into: &log)
  }

  /// Contradictions that no paper tells in full are warnings about the files. A paper that could not be
  /// made has said so of what it tells itself.
  private func reportUntold(_ papers: [Paper], into log: inout DiagnosticLog) {
    let contradictions =
      builder.contradictions + areaBuilders.values.flatMap(\.contradictions)
    guard !contradictions.isEmpty, papers.count == reports.count else { return }
    let printed = papers.map { paper in
      Set(paper.ledger.entries.lazy.filter { $0.figure.absence == nil }.map(\.figure.id))
    }
    for contradiction in contradictions
    where !printed.contains(where: { contradiction.isTold(by: $0.contains) }) {
      log.report(contradiction.problem, at: contradiction.place)
    }
  }

  /// The reports in agenda order, each made with a log of its own; `jobs` at a time.
  private func papers(jobs: Int) -> [(Paper?, DiagnosticLog)] {
    Workers.answers(reports.count, atOnce: jobs) { index in
      let make = {
        var log = DiagnosticLog()
        return (paper: paper(reports[index], into: &log), log: log)
      }
      return shelf?.paper(reports[index], in: part, of: meeting.id, make) ?? make()
    }
  }

  private func paper(_ report: CompiledReport, into log: inout DiagnosticLog) -> Paper? {
    let finished = reportBuilder(for: report, into: &log)?.document(of: report, into: &log)
    guard let document = finished?.withTablesWritten else { return nil }
    let name = report.source.name
    let figures = FiguresFile.text(of: document)
    let mark = report.source.exemption?.mark(council.jurisdiction)
    let pages = pages
    let item = meeting.item(of: name)
    let source = PaperSource(
      name: name, document: document, date: meeting.date, mark: mark,
      frame: { pages.wordFrame(item: item, mark: mark.map { ClosedMark(words: $0) }) })
    let forms = converters.forms(of: source)
    let html = pages.page(
      of: document, item: item,
      description: "\(document.title), a report to the meeting on \(meeting.date.long).",
      mark: mark.map { ClosedMark(words: $0) },
      navigation: navigation(on: .paper(name)),
      footer: PackLinks.forms(of: name, others: forms.standing, figures: figures), into: &log)
    guard let html else { return nil }
    var files = [MadeFile(name.html, html), MadeFile(name.markdown, source.markdown)]
    if let figures { files.append(MadeFile(name.csv, figures)) }
    files += forms.files
    files += document.charts.map { MadeFile($0.file, SVGWriter().bytes(of: $0)) }
    return Paper(
      name: name, document: document,
      length: PaperExtent(of: document, limits: house.style.limits), files: files,
      ledger: Ledger(report: name.stem, document: document), unavailable: forms.unavailable)
  }

  /// A paper of an area has figures of its own; an appendix has a form of its own, and so has each kind of
  /// paper.
  func reportBuilder(
    for report: CompiledReport, into log: inout DiagnosticLog
  ) -> ReportBuilder? {
    let own = report.area.flatMap { areaBuilders[$0.code] } ?? builder
    if report.appendix != nil { return house.forAppendices(into: &log).map(own.with) }
    guard report.source.kind != .report else { return own }
    return house.form(of: report.source.kind, into: &log).map(own.with)
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

  /// The page of changes; nothing where the agenda has none, nil where it cannot be made.
  private func changesFiles(
    _ changes: ChangesPaper?, into log: inout DiagnosticLog
  ) -> [MadeFile]? {
    guard let changes else { return [] }
    return changes.files(
      notice: builder.councilNotice, navigation: navigation(on: .changes), into: &log)
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
