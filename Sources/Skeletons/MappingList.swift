import Diagnostics
import Settings

/// The text of a `mapping.yaml` to which files are added: it becomes a list of files where it was of one,
/// and all that stood in it stays, comments too.
struct MappingList {
  /// The lines as they are, without what a line of Windows ends with.
  private let lines: [String]
  private let end: String
  /// The files that the mapping names.
  let files: [String]

  /// Keys of the release that stand above the list of its files.
  private static let shared: Set<String> = [
    "publication", "source", "licence", "published_in", "web", "status",
  ]

  /// Nil where the text cannot be read as settings; what is wrong is reported.
  init?(_ source: SourceText, into log: inout DiagnosticLog) {
    guard let root = SettingsReader.read(source, into: &log) else { return nil }
    let text = String(decoding: source.bytes, as: UTF8.self)
    end = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
    files = Self.files(root)
  }

  private static func files(_ root: SettingsNode) -> [String] {
    func value(_ key: String, _ node: SettingsNode) -> SettingsNode? {
      node.entries?.first { $0.key == key }?.value
    }
    let items = value("files", root)?.items ?? [root]
    return items.compactMap { value("file", $0)?.text }
  }

  /// The text with files more, each by its lines; nil where it is written in a form that lines cannot be
  /// added to.
  func adding(_ items: [[String]]) -> String? {
    let added = lines.contains { Self.key($0) == "files" } ? longer(items) : listed(items)
    guard let added else { return nil }
    let text = added.joined(separator: end) + end
    // The reader judges: it must find the files that were there and those that came.
    var quiet = DiagnosticLog()
    let root = SettingsReader.read(SourceText(name: "mapping.yaml", text: text), into: &quiet)
    guard let root, Self.files(root).count == files.count + items.count,
      Array(Self.files(root).prefix(files.count)) == files
    else { return nil }
    return text
  }

  /// The list of files that is there, with more of them at its end.
  private func longer(_ items: [[String]]) -> [String]? {
    guard let start = lines.firstIndex(where: { Self.key($0) == "files" }) else { return nil }
    let after = lines[(start + 1)...]
    guard let first = after.first(where: { !Self.isBlankOrComment($0) }) else { return nil }
    let indent = first.prefix { $0 == " " }
    guard first.dropFirst(indent.count).hasPrefix("- ") else { return nil }
    let stop = after.firstIndex { Self.key($0) != nil } ?? lines.endIndex
    // What is said of the next key stands above it, and behind the list.
    var last = stop
    while last > start + 1, Self.isBlankOrComment(lines[last - 1]),
      !lines[last - 1].hasPrefix("\(indent) ")
    {
      last -= 1
    }
    return lines[..<last] + items.flatMap { Self.item($0, indent: String(indent)) } + lines[last...]
  }

  /// A mapping of one file as the first of a list.
  private func listed(_ items: [[String]]) -> [String]? {
    guard let first = lines.firstIndex(where: { Self.key($0) != nil }) else { return nil }
    var above: [String] = []
    var own: [String] = []
    var name: [String] = []
    var key = ""
    for line in lines[first...] {
      key = Self.key(line) ?? key
      if Self.shared.contains(key) {
        above.append(line)
      } else if key == "file" {
        name.append(line)
      } else {
        own.append(line)
      }
    }
    guard !name.isEmpty else { return nil }
    return lines[..<first] + above + ["files:"] + Self.item(name + own, indent: "  ")
      + items.flatMap { Self.item($0, indent: "  ") }
  }

  private static func item(_ lines: [String], indent: String) -> [String] {
    lines.enumerated().map { number, line in
      line.isEmpty ? "" : indent + (number == 0 ? "- " : "  ") + line
    }
  }

  private static func isBlankOrComment(_ line: String) -> Bool {
    let rest = line.drop { $0 == " " }
    return rest.isEmpty || rest.first == "#"
  }

  /// The key of the mapping that a line begins with; nil for a line within another's value.
  private static func key(_ line: String) -> String? {
    guard let first = line.first, first.isLetter else { return nil }
    let word = line.prefix { $0.isLetter || $0 == "_" }
    return line.dropFirst(word.count).first == ":" ? String(word) : nil
  }

  /// A mapping of several files that are new, with what is said of their publication once.
  static func text(_ items: [[String]], head: [String], publication: [String]) -> String {
    (head + publication + ["files:"] + items.flatMap { item($0, indent: "  ") })
      .joined(separator: "\n") + "\n"
  }
}
