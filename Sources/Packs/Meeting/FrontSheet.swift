package import Documents
import Figures

/// The front sheet of a pack: where and when, and the agenda with links to the papers.
package enum FrontSheet {
  /// Which form of the papers the links lead to.
  package enum Form: Sendable { case html, markdown }

  package static func details(of meeting: Meeting) -> [Block] {
    var rows = [
      [FieldGrid.Field(label: "Committee", value: [.text(meeting.committee)])],
      [FieldGrid.Field(label: "Date", value: [.text(meeting.date.withWeekday)])],
    ]
    if let time = meeting.time {
      rows.append([FieldGrid.Field(label: "Time", value: [.text(time)])])
    }
    if let place = meeting.place {
      rows.append([FieldGrid.Field(label: "Place", value: [.text(place)])])
    }
    if let issued = meeting.issued {
      rows.append([FieldGrid.Field(label: "Papers issued", value: [.text(issued.withWeekday)])])
    }
    if let urgency = meeting.urgency {
      rows.append([FieldGrid.Field(label: "Urgency", value: urgency.words)])
    }
    return [Block(.fields(FieldGrid(rows: rows)))]
  }

  /// - Parameter titles: the reports' titles by file name.
  package static func agenda(of meeting: Meeting, titles: [String: String], form: Form) -> [Block] {
    let entries = meeting.agenda.enumerated().map { index, item in
      let (text, target): (String, String?) =
        switch item.kind {
        case .standing(let text): (text, nil)
        case .minutes(let date): ("Minutes of the meeting on \(date.long)", nil)
        case .changes:
          (
            "What has changed since the last meeting",
            form == .html ? PackPage.changes.html : PackPage.changes.markdown
          )
        case .report(let file):
          (
            titles[file] ?? file,
            PaperName(file: file).map { form == .html ? $0.html : $0.markdown }
          )
        }
      return ContentsEntry(
        level: 1, label: "\(index + 1).", inlines: [.text(text)], target: target)
    }
    return [Block(.contents(entries))]
  }
}
