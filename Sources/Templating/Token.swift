import Diagnostics

/// A word of a tag.
struct Token {
  enum Kind {
    case name(String)
    /// A text in quotes; the quotes belong to the token's bytes.
    case text(String)
    case whole(Int)
    /// One of `. , : | ( )`
    case symbol(UInt8)
  }

  let kind: Kind
  let bytes: Range<Int>

  /// As a finding names it.
  var words: String {
    switch kind {
    case .name(let name): "'\(name)'"
    case .text(let text): "\"\(text)\""
    case .whole(let number): "'\(number)'"
    case .symbol(let byte): "'\(Character(Unicode.Scalar(byte)))'"
    }
  }
}

/// A stretch of a template: text, or what stands between braces.
struct Piece {
  enum Kind {
    case text
    case value
    case tag
    case comment
  }

  /// What else stands on the line of a tag, before it or after it, other tags aside.
  enum Beside: Int, Comparable {
    case nothing
    /// The marks of a list or a quotation.
    case prefix
    case words

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  /// Text is shortened where lines of tags leave nothing behind.
  var bytes: Range<Int>
  var tokens: [Token] = []
  /// A finding about the words of this tag has been reported already.
  var isBroken = false
  var before = Beside.nothing
  var after = Beside.nothing
  /// The blanks before a tag that is alone on its line.
  var indent: Range<Int>?
  /// The line end after a tag that is alone on its line.
  var lineEnd: Range<Int>?

  var isAlone: Bool { before == .nothing && after == .nothing }
}
