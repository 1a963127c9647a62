import Councils
import Documents
import Figures
import Forms
import Indicators
import Papers
import Publication

/// The items of an agenda with links to their papers, in one form and for one part of the pack.
struct AgendaSheet: Sendable {
  let meeting: Meeting
  let jurisdiction: Jurisdiction
  /// The papers' titles by file name, as this part may call them.
  let titles: [String: String]
  /// What the public may know of the exempt items, by file name.
  let listings: [String: ExemptListing]
  /// The files whose papers stand in this part.
  let papers: Set<String>
  /// The files made elsewhere that stand in this part.
  let attachments: [LoadedAttachment]
  let part: PackPart
  let form: LinkedForm

  /// One list, or one for each part where exempt items come last.
  var blocks: [Block] {
    let items = Array(meeting.agenda.enumerated())
    let firstExempt = items.first { isExempt($0.element) }?.offset ?? items.count
    let isParted =
      firstExempt < items.count
      && items[firstExempt...].allSatisfy { isExempt($0.element) || !$0.element.isTaken }
    func list(_ items: ArraySlice<(offset: Int, element: AgendaItem)>) -> Block {
      Block(.contents(items.flatMap { entries($0.element.number, $0.element) }))
    }
    guard isParted, firstExempt > 0 else { return [list(items[...])] }
    return [
      heading("Part 1: open to the public"), list(items[..<firstExempt]),
      heading("Part 2: not open to the public"), list(items[firstExempt...]),
    ]
  }

  private func heading(_ words: String) -> Block {
    Block(.heading(Heading(level: 3, inlines: [.text(words)])))
  }

  private func isExempt(_ item: AgendaItem) -> Bool {
    item.files.contains { listings[$0] != nil }
  }

