/// The lines of a `meeting.yaml` that say what became of the meeting or its items.
package enum StateLines {
  private static let ofMeeting = ["cancelled:", "postponed:", "moved:"]
  private static let ofItem = ["withdrawn:", "deferred:", "urgent:"]

  /// The file without them, as far as each stands on lines of its own: what it was before they were added.
  package static func taken(off text: [UInt8]) -> [UInt8] {
    var kept: [ArraySlice<UInt8>] = []
    /// How far the key is indented whose lines are left out.
    var left: Int?
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
      let rest = line.dropFirst(indent)
      if let depth = left, indent > depth, !rest.isEmpty { continue }
      left = nil
      let keys = indent == 0 ? ofMeeting : ofItem
      if keys.contains(where: { rest.starts(with: $0.utf8) }) {
        left = indent
        continue
      }
      kept.append(line)
    }
    return Array(kept.joined(separator: [UInt8(ascii: "\n")]))
  }
}
