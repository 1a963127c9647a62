import Diagnostics
import Figures
import ProjectFiles

/// What the page of a council says of one pack: read from the public part's manifest, and so from nothing
/// that is not public.
struct StandingMeeting: Sendable, Hashable {
  /// The name of its folder.
  let id: String
  let council: String
  let committee: String
  let date: CalendarDate
  /// When its papers went out; nil where the manifest does not say.
  let issued: CalendarDate?
  /// The folder of the meeting whose papers it corrects.
  let corrects: String?
  /// The papers with the page of each.
  let papers: [(title: String, page: String)]
  /// The paths of its files.
  let files: Set<String>

  /// Whether it goes out with a letter, after the agenda.
  var isSupplement: Bool { files.contains("letter.html") }

  /// The day that its entry of a feed is of.
  var updated: CalendarDate { issued ?? date }

  static func == (left: Self, right: Self) -> Bool { left.id == right.id }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Of a pack that stands in Output; nil where its manifest cannot be read, which `verify` tells.
  init?(_ id: String, in council: borrowing OutputFolder) {
    guard let meeting = try? council.folder(FileName(id)),
      let open = try? meeting.folder(FileName(PackPart.public.rawValue)),
      let bytes = try? open.descriptor.openFile(FileName(PackFolder.manifestName))
        .readAll(limit: ProjectFolder.limit)
    else { return nil }
    self.init(id, manifest: bytes)
  }

  /// Of a manifest in its canonical form, of which a few lines alone are read: the rest is figures.
  init?(_ id: String, manifest bytes: [UInt8]) {
    guard let meeting = Self.value(of: "meeting", in: bytes),
      let council = Self.value(of: "council", in: bytes).flatMap({ $0["name"]?.text }),
      let committee = meeting["committee"]?.text,
      let date = meeting["date"]?.text.flatMap(CalendarDate.init(iso:))
    else { return nil }
    self.id = id
    self.council = council
    self.committee = committee
    self.date = date
    issued = meeting["issued"]?.text.flatMap(CalendarDate.init(iso:))
    corrects = meeting["corrects"]?.text
    files = Set((Self.value(of: "files", in: bytes)?.items ?? []).compactMap { $0["path"]?.text })
    // What was taken off after publication is led to by nothing.
    let withdrawn = Set(
      (Self.value(of: "withdrawn", in: bytes)?.items ?? []).compactMap { $0["report"]?.text })
    papers = (Self.value(of: "reports", in: bytes)?.items ?? []).compactMap { report in
      guard let id = report["id"]?.text, !withdrawn.contains(id), let title = report["title"]?.text,
        let page = report["files"]?.items.lazy.compactMap(\.text).first
      else { return nil }
      return (title, page)
    }
  }

  /// The value of one key of a manifest: a line, or the lines of a list. No text of JSON holds the end of
  /// a line, so the key is found by what begins its line.
  private static func value(of key: String, in bytes: [UInt8]) -> JSONNode? {
    let head = Array("\n  \"\(key)\": ".utf8)
    guard let start = bytes.firstRange(of: head)?.upperBound else { return nil }
    let isList = bytes[start...].starts(with: Array("[\n".utf8))
    let mark = Array((isList ? "\n  ]" : "\n").utf8)
    let end = bytes[start...].firstRange(of: mark)
    var value = Array(bytes[start..<(end?.lowerBound ?? bytes.count)])
    if isList { value += mark }
    while value.last == UInt8(ascii: ",") { value.removeLast() }
    return try? JSONReader.read(SourceText(name: key, bytes: value))
  }
}

extension JSONNode {
  /// The member of an object.
  fileprivate subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  fileprivate var text: String? { if case .text(let text) = value { text } else { nil } }

  fileprivate var items: [JSONNode] { if case .array(let items) = value { items } else { [] } }
}
