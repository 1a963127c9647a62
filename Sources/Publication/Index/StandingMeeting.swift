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

  /// What became of it or of its papers, in the words that its pages have.
  let notices: [Manifest.Notice]

  /// What became of the whole meeting; nil for one that is held where and when it was called.
  var state: Manifest.State? { notices.lazy.compactMap(\.state).first }

  /// Whether it goes out with a letter, after the agenda.
  var isSupplement: Bool { files.contains("letter.html") }

  /// The day that its entry of a feed is of: of the papers, or of what became of them last.
  var updated: CalendarDate {
    notices.compactMap { CalendarDate(iso: $0.on) }.reduce(issued ?? date) { max($0, $1) }
  }

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
    let values = Self.values(of: Self.keys, in: bytes)
    guard let meeting = values["meeting"], let council = values["council"]?["name"]?.text,
      let committee = meeting["committee"]?.text,
      let date = meeting["date"]?.text.flatMap(CalendarDate.init(iso:))
    else { return nil }
    self.id = id
    self.council = council
    self.committee = committee
    self.date = date
    issued = meeting["issued"]?.text.flatMap(CalendarDate.init(iso:))
    corrects = meeting["corrects"]?.text
    files = Set((values["files"]?.items ?? []).compactMap { $0["path"]?.text })
    notices = (values["notices"]?.items ?? []).compactMap { notice in
      guard let text = notice["text"]?.text, let day = notice["on"]?.text else { return nil }
      let state = notice["state"]?.text.flatMap(Manifest.State.init(rawValue:))
      return Manifest.Notice(text, on: day, state: state)
    }
    // What was taken off after publication is led to by nothing.
    let withdrawn = Set((values["withdrawn"]?.items ?? []).compactMap { $0["report"]?.text })
    papers = (values["reports"]?.items ?? []).compactMap { report in
      guard let id = report["id"]?.text, !withdrawn.contains(id), let title = report["title"]?.text,
        let page = report["files"]?.items.lazy.compactMap(\.text).first
      else { return nil }
      return (title, page)
    }
  }

  private static let keys = ["council", "files", "meeting", "notices", "reports", "withdrawn"]

  /// The values of some keys of a manifest, each a line or the lines of a list, in one pass. No text of
  /// JSON holds the end of a line, so a key is known by what begins its line.
  private static func values(of keys: [String], in bytes: [UInt8]) -> [String: JSONNode] {
    let heads = keys.map { (key: $0, head: Array("  \"\($0)\": ".utf8)) }
    var values: [String: JSONNode] = [:]
    // The list that is being read, from its first byte on.
    var open: (key: String, start: Int)?
    let text = bytes.span
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 10 { end += 1 }
      // Lines of entries begin with four spaces.
      if end - start > 2, text[start] == 32, text[start + 1] == 32, text[start + 2] != 32 {
        if let list = open {
          values[list.key] = node(list.key, bytes[list.start..<(start + 3)])
          open = nil
        } else if let (key, head) = heads.first(where: { holds(text, $0.head, at: start) }) {
          let first = start + head.count
          if end - first == 1, text[first] == UInt8(ascii: "[") {
            open = (key, first)
          } else {
            values[key] = node(key, bytes[first..<end])
          }
        }
      }
      start = end + 1
    }
    return values
  }

  private static func holds(_ text: Span<UInt8>, _ head: [UInt8], at start: Int) -> Bool {
    guard start + head.count <= text.count else { return false }
    for offset in head.indices where text[start + offset] != head[offset] { return false }
    return true
  }

  private static func node(_ key: String, _ bytes: ArraySlice<UInt8>) -> JSONNode? {
    let value = bytes.last == UInt8(ascii: ",") ? bytes.dropLast() : bytes
    return try? JSONReader.read(SourceText(name: key, bytes: Array(value)))
  }
}