  private func entries(_ number: Int, _ item: AgendaItem) -> [ContentsEntry] {
    let state = item.state.map { ["– \($0.words)"] } ?? []
    let purpose = state + (item.purpose.map { ["– \($0)"] } ?? [])
    let elsewhere = part == .restricted ? ["(in the public papers)"] : []
    func entry(_ text: Inline, _ note: [String], target: String? = nil) -> ContentsEntry {
      ContentsEntry(
        level: 1, label: "\(number).", inlines: [text], target: target,
        note: Self.note(note + purpose))
    }
    guard item.isTaken else {
      return [
        ContentsEntry(
          level: 1, label: "\(number).", inlines: [title(of: item)], target: nil,
          note: Self.note(state))
      ]
    }
    switch item.kind {
    case .standing(let words): return [entry(.text(words), [])]
    case .minutes(let date):
      return [entry(.text("Minutes of the meeting on \(date.long)"), [])]
    case .changes:
      return [
        entry(
          .text("What has changed since the last meeting"), elsewhere,
          target: target(.changes, number))
      ]
    case .tracker:
      return [
        entry(.text(TrackerPage.title), elsewhere, target: target(.tracker, number))
      ]
    case .toFollow(let title):
      let expected = item.expectation.map { ", \($0.words)" } ?? ""
      return [entry(Inline(.value(title)), ["(to follow\(expected))"])]
    case .report where item.forEach != nil: return areas(number, item, purpose)
    case .file:
      return item.attachments.prefix(1).map { file in
        let (target, note) = place(of: file, number)
        return entry(Inline(.value(titles[file.file] ?? file.title)), note, target: target)
      }
    case .report:
      let papers = meeting.papers.filter { $0.number == number }.map { paper in
        let (target, note) = place(of: paper)
        guard let appendix = paper.appendix else {
          return (0, entry(title(of: paper), note, target: target))
        }
        return (appendix, self.appendix(appendix, title(of: paper), note, target: target))
      }
      let files = item.attachments.map { file in
        let (target, note) = place(of: file, number)
        let title = Inline(.value(titles[file.file] ?? ""))
        return (
          file.appendix ?? 0, appendix(file.appendix ?? 0, title, note, target: target)
        )
      }
      return (papers + files).sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The title of the item, and under it a line for the paper of each area.
  private func areas(_ number: Int, _ item: AgendaItem, _ purpose: [String]) -> [ContentsEntry] {
    let papers = meeting.papers.filter { $0.number == number }
    let title = papers.first.flatMap { titles[$0.source] } ?? ""
    let count = FigureFormat.word(papers.count) ?? FigureFormat.grouped(papers.count)
    let words = papers.count == 1 ? "a paper for one area" : "a paper for each of \(count) areas"
    let head = ContentsEntry(
      level: 1, label: "\(number).", inlines: [Inline(.value(title))], target: nil,
      note: Self.note(["(\(words))"] + purpose))
    return [head]
      + papers.map { paper in
        let (target, note) = place(of: paper)
        return ContentsEntry(
          level: 2, label: "", inlines: [Inline(.value(paper.area?.name ?? paper.file))],
          target: target, note: Self.note(note))
      }
  }

  private func appendix(
    _ number: Int, _ title: Inline, _ note: [String], target: String?
  ) -> ContentsEntry {
    ContentsEntry(
      level: 2, label: "Appendix \(number):", inlines: [title], target: target,
      note: Self.note(note))
  }

  /// Where a file made elsewhere is found, and what the agenda says of it.
  private func place(of file: AttachedFile, _ number: Int) -> (target: String?, note: [String]) {
    var note: [String] = []
    var target: String?
    if let attached = attachments.first(where: { $0.file.file == file.file }) {
      note.append("(\(attached.kindAndSize))")
      target = form == .pack ? "#" + attached.anchor : attached.packPath
    } else if part == .restricted {
      note.append("(in the public papers)")
    }
    if let listing = listings[file.file] { note.append("– \(listing.words(jurisdiction))") }
    return (target, note)
  }

  /// What an item is called that is not taken.
  private func title(of item: AgendaItem) -> Inline {
    switch item.kind {
    case .standing(let words), .toFollow(let words): Inline(.value(words))
    case .minutes(let date): .text("Minutes of the meeting on \(date.long)")
    case .changes: .text("What has changed since the last meeting")
    case .tracker: .text(TrackerPage.title)
    case .report(let file): Inline(.value(item.title ?? file))
    case .file: Inline(.value(item.attachments.first?.title ?? ""))
    }
  }

  /// Where a page that the program makes is found; nil where it stands in the other part.
  private func target(_ page: PackPage, _ number: Int) -> String? {
    guard part == .public else { return nil }
    return switch form {
    case .html: page.html
    case .markdown: page.markdown
    case .pack: "#" + PaperNames.item(number)
    }
  }

  private func title(of paper: Meeting.Paper) -> Inline {
    Inline(.value(titles[paper.file] ?? paper.file))
  }

  /// Where a paper is found, and what the agenda says about that.
  private func place(of paper: Meeting.Paper) -> (target: String?, note: [String]) {
    var note: [String] = []
    var target: String?
    let isLate = meeting.letter.map { letter in
      meeting.reports.contains { $0.number == paper.number && letter.encloses($0.source) }
    }
    if !papers.contains(paper.file) {
      if part == .restricted { note.append("(in the public papers)") }
    } else if part == .public, form == .pack, isLate == true, let letter = meeting.letter {
      note.append("(to follow, with a letter of \(letter.issued.long))")
    } else {
      target = form.target(of: paper)
    }
    if let listing = listings[paper.file] { note.append("– \(listing.words(jurisdiction))") }
    return (target, note)
  }

  private static func note(_ words: [String]) -> [Inline] {
    words.isEmpty ? [] : [Inline(.value(words.joined(separator: " ")))]
  }
}

extension Meeting.Letter {
  /// Whether a paper goes out with the letter, and not with the agenda.
  package func encloses(_ file: String) -> Bool { items.contains { $0.file == file } }
}
