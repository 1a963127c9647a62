/// A form as a JSON Schema (draft 2020-12), for editors that mark mistakes while a file is written.
///
/// It refuses nothing that the program takes. What it cannot say is left to the program: names that must
/// stand in another file, days that must be in order, keys given twice, quotation marks.
package struct SettingsSchema: Sendable {
  let file: SettingsFile
  let form: SettingsForm

  /// Nil for a table, which has no schema.
  package init?(_ file: SettingsFile) {
    guard let form = file.form else { return nil }
    self.file = file
    self.form = form
  }

  /// The kind of file that it is of.
  package var kind: String { file.kind }

  /// The schema as text, the same each time.
  package var text: String {
    var members: [(String, SchemaText)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(file.file)),
      ("description", .text(file.purpose)),
    ]
    members += Self.members(form)
    return SchemaText.object(members).lines + "\n"
  }

  private static func members(_ form: SettingsForm) -> [(String, SchemaText)] {
    switch form {
    case .text: [("type", .list(scalars)), ("pattern", .text("\\S"))]
    case .textOrEmpty: [("type", .list(scalars))]
    case .whole(let range):
      [
        ("type", .list(["integer", "string"].map(SchemaText.text))),
        ("minimum", .number(String(range.lowerBound))),
        ("maximum", .number(String(range.upperBound))),
        ("pattern", .text("^(0|[1-9][0-9]*)$")),
      ]
    case .number:
      [
        ("type", .list(["number", "string"].map(SchemaText.text))),
        ("pattern", .text("^-?[0-9]+(\\.[0-9]+)?$")),
      ]
    case .flag: [("enum", .list([.text("yes"), .text("no")]))]
    case .date: [("type", .text("string")), ("format", .text("date"))]
    case .word(let words):
      [("enum", .list(words.map(SchemaText.text) + words.filter(isNumber).map(SchemaText.number)))]
    case .written(_, let pattern):
      [("type", .text("string")), ("pattern", .text(pattern))]
    case .list(let form):
      [("type", .text("array")), ("items", .object(members(form)))]
    case .fields(let shape): members(shape)
    case .named(let name, let form):
      [("type", .text("object"))]
        + (name.isID
          ? [("propertyNames", .object([("pattern", .text("^[a-z][a-z0-9_]*$"))]))] : [])
        + [("additionalProperties", .object(members(form)))]
    case .either(let forms): [("anyOf", .list(forms.map { .object(members($0)) }))]
    }
  }

  private static func members(_ shape: SettingsShape) -> [(String, SchemaText)] {
    var members: [(String, SchemaText)] = [
      ("type", .text("object")),
      (
        "properties",
        .object(
          shape.keys.map { key in
            (key.name, .object([("description", .text(key.meaning))] + self.members(key.form)))
          })
      ),
    ]
    if !shape.isOpen { members.append(("additionalProperties", .truth(false))) }
    let needed = shape.keys.filter(\.isRequired).map { SchemaText.text($0.name) }
    if !needed.isEmpty { members.append(("required", .list(needed))) }
    if !shape.rules.isEmpty { members.append(("allOf", .list(shape.rules.map(rule)))) }
    return members
  }

  private static func rule(_ rule: SettingsRule) -> SchemaText {
    var then: [(String, SchemaText)] = []
    if !rule.required.isEmpty {
      then.append(("required", .list(rule.required.map(SchemaText.text))))
    }
    let properties =
      rule.refused.map { ($0, SchemaText.truth(false)) }
      + rule.inside.map { ($0.key, inside($0)) }
    if !properties.isEmpty { then.append(("properties", .object(properties))) }
    return .object([
      ("if", .object([("allOf", .list(rule.conditions.map(condition)))])), ("then", .object(then)),
    ])
  }

  /// What is asked of fields; of a text nothing is.
  private static func inside(_ inside: SettingsRule.Inside) -> SchemaText {
    var members: [(String, SchemaText)] = []
    if !inside.required.isEmpty {
      members.append(("required", .list(inside.required.map(SchemaText.text))))
    }
    if !inside.oneOf.isEmpty {
      members.append(
        ("anyOf", .list(inside.oneOf.map { .object([("required", .list([.text($0)]))]) })))
    }
    if !inside.refused.isEmpty {
      members.append(
        ("properties", .object(inside.refused.map { ($0, .truth(false)) })))
    }
    return .object(members)
  }

  private static func condition(_ condition: SettingsRule.Condition) -> SchemaText {
    switch condition {
    case .has(let name): .object([("required", .list([.text(name)]))])
    case .lacks(let name):
      .object([("not", .object([("required", .list([.text(name)]))]))])
    case .isWord(let name, let word):
      .object([
        ("required", .list([.text(name)])),
        ("properties", .object([(name, .object([("const", .text(word))]))])),
      ])
    }
  }

  /// A text stays the letters that were written, also where YAML sees a number in it.
  private static let scalars = ["string", "number", "boolean"].map(SchemaText.text)

  /// Whether YAML takes a word for a number.
  private static func isNumber(_ word: String) -> Bool {
    word.first?.isNumber == true && word.last?.isNumber == true && Double(word) != nil
  }
}
