import Charts
import Councils
import Diagnostics
import Documents
import Extracts
import Figures
import Forms
import Houses
import Indicators
import Papers
import ProjectFiles
import Publication

/// How the papers of a pack are made.
extension MeetingBuilder {
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

  /// The reports in agenda order, each made with a log of its own.
  func papers(atOnce: Int) -> [(Paper?, DiagnosticLog)] {
    Workers.answers(reports.count, atOnce: atOnce) { index in
      let report = reports[index]
      return shelf?.paper(
        report, in: part, of: meeting.id,
        PaperShelf.Making(
          figures: { figures(of: report) }, document: { document(of: report) },
          paper: { paper(report, $0) })) ?? paper(report, document(of: report))
    }
  }

  /// What decides about the document of a report; nil where nothing can be made of it.
  private func figures(of report: CompiledReport) -> PaperFigures? {
    var unheard = DiagnosticLog()
    return reportBuilder(for: report, into: &unheard)?.figures(of: report)
  }

  private func document(of report: CompiledReport) -> PaperShelf.MadeDocument {
    var log = DiagnosticLog()
    let document = reportBuilder(for: report, into: &log)?.document(
      of: report, jobs: jobs, into: &log)
    return (document?.withTablesWritten, log)
  }

  private func paper(
    _ report: CompiledReport, _ made: PaperShelf.MadeDocument
  ) -> PaperShelf.MadePaper {
    var log = made.log
    return (made.document.flatMap { paper(report, $0, into: &log) }, log)
  }

  private func paper(
    _ report: CompiledReport, _ document: Document, into log: inout DiagnosticLog
  ) -> Paper? {
    let name = report.source.name
    guard !isForComparison else {
      return Paper(
        name: name, document: document, length: PaperExtent(sumOf: []), files: [],
        ledger: Ledger(report: name.stem, document: document), unavailable: [])
    }
    let figures = FiguresFile.text(of: document)
    let mark = report.source.exemption?.mark(council.jurisdiction)
    let pages = pages
    let item = meeting.item(of: name)
    let source = PaperSource(
      name: name, document: document, date: meeting.date, mark: mark,
      frame: { pages.wordFrame(item: item, mark: mark.map { ClosedMark(words: $0) }) })
    let forms = converters.forms(of: source)
    // The page needs no drawing, and the drawings no page.
    let (page, besides) = Workers.both(
      sparing: jobs,
      { () -> (text: [UInt8]?, log: DiagnosticLog) in
        var log = DiagnosticLog()
        let text = pages.page(
          of: document, item: item,
          description: "\(document.title), a report to the meeting on \(meeting.date.long).",
          mark: mark.map { ClosedMark(words: $0) },
          navigation: navigation(on: .paper(name)),
          footer: PackLinks.forms(of: name, others: forms.standing, figures: figures), into: &log)
        return (text, log)
      },
      {
        (
          charts: document.charts.map { MadeFile($0.file, SVGWriter().bytes(of: $0)) },
          length: PaperExtent(of: document, limits: house.style.limits),
          ledger: Ledger(report: name.stem, document: document)
        )
      })
    log.merge(page.log)
    guard let html = page.text else { return nil }
    var files = [MadeFile(name.html, html), MadeFile(name.markdown, source.markdown)]
    if let figures { files.append(MadeFile(name.csv, figures)) }
    files += forms.files + besides.charts
    return Paper(
      name: name, document: document, length: besides.length, files: files,
      ledger: besides.ledger, unavailable: forms.unavailable)
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

  /// What stands beside the papers' own text says no number that they withhold.
  func checkWords(into log: inout DiagnosticLog) {
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
  func reportUntold(_ papers: [Paper], into log: inout DiagnosticLog) {
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
}
