package import Diagnostics
import Figures

extension PackProblem {
  package var code: String {
    switch self {
    case .headerRow: "P001"
    case .twoColumns: "P002"
    case .repeatedBlock: "P003"
    case .styleFault: "P004"
    case .unknownArea: "P010"
    case .areaCodesDiffer: "P011"
    case .regionDiffers: "P012"
    case .unknownHouse: "P013"
    case .meetingFolder: "P014"
    case .issuedTooLate: "P015"
    case .cutOffTooLate: "P016"
    case .reportFileName: "P018"
    case .reportMissing: "P019"
    case .reportTwice: "P020"
    case .unusedReport: "P021"
    case .outputName: "P022"
    case .unknownMeeting: "P023"
    case .nothingToBuild: "P024"
    case .severalMeetings: "P025"
    case .unknownCouncil: "P026"
    case .notADate: "P027"
    case .noFrontMatter: "P030"
    case .unknownIndicator: "P031"
    case .noData: "P032"
    case .nameTaken: "P033"
    case .missingField: "P034"
    case .emptyField: "P035"
    case .noneNotAllowed: "P036"
    case .notApplicableAsNone: "P037"
    case .fieldTwice: "P038"
    case .fieldIsGenerated: "P039"
    case .textBeforeHeading: "P040"
    case .unknownRow: "P041"
    case .missingRow: "P042"
    case .notProse: "P043"
    case .noRecommendations: "P044"
    case .tooLong: "P045"
    case .stale: "P046"
    case .notOneParagraph: "P048"
    case .unknownField: "P050"
    case .headerLine: "P051"
    case .signOffColumns: "P052"
    case .noSignOff: "P053"
    case .notARow: "P054"
    case .numberedWithoutHeading: "P055"
    case .notAPattern: "P056"
    case .notAGrid: "P057"
    case .sectionWithoutPlace: "P060"
    case .spendUnknown: "P061"
    case .consultationMissing: "P062"
    case .mitigationUnsaid: "P063"
    case .narrativeMissing: "P064"
    case .notCalledKeyDecision: "P065"
    case .noticeMissing: "P066"
    case .noticeTooLate: "P067"
    case .exemptWithoutReason: "P068"
    case .exemptParagraph: "P069"
    case .referenceMissing: "P070"
    case .notInACell: "P071"
    case .tooManySides: "P072"
    case .letterWithoutTemplate: "P073"
    case .letterItem: "P074"
    case .houseFileMissing: "P058"
    case .factContradicted: "P080"
    case .labelSwapped: "P081"
    case .calledTwice: "P082"
    case .rowWidth: "P083"
    case .notACell: "P084"
    case .unknownPart: "P085"
    case .notADerivation: "P086"
    case .circularTable: "P087"
    case .unitsDiffer: "P088"
    case .printedDiffers: "P089"
    case .divisorIsRange: "P090"
    case .tooLarge: "P091"
    case .emptyTable: "P092"
    }
  }

