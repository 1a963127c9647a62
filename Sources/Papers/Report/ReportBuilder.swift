package import Analysis
package import Councils
package import Diagnostics
package import Documents
package import Extracts
import Figures
import Houses
package import Indicators
import Templating

/// Makes one report's document from its templates and readings.
package struct ReportBuilder: Sendable {
  let council: Council
  let meeting: Meeting
  private(set) var house: HouseTemplates
  /// By the name of the indicator.
  package private(set) var readings: [String: PublishableReading]
  let declared: DeclaredFigures
  /// What stands under tables and in the list of background papers.
  private(set) var sources: FigureSources
  /// What earlier papers of the council printed.
  let printedBefore: PrintedBefore
  /// What was read for the meeting and cannot all be right.
  package private(set) var contradictions: [Contradiction]
  /// What the papers of the meeting withhold.
  private(set) var withheldWords: WithheldWords
  /// Of a joint meeting, the figures of each council; empty for a meeting of one.
  let joint: [JointFigures]
  /// What the indicators did over time, for whichever paper asks.
  private let histories: KnownHistories

  package init(
    council: Council, meeting: Meeting, house: HouseTemplates,
    readings: [String: PublishableReading], declared: DeclaredFigures, sources: FigureSources,
    printedBefore: PrintedBefore, contradictions: [Contradiction] = [],
    joint: [JointFigures] = []
  ) {
    self.council = council
    self.meeting = meeting
    self.house = house
    self.readings = readings
    self.declared = declared
    self.sources = sources
    self.printedBefore = printedBefore
    self.contradictions = contradictions
    withheldWords = WithheldWords(readings, under: council.disclosure)
    histories = KnownHistories(region: council.region?.name)
    self.joint = joint
    guard !joint.isEmpty else { return }
    self.readings = joint.reduce(into: [:]) { $0.merge($1.named) { $1 } }
    self.sources = FigureSources(all: joint.map(\.sources))
    self.contradictions = joint.flatMap(\.contradictions)
    withheldWords = WithheldWords(
      joint.reduce(into: [:]) { $0.merge($1.unnamed) { $1 } }, under: council.disclosure)
  }

  /// The readings of a report's indicators, in its order; of a joint meeting each council's.
  func readings(of report: CompiledReport) -> [PublishableReading] {
    report.indicators.flatMap { indicator in
      joint.isEmpty
        ? [readings[indicator.id]].compactMap { $0 }
        : joint.compactMap { readings[$0.side.id(of: indicator.id)] }
    }
  }

  /// What its figures come from; a paper tells of nothing else.
  func sources(of report: CompiledReport) -> FigureSources { sources.of(report.indicators) }

  /// Of an indicator, each council's reading under its own id and, where there are several, the council's name.
  package func readings(of indicator: Indicator) -> [PublishableReading] {
    joint.isEmpty
      ? [readings[indicator.id]].compactMap { $0 } : joint.compactMap { $0.reading(of: indicator) }
  }

  /// The same with another house.
  package func with(_ house: HouseTemplates) -> ReportBuilder {
    var other = self
    other.house = house
    return other
  }

  /// The finished document, or nil with what is wrong in the log.
  ///
  /// - Parameters:
  ///   - isForComment: whether it is wanted with whatever is wrong with it, as far as it can be made
  ///     at all; it is then fit for no pack.
  ///   - jobs: how many threads the run may have.
  package func document(
    of report: CompiledReport, whatever isForComment: Bool = false, jobs: Int = 1,
    into log: inout DiagnosticLog
  ) -> Document? {
    let before = log.errorCount
    let expander = NarrativeExpander(
      file: report.source.source.name, values: values(for: report),
      tags: tags(for: report))
    guard let narrative = expander.blocks(report.body, into: &log) else {
      WordsAlone.check(report.source, house.style, into: &log)
      return nil
    }
    let (unheaded, sections) = ReportSection.split(narrative)
    if let first = unheaded.first {
      log.report(ReportProblem.textBeforeHeading, at: first.range ?? report.source.body)
    }
    let collector = FieldCollector(
      house: house.style, report: report, expander: expander,
      backgroundPapers: sources.backgroundPapers(for: report.indicators.map(\.id)))
    let (fields, body) = collector.collect(sections, into: &log)
    guard isForComment || log.errorCount == before else {
      WordsAlone.check(report.source, house.style, into: &log)
      return nil
    }

    HouseChecker(house: house.style, council: council, meeting: meeting)
      .check(report, fields, into: &log)
    let blocks = ReportBlocks.blocks(
      of: ReportBlocks.Content(
        header: header(of: report), fields: fields, signOffs: report.source.signOffs, body: body),
      house: house.style)
    let values: [String: TemplateValue] = [
      "council": .record(CouncilRecord(council)), "meeting": .record(MeetingRecord(meeting)),
      "report": .record(
        PlacedReportRecord(
          report: ReportRecord(title: report.source.title),
          item: meeting.item(of: report.source.name), notice: notice(for: report))),
    ]
    let text = house.report.expand(values, blocks: blocks, into: &log)
    guard let text else { return nil }
    let read = MarkdownReader.read(text, into: &log)
    let tree = read + enquiries(after: read, report)
    let document = DocumentFinisher.finish(
      Document(title: report.source.title, blocks: tree), naming: house.style.captions)
    check(document, of: report, jobs: jobs, into: &log)
    return isForComment || log.errorCount == before ? identified(document) : nil
  }

  /// The document with the ids that its figures have wherever they are printed.
  private func identified(_ document: Document) -> Document {
    guard !joint.isEmpty else { return document }
    return document.identified { id in joint.lazy.compactMap { $0.plain(id) }.first ?? id }
  }

  private func tags(for report: CompiledReport) -> PaperTags {
    let sources = sources(of: report)
    let notes = FigureNotes(
      neighbourModel: council.neighbourModel, citations: sources.citations,
      publications: sources.publications)
    return PaperTags(
      paper: TagSurroundings(
        stem: report.source.name.stem, councilName: council.name, isJoint: !joint.isEmpty,
        notes: notes,
        leftOutOfScorecards: house.style.leftOutOfScorecards))
  }

  /// What the names in a report's narrative hold.
  func values(for report: CompiledReport) -> [String: TemplateValue] {
    var values = declared.values(area: council.area.code.gss)
    values["council"] = .record(CouncilRecord(council))
    values["meeting"] = .record(MeetingRecord(meeting))
    values["report"] = .record(ReportRecord(title: report.source.title))
    func record(_ reading: PublishableReading) -> IndicatorRecord {
      IndicatorRecord(reading, phrases: house.style.phrases, meeting: meeting.date)
    }
    for side in joint.map(\.side) {
      let own = report.indicators.compactMap { indicator in
        readings[side.id(of: indicator.id)].map { (indicator.id, record($0)) }
      }
      values[side.name] = .record(
        JointSideRecord(
          side: side, indicators: Dictionary(own, uniquingKeysWith: { first, _ in first })))
    }
    guard joint.isEmpty else { return values }
    for indicator in report.indicators {
      values[indicator.id] = readings[indicator.id].map { .record(record($0)) }
    }
    return values
  }

  /// The questions for members, where the house prints any.
  private func enquiries(after blocks: [Block], _ report: CompiledReport) -> [Block] {
    guard let house = house.style.enquiries else { return [] }
    return EnquirySection(
      house: house, phrases: self.house.style.phrases, council: council, meeting: meeting,
      published: published
    ).blocks(after: blocks, readings(of: report))
  }

  /// What earlier papers printed, by the ids that figures have in this one.
  private var published: [FigureID: (printed: String, meeting: CalendarDate)] {
    guard !joint.isEmpty else { return printedBefore.figures }
    var published: [FigureID: (printed: String, meeting: CalendarDate)] = [:]
    for (id, figure) in printedBefore.figures {
      for side in joint.map(\.side) {
        let own = FigureID(
          indicator: side.id(of: id.indicator), area: id.area, period: id.period,
          measure: id.measure)
        published[own] = figure
      }
    }
    return published
  }

  private func header(of report: CompiledReport) -> [String: [Inline]] {
    var header = report.source.header.mapValues { [Inline(.value($0))] }
    header["kind"] = [.text(report.source.kind.label)]
    header["title"] = [Inline(.value(report.source.title))]
    header["committee"] = [Inline(.value(meeting.committee))]
    header["date"] = [Inline(.value(house.style.dates.text(of: meeting.date)))]
    header["time"] = meeting.time.map { [Inline(.value($0))] }
    header["place"] = meeting.place.map { [Inline(.value($0))] }
    return header
  }

  /// What stands on each page: what became of the meeting, and what the council prints on all.
  package var councilNotice: [Block] {
    let states = meeting.states.notice(of: meeting.date)
    guard !council.notice.isEmpty else { return states }
    let text = Block(.paragraph([Inline(.value(council.notice))]))
    return states + [Block(.panel(Panel(role: .notice, blocks: [text])))]
  }

  /// The council's notice, and the releases that were read although they came out later.
  private func notice(for report: CompiledReport) -> [Block] {
    var blocks = councilNotice
    if let exemption = report.source.exemption {
      blocks.insert(exemption.notice(council.jurisdiction), at: 0)
    }
    if let correction = meeting.correction,
      correction.takesThePlace(of: report.source.name.stem)
    {
      let text = Block(.paragraph([Inline(.value(correction.wordsOfPapers))]))
      blocks.insert(Block(.panel(Panel(role: .notice, blocks: [text]))), at: 0)
    }
    let later = sources.laterReleases(for: report.indicators.map(\.id))
    if !later.isEmpty {
      blocks.append(
        Block(
          .panel(
            Panel(
              role: .note, blocks: later.map { Block(.paragraph([Inline(.value($0))])) }))))
    }
    return blocks
  }

  private func check(
    _ document: Document, of report: CompiledReport, jobs: Int, into log: inout DiagnosticLog
  ) {
    let readings = readings(of: report)
    let paper = CheckedPaper(
      document,
      report.appendix == nil && report.source.kind == .report ? .report(meeting.date) : .appendix,
      in: report.source.source.name, place: report.source.frontMatter.location,
      phrases: AllowedPhrases(house.style.allowedPhrases), finder: ReadingFinder(readings),
      courses: ReadingCourses(readings, histories))
    var findings = DiagnosticLog()
    if let problem = house.style.limits.problem(with: document) {
      findings.report(problem, at: report.source.frontMatter)
    }
    PaperRules.check(
      paper, knowing: declared.facts, contradictions: contradictions,
      readings: readings, withheld: withheldWords,
      councils: joint.map { ($0.side.council.area.code.gss, $0.side.council.name) },
      jobs: jobs, into: &findings)
    log.merge(findings, silencedBy: report.source.silences)
  }
}

