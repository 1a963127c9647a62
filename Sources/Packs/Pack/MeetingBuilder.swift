import Figures
import Templating
import Diagnostics
import Documents
import Fingerprints
import Publication

/// Builds the pack of one meeting: its reports, its front sheet and its manifest.
struct MeetingBuilder: Sendable {
  private let council: Council
  private let meeting: Meeting
  private let house: HouseTemplates
  private let reports: [CompiledReport]
  private let builder: ReportBuilder
  private let inputs: [Manifest.Input]
  private let toolVersion: String

  init(project: MeetingProject, figures: MeetingFigures, toolVersion: String) {
    council = project.council
    meeting = project.meeting
    house = project.house
    reports = project.reports
    builder = ReportBuilder(
      council: council, meeting: meeting, house: house, readings: figures.readings,
      declared: project.declared, sources: figures.sources)
    inputs = project.inputs + figures.inputs
    self.toolVersion = toolVersion
  }

  /// One report in all its forms.
  private struct Paper: Sendable {
    let name: PaperName
    let title: String
    let files: [(path: String, text: String)]
    let ledger: Ledger
  }

  /// Nil with what is wrong in the log; every report is tried.
  func build(jobs: Int, into log: inout DiagnosticLog) async -> BuiltPack? {
    let before = log.errorCount
    var papers: [Paper] = []
    for (paper, findings) in await self.papers(jobs: jobs) {
      log.merge(findings)
      if let paper { papers.append(paper) }
    }
    guard papers.count == reports.count, log.errorCount == before else { return nil }
    let pages = PaperPages(council: council, meeting: meeting, house: house)
    guard let sheet = frontSheet(pages, into: &log),
      let letter = letter(pages, into: &log)
    else { return nil }
    let front = sheet + letter
    do throws(OutputProblem) {
      let address = PackAddress(
        council: try PackName(council.id), meeting: try PackName(meeting.id))
      var folder = PackFolder(.public)
      for (path, text) in front + papers.flatMap(\.files) {
        try folder.add(try PackPath(path), text)
      }
      let manifest = manifest(papers)
      return BuiltPack(
        pack: Pack(address, public: folder.sealed(with: manifest)),
        summary: summary(papers, manifest))
    } catch {
      log.report(error, at: error.location ?? Location(file: meeting.id))
      return nil
    }
  }

  /// The reports in agenda order, each made with a log of its own; `jobs` at a time.
  private func papers(jobs: Int) async -> [(Paper?, DiagnosticLog)] {
    await withTaskGroup(of: (Int, Paper?, DiagnosticLog).self) { group in
      var made: [(Paper?, DiagnosticLog)?] = Array(repeating: nil, count: reports.count)
      var next = 0
      func start() {
        let index = next
        next += 1
        group.addTask {
          var log = DiagnosticLog()
          let paper = self.paper(self.reports[index], into: &log)
          return (index, paper, log)
        }
      }
      while next < min(jobs, reports.count) { start() }
      for await (index, paper, log) in group {
        made[index] = (paper, log)
        if next < reports.count { start() }
      }
      return made.compactMap { $0 }
    }
  }

  private func paper(_ report: CompiledReport, into log: inout DiagnosticLog) -> Paper? {
    guard let document = builder.document(of: report, into: &log) else { return nil }
    let name = report.source.name
    let figures = FiguresFile.text(of: document)
    let pages = PaperPages(council: council, meeting: meeting, house: house)
    let html = pages.page(
      of: document, item: meeting.item(of: name),
      description: "\(document.title), a report to the meeting on \(meeting.date.long).",
      navigation: navigation(on: .paper(name)),
      footer: PackLinks.forms(of: name, figures: figures), into: &log)
    guard let html else { return nil }
    var files = [(name.html, html), (name.markdown, MarkdownWriter().text(of: document))]
    if let figures { files.append((name.csv, figures)) }
    files += document.charts.map { ($0.file, SVGWriter().text(of: $0)) }
    return Paper(
      name: name, title: document.title, files: files,
      ledger: Ledger(report: name.stem, document: document))
  }

  /// `index.html` and `index.md`, which lead to the papers of their own form.
  private func frontSheet(_ pages: PaperPages, into log: inout DiagnosticLog) -> [(
    path: String, text: String
  )]? {
    guard let html = frontDocument(.html, into: &log),
      let markdown = frontDocument(.markdown, into: &log)
    else { return nil }
    let page = pages.page(
      of: html, description: "Agenda and reports of the meeting on \(meeting.date.long).",
      navigation: navigation(on: .frontSheet),
      footer: PackLinks.forms(of: .frontSheet), into: &log)
    return page.map {
      [("index.html", $0), ("index.md", MarkdownWriter().text(of: markdown))]
    }
  }

