import Councils
import Diagnostics
import Documents
import Figures
import Forms
import Houses
import Indicators
import Papers
import Publication
import Templating

/// The front sheet and the letter of a pack.
extension MeetingBuilder {
  /// `index.html` and `index.md`, which lead to the papers of their own form.
  func frontSheet(
    _ html: Document, _ markdown: Document, _ whole: WholeFiles, into log: inout DiagnosticLog
  ) -> [MadeFile]? {
    let page = pages.page(
      of: html, description: "Agenda and reports of the meeting on \(meeting.date.long).",
      navigation: navigation(on: .frontSheet),
      footer: PackLinks.forms(of: .frontSheet, whole: whole.pages), into: &log)
    return page.map {
      [
        MadeFile(PackPage.frontSheet.html, $0),
        MadeFile(PackPage.frontSheet.markdown, MarkdownWriter().text(of: markdown)),
      ]
    }
  }

  /// The front sheet as the house words it.
  func frontDocument(
    _ form: LinkedForm, _ papers: [Paper], _ manifest: Manifest, into log: inout DiagnosticLog
  ) -> Document? {
    let agenda = AgendaSheet(
      meeting: meeting, jurisdiction: council.jurisdiction, titles: titles, listings: listings,
      papers: Set(reports.map(\.source.name.markdown)),
      attachments: form == .pack ? attachments.filter { !isEnclosed($0) } : attachments,
      part: part, form: form)
    let enclosed = form == .pack ? papers.filter { !isEnclosed($0.name) } : papers
    var sheet = FrontSheetRecord.Sheet()
    sheet.notice = restrictedNotice + builder.councilNotice
    let councils = council.sides.map(\.council.fullName)
    sheet.day = FrontSheet.day(of: meeting, councils: councils)
    sheet.details = FrontSheet.details(of: meeting, councils: councils)
    sheet.tenMinutes = tenMinutes(manifest)
    sheet.membership = FrontSheet.membership(
      council.membership(of: meeting), quorum: council.quorum(of: meeting),
      of: council.committee(of: meeting))
    sheet.attending = FrontSheet.attending(council.attendance(of: meeting))
    sheet.agenda =
      agenda.blocks + standingText + (form == .pack ? [] : AttachmentPages(attachments).table)
    sheet.reading = FrontSheet.extents(
      of: enclosed.map { reading($0, form) }, countsSides: form != .pack)
    let record = FrontSheetRecord(meeting, sheet)
    let text = house.agenda.expand(
      ["council": .record(CouncilRecord(council)), "meeting": .record(record)], into: &log)
    return text.flatMap {
      finished(MarkdownReader.read($0, into: &log), into: &log)
    }
  }

  /// What the committee says on each of its front sheets.
  private var standingText: [Block] {
    let words = council.committee(of: meeting)?.standingText ?? ""
    return words.isEmpty ? [] : [Block(.paragraph([Inline(.value(words))]))]
  }

  /// The pack in three lines, of the public part alone.
  private func tenMinutes(_ manifest: Manifest) -> [Block] {
    guard part == .public else { return [] }
    var seen: Set<String> = []
    let readings = reports.filter { $0.area == nil }.flatMap(\.indicators).filter {
      seen.insert($0.id).inserted
    }
    .flatMap(builder.readings(of:))
    let items = Dictionary(
      reports.compactMap { report in
        meeting.item(of: report.source.name).map { (report.source.name.stem, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return TenMinutes(readings, in: manifest, tracker) { items[$0] }.blocks
  }

  /// The file that says what the meeting is.
  var settingsFile: String {
    meeting.settings(of: council.id)
  }

  private func reading(_ paper: Paper, _ form: LinkedForm) -> FrontSheet.Paper {
    let place = meeting.paper(paper.name)
    return FrontSheet.Paper(
      title: paper.title, target: place.flatMap { form.target(of: $0) }, length: paper.length)
  }

  /// What stands on the front of restricted papers.
  private var restrictedNotice: [Block] {
    guard part == .restricted else { return [] }
    let words = "Restricted papers: not for publication. Each paper says why."
    return [
      Block(.panel(Panel(role: .notice, blocks: [Block(.paragraph([.text(words)]))])))
    ]
  }

  /// `letter.html` and `letter.md`; nothing where the meeting has no letter, nil where it cannot be
  /// made.
  func letterFiles(into log: inout DiagnosticLog) -> [MadeFile]? {
    guard letter != nil, house.letter != nil else { return [] }
    guard let html = letterDocument(.html, into: &log),
      let markdown = letterDocument(.markdown, into: &log)
    else { return nil }
    let page = pages.page(
      of: html, description: "Letter with papers for the meeting on \(meeting.date.long).",
      navigation: navigation(on: .letter), footer: PackLinks.forms(of: .letter), into: &log)
    return page.map {
      [
        MadeFile(PackPage.letter.html, $0),
        MadeFile(PackPage.letter.markdown, MarkdownWriter().text(of: markdown)),
      ]
    }
  }

  /// The letter as the house words it; nil where there is none or it cannot be made.
  func letterDocument(_ form: LinkedForm, into log: inout DiagnosticLog) -> Document? {
    guard let letter, let template = house.letter else { return nil }
    let record = LetterRecord(
      letter, of: meeting, dates: house.style.dates, titles: titles,
      notice: builder.councilNotice, form: form)
    let text = template.expand(
      [
        "council": .record(CouncilRecord(council)), "meeting": .record(MeetingRecord(meeting)),
        "letter": .record(record),
      ], into: &log)
    return text.flatMap {
      finished(MarkdownReader.read($0, into: &log), into: &log)
    }
  }

  /// A page of the house's wording, called by its first heading; nil where it breaks a rule. The
  /// house's own words know their place; what has none came from the meeting.
  private func finished(_ blocks: [Block], into log: inout DiagnosticLog) -> Document? {
    let before = log.errorCount
    let title = blocks.lazy.compactMap { block -> String? in
      guard case .heading(let heading) = block.content, heading.level == 1 else { return nil }
      return heading.inlines.plainText
    }.first
    let document = DocumentFinisher.finish(
      Document(title: title ?? meeting.committee, blocks: blocks))
    Rules.check(CheckedPaper(document, in: settingsFile), into: &log)
    return log.errorCount == before ? document : nil
  }
}
