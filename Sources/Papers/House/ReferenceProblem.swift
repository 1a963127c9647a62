package import Diagnostics

/// What a house's own reference document does not give, as facts.
package enum ReferenceProblem: Problem, Hashable {
  /// Styles of papers that it has not, by the names that Word shows.
  case lacks([String])
  /// Something that it has and that is made otherwise.
  case notTaken(String)

  package var code: String {
    switch self {
    case .lacks: "P440"
    case .notTaken: "P441"
    }
  }

  package var severity: Severity { .warning }

  package var message: String {
    switch self {
    case .lacks(let names):
      "the reference document has no style for \(counted(names.count, "kind")) of text: "
        + "\(names.joined(separator: ", ")); the house's paper.css makes them"
    case .notTaken(let what): "of the reference document is not taken: \(what)"
    }
  }

  package var hint: String? {
    switch self {
    case .lacks: "make styles of these names in the reference document, or leave them to paper.css"
    case .notTaken: nil
    }
  }

  package var example: CodeExample {
    switch self {
    case .lacks:
      CodeExample(
        in: "Templates/kent/reference.docx", "the file has headings and no style 'Table Text'",
        cure: "a style 'Table Text' is made in Word, or the warning is left")
    case .notTaken:
      CodeExample(
        in: "Templates/kent/reference.docx", "the file has a head with the council's name",
        cure: "the head stands in paper.css under @page, and the warning is left")
    }
  }

  package static let samples: [Self] = [
    .lacks(["Table Text", "Note"]),
    .notTaken("its heads and feet of pages, which the house's paper.css makes"),
  ]
}
