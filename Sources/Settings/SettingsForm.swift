/// What may be written as the value of a key: what a reader of settings takes, what the page of
/// reference says and what a JSON Schema allows.
package indirect enum SettingsForm: Sendable {
  /// Any text that says something.
  case text
  /// Any text, also `""`.
  case textOrEmpty
  /// A whole number, without a sign, a point or a leading zero.
  case whole(ClosedRange<Int>)
  /// Digits, perhaps with a sign and a point.
  case number
  /// `yes` or `no`.
  case flag
  /// Such as 2026-03-12.
  case date
  /// One of some words.
  case word([String])
  /// A text in a form of its own: what it is called, and a pattern that every such text fits. A text
  /// that fits may still be refused, for what a pattern cannot say.
  case written(String, pattern: String)
  /// `[a, b]`, or an item a line.
  case list(SettingsForm)
  /// Fields, each with a name that the program knows.
  case fields(SettingsShape)
  /// Fields whose names are the user's own: what the names are, and the form of each value.
  case named(SettingsName, SettingsForm)
  /// One of several forms.
  case either([SettingsForm])

  /// A case of a type whose raw values are the words that settings use.
  package static func word<Choice>(_ type: Choice.Type) -> SettingsForm
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    .word(type.allCases.map(\.rawValue))
  }

  /// The name of something that others use: an indicator, a fact, a field.
  package static let id = SettingsForm.written("a name", pattern: "^[a-z][a-z0-9_]*$")

  /// The shape of each mapping in it, itself or further inside.
  package var shapes: [SettingsShape] {
    switch self {
    case .text, .textOrEmpty, .whole, .number, .flag, .date, .word, .written: []
    case .list(let form), .named(_, let form): form.shapes
    case .fields(let shape): [shape] + shape.keys.flatMap(\.form.shapes)
    case .either(let forms): forms.flatMap(\.shapes)
    }
  }
}

/// What the names are in a mapping whose keys are the user's own.
package struct SettingsName: Sendable {
  /// Such as "the name of a fact".
  package let words: String
  /// A name as it could be written.
  package let example: String
  /// Whether it has small letters, digits and underscores only, and begins with a letter.
  package let isID: Bool

  package init(_ words: String, example: String, isID: Bool = false) {
    self.words = words
    self.example = example
    self.isID = isID
  }
}
