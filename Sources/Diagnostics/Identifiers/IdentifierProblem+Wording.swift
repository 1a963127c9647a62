extension IdentifierProblem {
  package var code: String {
    switch self {
    case .inText: "O012"
    case .inWorkbook: "O013"
    case .inName: "O014"
    }
  }

  package var message: String {
    switch self {
    case .inText(let kind):
      "here stands what may be \(kind.words) of a person; the file is refused and nothing of it is shown"
    case .inWorkbook(let kind, let part):
      "\(part) holds what may be \(kind.words) of a person; the file is refused and nothing of it "
        + "is shown"
    case .inName(let kind):
      "the name of a file or folder in here holds what may be \(kind.words) of a person, and is not "
        + "shown; nothing is read until it has another"
    }
  }

  package var hint: String? {
    switch self {
    case .inText(let kind), .inWorkbook(let kind, _):
      kind.isContact
        ? "take it out; an organisation's own stands beside words that say so, such as 'contact', "
          + "'enquiries', 'council' or 'Town Hall'"
        : "take it out, there and in every copy of the file; only figures for areas belong in Data"
    case .inName: "name it by what it holds, such as scorecard.csv"
    }
  }
}
