import Councils
import Diagnostics
import Fingerprints
import Houses
import Packs
import ProjectFiles
import Publication
import Settings
import Skeletons

/// The fields at the head of a paper as a form: those that the house asks for with their labels and choices,
/// what is still missing, and every other line of text that stands there.
struct FieldsPage: Sendable {
  private let router: Router
  private let address: PaperAddress

  init(_ router: Router, _ address: PaperAddress) {
    self.router = router
    self.address = address
  }

  private var seat: ProjectSeat { router.seat }
  private var paper: PaperPage { PaperPage(router, address) }

  /// One line of the form.
  struct Line: Sendable {
    /// The key, or two with a dot between.
    let key: String
    let label: String
    let isNeeded: Bool
    /// The words that may stand there; empty for any text.
    let choices: [String]
    /// What stands there; nil where the key is missing.
    let value: SettingsNode?
  }

  /// The form.
  var answer: DeskAnswer { answer(faults: [], given: nil) }

  private func answer(faults: [String], given: FormText?) -> DeskAnswer {
    guard address.name != nil else { return router.missing }
    guard OpenPapers(seat).shows(address) else { return paper.closed }
    guard case .success(let text) = paper.opened, let lines = lines(of: text) else {
      return .seeOther(address.page)
    }
    return .page(markup(text, lines, faults, given), faults.isEmpty ? .ok : .unprocessable)
  }

  /// Nil where the head of the paper cannot be read: it is then put right in the words.
  private func lines(of text: OpenedText) -> [Line]? {
    var log = DiagnosticLog()
    let source = SourceText(name: address.file, text: text.text)
    guard let entries = FrontMatter.split(source, into: &log).settings?.entries, let house else {
      return nil
    }
    let kind = entries.first { $0.key == "kind" }?.value.text.flatMap(PaperKind.init) ?? .report
    let style = house.form(of: kind)
    var lines: [Line] = []
    var seen: Set<String> = []
    func add(_ key: String, _ label: String, isNeeded: Bool, choices: [String] = []) {
      guard seen.insert(key).inserted else { return }
      let entry = entries.first { $0.key == key }
      if let entry, entry.value.text == nil, entry.value.items == nil { return }
      lines.append(
        Line(
          key: key, label: label, isNeeded: isNeeded,
          choices: choices.isEmpty && Self.flags.contains(key) ? ["no", "yes"] : choices,
          value: entry?.value))
    }
    add("title", "Title", isNeeded: true)
    for field in style.header.fields
    where !HouseStyle.meetingFields.contains(field) && !field.isEmpty {
      add(field, Self.words(field), isNeeded: true)
    }
    add("exempt", "Exempt from publication", isNeeded: true)
    for field in style.fields {
      switch field.kind {
      case .prose where entries.contains { $0.key == field.id }:
        add(field.id, field.label, isNeeded: field.requirement == .required)
      case .grid(let grid):
        for choice in grid.choices {
          nested(
            field.id, choice.key, "\(field.label) \(Self.words(choice.key))",
            choice.options.map(\.word), entries, &lines)
        }
        for question in grid.questions {
          nested(field.id, question.key, question.label, ["no", "yes"], entries, &lines)
        }
      case .rows(let labels, _, _):
        for label in labels { nested(field.id, label, label, [], entries, &lines) }
      case .details(let details):
        for detail in details { nested(field.id, detail.key, detail.label, [], entries, &lines) }
      case .recommendations:
        let own = entries.first { $0.key == "recommendations" }?.value.entries ?? []
        for entry in own {
          nested(
            "recommendations", entry.key, "Recommendation \(entry.key)", [], entries, &lines)
        }
      default: break
      }
    }
    return lines
  }

  private func nested(
    _ key: String, _ own: String, _ label: String, _ choices: [String],
    _ entries: [SettingsNode.Entry], _ lines: inout [Line]
  ) {
    let value = entries.first { $0.key == key }?.value.entries?.first { $0.key == own }?.value
    guard let value, value.text != nil else { return }
    lines.append(
      Line(key: "\(key).\(own)", label: label, isNeeded: true, choices: choices, value: value))
  }

  private static let flags: Set<String> = ["key_decision", "forward_plan", "exempt"]

