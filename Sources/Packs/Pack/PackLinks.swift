import Documents

/// The links between the papers of a pack, which stand around a paper and are no part of it.
enum PackLinks {
  /// - Parameters:
  ///   - hasLetter: whether the pack has a letter.
  ///   - hasChanges: whether it has a page of changes.
  ///   - current: the page on which the links stand.
  static func navigation(
    reports: [CompiledReport], hasLetter: Bool, hasChanges: Bool = false, current: PackPage
  ) -> [Block] {
    let agenda = ContentsEntry(
      level: 1, label: "", inlines: [.text("Agenda")],
      target: current == .frontSheet ? nil : PackPage.frontSheet.html)
    let letter = ContentsEntry(
      level: 1, label: "", inlines: [.text("Letter")],
      target: current == .letter ? nil : PackPage.letter.html)
    let papers = reports.map { report in
      ContentsEntry(
        level: 1, label: "", inlines: [Inline(.value(report.source.title))],
        target: current == .paper(report.source.name) ? nil : report.source.name.html)
    }
    let changes = ContentsEntry(
      level: 1, label: "", inlines: [.text("What has changed")],
      target: current == .changes ? nil : PackPage.changes.html)
    return [
      Block(
        .contents(
          [agenda] + (hasLetter ? [letter] : []) + papers + (hasChanges ? [changes] : [])))
    ]
  }

  /// The same paper as Markdown, and the values of its tables.
  static func forms(of name: PaperName, figures: String?) -> [Block] {
    var entries = [link("This paper as Markdown", name.markdown)]
    if let figures {
      let size = max(1, (figures.utf8.count + 512) / 1024)
      entries.append(link("The figures of its tables (CSV, \(size) KB)", name.csv))
    }
    return [Block(.contents(entries + [ledger]))]
  }

  static func forms(of page: PackPage) -> [Block] {
    [Block(.contents([link("This page as Markdown", page.markdown), ledger]))]
  }

  private static var ledger: ContentsEntry {
    link("Where each figure comes from (JSON)", "manifest.json")
  }

  private static func link(_ text: String, _ target: String) -> ContentsEntry {
    ContentsEntry(level: 1, label: "", inlines: [.text(text)], target: target)
  }
}

/// A page of a pack.
enum PackPage: Hashable {
  case frontSheet
  /// The letter that goes out with late papers.
  case letter
  case paper(PaperName)
  /// What has changed since the last meeting.
  case changes

  var html: String { stem + ".html" }
  var markdown: String { stem + ".md" }

  private var stem: String {
    switch self {
    case .frontSheet: "index"
    case .letter: "letter"
    case .paper(let name): name.stem
    case .changes: "changes"
    }
  }
}
