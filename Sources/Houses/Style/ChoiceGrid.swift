/// Rows to be answered: exactly one of each choice is Yes, each question is Yes or No.
package struct ChoiceGrid: Sendable {
  package let caption: String
  /// The heading of the first column.
  package let question: String
  package let choices: [Choice]
  package let questions: [Question]
  package let narrative: Narrative

  package struct Choice: Sendable {
    /// The key under which the author answers, such as `effect`.
    package let key: String
    package let options: [Option]
  }

  package struct Option: Sendable {
    /// The word that the author writes, such as `neutral`.
    package let word: String
    package let label: String
  }

  package struct Question: Sendable {
    package let key: String
    package let label: String
  }

  /// Whether the author explains the answers under a heading that names the field.
  package enum Narrative: Sendable {
    case mayBeLeftOut
    case required
    /// Required where one of these words is chosen.
    case requiredFor([String])

    package func isRequired(for chosen: [String: String]) -> Bool {
      switch self {
      case .mayBeLeftOut: false
      case .required: true
      case .requiredFor(let words): chosen.values.contains(where: words.contains)
      }
    }
  }
}
