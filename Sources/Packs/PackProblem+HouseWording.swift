import Diagnostics
import Figures

/// The words about a house style, and about what it holds a report to.
extension PackProblem {
  var houseMessage: String {
    switch self {
    case .unknownField(let name, let place, _):
      "no field '\(name)' in the \(place) of the house style"
    case .houseFileMissing(let house, let file, _): "the house style '\(house)' has no \(file)"
    case .headerLine(let line):
      "a line of the header is words with fields in braces, as in {committee} – {date}; '\(line)' is not"
    case .signOffColumns(let count):
      "a group printed as a table has two columns, or three with the sign-off; \(count) are given"
    case .noSignOff(let field):
      "each row of a table with three columns says who signs it off; '\(field)' does not"
    case .notARow(let field):
      "a row of a table holds the author's text alone; '\(field)' is printed in a form of its own"
    case .numberedWithoutHeading(let form):
      "only a section with a heading takes a number; this one is printed as '\(form)'"
    case .notAPattern(let text):
      "a reference is one word with # for its digits, such as FD.#/##; '\(text)' is not"
    case .notAGrid(let field, let choice):
      "the field '\(field)' is no grid of choices"
        + (choice.map { " with one called '\($0)'" } ?? "")
    case .sectionWithoutPlace(let heading, _):
      "'\(heading)' names no field, and this house style has no body to put it in"
    case .spendUnknown(let text, _):
      "'\(text)' is neither an amount such as £1.2m nor a fact that holds one"
    case .consultationMissing(_, let label, let reasons):
      "'\(label)' must say who was consulted: \(reasons.joined(separator: "; "))"
    case .mitigationUnsaid(let grid):
      "a negative effect is mitigated or it is not, and '\(grid)' does not say which"
    case .narrativeMissing(let label):
      "the answers under '\(label)' need a few words of explanation"
    case .notCalledKeyDecision(let spend, let threshold):
      "\(spend) is over the council's \(threshold) for a key decision, and the report says that it is none"
    case .noticeMissing(let days):
      "a key decision is published \(days) clear days before; the day of its notice is not given"
    case .noticeTooLate(let published, let counted, let wanted, _):
      "notice published on \(published.long) leaves \(counted) clear days before the meeting; a key decision needs \(wanted)"
    case .exemptWithoutReason:
      "an exempt report names its paragraphs of Schedule 12A, and says why the public interest is in keeping it closed"
    case .exemptParagraph(let number, let known):
      "the law has no paragraph \(number) of exempt information for this council; there are \(known.lowerBound) to \(known.upperBound)"
    case .referenceMissing(let label, let pattern):
      "'\(label)' gives no reference such as \(pattern)"
    case .notInACell(let label):
      "'\(label)' is a row of a table here, and holds paragraphs of text alone"
    case .tooManySides(let sides, let words, let rows, let onASide, let limit, _):
      "the paper fills some \(sides) sides of A4; the house style allows \(limit) "
        + "(\(words) words at \(onASide) a side, and \(rows) table rows at 40 a side)"
    case .letterWithoutTemplate(let house):
      "the meeting has a letter, and the house style '\(house)' has no letter.md"
    case .letterItem(let name, _): "the letter names '\(name)', which is no report of this agenda"
    default: ""
    }
  }

  var houseHint: String? {
    switch self {
    case .unknownField(let name, _, let known), .letterItem(let name, let known),
      .sectionWithoutPlace(let name, let known), .spendUnknown(let name, let known):
      NearestName.hint(for: name, in: known)
        ?? (known.isEmpty ? nil : "there are \(known.map { "'\($0)'" }.joined(separator: ", "))")
    case .consultationMissing(let field, _, _):
      "write it in the front matter as '\(field): …', or under a heading of its own"
    case .mitigationUnsaid: "write 'mitigated: yes' or 'mitigated: no' beside the answer"
    case .narrativeMissing(let label): "write them under a heading '# \(label)'"
    case .notCalledKeyDecision:
      "say 'yes', or check the threshold in council.yaml against the council's constitution"
    case .noticeMissing: "write 'notice_published:' with the date in the front matter"
    case .noticeTooLate(_, _, _, let latest): "publish it by \(latest.withWeekday)"
    case .exemptWithoutReason:
      "write 'exempt: {paragraphs: [3], public_interest: …}'"
    case .houseFileMissing(_, _, let needed):
      "a house style is a folder with \(needed.joined(separator: ", "))"
    case .noSignOff: "write 'sign_off:' with a job title"
    default: nil
    }
  }
}
