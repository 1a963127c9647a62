/// Style rules that a page may carry: no request leaves the page and no tag can be closed.
package struct StyleSheet: Sendable {
  package let rules: String

  /// What a style sheet must not hold, with the byte offset of each place. `<` would let it leave its
  /// element; `@import` and `url(` would ask for another file (a `data:` address asks for nothing).
  package static func faults(in rules: String) -> [(offset: Int, text: String)] {
    let bytes = Array(rules.utf8)
    var found: [(offset: Int, text: String)] = []
    for (needle, allowed) in [("<", ""), ("@import", ""), ("url(", "url(data:")] {
      let wanted = Array(needle.utf8)
      var index = 0
      while index + wanted.count <= bytes.count {
        let here = bytes[index..<index + wanted.count]
        if zip(here, wanted).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
          let rest = String(decoding: bytes[index...].prefix(allowed.utf8.count), as: UTF8.self)
          if allowed.isEmpty || rest.lowercased() != allowed { found.append((index, needle)) }
        }
        index += 1
      }
    }
    return found.sorted { $0.offset < $1.offset }
  }

  /// Nil where `faults(in:)` finds any.
  package init?(rules: String) {
    guard Self.faults(in: rules).isEmpty else { return nil }
    self.rules = rules
  }
}
