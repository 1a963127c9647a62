/// What stands at the head or the foot of a page, left, in the middle and right.
struct PageWords: Hashable, Sendable {
  /// A part of it.
  enum Piece: Hashable, Sendable {
    case text(String)
    /// The number of the page, and that of the last one.
    case page, pages
  }

  var left: [Piece] = []
  var middle: [Piece] = []
  var right: [Piece] = []
  /// Whether the words on the right are bold, as those of a paper that is not open to the public are.
  var isMarked = false

  var isEmpty: Bool { left.isEmpty && middle.isEmpty && right.isEmpty }
}

extension StyleRules {
  /// The content of a box in the margin of a page, as `"Page " counter(page)`, put in words.
  ///
  /// - Parameter strings: the words of each `string(…)`.
  static func pieces(_ content: String, strings: [String: String]) -> [PageWords.Piece] {
    var pieces: [PageWords.Piece] = []
    var rest = Substring(content)
    while let first = rest.first {
      if first == "\"" || first == "'" {
        let words = rest.dropFirst().prefix { $0 != first }
        pieces.append(.text(String(words)))
        rest = rest.dropFirst(words.count + 2)
      } else if first.isLetter {
        let name = rest.prefix { $0 != "(" && !$0.isWhitespace }
        rest = rest.dropFirst(name.count)
        guard rest.first == "(" else { continue }
        let argument = trimmed(rest.dropFirst().prefix { $0 != ")" })
        rest = rest.drop { $0 != ")" }.dropFirst()
        switch (name, argument) {
        case ("counter", "page"): pieces.append(.page)
        case ("counter", "pages"): pieces.append(.pages)
        case ("string", let name): pieces.append(.text(strings[name] ?? ""))
        default: continue
        }
      } else {
        rest = rest.dropFirst()
      }
    }
    return pieces.filter { $0 != .text("") }
  }
}
