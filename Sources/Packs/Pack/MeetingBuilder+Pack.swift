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
    add(.pack, after: front, inAgendaOrder(open, others), to: &whole, into: &log)
    if letter != nil, house.letter != nil {
      let letter = letterDocument(.pack, into: &log)
      let enclosed = papers.filter { isEnclosed($0.name) }
      add(.supplement, after: letter, inAgendaOrder(enclosed, []), to: &whole, into: &log)
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
    let text = pages.page(
      of: Document(title: title, blocks: file.blocks(after: front.blocks)),
      description: "\(title) of the meeting on \(meeting.date.long), in one file.",
      style: PackStyle.sheet(for: house), navigation: navigation(on: page),
      footer: [Block(.paragraph([.text("End of the papers in this file.")]))], into: &log)
    guard let text else { return }
    let forms = converters.forms(
      of: WholeSource(
        page: page, html: text, papers: parts.map(\.anchor), date: meeting.date,
        likelyShort: { file.likelyShort }))
    whole.unavailable += forms.unavailable
    whole.pages.append(
      WholeFile(
        page: page, html: MadeFile(page.html, text), made: forms.files, others: forms.standing))
  }

  /// The papers with those that the program makes, each where its item stands.
  private func inAgendaOrder(_ papers: [Paper], _ others: [PackFile.Part]) -> [PackFile.Part] {
    let all = papers.map { (item: meeting.item(of: $0.name) ?? 0, part: part($0)) }
    return (all + others.map { (item: $0.item, part: $0) }).enumerated()
      .sorted { ($0.element.item, $0.offset) < ($1.element.item, $1.offset) }
      .map(\.element.part)
  }

  private func part(_ paper: Paper) -> PackFile.Part {
    let place = meeting.paper(paper.name)
    let number = place?.number ?? 0
    let item = "Item \(number)"
    return PackFile.Part(
      item: number, anchor: place?.anchor ?? PaperNames.item(number),
      label: place?.appendix.map { "\(item), appendix \($0)" }
        ?? place?.area.map { "\(item), \($0.name)" } ?? item, title: paper.title,
      files: [paper.name.html, paper.name.markdown], document: paper.document)
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
