import Councils
import Diagnostics
import Documents
import Figures
import Houses
import Papers
import Templating
import Typesetting
import WordWriting

/// Puts a document into the page of its house.
struct PaperPages: Sendable {
  let council: Council
  let meeting: Meeting
  let house: HouseTemplates
  /// What stands on every printed page of papers that are not open; nil for those that are.
  var closedMark: ClosedMark?

  /// The longest title that a browser's tab and a search page still show.
  private static let titleLimit = 150

  /// The page in UTF-8.
  ///
  /// - Parameter mark: of this page, where it says something else than the others.
  func page(
    of document: Document, item: Int? = nil, description: String, style: StyleSheet? = nil,
    mark: ClosedMark? = nil, navigation: [Block], footer: [Block],
    into log: inout DiagnosticLog
  ) -> [UInt8]? {
    let own = style ?? house.styleSheet
    let added = [
      ListMarkerStyle.rules(for: document.blocks), ScorecardStyle.rules(for: document.blocks),
      ChartStyle.rules(for: document.blocks), (mark ?? closedMark)?.rules,
    ].compactMap { $0 }
    let page = PageRecord(
      title: title(of: document), description: description, content: document.blocks,
      navigation: navigation, footer: footer,
      style: added.isEmpty ? own : own.preceded(by: added.joined()) ?? own,
      item: item.map { "Item \($0)" } ?? "", logo: house.logo)
    let values: [String: TemplateValue] = [
      "council": .record(CouncilRecord(council)), "meeting": .record(MeetingRecord(meeting)),
      "page": .record(page),
    ]
    guard let shell = house.page.expand(values, into: &log) else { return nil }
    guard PageJudge.judge(shell, into: &log) else { return nil }
    return PageWriter().page(shell, log: &log)
  }

  /// What a typesetter prints of a page with several papers.
  ///
  /// - Parameter mark: what its pages say where they are not open to the public.
  func print(of document: Document, mark: ClosedMark?, footer: [Block]) -> PrintedPack {
    var pack = PrintedPack(
      title: title(of: document), council: council.fullName,
      meeting: "\(meeting.committee), \(meeting.date.long)", blocks: document.blocks,
      footer: footer, date: meeting.date)
    pack.logo = house.logo
    pack.look = PrintLook(house.styleSheet)
    pack.startsOnRightPages = house.style.startsOnRightPages
    pack.mark = mark?.words
    pack.marks = mark?.papers ?? [:]
    return pack
  }

  /// What stands around a document in a Word file.
  ///
  /// - Parameter mark: as for a page.
  func wordFrame(item: Int? = nil, mark: ClosedMark? = nil) -> WordFrame {
    let mark = mark ?? closedMark
    return WordFrame(
      look: WordLook(house.styleSheet, template: house.reference), council: council.fullName,
      meeting: "\(meeting.committee), \(meeting.date.long)",
      item: item.map { "Item \($0)" } ?? "", logo: house.logo, date: meeting.date,
      startsOnRightPages: house.style.startsOnRightPages, mark: mark?.words,
      marks: mark?.papers ?? [:])
  }

  /// The heading, the day, the committee and the council; the committee is left out of a title that
  /// would be too long.
  private func title(of document: Document) -> String {
    let parts =
      [document.title, meeting.date.long]
      + (document.title == meeting.committee ? [] : [meeting.committee]) + [council.name]
    let title = parts.joined(separator: " – ")
    guard title.count > Self.titleLimit else { return title }
    return [String(document.title.prefix(100)), meeting.date.long, council.name]
      .joined(separator: " – ")
  }
}
