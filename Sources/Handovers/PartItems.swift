import Councils
import Figures
import Publication

/// What one part of a pack has for each item of its agenda, by the part's own manifest: nothing that the
/// manifest of the public part does not name can be handed over as public.
struct PartItems {
  private let meeting: Meeting
  private let manifest: Manifest
  private let files: Set<String>

  init(_ meeting: Meeting, _ manifest: Manifest) {
    self.meeting = meeting
    self.manifest = manifest
    files = Set(manifest.files.map(\.path))
  }

  /// A page of the pack that is made into a file of its own, or a file that goes as it is.
  struct Source: Sendable {
    let item: HandedItem
    /// The page in HTML; nil for a file that goes as it is.
    var page: String?
    var word: String?
    var received: String?
  }

  /// In the order of the agenda.
  var sources: [Source] {
    (pages + reports + attached).sorted { HandedItem.isBefore($0.item, $1.item) }
  }

  private var pages: [Source] {
    let own: [(stem: String, number: Int?, kind: HandedItem.Kind, title: String)] = [
      ("index", 0, .agenda, "Agenda"),
      ("letter", 0, .letter, "Letter"),
      ("tracker", meeting.trackerItem, .tracker, "Recommendations of earlier meetings"),
      ("changes", meeting.changesItem, .changes, "What has changed since the last meeting"),
    ]
    return own.compactMap { stem, number, kind, title in
      guard let number, files.contains("\(stem).html") else { return nil }
      let slug = stem == "index" ? "agenda" : stem
      return Source(
        item: HandedItem(number: number, title: title, kind: kind, slug: slug), page: "\(stem).html"
      )
    }
  }

  private var reports: [Source] {
    manifest.reports.compactMap { report in
      guard !manifest.withdrawnReports.contains(report.id), files.contains("\(report.id).html")
      else { return nil }
      let (number, appendix) = place(of: report.id)
      let word = "\(report.id).docx"
      let item = HandedItem(
        number: number, appendix: appendix, title: report.title,
        kind: appendix == nil ? .report : .appendix, slug: Self.slug(report.id))
      return Source(
        item: item, page: "\(report.id).html", word: files.contains(word) ? word : nil)
    }
  }

  /// The item of a report, and which of its appendices it is. The papers of areas are called after the
  /// narrative that they are made from.
  private func place(of report: String) -> (item: Int, appendix: Int?) {
    if let paper = meeting.papers.first(where: { $0.file == "\(report).md" }) {
      return (paper.number, paper.appendix)
    }
    let narrative = meeting.agenda.first { item in
      guard case .report(let file) = item.kind, let name = PaperName(file: file) else {
        return false
      }
      return report.hasPrefix("\(name.stem)-")
    }
    return (narrative?.number ?? 0, nil)
  }

  private var attached: [Source] {
    meeting.attachments.compactMap { number, file in
      guard files.contains(file.packPath) else { return nil }
      let name = file.packPath.split(separator: "/").last.map(String.init) ?? file.packPath
      let item = HandedItem(
        number: number, appendix: file.appendix, title: file.title, kind: .received,
        slug: Self.slug(String(name.prefix { $0 != "." })))
      return Source(item: item, received: file.packPath)
    }
  }

  /// The items of the agenda that have nothing here, in the words that the public has. Of one whose paper
  /// is not open nothing is said but that.
  func withoutFiles(_ found: [HandedItem]) -> [HandedItem] {
    let had = Set(found.map(\.number))
    return meeting.agenda.filter { !had.contains($0.number) }.map { item in
      guard item.isTaken else {
        return HandedItem(number: item.number, title: "", kind: .notTaken)
      }
      switch item.kind {
      case .standing(let words):
        return HandedItem(number: item.number, title: words, kind: .withoutPaper)
      case .minutes(let date):
        return HandedItem(
          number: item.number, title: "Minutes of the meeting on \(date.long)", kind: .withoutPaper)
      case .toFollow(let title):
        return HandedItem(number: item.number, title: title, kind: .toFollow)
      case .report, .file:
        let isWithdrawn = item.files.contains { file in
          manifest.withdrawnReports.contains(String(file.prefix { $0 != "." }))
        }
        return HandedItem(
          number: item.number, title: "", kind: isWithdrawn ? .notTaken : .closed)
      case .tracker, .changes:
        return HandedItem(number: item.number, title: "", kind: .withoutPaper)
      }
    }
  }

  /// The name of a paper without the number that its author gave it.
  private static func slug(_ stem: String) -> String {
    let rest = stem.drop { $0.isNumber }.drop { $0 == "-" }
    return rest.isEmpty ? stem : String(rest)
  }
}
