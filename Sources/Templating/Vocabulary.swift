import Diagnostics

/// Everything that a template may say: the names in scope with their types, filters, tags and
/// blocks. `VocabularyPage` writes it out for people.
package struct Vocabulary: Sendable {
  /// What kind of text the template is.
  package enum Form: Sendable {
    /// Markdown: a tag that places blocks stands alone on its line, and no style sheet is inserted.
    case paper
    /// The page around a paper: blocks and style sheets stand where their tags stand.
    case page
  }

  /// A name that a template may begin a path with.
  package struct Name: Sendable {
    package let name: String
    package let type: TemplateType
    /// One line for the generated page.
    package let description: String

    package init(_ name: String, _ type: TemplateType, _ description: String) {
      self.name = name
      self.type = type
      self.description = description
    }
  }

  /// A block that a report template places, in printed order.
  package struct BlockName: Sendable {
    package let name: String
    package let description: String

    package init(_ name: String, _ description: String) {
      self.name = name
      self.description = description
    }
  }

  /// Names that a template of this kind can have, once they are written somewhere else.
  package struct SpareNames: Sendable, Equatable {
    let names: [String]
    /// Such as "an indicator".
    let what: String
    /// Where they are written, such as "'indicators:' in the front matter".
    let place: String

    package init(_ names: [String], what: String, place: String) {
      self.names = names
      self.what = what
      self.place = place
    }
  }

  package let form: Form
  package let names: [Name]
  package let filters: [Filter]
  package let tags: [TagDeclaration]
  package let blocks: [BlockName]
  /// Names declared more than once; the first declaration counts. The caller says which file is wrong.
  package let repeatedNames: [String]

  /// Nil where no further names can be had.
  let spare: SpareNames?
  let types: [String: TemplateType]

  package init(
    form: Form = .paper, names: [Name], filters: [Filter] = Filter.allCases,
    tags: [TagDeclaration] = [], blocks: [BlockName] = [], spare: SpareNames? = nil
  ) {
    self.spare = spare
    self.form = form
    self.names = names
    self.filters = filters
    self.tags = tags
    self.blocks = blocks
    var types: [String: TemplateType] = [:]
    var repeated: [String] = []
    for name in names {
      if types[name.name] == nil {
        types[name.name] = name.type
      } else if !repeated.contains(name.name) {
        repeated.append(name.name)
      }
    }
    self.types = types
    repeatedNames = repeated
  }

  /// Words of the grammar, which name nothing else.
  package static let reservedWords = [
    "absent", "and", "block", "blocks", "else", "end", "for", "if", "in", "insert", "is", "loop",
    "not", "or", "present",
  ]

  /// Whether a template can use the text as a name: a letter, then letters, digits and `_`, and no
  /// word of the grammar. Ids from settings are checked with this before they are declared.
  package static func accepts(name: String) -> Bool {
    guard let first = name.utf8.first, first.isLetter,
      name.utf8.allSatisfy({ Lexer.isNameByte($0) })
    else { return false }
    return !reservedWords.contains(name)
  }

  func tag(_ name: String) -> TagDeclaration? { tags.first { $0.name == name } }
}