  package var severity: Severity {
    switch self {
    case .unusedReport, .stale, .notCalledKeyDecision: .warning
    case .tooLong(_, _, _, let refuses), .tooManySides(_, _, _, _, _, let refuses):
      refuses ? .error : .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .headerRow(let count):
      "a row of the header has one or two pairs of label and field; this one has \(count)"
    case .twoColumns(let count):
      "a field with rows has two column headings; \(count) are given"
    case .repeatedBlock(let name): "'\(name)' names more than one block of the house style"
    case .styleFault(let text): "a style sheet holds no '\(text)', which could leave the page"
    case .unknownArea(let code): "no area has the code '\(code)'"
    case .areaCodesDiffer(let gss, let dfe):
      "the codes '\(gss)' and '\(dfe)' belong to different areas"
    case .regionDiffers(let written, let area):
      "'\(written)' is not the region of this council, which lies in \(area)"
    case .unknownHouse(let name, _): "no house style is called '\(name)'"
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
    case .outputName(let name):
      "'\(name)' cannot name a folder of Output: small letters, digits, '-' and '.' only, fewer than 60"
    case .unknownMeeting(let name, _): "no meeting is called '\(name)'"
    case .nothingToBuild: "there is no meeting to build"
    case .severalMeetings(let name, _): "'\(name)' names more than one meeting"
    case .unknownCouncil(let name, _): "no council has a folder called '\(name)'"
    case .notADate(let text): "'\(text)' is not a date such as 2026-03-12"
    case .noFrontMatter: "a report begins with its front matter between two lines '---'"
    case .unknownIndicator(let name, _): "no indicator '\(name)' in Data/indicators.yaml"
    case .noData(let indicator, let area):
      "no figure for '\(indicator)' in \(area) up to the meeting's data cut-off"
    case .nameTaken(let name): "'\(name)' cannot name a figure here: the name has another meaning"
    case .missingField(let field, _): "a required field is missing: \(field)"
    case .emptyField(let label): "nothing stands under '\(label)'"
    case .noneNotAllowed(let label): "'\(label)' must say something; 'None' is not enough"
    case .notApplicableAsNone(let label): "'\(label)' says neither what applies nor 'None'"
    case .fieldTwice(let label): "'\(label)' is given twice"
    case .fieldIsGenerated(let label):
      "'\(label)' is written by the tool from the files that were read"
    case .textBeforeHeading: "text stands before the first heading and belongs to no field"
    case .unknownRow(let name, _): "no row is called '\(name)'"
    case .missingRow(let name): "the row '\(name)' has no text"
    case .notProse(let label): "'\(label)' stands in the front matter, not under a heading"
    case .noRecommendations: "a report makes at least one recommendation"
    case .notOneParagraph: "a line of the front matter is one paragraph of text"
    case .tooLong(let field, let words, let limit, _):
      "'\(field)' has \(words) words; the house style allows \(limit)"
    case .stale(let indicator, let age, let limit):
      "the newest figure of '\(indicator)' is \(age) days old at the meeting; the limit is \(limit)"
    case .factContradicted(let found, let called, let value, _):
      "'\(found)' stands beside '\(called)', whose value is \(value)"
    case .labelSwapped(let found, let beside, let belongsTo):
      "'\(found)' stands beside '\(beside)' and is the value of '\(belongsTo)'"
    case .calledTwice(let called, let first, let second):
      "two facts are called '\(called)', and one is \(first), the other \(second)"
    case .rowWidth(let row, let found, let wanted):
      "the row '\(row)' has \(found) figure\(found == 1 ? "" : "s"); its columns are "
        + wanted.joined(separator: ", ")
    case .notACell(let text, _):
      "a cell holds a number, a range such as 18 to 20, or the name of a fact; this is '\(text)'"
    case .unknownPart(let name, _): "no row, column or fact is called '\(name)'"
    case .notADerivation(let text):
      "a derivation is \(TableDerivation.form); this is '\(text)'"
    case .circularTable(let name): "'\(name)' rests on itself"
    case .unitsDiffer(let found, let unit):
      "this is worked out or printed in \(unit); '\(found)' is not"
    case .printedDiffers(let row, let column, let printed, let computed):
      "'\(row)', \(column), comes to \(computed); \(printed) is printed"
    case .divisorIsRange: "a quotient has one number below the line, not a range"
    case .emptyTable: "a table has at least one column and one row"
    case .tooLarge(let what, let limit): "there are at most \(limit) \(what)"
    default: houseMessage
    }
  }

  package var hint: String? {
    switch self {
    case .letterWithoutTemplate(let house):
      "copy letter.md of another house, such as Templates/standard/letter.md, into Templates/\(house)"
    case .severalMeetings(_, let found):
      "there are \(found.map { "'\($0)'" }.joined(separator: ", "))"
    case .unknownHouse(let name, let known), .unknownMeeting(let name, let known),
      .unknownCouncil(let name, let known),
      .unknownIndicator(let name, let known), .unknownRow(let name, let known):
      NearestName.hint(for: name, in: known)
        ?? (known.isEmpty || known.count > 12
          ? nil : "there are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    case .missingField(let field, let label):
      "write it in the front matter as '\(field): …', or under the heading '# \(label)'"
    case .emptyField, .notApplicableAsNone: "write what applies, or 'None.' if nothing does"
    case .textBeforeHeading: "put it under a heading, such as '# Summary'"
    case .noRecommendations: "write 'recommendations:' in the front matter, each with a name"
    case .outputName: "rename the folder"
    case .nothingToBuild: "scrutiny new meeting makes one"
    case .unusedReport: "add '- report: …' to the agenda in meeting.yaml, or remove the file"
    case .meetingFolder(_, let date): "call the folder \(date)-<committee>"
    case .factContradicted(_, _, _, let name): "write {{ \(name) }}, or correct the fact"
    case .labelSwapped: "name what the amount belongs to, or declare a fact of that name"
    case .unknownPart(let name, let known): NearestName.hint(for: name, in: known)
    case .notACell(let text, let facts): NearestName.hint(for: text, in: facts)
    case .printedDiffers: "correct the figure, or the derivation"
    default: houseHint
    }
  }
}
