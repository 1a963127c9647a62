import Attachments
package import Diagnostics
import Figures

extension MeetingProblem {
  package var code: String {
    switch self {
    case .meetingFolder: "P014"
    case .issuedTooLate: "P015"
    case .cutOffTooLate: "P016"
    case .reportFileName: "P018"
    case .reportMissing: "P019"
    case .reportTwice: "P020"
    case .unusedReport: "P021"
    case .letterWithoutTemplate: "P073"
    case .letterItem: "P074"
    case .settingsNotRead: "P075"
    case .fileNotRead: "P076"
    }
  }

  package var severity: Severity {
    switch self {
    case .unusedReport, .fileNotRead: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .meetingFolder(let id, let date):
      "the folder '\(id)' and the date \(date) do not agree"
    case .issuedTooLate(let issued, let date):
      "the papers cannot be issued on \(issued.long) for a meeting on \(date.long)"
    case .cutOffTooLate(let cutOff, let date):
      "the data cut-off \(cutOff.long) lies after the meeting on \(date.long)"
    case .reportFileName(let name):
      "a report's file is called by two digits and words, as in 04-performance.md; '\(name)' is not"
    case .reportMissing(let name): "the agenda names a report '\(name)', and there is no such file"
    case .reportTwice(let name): "the report '\(name)' stands on the agenda twice"
    case .unusedReport(let name): "the report '\(name)' is on no agenda and is not built"
    case .letterWithoutTemplate(let house):
      "the meeting has a letter, and the house style '\(house)' has no letter.md"
    case .letterItem(let name, _): "the letter names '\(name)', which is no report of this agenda"
    case .settingsNotRead(let name, let place): "nothing reads '\(name)' in \(place.words)"
    case .fileNotRead(let name, .meeting):
      "nothing reads '\(name)', and it does not go out with the papers"
    case .fileNotRead(let name, let place): "nothing reads '\(name)' in \(place.words)"
    }
  }

  package var hint: String? {
    switch self {
    case .meetingFolder(_, let date): "call the folder \(date)-<committee>"
    case .unusedReport: "add '- report: …' to the agenda in meeting.yaml, or remove the file"
    case .letterWithoutTemplate(let house):
      "copy letter.md of another house, such as Templates/standard/letter.md, into Templates/\(house)"
    case .letterItem(let name, let known):
      NearestName.hint(for: name, in: known, listingUpTo: .max)
    case .settingsNotRead(let name, let place): place.hint(for: name)
    case .fileNotRead(let name, .meeting):
      AttachedKind(file: name) == nil
        ? "papers are reports in Markdown that the agenda names; keep other files elsewhere"
        : "to send it out, write '- file: \(name)' and 'title: …' in the agenda, or name it among the "
          + "appendices of a report; otherwise keep it elsewhere"
    case .fileNotRead(let name, let place): place.hint(for: name)
    default: nil
    }
  }
}