/// Expands a report's templates and reads what comes out.
struct NarrativeExpander: Sendable {
  /// The report's path, for findings without a place of their own.
  let file: String
  let values: [String: TemplateValue]
  let tags: PaperTags

  /// The blocks of a narrative; nil with what is wrong in the log.
  func blocks(_ template: Template, into log: inout DiagnosticLog) -> [Block]? {
    guard let text = template.expand(values, tags: tags, into: &log) else { return nil }
    let blocks = MarkdownReader.read(text, into: &log)
    return TableCaptions.attach(to: RawHTML.strip(from: blocks, in: file, log: &log))
  }

  /// The inlines of a line of the front matter: its only paragraph.
  func inlines(_ template: Template, into log: inout DiagnosticLog) -> [Inline]? {
    guard let blocks = blocks(template, into: &log) else { return nil }
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0].content { return inlines }
    if blocks.isEmpty { return [] }
    if let inlines = blocks.onlyLetteredItem { return inlines }
    if let range = blocks[0].range { log.report(ReportProblem.notOneParagraph, at: range) }
    return nil
  }
}

extension [Block] {
  /// A line such as "(a) That …" by itself is a paragraph with its letter, and no list of one item.
  fileprivate var onlyLetteredItem: [Inline]? {
    guard count == 1, case .list(let list) = self[0].content, list.items.count == 1,
      case .lettered(let numerals, let start, let enclosure) = list.kind,
      list.items[0].blocks.count == 1,
      case .paragraph(let inlines) = list.items[0].blocks[0].content
    else { return nil }
    return [.text(enclosure.marker(numerals.text(of: start)) + " ")] + inlines
  }
}
