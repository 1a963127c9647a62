import Comparison
import Councils
import Diagnostics
import Documents
import Figures
import Forms
import Publication

/// The page of changes as a paper of a pack: `changes.html`, `changes.md` and `changes.json`, and a
/// part of the one file that holds the pack.
struct ChangesPaper {
  private let meeting: Meeting
  private let pages: PaperPages
  private let item: Int
  /// Nil where there is no pack before this one.
  private let comparison: PackComparison?
  /// The day of the meeting before, where its papers cannot be made.
  private let unmade: String?

  /// - Parameter made: what was made in this run of the meeting before.
  init(
    _ source: ChangesSource, beside manifest: Manifest, made: [Manifest], meeting: Meeting,
    pages: PaperPages
  ) {
    self.meeting = meeting
    self.pages = pages
    item = source.item
    comparison = source.comparison(with: manifest, made: made)
    unmade = comparison == nil ? source.unpublished?.date.iso : nil
  }

  private func document(notice: [Block]) -> Document {
    DocumentFinisher.finish(
      comparison.map { ChangesPage($0).document(notice: notice) }
        ?? ChangesPage.first(
          committee: meeting.committee, date: meeting.date.iso, unmade: unmade, notice: notice))
  }

  /// Nil with what is wrong in the log.
  func files(
    notice: [Block], navigation: [Block], into log: inout DiagnosticLog
  ) -> [MadeFile]? {
    let document = document(notice: notice)
    let html = pages.page(
      of: document, item: item,
      description: "What has changed since the last meeting, for \(meeting.date.long).",
      navigation: navigation, footer: PackLinks.forms(of: .changes), into: &log)
    guard let html else { return nil }
    var files = [
      MadeFile(PackPage.changes.html, html),
      MadeFile(PackPage.changes.markdown, MarkdownWriter().text(of: document)),
    ]
    if let comparison { files.append(MadeFile("changes.json", ChangesJSON(comparison).text)) }
    return files
  }

  /// The same under its item of the agenda.
  var part: PackFile.Part {
    let document = document(notice: [])
    return PackFile.Part(
      item: item, anchor: PaperNames.item(item), label: "Item \(item)", title: document.title,
      files: [PackPage.changes.html, PackPage.changes.markdown], document: document,
      goesOn: true)
  }
}
