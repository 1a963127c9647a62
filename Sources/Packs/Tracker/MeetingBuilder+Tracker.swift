import Councils
import Diagnostics
import Documents
import Figures
import Forms
import Papers

/// The follow-up of recommendations as files of a pack.
extension MeetingBuilder {
  /// `tracker.html`, `tracker.md` and `tracker.csv`; none where the agenda has no item for them, nil
  /// where the page cannot be made.
  func trackerFiles(into log: inout DiagnosticLog) -> [MadeFile]? {
    guard let tracker else { return [] }
    let document = tracker.document(notice: builder.councilNotice)
    let table = TrackerFile.text(of: tracker)
    let before = log.errorCount
    Rules.check(
      CheckedPaper(document, in: "Data/councils/\(council.id)/recommendations.csv"), into: &log)
    guard log.errorCount == before else { return nil }
    let page = pages.page(
      of: document, item: meeting.trackerItem,
      description: "What became of recommendations before the meeting on \(meeting.date.long).",
      navigation: navigation(on: .tracker), footer: PackLinks.formsOfTracker(table: table),
      into: &log)
    return page.map {
      [
        MadeFile(PackPage.tracker.html, $0),
        MadeFile(PackPage.tracker.markdown, MarkdownWriter().text(of: document)),
        MadeFile(TrackerFile.name, table),
      ]
    }
  }

  /// The same as a part of the one file that holds the pack.
  var trackerPart: PackFile.Part? {
    guard let tracker, let number = meeting.trackerItem else { return nil }
    return PackFile.Part(
      item: number, anchor: PaperNames.item(number), label: "Item \(number)",
      title: TrackerPage.title, files: [PackPage.tracker.html, PackPage.tracker.markdown],
      document: tracker.document(notice: []), goesOn: true)
  }
}
