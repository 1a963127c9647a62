internal import Diagnostics

extension EESProblem {
  package var code: String {
    switch self {
    case .twoAreas: "E170"
    case .labelAlike: "E171"
    case .newestNotTaken: "E172"
    }
  }

  package var message: String {
    switch self {
    case .twoAreas(let code, let area, let column, let text):
      "the row is of two areas: '\(code)' is \(area), and '\(column)' has '\(text)'"
    case .labelAlike(let label, let column, let wanted):
      "'\(label)' under '\(column)' differs in capitals, spaces or marks from '\(wanted)', which the "
        + "mapping takes, and so its rows are not read"
    case .newestNotTaken(let newest, let taken):
      "the file has '\(newest)', and the newest row that fits these 'rows' is of '\(taken)'"
    }
  }

  package var hint: String? {
    switch self {
    case .twoAreas: "figures go by the code; put right the one that is wrong"
    case .labelAlike(let label, let column, _):
      "put it right in the file, or add a take of the same columns with "
        + "rows: {\(column): \"\(label)\"}"
    case .newestNotTaken: "add a take with the labels that the newest rows have"
    }
  }
}
