/// A piece of the text of a leaf block, before pieces are nested.
struct InlineToken {
  enum Kind {
    /// The bytes as they stand.
    case text
    case softBreak
    case hardBreak
    /// A string in `InlineParser.strings`.
    case decoded(Int)
    case code(Int)
    case html(Int)
    /// The number of a mark.
    case mark(Int)
    /// A run of `*` or `_` in `InlineParser.runs`.
    case run(Int)
    /// The beginning of a link or an image, with its target in `InlineParser.targets`.
    case open(Int)
    case close(Int)
  }

  var kind: Kind
  var start: Int
  var end: Int
}

/// Where a link or an image leads.
struct LinkTarget {
  var destination: String
  var title: String?
  var isImage: Bool
}

/// A run of `*` or `_`. Closing characters are taken from its left, opening ones from its right.
struct DelimiterRun {
  let character: UInt8
  let length: Int
  let canOpen: Bool
  let canClose: Bool
  /// How many characters are not yet part of emphasis.
  var left: Int
  /// The neighbours on the stack of runs that may still open or close something.
  var previous: Int?
  var next: Int?
  /// The pairs that the run closes, first to last, and opens, last to first.
  var firstClosed: Int?
  var lastClosed: Int?
  var lastOpened: Int?

  init(
    character: UInt8, length: Int, canOpen: Bool, canClose: Bool, previous: Int?
  ) {
    self.character = character
    self.length = length
    self.canOpen = canOpen
    self.canClose = canClose
    left = length
    self.previous = previous
  }
}

/// Two runs of which each gives one character (emphasis) or two (strong emphasis).
struct DelimiterPair {
  let isStrong: Bool
  var nextClosed: Int?
  var nextOpened: Int?

  var length: Int { isStrong ? 2 : 1 }
}

/// A `[` or `![` that may begin a link or an image.
struct Bracket {
  let token: Int
  let isImage: Bool
  /// The place after the bracket.
  let contentStart: Int
  /// The last run of `*` or `_` before it.
  let previousRun: Int?
  /// Whether another bracket opens after it, so that its content is no label.
  var hasBracketAfter = false
}
