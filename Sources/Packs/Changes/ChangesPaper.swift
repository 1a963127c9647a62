import Figures
import Comparison
import Diagnostics
import Documents
import Publication

/// The page of changes as a paper of a pack: `changes.html`, `changes.md` and `changes.json`.
struct ChangesPaper {
  let source: ChangesSource
  let council: Council
  let meeting: Meeting
  let pages: PaperPages
  let notice: [Block]

  /// Nil with what is wrong in the log.
  func files(
    beside manifest: Manifest, navigation: [Block], into log: inout DiagnosticLog
  ) -> [MadeFile]? {
    let comparison = source.comparison(with: manifest)
    let document = DocumentFinisher.finish(
      comparison.map { ChangesPage($0).document(notice: notice) }
        ?? ChangesPage.first(
          committee: meeting.committee, date: meeting.date.iso, notice: notice))
    let html = pages.page(
      of: document, item: source.item,
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
}
