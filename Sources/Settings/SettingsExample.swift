/// Examples that are put together from those of the keys, so that each key stands in one that can be
/// read.
package enum SettingsExample {
  /// A value of a key, in one line.
  package static func value(of key: SettingsKey) -> String { key.written ?? value(of: key.form) }

  /// A value of a form, in one line: of fields those that must be there.
  package static func value(of form: SettingsForm) -> String {
    switch form {
    case .text: "Words"
    case .textOrEmpty: "\"\""
    case .whole(let range): String(min(max(range.lowerBound, 10), range.upperBound))
    case .number: "10"
    case .flag: "yes"
    case .date: "2026-03-17"
    case .word(let words): words.first.map(quoted) ?? ""
    case .written(let words, _): words == "a name" ? "referral_count" : "Words"
    case .list(let form): "[\(value(of: form))]"
    case .fields(let shape): braces(pairs(shape, with: nil))
    case .named(let name, let form): "{\(quoted(name.example)): \(value(of: form))}"
    case .either(let forms): forms.first.map(value) ?? ""
    }
  }

  /// A table of one row with the example of each column.
  package static func table(_ table: SettingsTable) -> String {
    let cells = table.columns.map { value(of: $0) }
    return table.columns.map(\.name).joined(separator: ",") + "\n" + cells.joined(separator: ",")
      + "\n"
  }

  /// A value with one key in it that is looked at.
  package struct Variant: Sendable {
    /// The key, as `disclosure.threshold`.
    package let path: String
    package let text: String
    /// Whether the key has its own example; otherwise it has one more of its words, which may not suit the
    /// other keys.
    package let isOwn: Bool

    fileprivate func placed(_ path: String, _ text: (String) -> String) -> Variant {
      Variant(path: "\(path).\(self.path)", text: text(self.text), isOwn: isOwn)
    }
  }

  /// Values of a form that together have each key in it once at least, with the path of that key.
  package static func variants(of form: SettingsForm) -> [Variant] {
    switch form {
    case .text, .textOrEmpty, .whole, .number, .flag, .date, .word, .written: []
    case .list(let form): variants(of: form).map { $0.placed("[]") { "[\($0)]" } }
    case .named(let name, let form):
      variants(of: form).map { $0.placed("*") { "{\(quoted(name.example)): \($0)}" } }
    case .either(let forms): forms.flatMap(variants)
    case .fields(let shape):
      shape.keys.flatMap { key in
        ([Variant(path: key.name, text: value(of: key), isOwn: true)]
          + options(key).map { Variant(path: key.name, text: $0, isOwn: false) }
          + variants(of: key.form).map { $0.placed(key.name) { $0 } })
          .map { variant in
            Variant(
              path: variant.path, text: braces(pairs(shape, with: (key.name, variant.text))),
              isOwn: variant.isOwn)
          }
      }
    }
  }

  /// Whole files that together have each key once at least.
  package static func files(of form: SettingsForm) -> [Variant] {
    variants(of: form).map {
      Variant(path: $0.path, text: lines($0.text), isOwn: $0.isOwn)
    }
  }

  /// The first level of fields in braces as a line each.
  private static func lines(_ text: String) -> String {
    var (depth, line, lines) = (0, "", [String]())
    var isQuoted = false
    for letter in text.dropFirst().dropLast() {
      if letter == "\"" { isQuoted.toggle() }
      if !isQuoted, letter == "{" || letter == "[" { depth += 1 }
      if !isQuoted, letter == "}" || letter == "]" { depth -= 1 }
      if letter == ",", depth == 0, !isQuoted {
        lines.append(line)
        line = ""
      } else if letter != " " || !line.isEmpty {
        line.append(letter)
      }
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }

  /// The fields that must be there, with one more where it is given, in the order of the shape.
  private static func pairs(
    _ shape: SettingsShape, with extra: (name: String, text: String)?
  ) -> [(String, String)] {
    var values: [String: String] = [:]
    for key in shape.keys where key.isRequired { values[key.name] = value(of: key) }
    if let extra { values[extra.name] = extra.text }
    complete(&values, shape, keeping: extra?.name)
    let choices = shape.rules.flatMap(\.conditions).compactMap { condition in
      if case .isWord(let name, _) = condition { shape[name] } else { nil }
    }
    // Where a key is refused beside the word that stands there, another word is looked for.
    if let extra, let choice = choices.first, choice.name != extra.name {
      for word in options(choice) where refused(shape, values).contains(extra.name) {
        values[choice.name] = word
      }
      complete(&values, shape, keeping: extra.name)
    }
    return shape.keys.compactMap { key in values[key.name].map { (key.name, $0) } }
  }

  /// Adds what the rules ask for, and takes away what they refuse.
  private static func complete(
    _ values: inout [String: String], _ shape: SettingsShape, keeping name: String?
  ) {
    for _ in shape.keys {
      let missing = shape.rules.filter { holds($0, values) }.flatMap(\.required)
        .filter { values[$0] == nil }
      for name in missing { values[name] = shape[name].map(value) ?? "" }
      for refused in refused(shape, values) where refused != name { values[refused] = nil }
    }
  }

  /// Every word of a key that takes one.
  private static func options(_ key: SettingsKey) -> [String] {
    if case .word(let words) = key.form { words.map(quoted) } else { [] }
  }

  private static func refused(_ shape: SettingsShape, _ values: [String: String]) -> [String] {
    shape.rules.filter { holds($0, values) }.flatMap(\.refused)
  }

  private static func holds(_ rule: SettingsRule, _ values: [String: String]) -> Bool {
    rule.conditions.allSatisfy { condition in
      switch condition {
      case .has(let name): values[name] != nil
      case .lacks(let name): values[name] == nil
      case .isWord(let name, let word): values[name] == quoted(word)
      }
    }
  }

  private static func braces(_ pairs: [(String, String)]) -> String {
    "{\(pairs.map { "\($0): \($1)" }.joined(separator: ", "))}"
  }

  /// A text as settings may have it inside braces.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _-./".contains($0) }
    return isPlain || text.allSatisfy { $0.isNumber || $0 == "." } ? text : "\"\(text)\""
  }
}
