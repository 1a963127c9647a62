package import Diagnostics
package import Documents

/// A tag as it was asked for, checked against its declaration.
package struct TagCall: Sendable {
  package let name: String
  package let arguments: [Argument]
  package let options: [Option]
  /// The whole tag.
  package let range: SourceRange

  /// A record that the tag was given by its name.
  package struct Argument: Sendable {
    /// The path as it was written, such as `rereferral`.
    package let name: String
    package let record: any TemplateRecord
    package let range: SourceRange
  }

  /// An option that was written; those left out are in no call.
  package struct Option: Sendable {
    package let name: String
    package let value: Value
    /// From the option's name to the end of its value.
    package let range: SourceRange
  }

  /// The value of an option, of the kind that the tag declares.
  package enum Value: Sendable {
    case whole(Int)
    case word(String)
    case words([String])
    case text(String)
  }

  /// The option of that name; nil where it was not written.
  package func option(_ name: String) -> Option? { options.first { $0.name == name } }

  /// A whole number; nil where the option was not written or is of another kind.
  package func whole(_ name: String) -> Int? {
    if case .whole(let value)? = option(name)?.value { value } else { nil }
  }

  /// One of the declared words; nil where the option was not written or is of another kind.
  package func word(_ name: String) -> String? {
    if case .word(let value)? = option(name)?.value { value } else { nil }
  }

  /// Empty where the option was not given.
  package func words(_ name: String) -> [String] {
    if case .words(let value)? = option(name)?.value { value } else { [] }
  }

  /// A text in quotes; nil where the option was not written or is of another kind.
  package func text(_ name: String) -> String? {
    if case .text(let value)? = option(name)?.value { value } else { nil }
  }
}

/// Makes the blocks that the tags of a vocabulary stand for.
package protocol TagExpander: Sendable {
  /// The blocks of a call, or nil where there are none because of what was put into the log.
  /// An empty list places nothing.
  func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]?
}

/// For a vocabulary without tags.
package struct NoTags: TagExpander {
  package init() {}

  /// Nothing: a vocabulary without tags lets no template call one.
  package func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? { [] }
}
