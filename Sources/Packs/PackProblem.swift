import Diagnostics
package import Figures

/// What can be wrong with a council, a meeting, a house style or a report, as facts. The words stand
/// in `PackProblem+Wording.swift`.
package enum PackProblem: Problem, Equatable {
  // The house style
  case headerRow(count: Int)
  case twoColumns(count: Int)
  case repeatedBlock(String)
  case styleFault(String)

  // The council and the meeting
  case unknownArea(String)
  case areaCodesDiffer(gss: String, dfe: String)
  case regionDiffers(written: String, area: String)
  case unknownHouse(String, known: [String])
  case meetingFolder(id: String, date: String)
  case issuedTooLate(CalendarDate, CalendarDate)
  case cutOffTooLate(CalendarDate, CalendarDate)
  case reportFileName(String)
  case reportMissing(String)
  case reportTwice(String)
  case unusedReport(String)
  case outputName(String)
  case unknownMeeting(String, known: [String])
  case nothingToBuild
  case severalMeetings(String, found: [String])
  case unknownCouncil(String, known: [String])
  case notADate(String)

  // A report
  case noFrontMatter
  case unknownIndicator(String, known: [String])
  case noData(indicator: String, area: String)
  case nameTaken(String)
  case missingField(String, label: String)
  case emptyField(String)
  case noneNotAllowed(String)
  case notApplicableAsNone(String)
  case fieldTwice(String)
  case fieldIsGenerated(String)
  case textBeforeHeading
  case unknownRow(String, known: [String])
  case missingRow(String)
  case notProse(String)
  case noRecommendations
  case notOneParagraph
  case tooLong(field: String, words: Int, limit: Int, refuses: Bool)
  case stale(indicator: String, age: Int, limit: Int)

  // The house style at full width, and what it holds a report to
  case unknownField(String, in: String, known: [String])
  case headerLine(String)
  case signOffColumns(count: Int)
  case noSignOff(String)
  case notARow(String)
  case numberedWithoutHeading(String)
  case notAPattern(String)
  case notAGrid(String, choice: String?)
  case sectionWithoutPlace(String, known: [String])
  case spendUnknown(String, known: [String])
  case consultationMissing(field: String, label: String, reasons: [String])
  case mitigationUnsaid(grid: String)
  case narrativeMissing(label: String)
  case notCalledKeyDecision(spend: String, threshold: String)
  case noticeMissing(days: Int)
  case noticeTooLate(published: CalendarDate, counted: Int, wanted: Int, latest: CalendarDate)
  case exemptWithoutReason
  case exemptParagraph(Int, known: ClosedRange<Int>)
  case referenceMissing(label: String, pattern: String)
  case notInACell(label: String)
  case tooManySides(sides: Int, words: Int, rows: Int, wordsOnASide: Int, limit: Int, refuses: Bool)
  case letterWithoutTemplate(house: String)
  case letterItem(String, known: [String])
  case houseFileMissing(house: String, file: String, needed: [String])

  // Facts and declared tables
  case factContradicted(found: String, called: String, value: String, name: String)
  case labelSwapped(found: String, beside: String, belongsTo: String)
  case calledTwice(String, first: String, second: String)
  case rowWidth(row: String, found: Int, wanted: [String])
  case notACell(String, facts: [String])
  case unknownPart(String, known: [String])
  case notADerivation(String)
  case circularTable(String)
  case unitsDiffer(found: String, unit: String)
  case printedDiffers(row: String, column: String, printed: String, computed: String)
  case divisorIsRange
  case tooLarge(String, limit: Int)
  case emptyTable
}
