import Councils
import Diagnostics
import Figures
import Houses
import Indicators
import OldPapers
import Packs

/// A report in the form of a house, made of an old paper: its words under the fields of the house, its
/// figures by name. What is not sure has the mark that every check finds.
struct ReportFromPaper {
  private let paper: OldPaper
  private let house: HouseStyle
  private let file: PaperName
  private var names: ProposedFigures
  /// The sections that a field of the house has taken.
  private var taken: Set<Int> = []

  static let mark = DeclaredFigureProblem.mark

  init(
    _ paper: OldPaper, house: HouseStyle, facts: [Fact], measures: KnownMeasures,
    named file: PaperName
  ) {
    self.paper = paper
    self.house = house
    self.file = file
    names = ProposedFigures(
      paper, known: facts, measures: measures, prefix: Self.prefix(of: file))
  }

  /// The names of the figures of a report begin with the words of its own.
  private static func prefix(of file: PaperName) -> String {
    let words = file.stem.dropFirst(3).map { $0 == "-" || $0 == "." ? "_" : $0 }
    return String(words)
  }

  /// The report, and what is to stand in the facts and the tables of its meeting; nil for none.
  struct Text {
    let report: String
    let facts: String?
    let tables: String?
    let notes: [String]
  }

  /// The text of all of it.
  mutating func text(title: String?) -> Text {
    var front = ["title: \(value(of: "title", given: title))"]
    var written: Set<String> = ["title"]
    for field in house.header.fields
    where !HouseStyle.meetingFields.contains(field) && written.insert(field).inserted {
      front.append("\(field): \(value(of: field, given: nil))")
    }
    if written.insert("exempt").inserted { front.append("exempt: no") }
    var body: [String] = []
    for field in house.fields where written.insert(field.id).inserted {
      let section = take(field)
      if section == nil, field.requirement == .mayBeLeftOut { continue }
      if let lines = settings(of: field, from: section) {
        front += lines
      } else if isBody(field) {
        let content = section.map { blocks(of: $0) } ?? ""
        body.append("# \(heading(of: field))\n\n\(content.isEmpty ? Self.mark + "\n" : content)")
      }
    }
    for (index, section) in paper.sections.enumerated() where !taken.contains(index) {
      let content = blocks(of: section)
      guard isOwn(section), !content.isEmpty else { continue }
      let heading = section.heading.isEmpty ? "Introduction" : section.heading
      body.append("# \(names.bound(heading, at: section.place))\n\n\(content)")
    }
    if !names.indicators.isEmpty {
      front.append("indicators: [\(names.indicators.joined(separator: ", "))]")
    }
    return Text(
      report: "---\n" + front.joined(separator: "\n") + "\n---\n" + body.joined(separator: "\n"),
      facts: names.facts, tables: names.tables, notes: notes)
  }

  private var notes: [String] {
    var notes = [
      "'\(Self.mark)' stands where the paper left something unsure; check finds each until it is written",
      "read the report for names of people: a paper says who does something by the post",
    ]
    if names.matchedCount > 0 {
      notes.append(
        "\(counted(names.matchedCount, "number")) agreed with facts or indicators of the project, and are named so"
      )
    }
    if names.proposedCount > 0 {
      notes.append(
        "\(counted(names.proposedCount, "number")) were proposed as facts, each with its sentence in facts.yaml"
      )
    }
    return notes
  }

  // MARK: Fields

  /// The section that a field of the house means, which no other field then takes.
  private mutating func take(_ field: HouseField) -> OldSection? {
    let meaning =
      FieldNames.field(field.label) ?? FieldNames.field(field.id.replacing("_", with: " "))
    let free = paper.sections.indices.filter {
      !taken.contains($0) && !paper.sections[$0].blocks.isEmpty
    }
    let found =
      free.first { house.field(headed: paper.sections[$0].heading)?.id == field.id }
      ?? free.first { meaning != nil && paper.sections[$0].field == meaning }
    guard let found else { return nil }
    taken.insert(found)
    return paper.sections[found]
  }

  private func isBody(_ field: HouseField) -> Bool {
    switch field.kind {
    case .prose, .grid: true
    default: false
    }
  }

  /// Whether a section that no field took is text of the paper, and no part of its head.
  private func isOwn(_ section: OldSection) -> Bool {
    guard let field = section.field else { return !section.heading.isEmpty || paper.fields.isEmpty }
    return !FieldNames.short.contains(field) && !FieldNames.groups.contains(field)
      && field != "recommendations"
  }

