internal import Diagnostics

/// JSON with its members in order.
indirect enum SchemaText: Sendable {
  case text(String)
  /// Digits as they are written.
  case number(String)
  case truth(Bool)
  case list([SchemaText])
  case object([(String, SchemaText)])

  /// Indented by two spaces; lists of plain values stand in one line.
  var lines: String { write(at: 0) }

  private func write(at depth: Int) -> String {
    let (inner, outer) = (
      String(repeating: "  ", count: depth + 1), String(repeating: "  ", count: depth)
    )
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let digits): return digits
    case .truth(let value): return value ? "true" : "false"
    case .list(let items):
      if items.allSatisfy(\.isPlain) {
        return "[\(items.map { $0.write(at: depth) }.joined(separator: ", "))]"
      }
      return
        "[\n\(items.map { inner + $0.write(at: depth + 1) }.joined(separator: ",\n"))\n\(outer)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { "\(inner)\(JSONText.quoted($0)): \($1.write(at: depth + 1))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .truth: true
    case .list, .object: false
    }
  }
}
