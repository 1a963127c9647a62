package import Diagnostics
import Documents

extension HouseProblem {
  package var code: String {
    switch self {
    case .headerRow: "P001"
    case .twoColumns: "P002"
    case .repeatedBlock: "P003"
    case .styleFault: "P004"
    case .unknownField: "P050"
    case .headerLine: "P051"
    case .signOffColumns: "P052"
    case .noSignOff: "P053"
    case .notARow: "P054"
    case .numberedWithoutHeading: "P055"
    case .notAPattern: "P056"
    case .notAGrid: "P057"
    case .houseFileMissing: "P058"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .headerRow(let count):
      "a row of the header has one or two pairs of label and field; this one has \(count)"
    case .twoColumns(let count):
      "a field with rows has two column headings; \(count) are given"
    case .repeatedBlock(let name): "'\(name)' names more than one block of the house style"
    case .styleFault(let fault): fault.words
    case .unknownField(let name, let place, _):
      "no field '\(name)' in the \(place) of the house style"
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
    case .houseFileMissing(let house, let file, _): "the house style '\(house)' has no \(file)"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownField(let name, _, let known):
      NearestName.hint(for: name, in: known, listingUpTo: .max)
    case .styleFault(let fault): fault.hint
    case .noSignOff: "write 'sign_off:' with a job title"
    case .houseFileMissing(_, _, let needed):
      "a house style is a folder with \(needed.joined(separator: ", "))"
    default: nil
    }
  }
}
