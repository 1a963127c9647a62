package import Diagnostics
package import Documents

/// A tag as it was asked for, checked against its declaration.
package struct TagCall: Sendable {
  package let name: String
  package let arguments: [Argument]
  package let options: [Option]
  /// The whole tag.
  package let range: SourceRange

  package struct Argument: Sendable {
    /// The path as it was written, such as `rereferral`.
    package let name: String
    package let record: any TemplateRecord
    package let range: SourceRange
  }

  package struct Option: Sendable {
    package let name: String
    package let value: Value
    /// From the option's name to the end of its value.
    package let range: SourceRange
  }

  package enum Value: Sendable {
    case whole(Int)
    case word(String)
    case words([String])
    case text(String)
  }

  package func option(_ name: String) -> Option? { options.first { $0.name == name } }

  package func whole(_ name: String) -> Int? {
    if case .whole(let value)? = option(name)?.value { value } else { nil }
  }

  package func word(_ name: String) -> String? {
    if case .word(let value)? = option(name)?.value { value } else { nil }
  }

  /// Empty where the option was not given.
  package func words(_ name: String) -> [String] {
    if case .words(let value)? = option(name)?.value { value } else { [] }
  }

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

  package func blocks(for call: TagCall, into log: inout DiagnosticLog) -> [Block]? { [] }
}
