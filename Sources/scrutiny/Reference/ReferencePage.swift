import Settings
import Skeletons

/// `SettingsReference.md`: every key of every file that people write, made from the shapes that the readers
/// of those files use.
enum ReferencePage {
  /// GitHub-flavoured Markdown.
  static let markdown: String = {
    let introduction = """
      # Every key of every file

      What may stand in each file that people write, made from the lists that the program reads them by. What the keys are for, file by \
      file, stands on the pages that [The files of a project](SettingsFiles.md) lists.

      Each example is a value that the program takes. `scrutiny schema KIND` prints the same of a table as a Table Schema, and of a YAML file as a JSON Schema, which many \
      editors use to mark mistakes and to offer keys: a project holds the schemas in `Data/.schemas`, and the first line of each file \
      that `scrutiny init` and `scrutiny new` make names its own.

      """
    return introduction + SettingsFile.all.map { "\n" + section(of: $0) }.joined()
  }()

  private static func section(of file: SettingsFile) -> String {
    var text = "## \(file.file)\n\n\(file.purpose) `\(file.place)`"
    text += ", kind `\(file.kind)`.\n"
    switch file.content {
    case .table(let table):
      text +=
        "\n| column | must be there | form | an empty cell means | meaning | example |\n| --- | --- | --- | --- | --- | --- |\n"
      text += table.columns.map { column in
        row([
          "`\(column.name)`", column.isRequired ? "yes" : "", words(column.form),
          column.isFilled ? "an error" : column.otherwise, column.meaning,
          code(SettingsExample.value(of: column)),
        ])
      }.joined()
      text += "\nSuch a table is:\n\n```csv\n\(SettingsExample.table(table))```\n"
    case .settings(let form):
      if case .named(let name, _) = form {
        text += "\nThe keys are \(name.words); each has the keys below.\n"
      }
      text += shapes(form).map { "\n" + table(of: $0, in: file) }.joined()
    }
    return text
  }

  /// Each shape once, in the order in which they are met.
  private static func shapes(_ form: SettingsForm) -> [SettingsShape] {
    var found: [SettingsShape] = []
    for shape in form.shapes where !found.contains(where: { title($0) == title(shape) }) {
      found.append(shape)
    }
    return found
  }

  private static func table(of shape: SettingsShape, in file: SettingsFile) -> String {
    var text = "### \(file.file): \(title(shape))\n\n"
    text += "| key | must be there | form | without it | meaning | example |\n"
    text += "| --- | --- | --- | --- | --- | --- |\n"
    text += shape.keys.map { key in
      row([
        "`\(key.name)`", key.isRequired ? "yes" : "", words(key.form), key.otherwise, key.meaning,
        code(SettingsExample.value(of: key)),
      ])
    }.joined()
    let rules = shape.rules.compactMap(words)
    if !rules.isEmpty { text += "\n" + rules.map { "- \($0)\n" }.joined() }
    return text
  }

  /// An item of an agenda is told from the others by its first key.
  private static func title(_ shape: SettingsShape) -> String {
    let isOneOfSeveral = shape.place == "an agenda item"
    return isOneOfSeveral
      ? "\(shape.place) with `\(shape.keys.first?.name ?? "")`" : shape.place
  }

  private static func words(_ form: SettingsForm) -> String {
    switch form {
    case .text: "text"
    case .textOrEmpty: "text, which may be empty"
    case .whole(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .number: "number"
    case .flag: "`yes` or `no`"
    case .date: "date"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .written(let words, _): words
    case .list(let form): "list of: \(words(form))"
    case .fields(let shape): "fields: \(title(shape))"
    case .named(let name, let form): "fields, each with \(name.words): \(words(form))"
    case .either(let forms): forms.map(words).joined(separator: "; or ")
    }
  }

  private static func words(_ rule: SettingsRule) -> String? {
    let conditions = rule.conditions.map { condition in
      switch condition {
      case .has(let name): "with `\(name)`"
      case .lacks(let name): "without `\(name)`"
      case .isWord(let name, let word): "where `\(name)` is `\(word)`"
      }
    }.joined(separator: " and ")
    var parts: [String] = []
    if !rule.required.isEmpty { parts.append("\(list(rule.required)) must be there") }
    if !rule.refused.isEmpty { parts.append("there is no \(list(rule.refused))") }
    for inside in rule.inside {
      if !inside.required.isEmpty { parts.append("`\(inside.key)` has \(list(inside.required))") }
      if !inside.oneOf.isEmpty {
        let names = inside.oneOf.map { "`\($0)`" }.joined(separator: " or ")
        parts.append("`\(inside.key)` has \(names)")
      }
      if !inside.refused.isEmpty {
        parts.append("`\(inside.key)` has no \(list(inside.refused))")
      }
    }
    guard !parts.isEmpty else { return nil }
    return conditions.prefix(1).uppercased() + conditions.dropFirst() + ": "
      + parts.joined(separator: "; ")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }

  private static func row(_ cells: [String]) -> String {
    "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
      .replacing("  |", with: " |")
  }
}
