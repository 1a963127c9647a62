/// The keys of one mapping of a settings file: what its reader may ask for, what hints name, and what
/// the page of reference and the JSON Schemas are made from.
package struct SettingsShape: Sendable {
  /// What messages call the mapping, such as "a council".
  package let place: String
  package let keys: [SettingsKey]
  /// What the keys ask of one another.
  package let rules: [SettingsRule]
  /// Whether other keys may stand there too, as another file says.
  package let isOpen: Bool

  package init(
    _ place: String, _ keys: [SettingsKey], rules: [SettingsRule] = [], isOpen: Bool = false
  ) {
    self.place = place
    self.keys = keys
    self.rules = rules
    self.isOpen = isOpen
  }

  /// The key of a name; nil where the mapping has none.
  package subscript(name: String) -> SettingsKey? { keys.first { $0.name == name } }
}

/// One key of a settings file, or one column of a table that people keep.
package struct SettingsKey: Sendable {
  package let name: String
  package let form: SettingsForm
  /// What it says, in one line.
  package let meaning: String
  package let isRequired: Bool
  /// What holds where it is not there; empty where that goes without saying.
  package let otherwise: String
  /// A value that a file may have, in one line; nil where the form gives one.
  let written: String?

  /// A key that must be there.
  package static func must(
    _ name: String, _ form: SettingsForm, _ meaning: String, example: String? = nil
  ) -> SettingsKey {
    SettingsKey(
      name: name, form: form, meaning: meaning, isRequired: true, otherwise: "", written: example)
  }

  /// A column that must be there, of which every cell holds something unless `empty` says what one means
  /// that does not.
  package static func column(
    _ name: String, _ form: SettingsForm, _ meaning: String, empty: String = "",
    example: String? = nil
  ) -> SettingsKey {
    SettingsKey(
      name: name, form: form, meaning: meaning, isRequired: true, otherwise: empty,
      written: example)
  }

  /// Of a column: whether every cell of it holds something.
  package var isFilled: Bool { isRequired && otherwise.isEmpty }

  /// A key that may be left out.
  package static func may(
    _ name: String, _ form: SettingsForm, _ meaning: String, without otherwise: String = "",
    example: String? = nil
  ) -> SettingsKey {
    SettingsKey(
      name: name, form: form, meaning: meaning, isRequired: false, otherwise: otherwise,
      written: example)
  }
}

/// What some keys of a mapping ask of others: where all conditions hold, some keys must be there and
/// others must not.
package struct SettingsRule: Sendable {
  /// What the rule looks at.
  package enum Condition: Sendable, Hashable {
    case has(String)
    case lacks(String)
    case isWord(String, String)
  }

  /// What the rule asks of the fields of one key.
  package struct Inside: Sendable {
    package let key: String
    package let required: [String]
    /// Of these one at least must be there; empty where none need be.
    package let oneOf: [String]
    package let refused: [String]

    package init(
      _ key: String, needs required: [String] = [], oneOf: [String] = [],
      refuses refused: [String] = []
    ) {
      self.key = key
      self.required = required
      self.oneOf = oneOf
      self.refused = refused
    }
  }

  package let conditions: [Condition]
  package let required: [String]
  package let refused: [String]
  package let inside: [Inside]

  /// A rule of several conditions, all of which must hold.
  package static func when(
    _ conditions: Condition..., needs required: [String] = [], refuses refused: [String] = [],
    inside: [Inside] = []
  ) -> SettingsRule {
    SettingsRule(conditions: conditions, required: required, refused: refused, inside: inside)
  }
}
