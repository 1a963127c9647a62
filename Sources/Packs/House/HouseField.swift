/// One field of a house style: what it is called, whether it must be there, and what stands in it.
package struct HouseField: Sendable {
  /// The name by which settings and front matter know it, such as `legal`.
  package let id: String
  /// The printed label, such as "Legal Implications:".
  package let label: String
  package let requirement: Requirement
  package let kind: Kind
  /// Headings by which an author can mean this field, in comparable form.
  package let headings: Set<String>

  package enum Requirement: String, Sendable, CaseIterable {
    case required
    /// Must be there, and may say "None".
    case requiredOrNone = "required or None"
    case mayBeLeftOut = "may be left out"
  }

  package enum Kind: Sendable {
    /// The author's text: a section of the report, or a line of its front matter.
    case prose
    /// Fixed rows, each with the author's text.
    case rows([String], caption: String, columns: [String])
    /// A grid of choices and questions, each row answered Yes or No.
    case grid(ChoiceGrid)
    /// The recommendations of the front matter.
    case recommendations
    /// The files that the report's figures were read from.
    case extracts
  }

  package init(
    id: String, label: String, called: [String] = [], requirement: Requirement, kind: Kind
  ) {
    self.id = id
    self.label = label
    self.requirement = requirement
    self.kind = kind
    headings = Set(
      ([id.replacing("_", with: " "), label] + called).map(Self.comparable).filter { !$0.isEmpty })
  }

  /// A heading without case, marks, and what stands in parentheses: "(A) Revenue Costs" and
  /// "Revenue costs:" are one.
  package static func comparable(_ heading: String) -> String {
    var depth = 0
    var words = ""
    for character in heading.lowercased() {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: break
      case _ where character.isLetter || character.isNumber: words.append(character)
      case "'", "’": break
      default: words.append(" ")
      }
    }
    return words.split(separator: " ").joined(separator: " ")
  }
}

/// Rows to be answered: exactly one of each choice is Yes, each question is Yes or No.
package struct ChoiceGrid: Sendable {
  package let caption: String
  /// The heading of the first column.
  package let question: String
  package let choices: [Choice]
  package let questions: [Question]

  package struct Choice: Sendable {
    /// The key under which the author answers, such as `effect`.
    package let key: String
    package let options: [Option]

    package init(key: String, options: [Option]) {
      self.key = key
      self.options = options
    }
  }

  package struct Option: Sendable {
    /// The word that the author writes, such as `neutral`.
    package let word: String
    package let label: String

    package init(word: String, label: String) {
      self.word = word
      self.label = label
    }
  }

  package struct Question: Sendable {
    package let key: String
    package let label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  package init(caption: String, question: String, choices: [Choice], questions: [Question]) {
    self.caption = caption
    self.question = question
    self.choices = choices
    self.questions = questions
  }
}
