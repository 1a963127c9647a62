/// The page that says to an author what may be written in a template, made from its vocabulary.
package struct VocabularyPage: Sendable {
  package let title: String
  package let vocabulary: Vocabulary

  package init(title: String, vocabulary: Vocabulary) {
    self.title = title
    self.vocabulary = vocabulary
  }

  /// GitHub-flavoured Markdown, the same for the same vocabulary.
  package var markdown: String {
    var out = "# \(title)\n"
    out += section(
      "Names", ["Name", "What it is", "Meaning"],
      vocabulary.names.map { name in
        ["`\(name.name)`", name.type.words, name.description]
      })
    for record in records {
      out += section(
        "Fields of '\(record.name)'", ["Field", "What it is", "Meaning"], record.fields.map(row))
    }
    out += section(
      "Filters", ["Filter", "Takes", "Meaning"],
      vocabulary.filters.map { filter in
        ["`\(filter.form)`", filter.takes, filter.description]
      })
    for tag in vocabulary.tags {
      out += "\n## Tag '\(tag.name)'\n\n\(tag.description)\n\n`\(form(of: tag))`\n"
      if !tag.options.isEmpty {
        out += table(
          ["Option", "Takes", "Meaning"],
          tag.options.map { option in
            [
              "`\(option.name)`", option.kind.words + (option.isRequired ? " (required)" : ""),
              option.description,
            ]
          })
      }
    }
    out += section(
      "Blocks, in printed order", ["Block", "Meaning"],
      vocabulary.blocks.map { ["`\($0.name)`", $0.description] })
    return out
  }

  private func row(_ field: RecordType.Field) -> [String] {
    let form =
      switch field.argument {
      case nil: field.name
      case .text(_, let example)?: "\(field.name)(\"\(example)\")"
      case .oneOf(let words)?: "\(field.name)(\"\(words.joined(separator: " or "))\")"
      }
    return ["`\(form)`", field.type.words, field.description]
  }

  private func form(of tag: TagDeclaration) -> String {
    var words = [tag.name]
    switch tag.arguments {
    case .none: break
    case .one(let record): words.append("«\(record)»")
    case .several(let record): words.append("«\(record)», «\(record)», …")
    }
    words += tag.options.map { "\($0.name): …" }
    return "{% \(words.joined(separator: " ")) %}"
  }

  /// Record types that names lead to, each once, in the order in which they are met.
  private var records: [RecordType] {
    var found: [RecordType] = []
    var waiting = vocabulary.names.map(\.type)
    var index = 0
    while index < waiting.count {
      switch waiting[index].present {
      case .list(let type): waiting.append(type)
      case .record(let record) where !found.contains { $0.name == record.name }:
        found.append(record)
        waiting += record.fields.map(\.type)
      default: break
      }
      index += 1
    }
    return found + [LoopRecord.type]
  }

  private func section(_ heading: String, _ columns: [String], _ rows: [[String]]) -> String {
    rows.isEmpty ? "" : "\n## \(heading)\n" + table(columns, rows)
  }

  private func table(_ columns: [String], _ rows: [[String]]) -> String {
    var out = "\n| \(columns.joined(separator: " | ")) |\n"
    out += "|" + String(repeating: " --- |", count: columns.count) + "\n"
    for row in rows {
      out += "| \(row.map(Self.escaped).joined(separator: " | ")) |\n"
    }
    return out
  }

  /// A text that cannot end its cell or its row.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if character == "|" {
        out += "\\|"
      } else {
        out.append(character.isNewline ? " " : character)
      }
    }
    return out
  }
}
