import Diagnostics
package import Fingerprints

/// What makes a manifest a published record that proves itself: it names the fingerprint of its own
/// contents and those of the records before it.
///
/// An edit is seen by the record's own fingerprint. One that puts that right too is seen by the next
/// record of the series, which names it. Line ends and the order of keys do not count: what is taken
/// is the canonical text of what was read.
extension Manifest {
  /// What a record says of itself and of the records before it.
  package struct Record: Sendable, Hashable {
    /// The records of the same committee that no other record named when this one was written: one,
    /// or several where packs were published apart. In the order of meetings.
    package var previous: [Predecessor]

    package init(previous: [Predecessor]) { self.previous = previous }
  }

  /// A record that another one names.
  package struct Predecessor: Sendable, Hashable {
    /// The name of the meeting's folder.
    package var meeting: String
    /// Of the record's contents, its own predecessors among them.
    package var fingerprint: Fingerprint

    package init(meeting: String, fingerprint: Fingerprint) {
      self.meeting = meeting
      self.fingerprint = fingerprint
    }
  }

  /// Of the canonical text without the fingerprint that stands in it: what a record names as its own,
  /// and the next one as that of the record before it. Older records have one as well, and do not say it.
  package var contentFingerprint: Fingerprint {
    Fingerprint(of: bytes(sealedBy: nil, writtenLists()))
  }

  /// Whether the bytes of a record without the fingerprint that stands in them have that fingerprint: nearly every
  /// record is as it was written, and then need not be written anew to be proved.
  ///
  /// - Parameter range: of the fingerprint, with its quotation marks.
  static func isWritten(as fingerprint: Fingerprint, _ range: SourceRange) -> Bool {
    let bytes = range.source.bytes
    let key = Array(", \"sha256\": ".utf8)
    let start = range.bytes.lowerBound - key.count
    guard start >= 0, bytes[start..<range.bytes.lowerBound].elementsEqual(key) else { return false }
    var builder = FingerprintBuilder()
    builder.add(bytes[..<start])
    builder.add(bytes[range.bytes.upperBound...])
    return builder.finish() == fingerprint
  }

  /// The line of a record, with its own fingerprint or without.
  static func line(_ record: Record, sealedBy fingerprint: Fingerprint?) -> String {
    let previous = record.previous.map {
      JSONText.object([("meeting", $0.meeting), ("sha256", $0.fingerprint.description)])
    }
    var fields = [("previous", JSONText.list(previous))]
    if let fingerprint { fields.append(("sha256", JSONText.quoted(fingerprint.description))) }
    return JSONText.fields(fields)
  }

  /// The record in a manifest of number 2; what is wrong with it goes to the log, and nil comes back.
  /// - Returns: also the fingerprint that it names, and where.
  static func record(
    _ fields: JSONFields, log: inout DiagnosticLog
  ) -> (record: Record, fingerprint: Fingerprint, range: SourceRange)? {
    guard let node = fields.node("record"),
      let inner = JSONFields(node, key: "record", required: ["previous", "sha256"], log: &log)
    else { return nil }
    let previous = inner.list("previous", log: &log, predecessor)
    guard let fingerprint = inner.fingerprint("sha256", log: &log),
      let range = inner.node("sha256")?.range
    else { return nil }
    return (Record(previous: previous), fingerprint, range)
  }

  private static func predecessor(_ node: JSONNode, log: inout DiagnosticLog) -> Predecessor? {
    guard
      let fields = JSONFields(node, key: "previous", required: ["meeting", "sha256"], log: &log),
      let meeting = fields.text("meeting", log: &log),
      let fingerprint = fields.fingerprint("sha256", log: &log)
    else { return nil }
    return Predecessor(meeting: meeting, fingerprint: fingerprint)
  }
}