  private func frontDocument(_ form: FrontSheet.Form, into log: inout DiagnosticLog) -> Document? {
    let before = log.errorCount
    let record = MeetingRecord(
      meeting,
      blocks: [
        "notice": builder.councilNotice, "details": FrontSheet.details(of: meeting),
        "agenda": FrontSheet.agenda(of: meeting, titles: titles, form: form),
      ])
    let text = house.agenda.expand(
      ["council": .record(CouncilRecord(council)), "meeting": .record(record)], into: &log)
    guard let text else { return nil }
    let blocks = MarkdownReader.read(text, into: &log)
    let document = DocumentFinisher.finish(Document(title: meeting.committee, blocks: blocks))
    DocumentRules.check(document, in: house.place(of: "agenda.md"), log: &log)
    return log.errorCount == before ? document : nil
  }

  private var titles: [String: String] {
    Dictionary(
      reports.map { ($0.source.name.markdown, $0.source.title) }, uniquingKeysWith: { $1 })
  }

  private func navigation(on page: PackPage) -> [Block] {
    PackLinks.navigation(reports: reports, hasLetter: meeting.letter != nil, current: page)
  }

  /// `letter.html` and `letter.md`; nothing where the meeting has no letter, nil where it cannot be
  /// made.
  private func letter(_ pages: PaperPages, into log: inout DiagnosticLog) -> [(
    path: String, text: String
  )]? {
    guard let letter = meeting.letter, let template = house.letter else { return [] }
    func document(_ form: FrontSheet.Form, into log: inout DiagnosticLog) -> Document? {
      let record = LetterRecord(
        letter, of: meeting, dates: house.style.dates, titles: titles,
        notice: builder.councilNotice, form: form)
      let text = template.expand(
        [
          "council": .record(CouncilRecord(council)), "meeting": .record(MeetingRecord(meeting)),
          "letter": .record(record),
        ], into: &log)
      return text.flatMap {
        finished(MarkdownReader.read($0, into: &log), from: "letter.md", into: &log)
      }
    }
    guard let html = document(.html, into: &log), let markdown = document(.markdown, into: &log)
    else { return nil }
    let page = pages.page(
      of: html, description: "Letter with papers for the meeting on \(meeting.date.long).",
      navigation: navigation(on: .letter), footer: PackLinks.forms(of: .letter), into: &log)
    return page.map {
      [
        (PackPage.letter.html, $0),
        (PackPage.letter.markdown, MarkdownWriter().text(of: markdown)),
      ]
    }
  }

  /// A page of the house's wording, called by its first heading; nil where it breaks a rule.
  private func finished(
    _ blocks: [Block], from template: String, into log: inout DiagnosticLog
  ) -> Document? {
    let before = log.errorCount
    let title = blocks.lazy.compactMap { block -> String? in
      guard case .heading(let heading) = block.content, heading.level == 1 else { return nil }
      return heading.inlines.plainText
    }.first
    let document = DocumentFinisher.finish(
      Document(title: title ?? meeting.committee, blocks: blocks))
    DocumentRules.check(document, in: house.place(of: template), log: &log)
    return log.errorCount == before ? document : nil
  }

  private func manifest(_ papers: [Paper]) -> Manifest {
    Manifest(
      council: Manifest.Council(id: council.id, name: council.name),
      meeting: Manifest.Meeting(
        id: meeting.id, committee: meeting.committee, date: meeting.date.iso),
      version: toolVersion,
      reports: papers.map {
        Manifest.Report(id: $0.name.stem, title: $0.title, files: $0.files.map(\.path))
      },
      sections: papers.flatMap(\.ledger.sections),
      recommendations: papers.flatMap(\.ledger.recommendations),
      figures: Ledger.merged(papers.map(\.ledger)), inputs: inputs)
  }

  private func summary(_ papers: [Paper], _ manifest: Manifest) -> String {
    let figures = Set(manifest.figures.map(\.figure.id)).count
    let files = Set(manifest.figures.flatMap { $0.figure.origins.map(\.file) }).count
    return "\(council.name), \(meeting.committee), \(meeting.date.long): "
      + "\(papers.count) report\(papers.count == 1 ? "" : "s"), "
      + "\(figures) figures checked against \(files) file\(files == 1 ? "" : "s"), "
      + LegalClock(council).words(for: meeting)
  }
}
