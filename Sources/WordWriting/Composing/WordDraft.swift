package import Diagnostics

/// The source of a draft for comment.
package struct WordDraft: Sendable {
  /// The Markdown that was read.
  let source: SourceText
  /// The file in the project.
  let file: String
  /// The SHA-256 of the Markdown.
  let fingerprint: String

  /// - Parameters:
  ///   - source: the Markdown that was read, whose lines the places in the draft name.
  ///   - file: its name in the project.
  ///   - fingerprint: the SHA-256 of its bytes.
  package init(source: SourceText, file: String, fingerprint: String) {
    self.source = source
    self.file = file
    self.fingerprint = fingerprint
  }
}
