/// What a part of a Word file refers to: other parts, and addresses.
struct WordRelations: Sendable {
  private var entries: [(kind: String, target: String, isOutside: Bool)] = []
  private var known: [String: String] = [:]

  /// The id of a target, the same each time that it is asked for.
  mutating func id(of target: String, kind: String, isOutside: Bool = false) -> String {
    if let id = known[kind + target] { return id }
    entries.append((kind, target, isOutside))
    let id = "rId\(entries.count)"
    known[kind + target] = id
    return id
  }

  var bytes: [UInt8] {
    var xml = XMLBuffer()
    xml.open("Relationships", ("xmlns", WordNames.package + "/relationships"))
    for (index, entry) in entries.enumerated() {
      let kind = entry.kind.hasPrefix("http") ? entry.kind : "\(WordNames.office)/\(entry.kind)"
      var attributes: [XMLBuffer.Attribute] = [
        ("Id", "rId\(index + 1)"), ("Type", kind), ("Target", entry.target),
      ]
      if entry.isOutside { attributes.append(("TargetMode", "External")) }
      xml.leaf("Relationship", attributes)
    }
    xml.close("Relationships")
    return xml.bytes
  }
}
