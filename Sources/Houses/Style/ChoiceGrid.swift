/// Rows to be answered: exactly one of each choice is Yes, each question is Yes or No.
package struct ChoiceGrid: Sendable {
  package let caption: String
  /// The heading of the first column.
  package let question: String
  package let choices: [Choice]
  package let questions: [Question]
  package let narrative: Narrative

  /// A question of which exactly one option is answered Yes. Each option is a row.
  package struct Choice: Sendable {
    /// The key under which the author answers, such as `effect`.
    package let key: String
    package let options: [Option]
  }

  /// One answer to a choice, by the word of the front matter and the label of its row.
  package struct Option: Sendable {
    /// The word that the author writes, such as `neutral`.
    package let word: String
    package let label: String
  }

  /// A row of its own, answered yes or no under its key in the front matter.
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

    /// Whether these answers must be explained: the chosen word of each choice by its key.
    package func isRequired(for chosen: [String: String]) -> Bool {
      switch self {
      case .mayBeLeftOut: false
      case .required: true
      case .requiredFor(let words): chosen.values.contains(where: words.contains)
      }
    }
  }
}
