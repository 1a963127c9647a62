import Councils
import Diagnostics
import Houses
import Settings

/// One field of the form for the head of a paper.
struct FieldLine: Sendable {
  /// The key, or two of which the second stands below the first.
  let path: [String]
  let label: String
  let isNeeded: Bool
  /// The words that may stand there; empty for any text.
  let choices: [String]
  /// What stands there; nil where the key is missing or has nothing after it.
  let value: HeadText.Value?
  /// Whether it is written over several lines, or is long enough to be.
  let isLong: Bool

  /// Whether it is a list, an item on each line.
  var isList: Bool {
    if case .list? = value { return true }
    return value == nil && path == ["portfolio"]
  }

  /// What stands there, as the form has it.
  var text: String { value?.shown ?? "" }

  /// More than so many characters are hard to read in a field of one line.
  static let lineLimit = 90

  /// The fields that a house asks for, then every other text or list of texts that stands there.
  static func all(in head: HeadText, of house: HouseStyle) -> [FieldLine] {
    let kind = head.entry(["kind"])?.value.text.flatMap(PaperKind.init) ?? .report
    var lines = FieldLines(head)
    let style = house.form(of: kind)
    lines.add(["title"], "Title", isNeeded: true)
    for field in style.header.fields
    where !HouseStyle.meetingFields.contains(field) && !field.isEmpty {
      lines.add([field], Self.words(field), isNeeded: true)
    }
    lines.add(["exempt"], "Exempt from publication", isNeeded: true)
    for field in style.fields { lines.add(field) }
    for entry in head.entries where entry.value.entries == nil {
      lines.add([entry.key], Self.words(entry.key), isNeeded: false)
    }
    return lines.lines
  }

  /// "Key decision" of `key_decision`.
  static func words(_ key: String) -> String {
    let words = key.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// Gathers the fields, each once.
private struct FieldLines {
  let head: HeadText
  private(set) var lines: [FieldLine] = []
  private var seen: Set<[String]> = []

  private static let flags: Set<String> = ["key_decision", "forward_plan", "exempt"]

  init(_ head: HeadText) { self.head = head }

  mutating func add(
    _ path: [String], _ label: String, isNeeded: Bool, choices: [String] = [], isLong: Bool = false
  ) {
    guard seen.insert(path).inserted else { return }
    let node = head.entry(path)?.value
    let value = node.flatMap(HeadText.value)
    if let node, value == nil {
      // What is neither text nor a list of texts is changed in the words.
      guard case .nothing = node.content else { return }
    }
    let flags = path.count == 1 && Self.flags.contains(path[0]) ? ["no", "yes"] : []
    var isOfLines = false
    if case .text(let text)? = value {
      isOfLines = text.contains("\n") || text.count > FieldLine.lineLimit
      if case .text(_, .block)? = node?.content { isOfLines = true }
    }
    lines.append(
      FieldLine(
        path: path, label: label, isNeeded: isNeeded, choices: choices.isEmpty ? flags : choices,
        value: value, isLong: isLong || isOfLines))
  }

  /// What a house asks for, as far as it stands at the head of the paper.
  mutating func add(_ field: HouseField) {
    switch field.kind {
    case .prose:
      guard head.entry([field.id]) != nil else { return }
      add([field.id], field.label, isNeeded: field.requirement == .required, isLong: true)
    case .grid(let grid):
      for choice in grid.choices {
        addNested(
          field.id, choice.key, "\(field.label) \(FieldLine.words(choice.key))",
          choices: choice.options.map(\.word))
      }
      for question in grid.questions {
        addNested(field.id, question.key, question.label, choices: ["no", "yes"])
      }
    case .rows(let labels, _, _):
      for label in labels { addNested(field.id, label, label) }
    case .details(let details):
      for detail in details { addNested(field.id, detail.key, detail.label) }
    case .recommendations:
      for entry in head.entry(["recommendations"])?.value.entries ?? [] {
        addNested(
          "recommendations", entry.key, "Recommendation \(entry.key)", isLong: true)
      }
    default: break
    }
  }

  private mutating func addNested(
    _ key: String, _ own: String, _ label: String, choices: [String] = [], isLong: Bool = false
  ) {
    guard head.value([key, own]) != nil else { return }
    add([key, own], label, isNeeded: true, choices: choices, isLong: isLong)
  }
}
