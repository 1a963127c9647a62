import Documents

/// The declarations of a style sheet by where they stand, as far as a Word file needs to know them.
struct StyleRules: Sendable {
  /// A declaration under what it stands in, from the outermost: `@media print`, then `h1`.
  struct Declaration: Sendable {
    let path: [String]
    let name: String
    let value: String
  }

  private(set) var all: [Declaration] = []

  /// - Parameter rules: of a `StyleSheet`, which closes all that it opens.
  init(_ rules: String) {
    var reader = Reader(bytes: Array(rules.utf8))
    reader.read(under: [])
    all = reader.found
  }

  /// The last value that a selector has in print; nil where it has none.
  func printed(_ selector: String, _ name: String) -> String? {
    value(selector, name) { $0.isEmpty || $0 == ["@media print"] }
  }

  /// The last value that a selector has on a light screen.
  func onScreen(_ selector: String, _ name: String) -> String? {
    value(selector, name) { $0.isEmpty || $0 == ["@media screen"] }
  }

  /// The last value of a box in the margin, such as `@bottom-left`, of the pages that a selector names.
  func box(_ box: String, of page: String) -> String? {
    all.last { $0.path == [page, box] && $0.name == "content" }?.value
  }

  private func value(_ selector: String, _ name: String, in media: ([String]) -> Bool) -> String? {
    all.last { declaration in
      guard declaration.name == name, let own = declaration.path.last,
        media(Array(declaration.path.dropLast()))
      else { return false }
      return own.split(separator: ",").contains { Self.trimmed($0) == selector }
    }?.value
  }

  /// Without the white space around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0
    var found: [Declaration] = []

    /// Reads up to the end of what is open.
    mutating func read(under path: [String]) {
      var words: [UInt8] = []
      var depth = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "/") where index < bytes.count && bytes[index] == UInt8(ascii: "*"):
          skipComment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): words += [byte] + text(byte)
        case UInt8(ascii: "("):
          depth += 1
          words.append(byte)
        case UInt8(ascii: ")"):
          depth -= 1
          words.append(byte)
        case UInt8(ascii: "{"):
          let own = trimmed(String(decoding: words, as: UTF8.self))
          words = []
          // No house nests deeper, and what does means nothing to a Word file.
          read(under: path.count < 4 ? path + [own] : path)
        case UInt8(ascii: ";") where depth == 0:
          take(words, under: path)
          words = []
        case UInt8(ascii: "}"):
          take(words, under: path)
          return
        default: words.append(byte)
        }
      }
      take(words, under: path)
    }

    private mutating func take(_ words: [UInt8], under path: [String]) {
      let text = String(decoding: words, as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return }
      let value = trimmed(parts[1].replacing("!important", with: ""))
      found.append(Declaration(path: path, name: trimmed(parts[0]), value: value))
    }

    private mutating func text(_ mark: UInt8) -> [UInt8] {
      var words: [UInt8] = []
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        words.append(byte)
        if byte == mark { break }
      }
      return words
    }

    private mutating func skipComment() {
      index += 1
      while index + 1 < bytes.count {
        index += 1
        if bytes[index - 1] == UInt8(ascii: "*"), bytes[index] == UInt8(ascii: "/") { break }
      }
      index += 1
    }
  }
}