  private static func words(_ key: String) -> String {
    let words = key.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var house: HouseStyle? {
    var log = DiagnosticLog()
    var loader = ProjectLoader(seat.inputs, request: seat.request(of: address.meeting))
    guard let shared = loader.shared(into: &log) else { return nil }
    let id = address.meeting.council.text
    return loader.reader.text("councils/\(id)/council.yaml", into: &log)
      .flatMap { shared.councils.read(id: id, $0, targets: [], into: &log) }
      .flatMap { loader.house($0.houseStyle, into: &log).style }
  }

  private func markup(
    _ text: OpenedText, _ lines: [Line], _ faults: [String], _ given: FormText?
  ) -> Markup {
    let missing = lines.filter { $0.isNeeded && Self.text(of: $0).isEmpty }
    let list: [Markup] = faults.map { "<li>\($0)</li>\n" }
    let fault: Markup? =
      faults.isEmpty ? nil : "<div class=\"fault\" role=\"alert\"><ul>\n\(list)</ul></div>\n"
    let still: Markup =
      missing.isEmpty
      ? "<p>Nothing that the house asks for is missing at the head of the paper.</p>\n"
      : "<p>Still missing: \(missing.map(\.label).joined(separator: "; ")).</p>\n"
    let fields: [Markup] = lines.enumerated().map { number, line in
      let value = given?["f\(number)"] ?? Self.text(of: line)
      let isMarked = line.key == "exempt" && line.value?.entries != nil
      if isMarked { return "" }
      return line.choices.isEmpty
        ? FormField.text(
          "f\(number)", line.label, line.value?.items == nil ? "" : "Several with ; between.",
          value: value, isNeeded: line.isNeeded)
        : FormField.choice(
          "f\(number)", line.label, "", line.choices.map { ($0, $0) }, value: value)
    }
    return router.shell.page(
      "The fields of \(address.file)",
      way: [
        .init(name: address.meeting.description, path: "/meeting/\(address.meeting)"),
        .init(name: address.file, path: address.page),
      ],
      """
      <h1>The fields of \(address.file)</h1>
      \(fault)\(still)<form method="post" action="/fields/\(address.meeting)/\(FormText.encoded(address.file))">
      <input type="hidden" name="opened" value="\(Fingerprint(of: text.bytes).description)">
      \(fields)<p><button type="submit">Save and go to the words</button></p>
      </form>

      """)
  }

  private static func text(of line: Line) -> String {
    line.value?.text ?? line.value?.items?.compactMap(\.text).joined(separator: "; ") ?? ""
  }

  /// Writes what was changed into the head of the paper. Everything else stays as it is, byte for byte.
  func saved(_ form: FormText) -> DeskAnswer {
    guard address.name != nil, OpenPapers(seat).shows(address) else { return paper.closed }
    guard case .success(let text) = paper.opened, let lines = lines(of: text),
      let opened = form["opened"]
    else { return .refused(.badRequest) }
    guard Fingerprint(of: text.bytes).description == opened else {
      return answer(
        faults: [
          "The file has changed since this form was opened. Nothing was saved; look through it again."
        ],
        given: nil)
    }
    var edits: [(range: Range<Int>, text: String)] = []
    var added: [String] = []
    var faults: [String] = []
    for (number, line) in lines.enumerated() {
      guard let value = form.word("f\(number)") ?? (line.isNeeded ? nil : ""),
        value != Self.text(of: line)
      else { continue }
      if line.key == "exempt", value == "yes", !seat.isRestricted {
        faults.append(
          "\(line.label): a closed paper is written at a desk that was started with --restricted")
        continue
      }
      guard SettingsText.isLine(value) else {
        faults.append("\(line.label): one line of text, please")
        continue
      }
      let written = Self.written(value, like: line)
      if let range = line.value?.range.bytes, line.value?.content.isBlockOrNothing != true {
        edits.append((range, written))
      } else if line.value == nil {
        added.append("\(line.key): \(written)\n")
      } else {
        faults.append("\(line.label): this is written over several lines; change it in the words")
      }
    }
    guard faults.isEmpty else { return answer(faults: faults, given: form) }
    var bytes = Array(text.text.utf8)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    if !added.isEmpty, let close = Self.closingFence(bytes) {
      bytes.insert(contentsOf: added.joined().utf8, at: close)
    }
    let words = String(decoding: bytes, as: UTF8.self)
    var log = DiagnosticLog()
    let source = SourceText(name: address.file, text: words)
    guard FrontMatter.split(source, into: &log).settings != nil, !log.hasErrors else {
      return answer(
        faults: ["This could not be written into the head of the paper; change it in the words."],
        given: form)
    }
    return paper.write(words, insteadOf: text) ?? .seeOther("\(address.page)?saved=1")
  }

  private static func written(_ value: String, like line: Line) -> String {
    if line.value?.items != nil || line.key == "portfolio" && line.value == nil {
      let parts = value.split(separator: ";").map(\.description.trimmed).filter { !$0.isEmpty }
      return "[\(parts.map(SettingsText.value).joined(separator: ", "))]"
    }
    return line.choices.contains(value) ? value : SettingsText.value(value)
  }

  /// Where the line begins that closes the front matter.
  private static func closingFence(_ bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("---"), let fence = text.dropFirst(3).firstRange(of: "\n---") else {
      return nil
    }
    return text.utf8.distance(from: text.utf8.startIndex, to: fence.lowerBound) + 1
  }
}

extension SettingsNode.Content {
  /// Whether a value has no stretch of one line that another could take the place of.
  fileprivate var isBlockOrNothing: Bool {
    switch self {
    case .nothing, .text(_, .block): true
    case .text, .list, .fields: false
    }
  }
}
