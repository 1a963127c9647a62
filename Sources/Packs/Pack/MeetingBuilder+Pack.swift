import Attachments
import Councils
import Diagnostics
import Documents
import Figures
import Forms
import Houses
import Indicators
import Papers
import Publication

/// The files that hold several papers: the pack, and what a letter goes out with.
extension MeetingBuilder {
  /// What was made of several papers, and what could not be.
  struct WholeFiles: Sendable {
    var pages: [WholeFile] = []
    var unavailable: [ConversionProblem] = []
    /// What made the PDFs among them.
    var printers: Set<String?> = []
  }

  /// `pack.html` and, where the meeting has a letter, `supplement.html`, each also in the forms of
  /// whole packs that are wanted; nil where a page cannot be made.
  func wholeFiles(
    _ papers: [Paper], _ manifest: Manifest, _ changes: ChangesPaper?
  ) -> (files: WholeFiles?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    var whole = WholeFiles()
    let front = frontDocument(.pack, papers, manifest, into: &log)
    let open = papers.filter { !isEnclosed($0.name) }
    let others = [trackerPart, changes?.part].compactMap { $0 }
    let (enclosedFiles, openFiles) = coverSheets
    add(.pack, after: front, inAgendaOrder(open, others + openFiles), to: &whole, into: &log)
    if letter != nil, house.letter != nil {
      let letter = letterDocument(.pack, into: &log)
      let enclosed = papers.filter { isEnclosed($0.name) }
      add(
        .supplement, after: letter, inAgendaOrder(enclosed, enclosedFiles), to: &whole, into: &log)
    }
    return (log.hasErrors ? nil : whole, log)
  }

  private func add(
    _ page: PackPage, after front: Document?, _ parts: [PackFile.Part],
    to whole: inout WholeFiles, into log: inout DiagnosticLog
  ) {
    guard let front else { return }
    let title =
      page == .supplement
      ? front.title + " in one file" : part == .public ? "Agenda and papers" : "Restricted papers"
    let file = PackFile(papers: parts, hasContents: page == .pack)
    let document = Document(title: title, blocks: file.blocks(after: front.blocks))
    let (pages, marks) = (pages, closedMarks)
    let footer = [Block(.paragraph([.text("End of the papers in this file.")]))]
    let text = pages.page(
      of: document,
      description: "\(title) of the meeting on \(meeting.date.long), in one file.",
      style: PackStyle.sheet(for: house), mark: marks, navigation: navigation(on: page),
      footer: footer, into: &log)
    guard let text else { return }
    let bound = converters.bound(
      parts.compactMap { part in part.bound.map { (part.anchor, $0, part.isMarked) } },
      on: meeting.date)
    let forms = converters.forms(
      of: WholeSource(
        page: page, html: text, document: document, papers: parts.map(\.anchor), date: meeting.date,
        bound: bound.files, likelyShort: { file.likelyShort },
        frame: { pages.wordFrame(mark: marks) },
        print: { pages.print(of: document, mark: marks, footer: footer) }))
    whole.unavailable += forms.unavailable + bound.unavailable
    whole.printers.formUnion(forms.printers)
    whole.pages.append(
      WholeFile(
        page: page, html: MadeFile(page.html, text), made: forms.files, others: forms.standing))
  }

  /// The papers with those that the program makes, each where its item stands.
  private func inAgendaOrder(_ papers: [Paper], _ others: [PackFile.Part]) -> [PackFile.Part] {
    let all = (papers.map(part) + others).enumerated()
      .sorted {
        ($0.element.item, $0.element.appendix, $0.offset)
          < ($1.element.item, $1.element.appendix, $1.offset)
      }
      .map(\.element)
    // Nothing goes on under the pages of somebody else.
    return all.indices.map { index in
      var part = all[index]
      if index > 0, all[index - 1].bound != nil { part.goesOn = false }
      return part
    }
  }

  /// A cover sheet for each file made elsewhere: those that go out with the letter, and the others.
  private var coverSheets: (enclosed: [PackFile.Part], open: [PackFile.Part]) {
    let parts = zip(attachments, attached).map { attachment, made in
      let notice = attachment.exemption.map { [$0.notice(council.jurisdiction)] } ?? []
      var part = PackFile.Part(
        item: attachment.item, anchor: attachment.anchor, label: attachment.label,
        title: attachment.file.title, files: [],
        document: DocumentFinisher.finish(
          AttachmentPages.cover(of: attachment, notice: builder.councilNotice + notice)))
      part.appendix = attachment.file.appendix ?? 0
      part.bound = attachment.file.kind == .pdf ? made : nil
      part.isMarked = attachment.exemption != nil
      return (part, isEnclosed(attachment))
    }
    return (parts.filter(\.1).map(\.0), parts.filter { !$0.1 }.map(\.0))
  }

  private func part(_ paper: Paper) -> PackFile.Part {
    let place = meeting.paper(paper.name)
    let number = place?.number ?? 0
    let item = "Item \(number)"
    var part = PackFile.Part(
      item: number, anchor: place?.anchor ?? PaperNames.item(number),
      label: place?.appendix.map { "\(item), appendix \($0)" }
        ?? place?.area.map { "\(item), \($0.name)" } ?? item, title: paper.title,
      files: [paper.name.html, paper.name.markdown], document: paper.document)
    part.appendix = place?.appendix ?? 0
    return part
  }

  /// Whether a file made elsewhere goes out with the letter, as its report does.
  func isEnclosed(_ attachment: LoadedAttachment) -> Bool {
    guard let letter else { return false }
    let item = meeting.agenda[attachment.item - 1]
    return item.ownFile.map(letter.encloses) ?? false
  }

  /// Whether a paper goes out with the letter; an appendix goes with its report.
  func isEnclosed(_ name: PaperName) -> Bool {
    guard let letter, let number = meeting.item(of: name) else { return false }
    return meeting.reports.contains { $0.number == number && letter.encloses($0.source) }
  }

  /// Holds each paper and all of them to what the house allows.
  func checkLength(of papers: [Paper], into log: inout DiagnosticLog) {
    let limits = house.style.limits
    for (paper, report) in zip(papers, reports) {
      if let problem = limits.problem(with: paper.length) {
        log.report(problem, at: report.source.frontMatter)
      }
    }
    let whole = PaperExtent(sumOf: papers.map(\.length))
    for problem in limits.problems(withPack: whole) {
      log.report(problem, at: Location(file: settingsFile))
    }
  }
}
