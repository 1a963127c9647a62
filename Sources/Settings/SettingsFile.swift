/// A kind of file that people write, with all that may stand in it.
package struct SettingsFile: Sendable {
  /// The word for it in `scrutiny schema`.
  package let kind: String
  /// As the file is called.
  package let file: String
  /// Where it stands, as a path with names in angle brackets.
  package let place: String
  /// What it is for, as a sentence.
  package let purpose: String
  package let content: Content

  /// What stands in the file.
  package enum Content: Sendable {
    /// YAML, or the front matter of a report.
    case settings(SettingsForm)
    /// A table with a header.
    case table(SettingsTable)
  }

  package init(
    kind: String, file: String, place: String, purpose: String, content: Content
  ) {
    self.kind = kind
    self.file = file
    self.place = place
    self.purpose = purpose
    self.content = content
  }

  /// The form of the whole file; nil for a table.
  package var form: SettingsForm? {
    if case .settings(let form) = content { form } else { nil }
  }
}

/// The columns of a table that people keep.
package struct SettingsTable: Sendable {
  /// One that may be left out has `isRequired` no.
  package let columns: [SettingsKey]

  package init(_ columns: [SettingsKey]) { self.columns = columns }

  /// The columns that a table must have.
  package var needed: [String] { columns.filter(\.isRequired).map(\.name) }
  /// The columns that may be left out.
  package var spare: [String] { columns.filter { !$0.isRequired }.map(\.name) }
}
