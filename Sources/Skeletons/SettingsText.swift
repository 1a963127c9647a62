import Diagnostics

/// Texts as settings write them, so that every reader of YAML reads them back unchanged.
package enum SettingsText {
  /// Words that some readers of YAML take for a flag or for nothing.
  private static let flags: Set<String> = [
    "yes", "no", "true", "false", "on", "off", "null", "y", "n",
  ]

  /// A text as the value of a key: plain where nothing in it could be misread, else quoted.
  package static func value(_ text: String) -> String {
    isPlain(text) ? text : YAMLText.quoted(text)
  }

  /// The same for a key, which holds no colon unless it is quoted.
  static func key(_ text: String) -> String { value(text) }

  /// Whether a text is one line that says something.
  package static func isLine(_ text: String) -> Bool {
    text.contains { !$0.isWhitespace } && YAMLText.isLine(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, text.last != " ", !text.hasSuffix(":"),
      !text.contains(": "), !text.contains(" #"), !text.contains(","),
      !flags.contains(text.lowercased())
    else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " '’-–.;()&/".contains($0) }
  }
}
