package import Diagnostics

extension DeclaredFigureProblem {
  package var code: String {
    switch self {
    case .nameTaken: "P033"
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
    case .toFillIn: "P098"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .nameTaken(let name): "'\(name)' cannot name a figure here: the name has another meaning"
    case .calledTwice(let called, let first, let second):
      "two facts are called '\(called)', and one is \(first), the other \(second)"
    case .rowWidth(let row, let found, let wanted):
      "the row '\(row)' has \(counted(found, "figure")); its columns are "
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
    case .tooLarge(let what, let limit): "there are at most \(limit) \(what)"
    case .emptyTable: "a table has at least one column and one row"
    case .toFillIn(let name): "'\(name)' waits for the value or period of this meeting"
    }
  }

  package var hint: String? {
    switch self {
    case .notACell(let text, let facts): NearestName.hint(for: text, in: facts)
    case .unknownPart(let name, let known): NearestName.hint(for: name, in: known)
    case .toFillIn:
      "write it in place of \(Self.mark), or take the fact out where the meeting has none"
    case .printedDiffers: "correct the figure, or the derivation"
    default: nil
    }
  }
}
