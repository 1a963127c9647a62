import Diagnostics
import Settings
import Skeletons

/// The settings at the head of a paper, of which single values are written anew. Everything else stays as it
/// is, byte for byte.
struct HeadText {
  let source: SourceText
  let entries: [SettingsNode.Entry]
  /// Where the line begins that closes them.
  let end: Int

  /// Nil where the text has no such settings, or they cannot be read.
  init?(_ text: String, named name: String) {
    var log = DiagnosticLog()
    source = SourceText(name: name, text: text)
    let parts = FrontMatter.split(source, into: &log)
    guard !log.hasErrors, let entries = parts.settings?.entries else { return nil }
    self.entries = entries
    var start = parts.body.lowerBound
    repeat { start -= 1 } while start > 0 && source.bytes[start - 1] != 0x0A
    end = start
  }

  /// What a person writes into one field.
  enum Value: Sendable, Equatable {
    case text(String)
    case list([String])

    /// As it stands in a form: of a list each item on a line of its own.
    var shown: String {
      switch self {
      case .text(let text): text
      case .list(let items): items.joined(separator: "\n")
      }
    }

    /// What a form sends for a value that is a list, or is none.
    init(_ sent: String, isList: Bool) {
      let lines = sent.split(separator: "\n", omittingEmptySubsequences: false)
      if isList {
        self = .list(lines.map { $0.description.trimmed }.filter { !$0.isEmpty })
      } else {
        let kept = lines.drop { $0.allSatisfy(\.isWhitespace) }
        var text = kept.joined(separator: "\n")
        while text.last?.isWhitespace == true { text.removeLast() }
        self = .text(text.contains("\n") ? text : text.trimmed)
      }
    }

    var isEmpty: Bool {
      switch self {
      case .text(let text): text.isEmpty
      case .list(let items): items.isEmpty
      }
    }

    /// Whether nothing of it is refused in settings.
    var isSound: Bool {
      switch self {
      case .text(let text):
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .allSatisfy { YAMLText.isLine(String($0)) }
      case .list(let items): items.allSatisfy(SettingsText.isLine)
      }
    }
  }

  /// Another value for a field; nil takes the field away.
  struct Change: Sendable {
    /// The key, or two keys of which the second stands below the first.
    let path: [String]
    let value: Value?
    /// Whether it is one of the words that settings know, such as `yes`, which no quotation marks may stand
    /// around.
    var isWord = false
  }

  /// The entry of a key, or of a key below another.
  func entry(_ path: [String]) -> SettingsNode.Entry? {
    var found: SettingsNode.Entry?
    var entries: [SettingsNode.Entry]? = entries
    for key in path {
      found = entries?.first { $0.key == key }
      entries = found?.value.entries
    }
    return found
  }

  /// The value of a key where it is a text or a list of texts; nil otherwise, and where there is none.
  func value(_ path: [String]) -> Value? { entry(path).flatMap { Self.value($0.value) } }

  static func value(_ node: SettingsNode) -> Value? {
    if let items = node.items {
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? .list(texts) : nil
    }
    return node.text.map { Value($0, isList: false) }
  }

  /// The whole text with other values; nil where one cannot be put in by itself, which is tried by reading
  /// the text again.
  func text(with changes: [Change]) -> String? {
    var edits: [(range: Range<Int>, text: String)] = []
    var added = ""
    for change in changes {
      if let entry = entry(change.path) {
        guard let edit = edit(entry, change) else { return nil }
        edits.append(edit)
      } else if let value = change.value, let key = change.path.first, change.path.count == 1 {
        added += "\(key): \(change.isWord ? value.shown : flow(value))\n"
      } else {
        return nil
      }
    }
    var bytes = source.bytes
    bytes.insert(contentsOf: added.utf8, at: end)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let after = HeadText(text, named: source.name),
      after.says(changes, otherwiseLike: self)
    else { return nil }
    return text
  }

  /// Whether these values stand in it and every other is that of another text.
  private func says(_ changes: [Change], otherwiseLike other: HeadText) -> Bool {
    guard changes.allSatisfy({ value($0.path) == $0.value }) else { return false }
    let changed = Set(changes.map(\.path))
    func rest(_ entries: [SettingsNode.Entry], below path: [String]) -> [String] {
      entries.flatMap { entry -> [String] in
        let own = path + [entry.key]
        if changed.contains(own) { return [] }
        if let entries = entry.value.entries { return ["\(own)"] + rest(entries, below: own) }
        return ["\(own) \(Self.words(of: entry.value))"]
      }
    }
    return rest(entries, below: []) == rest(other.entries, below: [])
  }

  private static func words(of node: SettingsNode) -> String {
    switch node.content {
    case .nothing: "nothing"
    case .text(let text, _): text.debugDescription
    case .list(let items): "\(items.map(words))"
    case .fields(let entries): "\(entries.map { ($0.key, words(of: $0.value)) })"
    }
  }
}
