package import Documents

extension PrintLook {
  /// What a style sheet says for print of the colours, the fonts and the edges of pages; a later rule counts
  /// before an earlier one. Its other rules are not followed.
  package init(_ sheet: StyleSheet) {
    self.init()
    var lexer = StyleLexer(Array(sheet.rules.utf8))
    var tokens: [StyleToken] = []
    while let token = lexer.next() {
      if token.kind != .comment { tokens.append(token) }
    }
    read(rules: tokens[...])
  }

  private mutating func read(rules: ArraySlice<StyleToken>) {
    for (head, inner) in Self.blocks(of: rules) {
      guard let first = head.first else { continue }
      switch (first.kind, first.text) {
      case (.atName, "media"):
        if head.contains(where: { $0.kind == .name && $0.text == "print" }) { read(rules: inner) }
      case (.atName, "page"):
        // Not those of first or named pages.
        if head.count == 1 { read(edges: inner) }
      case (.atName, _): break
      default: read(declarations: inner, of: head)
      }
    }
  }

  /// What stands before each block of brackets, and in it. Declarations between blocks are passed over.
  private static func blocks(
    of tokens: ArraySlice<StyleToken>
  ) -> [(head: ArraySlice<StyleToken>, inner: ArraySlice<StyleToken>)] {
    var blocks: [(head: ArraySlice<StyleToken>, inner: ArraySlice<StyleToken>)] = []
    var rest = tokens
    while let open = rest.firstIndex(where: { $0.ends || $0.opens }) {
      let head = rest[..<open]
      guard rest[open].opens else {
        rest = rest[(open + 1)...]
        continue
      }
      let close = end(of: rest, from: open)
      blocks.append((head, rest[(open + 1)..<close]))
      rest = rest[min(close + 1, rest.endIndex)...]
    }
    return blocks
  }

  /// The index of the bracket that closes the one at an index.
  private static func end(of tokens: ArraySlice<StyleToken>, from open: Int) -> Int {
    var depth = 0
    for index in open..<tokens.endIndex {
      if tokens[index].opens { depth += 1 }
      if tokens[index].closes { depth -= 1 }
      if depth == 0 { return index }
    }
    return tokens.endIndex
  }

  private mutating func read(edges: ArraySlice<StyleToken>) {
    for (head, inner) in Self.blocks(of: edges) {
      if let name = head.last, name.kind == .atName, let edge = Edge(rawValue: name.text) {
        for (property, value) in Self.declarations(inner)
        where property == "content" {
          self.edges[edge] = Self.pieces(value)
        }
      }
    }
  }

  private static func pieces(_ value: ArraySlice<StyleToken>) -> [Piece] {
    var pieces: [Piece] = []
    var function = ""
    for token in value {
      switch token.kind {
      case .text: pieces.append(.words(token.text))
      case .function: function = token.text
      case .name:
        switch (function, token.text) {
        case ("counter", "page"): pieces.append(.page)
        case ("counter", "pages"): pieces.append(.pages)
        case ("string", let name):
          // What a house keeps from its own page is not there on one of several papers.
          if let running = Running(rawValue: name) { pieces.append(.running(running)) }
        default: break
        }
        function = ""
      default: break
      }
    }
    return pieces
  }

  private mutating func read(
    declarations: ArraySlice<StyleToken>, of selector: ArraySlice<StyleToken>
  ) {
    let names = selector.filter { $0.kind == .name }.map(\.text)
    let isRoot = selector.count == 2 && names == ["root"]
    guard isRoot || (selector.count == 1 && (names == ["html"] || names == ["body"])) else {
      return
    }
    for (property, value) in Self.declarations(declarations) {
      switch property {
      case "font", "font-family":
        let families = Self.families(value)
        if !families.isEmpty { fonts = families }
      case "--text": Self.set(&text, value)
      case "--quiet": Self.set(&quiet, value)
      case "--line": Self.set(&line, value)
      case "--bar": Self.set(&bar, value)
      default: break
      }
    }
  }

  private static func declarations(
    _ tokens: ArraySlice<StyleToken>
  ) -> [(property: String, value: ArraySlice<StyleToken>)] {
    tokens.split(whereSeparator: \.ends).compactMap { words in
      guard let name = words.first, name.kind == .name, words.count > 2 else { return nil }
      return (name.text, words.dropFirst(2))
    }
  }

  /// A colour in digits: three or six of them.
  private static func set(_ colour: inout String, _ value: ArraySlice<StyleToken>) {
    guard let token = value.first, token.kind == .hashName,
      token.text.utf8.allSatisfy({
        ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66)
      })
    else { return }
    switch token.text.utf8.count {
    case 3: colour = token.text.map { "\($0)\($0)" }.joined()
    case 6: colour = token.text
    default: break
    }
  }

  private static let notFamilies: Set<String> = [
    "serif", "sans-serif", "monospace", "system-ui", "bold", "normal", "italic", "inherit",
  ]

  private static func families(_ value: ArraySlice<StyleToken>) -> [String] {
    value.split { $0.kind == .mark(UInt8(ascii: ",")) }.compactMap { words in
      let name = words.filter {
        [.name, .text].contains($0.kind) && !notFamilies.contains($0.text)
      }
      .map(\.text).joined(separator: " ")
      return name.isEmpty ? nil : name
    }
  }
}

extension StyleToken {
  fileprivate var opens: Bool { kind == .open(UInt8(ascii: "{")) }
  fileprivate var closes: Bool { kind == .close(UInt8(ascii: "}")) }
  fileprivate var ends: Bool { kind == .mark(UInt8(ascii: ";")) }
}
