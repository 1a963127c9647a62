/// One field of a house style: what it is called, whether it must be there, what stands in it and
/// how it is printed.
package struct HouseField: Sendable {
  /// The name by which settings and front matter know it, such as `legal`.
  package let id: String
  /// The printed label, such as "Legal Implications:".
  package let label: String
  package let requirement: Requirement
  package let kind: Kind
  package let form: Form
  /// Whether its heading and paragraphs take numbers among the sections of the body.
  package let isNumbered: Bool
  /// The role that signs the field off, in a table of signatures.
  package let signOff: String?
  /// Headings by which an author can mean this field, in comparable form.
  package let headings: Set<String>

  /// Whether a report must give the field. The raw value is the word of `must:` in `house.yaml`.
  package enum Requirement: String, Sendable, CaseIterable {
    case required
    /// Must be there, and may say "None".
    case requiredOrNone = "required or None"
    case mayBeLeftOut = "may be left out"
  }

  /// What stands in the field, and so where in a report it is read from.
  package enum Kind: Sendable {
    /// The author's text: a section of the report, or a line of its front matter.
    case prose
    /// Fixed rows, each with the author's text.
    case rows([String], caption: String, columns: [String])
    /// A grid of choices and questions, each row answered Yes or No.
    case grid(ChoiceGrid)
    /// The recommendations of the front matter, under what is said before them.
    case recommendations(lead: String?)
    /// Short values of the front matter by key, each beside its label.
    case details([(key: String, label: String)])
    /// The job titles of those who sign, each a block of its own.
    case signatures
    /// The files that the report's figures were read from.
    case extracts
  }

  /// How the field is printed. The raw value is the word of `as:` in `house.yaml`.
  package enum Form: String, Sendable, CaseIterable {
    /// A heading, and the content under it.
    case section
    /// A heading, and the content in a box under it.
    case box
    /// The label and the content in one paragraph, without a heading.
    case line
    case boxedLine = "boxed line"
    /// The content alone, without a label.
    case plain
  }

  init(
    id: String, label: String, called: [String] = [], requirement: Requirement, kind: Kind,
    form: Form = .section, isNumbered: Bool = false, signOff: String? = nil
  ) {
    self.id = id
    self.label = label
    self.requirement = requirement
    self.kind = kind
    self.form = form
    self.isNumbered = isNumbered
    self.signOff = signOff
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
