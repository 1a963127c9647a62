package import Diagnostics

/// What can be wrong with the headings of a scorecard.
package enum ScorecardProblem: Problem, Equatable {
  case headingForm(String)
  case headingOfNone(String, known: [String])
  case headingTwice(String)
  case underNoHeading(String)

  package var code: String {
    switch self {
    case .headingForm: "P170"
    case .headingOfNone: "P171"
    case .headingTwice: "P172"
    case .underNoHeading: "P173"
    }
  }

  package var severity: Severity { .error }

  package var message: String {
    switch self {
    case .headingForm(let text):
      "a heading of a scorecard is a measure, a colon and the words; '\(text)' is none"
    case .headingOfNone(let name, _):
      "a heading stands before '\(name)', which is no measure of the scorecard"
    case .headingTwice(let name): "two headings stand before '\(name)'"
    case .underNoHeading(let name):
      "'\(name)' is the first measure of the scorecard and stands under no heading"
    }
  }

  package var hint: String? {
    switch self {
    case .headingForm:
      "write it as in headings: \"rereferral: Help and protection; cla_rate: Children in care\""
    case .headingOfNone(let name, let known):
      NearestName.hint(for: name, in: known)
        ?? "name a measure that stands in the tag: \(known.prefix(20).joined(separator: ", "))"
    case .headingTwice: "leave one of them out, or name the measure that the other begins with"
    case .underNoHeading(let name): "add '\(name): ' and a heading, or leave 'headings' out"
    }
  }

  package var example: CodeExample {
    func tag(_ headings: String) -> String {
      "{% scorecard rereferral, cla_rate headings: \"\(headings)\" %}"
    }
    let cure = tag("rereferral: Help and protection; cla_rate: Children in care")
    let fault =
      switch self {
      case .headingForm: tag("Help and protection; Children in care")
      case .headingOfNone: tag("rereferral: Help and protection; cla_rat: Children in care")
      case .headingTwice: tag("rereferral: Help and protection; rereferral: Children in care")
      case .underNoHeading: tag("cla_rate: Children in care")
      }
    return CodeExample(in: "04-performance.md", fault, cure: cure)
  }

  package static let samples: [Self] = [
    .headingForm("Help and protection"),
    .headingOfNone("cla_rat", known: ["rereferral", "cla_rate"]), .headingTwice("rereferral"),
    .underNoHeading("rereferral"),
  ]
}
