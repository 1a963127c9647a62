import Councils
import Documents
import Forms
import Papers

/// The links between the papers of a pack, which stand around a paper and are no part of it.
enum PackLinks {
  /// The pages in the order of the agenda, then what holds several.
  ///
  /// - Parameters:
  ///   - hasLetter: whether the pack has a letter.
  ///   - changesItem: the item of the page of changes; nil where there is none.
  ///   - trackerItem: the same for the follow-up of recommendations.
  ///   - current: the page on which the links stand.
  static func navigation(
    reports: [CompiledReport], of meeting: Meeting, hasLetter: Bool, changesItem: Int?,
    trackerItem: Int?, current: PackPage
  ) -> [Block] {
    func whole(_ page: PackPage, _ text: String) -> ContentsEntry {
      ContentsEntry(
        level: 1, label: "", inlines: [.text(text)], target: current == page ? nil : page.html)
    }
    let place = reports.firstIndex { current == .paper($0.source.name) }
    let near = listed(around: place, of: reports.count).filter { index in
      // The agenda has the papers of all areas; the page of one leads to those beside it.
      reports[index].area == nil || place.map { abs($0 - index) <= 1 } ?? false
    }
    var items = near.map { index in
      let report = reports[index]
      return (
        item: meeting.item(of: report.source.name) ?? 0,
        entry: ContentsEntry(
          level: 1, label: "", inlines: [Inline(.value(report.source.title))],
          target: current == .paper(report.source.name) ? nil : report.source.name.html)
      )
    }
    if let changesItem { items.append((changesItem, whole(.changes, "What has changed"))) }
    if let trackerItem { items.append((trackerItem, whole(.tracker, TrackerPage.title))) }
    let inOrder = items.enumerated().sorted {
      ($0.element.item, $0.offset) < ($1.element.item, $1.offset)
    }.map(\.element.entry)
    let files =
      [whole(.pack, "All papers in one file")]
      + (hasLetter ? [whole(.supplement, "Supplementary papers in one file")] : [])
    // One page leads out of the pack, so that a pack does not say it on each.
    let all =
      current == .frontSheet
      ? [
        ContentsEntry(
          level: 1, label: "", inlines: [.text("All meetings")], target: "../../index.html")
      ] : []
    let front =
      all + [whole(.frontSheet, "Agenda")] + (hasLetter ? [whole(.letter, "Letter")] : [])
    return [Block(.contents(front + inOrder + files))]
  }

  /// A page lists every paper; of very many, the agenda does, and a page has the one before and the one
  /// after it, so that a pack of them does not grow as their square.
  ///
  /// - Parameter place: of the paper on whose page the list stands; nil for a page of the pack.
  static func listed(around place: Int?, of count: Int) -> Range<Int> {
    guard count > mostListed else { return 0..<count }
    return place.map { max(0, $0 - 1)..<min(count, $0 + 2) } ?? 0..<0
  }

  private static let mostListed = 60

  /// The same paper in its other forms, and the values of its tables.
  /// - Parameter others: the forms of it that are made where they are asked for. Their size is not
  ///   said: it may differ from one version of the program that makes them to the next, and the page
  ///   may not.
  static func forms(of name: PaperName, others: [OutputForm], figures: String?) -> [Block] {
    var entries = ([.markdown] + others).map { form in
      link("This paper as \(form.title)", name.file(form.suffix))
    }
    if let figures {
      let size = MadeFile(name.csv, figures).size
      entries.append(link("The figures of its tables (CSV, \(size))", name.csv))
    }
    return [Block(.contents(entries + [ledger]))]
  }

  /// - Parameter whole: the files that hold several papers.
  static func forms(of page: PackPage, whole: [WholeFile] = []) -> [Block] {
    let files = whole.flatMap { file in
      let words =
        (file.page == .supplement ? "The letter and its papers" : "Agenda and papers")
        + " in one file for print"
      return [link("\(words) (\(OutputForm.html.name), \(file.html.size))", file.page.html)]
        + file.others.map { link("\(words) (\($0.name))", file.page.file($0.suffix)) }
    }
    return [Block(.contents(files + [asMarkdown(page), ledger]))]
  }

  /// The tracker in its other forms.
  static func formsOfTracker(table: String) -> [Block] {
    let size = MadeFile(TrackerFile.name, table).size
    return [
      Block(
        .contents([
          asMarkdown(.tracker),
          link("These recommendations as a table (CSV, \(size))", TrackerFile.name),
        ]))
    ]
  }

  private static var ledger: ContentsEntry {
    link("Where each figure comes from (JSON)", "manifest.json")
  }

  private static func asMarkdown(_ page: PackPage) -> ContentsEntry {
    link("This page as \(OutputForm.markdown.title)", page.markdown)
  }

  private static func link(_ text: String, _ target: String) -> ContentsEntry {
    ContentsEntry(level: 1, label: "", inlines: [.text(text)], target: target)
  }
}