  private mutating func settings(of field: HouseField, from section: OldSection?) -> [String]? {
    switch field.kind {
    case .recommendations:
      guard !paper.recommendations.isEmpty else {
        return ["recommendations: {\(file.stem.dropFirst(3)): \(Self.mark)}"]
      }
      return ["recommendations:"]
        + paper.recommendations.enumerated().map { index, item in
          "  \(file.stem.dropFirst(3))-\(index + 1): "
            + SettingsText.value(item.isSure ? names.bound(item.text, at: item.place) : Self.mark)
        }
    case .rows(let labels, _, _):
      return ["\(field.id):"]
        + labels.map { "  \(SettingsText.key($0)): \(SettingsText.value(row($0, of: section)))" }
    case .grid(let grid):
      let choices = grid.choices.map { choice in
        "\(choice.key): \(choice.options.first { isAnswered($0.label, in: section) }?.word ?? Self.mark)"
      }
      let answers = grid.questions.map { question in
        "\(question.key): \(isAnswered(question.label, in: section) ? "yes" : Self.mark)"
      }
      return ["\(field.id): {\((choices + answers).joined(separator: ", "))}"]
    case .details(let details):
      return ["\(field.id):"]
        + details.map { "  \(SettingsText.key($0.key)): \(value(of: $0.key, given: nil))" }
    case .signatures: return ["\(field.id): [\(Self.mark)]"]
    case .extracts: return []
    case .prose:
      let isShort = FieldNames.field(field.label).map(FieldNames.short.contains) ?? false
      return isShort ? ["\(field.id): \(value(of: field.id, given: nil))"] : nil
    }
  }

  /// What a paper says in a row of fixed rows.
  private mutating func row(_ label: String, of section: OldSection?) -> String {
    let wanted = HouseField.comparable(label)
    for block in section?.blocks ?? [] {
      switch block {
      case .text(let text):
        guard let colon = text.text.firstIndex(of: ":"),
          HouseField.comparable(String(text.text[..<colon])) == wanted
        else { continue }
        let rest = String(text.text[text.text.index(after: colon)...]).trimmingMarks
        return rest.isEmpty ? Self.mark : Self.none(names.bound(rest, at: text.place))
      case .table(let table):
        if let row = table.rows.first(where: {
          $0.count > 1 && HouseField.comparable($0[0]) == wanted
        }) {
          return row[1].isEmpty ? Self.mark : Self.none(names.bound(row[1], at: table.place))
        }
      }
    }
    return Self.mark
  }

  private static func none(_ text: String) -> String {
    ["n/a", "na", "none", "nil"].contains(text.lowercased()) ? "None" : text
  }

  /// Whether a row of a paper's grid with this label says yes.
  private func isAnswered(_ label: String, in section: OldSection?) -> Bool {
    let wanted = HouseField.comparable(label)
    return (section?.blocks ?? []).contains { block in
      guard case .table(let table) = block else { return false }
      return table.rows.contains { row in
        row.count > 1 && HouseField.comparable(row[0]) == wanted
          && ["y", "yes", "✓", "x"].contains(row[1].lowercased())
      }
    }
  }

  /// A short field of the head; the mark where the paper gives none that is sure.
  private func value(of field: String, given: String?) -> String {
    if let given { return SettingsText.value(given) }
    let label = house.header.label(of: field).flatMap(FieldNames.field)
    let found =
      paper.head[field] ?? label.flatMap { paper.head[$0] }
      ?? FieldNames.field(field.replacing("_", with: " ")).flatMap { paper.head[$0] }
    guard let found, !found.text.isEmpty, found.isSure || field == "title" else {
      return field == "exempt" ? "no" : Self.mark
    }
    switch found.text.lowercased() {
    case "yes", "y": return "yes"
    case "no", "n", "none", "n/a": return field == "wards" ? Self.mark : "no"
    default: break
    }
    if field == "wards" {
      let words = found.text.filter { !"();".contains($0) }
      return words.lowercased().hasPrefix("all") ? "All" : SettingsText.value(words)
    }
    return field == "portfolio"
      ? "[\(YAMLText.quoted(found.text))]" : SettingsText.value(found.text)
  }

  /// The heading by which the house's own reader finds the field.
  private func heading(of field: HouseField) -> String {
    let label = HouseField.comparable(field.label)
    let words =
      house.field(headed: label)?.id == field.id ? label : field.id.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Text

  private mutating func blocks(of section: OldSection) -> String {
    var parts: [String] = []
    var items: [String] = []
    func listed(_ items: [String]) -> [String] {
      items.isEmpty ? [] : [items.joined(separator: "\n") + "\n"]
    }
    for block in section.blocks {
      if case .text(let text) = block, text.isBullet || text.label?.first?.isNumber == false {
        items.append("- " + names.bound(text.text, at: text.place))
        continue
      }
      parts += listed(items)
      items = []
      switch block {
      case .text(let text):
        let words = Self.none(names.bound(text.text, at: text.place))
        parts.append((words == "None" ? "None." : words) + "\n")
      case .table(let table):
        parts.append(names.table(table, isOfFigures: paper.tables.contains(table)))
      }
    }
    parts += listed(items)
    return parts.joined(separator: "\n")
  }
}

extension HouseHeader {
  /// The label beside a field; nil where it stands in a line.
  fileprivate func label(of field: String) -> String? {
    guard case .grid(let rows) = self else { return nil }
    return rows.joined().first { $0.field == field }?.label
  }
}
