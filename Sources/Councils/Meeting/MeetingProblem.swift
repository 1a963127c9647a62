import Diagnostics
package import Figures

/// What can be wrong with a meeting and its agenda, as facts. The words stand in
/// `MeetingProblem+Wording.swift`.
package enum MeetingProblem: Problem, Equatable {
  case meetingFolder(id: String, date: String)
  case issuedTooLate(CalendarDate, CalendarDate)
  case cutOffTooLate(CalendarDate, CalendarDate)
  case reportFileName(String)
  case reportMissing(String)
  case reportTwice(String)
  case unusedReport(String)
  case letterWithoutTemplate(house: String)
  case letterItem(String, known: [String])
  case settingsNotRead(String, place: UnreadFile.Place)
  case fileNotRead(String, place: UnreadFile.Place)
}
