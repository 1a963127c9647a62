package import Diagnostics

/// A value in a settings file, with its place. Every scalar is text until a field says its type:
/// `no`, `010` and `2026-03-12` are the letters that were written.
package struct SettingsNode: Sendable {
  package let content: Content
  package let range: SourceRange
  /// Whether the value stands inside `[ ]` or `{ }`, where a comma separates.
  package let isInsideFlow: Bool
  /// The comment that stands behind a scalar, or behind a key without a value, on its last line: from
  /// the number sign to the end of the line. Nil behind a block text, a list and a mapping.
  package let comment: SourceRange?

  package init(
    _ content: Content, at range: SourceRange, isInsideFlow: Bool = false,
    comment: SourceRange? = nil
  ) {
    self.content = content
    self.range = range
    self.isInsideFlow = isInsideFlow
    self.comment = comment
  }

  /// What a node holds. Scalars stay the letters that were written.
  package enum Content: Sendable {
    /// A key with nothing after it.
    case nothing
    case text(String, Style)
    case list([SettingsNode])
    /// In the order in which they were written; no key twice.
    case fields([Entry])
  }

  /// How a text was written, which tells `no` from `"no"`.
  package enum Style: Sendable, Hashable {
    case plain
    case quoted
    /// After `|` or `>`.
    case block
  }

  /// A key with its value.
  package struct Entry: Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let value: SettingsNode
  }

  package var shape: SettingsProblem.Shape {
    switch content {
    case .nothing: .nothing
    case .text: .text
    case .list: .list
    case .fields: .fields
    }
  }

  /// The text of a scalar, however it was written.
  package var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  package var isQuoted: Bool {
    if case .text(_, .quoted) = content { true } else { false }
  }

  package var entries: [Entry]? {
    if case .fields(let entries) = content { entries } else { nil }
  }

  package var items: [SettingsNode]? {
    if case .list(let items) = content { items } else { nil }
  }
}
