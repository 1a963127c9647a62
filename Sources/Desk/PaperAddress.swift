import Councils
import Diagnostics
import ProjectFiles
import Publication

/// A file of a meeting's folder that the desk edits.
struct PaperAddress: Sendable, Hashable {
  let meeting: PackAddress
  let file: String

  /// Nil for a name that no paper and no settings file of a meeting has.
  init?(council: String, meeting: String, file: String) {
    guard let council = try? PackName(council), let meeting = try? PackName(meeting),
      Self.settings.contains(file) || PaperName(file: file) != nil
    else { return nil }
    self.meeting = PackAddress(council: council, meeting: meeting)
    self.file = file
  }

  /// Files of a meeting beside its papers, which hold words of all of them.
  static let settings = ["meeting.yaml", "facts.yaml", "tables.yaml"]

  /// Nil for a settings file.
  var name: PaperName? { PaperName(file: file) }

  /// Below Data.
  var path: String { "councils/\(meeting.council)/meetings/\(meeting.meeting)/\(file)" }

  /// The page at which it is edited.
  var page: String {
    "/paper/\(meeting.council)/\(meeting.meeting)/\(FormText.encoded(file))"
  }
}

/// The text of a file as an editor has it.
struct OpenedText: Sendable {
  /// As it lies on the disk.
  let bytes: [UInt8]
  /// Without a byte order mark, with line feeds alone.
  let text: String
  private let hasMark: Bool
  private let hasReturns: Bool

  /// Nil for bytes that are no text of UTF-8.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let whole = String(validating: hasMark ? bytes[3...] : bytes[...], as: UTF8.self) else {
      return nil
    }
    hasReturns = whole.utf8.contains(UInt8(ascii: "\r"))
    text = Self.normalised(whole)
  }

  /// A text from a browser, which writes line ends in its own way.
  static func normalised(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return String(text.replacing("\r\n", with: "\n").map { $0 == "\r" ? "\n" : $0 })
  }

  /// Another text in the form that this file has on the disk.
  func written(_ other: String) -> [UInt8] {
    if other == text { return bytes }
    let lines = hasReturns ? other.replacing("\n", with: "\r\n") : other
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.utf8)
  }
}
