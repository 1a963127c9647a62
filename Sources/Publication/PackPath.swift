import Diagnostics
package import ProjectFiles

/// The name of a council, of a meeting or of one file in Output: `a` to `z`, `0` to `9`, `-` and
/// `.`, fewer than 60 characters, beginning with a letter or digit and not ending with a full stop.
///
/// Such a name means one file on every file system and in every link, and is none of the tool's own.
package struct PackName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package static let limit = 60

  package init(_ text: String) throws(OutputProblem) {
    if let fault = Self.fault(in: text) { throw .name(text, fault) }
    self.text = text
  }

  package var description: String { text }
  package var fileName: FileName { FileName(text) }

  /// In the order of the bytes.
  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// What a name breaks of the rule.
  package enum Fault: Sendable, Hashable {
    case empty, tooLong, character, edge
    /// A name that Windows keeps for a device, such as `con`.
    case device
  }

  private static func fault(in text: String) -> Fault? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return .empty }
    func isWord(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isDigit
    }
    let dot = UInt8(ascii: ".")
    guard bytes.count < limit else { return .tooLong }
    guard bytes.allSatisfy({ isWord($0) || $0 == UInt8(ascii: "-") || $0 == dot }) else {
      return .character
    }
    guard isWord(first), last != dot else { return .edge }
    let stem = String(decoding: bytes.prefix { $0 != dot }, as: UTF8.self)
    let numbered = ["com", "lpt"].contains(String(stem.prefix(3))) && stem.utf8.count == 4
    let isDevice =
      ["con", "prn", "aux", "nul"].contains(stem)
      || numbered && "123456789".contains(stem.suffix(1))
    return isDevice ? .device : nil
  }
}

/// The path of a file in a public or restricted folder: names with `/` between them.
package struct PackPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let names: [PackName]

  package static let depthLimit = 4

  package init(_ text: String) throws(OutputProblem) {
    var names: [PackName] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      do throws(OutputProblem) {
        names.append(try PackName(String(part)))
      } catch {
        if case .name(_, let fault) = error { throw .name(text, fault) }
        throw error
      }
    }
    guard names.count <= Self.depthLimit else { throw .name(text, .tooLong) }
    self.names = names
  }

  package var description: String { names.map(\.text).joined(separator: "/") }

  /// By names, so that what lies in one folder stands together.
  package static func < (left: Self, right: Self) -> Bool {
    left.names.lexicographicallyPrecedes(right.names)
  }
}

/// Which pack: `Output/<council>/<meeting>`, the unit that is exchanged.
package struct PackAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let council: PackName
  package let meeting: PackName

  package init(council: PackName, meeting: PackName) {
    self.council = council
    self.meeting = meeting
  }

  package var description: String { "\(council)/\(meeting)" }

  /// Reads what `description` writes; nil for another text.
  package init?(_ text: some StringProtocol) {
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, let council = try? PackName(String(names[0])),
      let meeting = try? PackName(String(names[1]))
    else { return nil }
    self.init(council: council, meeting: meeting)
  }

  /// By council, then by meeting.
  package static func < (left: Self, right: Self) -> Bool {
    (left.council, left.meeting) < (right.council, right.meeting)
  }
}
