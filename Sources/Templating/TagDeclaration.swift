/// A tag of the house, such as `{% table rereferral, icpc_15 periods: 5 beside: neighbours, england %}`.
package struct TagDeclaration: Sendable {
  package let name: String
  package let arguments: Arguments
  package let options: [Option]
  /// One line for the generated page.
  package let description: String

  /// What stands after the tag's name.
  package enum Arguments: Sendable {
    case none
    /// One name whose type is the record of this name.
    case one(record: String)
    /// One or more such names, parted by commas.
    case several(record: String)

    var record: String? {
      switch self {
      case .none: nil
      case .one(let record), .several(let record): record
      }
    }
  }

  /// What may be written after the names, as `periods: 5`.
  package struct Option: Sendable {
    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    package let description: String

    package init(_ name: String, _ kind: Kind, isRequired: Bool = false, _ description: String) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
      self.description = description
    }
  }

  /// What an option takes; anything else is an error before data is read.
  package enum Kind: Sendable {
    case whole(ClosedRange<Int>)
    case word([String])
    /// One or more of these words, each once, parted by commas.
    case words([String])
    case text

    /// What the option takes, in words.
    package var words: String {
      switch self {
      case .whole(let range):
        "a whole number from \(range.lowerBound) to \(range.upperBound)"
      case .word(let words): "one of \(words.joined(separator: ", "))"
      case .words(let words): "one or more of \(words.joined(separator: ", "))"
      case .text: "a text in quotes"
      }
    }
  }

  package init(
    _ name: String, _ arguments: Arguments, options: [Option] = [], _ description: String
  ) {
    self.name = name
    self.arguments = arguments
    self.options = options
    self.description = description
  }
}
