/// The number of something in a list, or of nothing. A paragraph may have a hundred thousand marks, each
/// of which names several others, so that it matters how much room a number takes.
@propertyWrapper struct OptionalIndex {
  private var number: Int32 = -1

  init(wrappedValue: Int?) { self.wrappedValue = wrappedValue }

  var wrappedValue: Int? {
    get { number < 0 ? nil : Int(number) }
    set { number = newValue.map { Int32($0) } ?? -1 }
  }
}

/// A piece of the text of a leaf block, before pieces are nested.
struct InlineToken {
  enum Kind {
    /// The bytes as they stand.
    case text
    case softBreak
    case hardBreak
    /// A string in `InlineParser.strings`.
    case decoded(Int32)
    case code(Int32)
    case html(Int32)
    /// The number of a mark.
    case mark(Int32)
    /// A run of `*` or `_` in `InlineParser.runs`.
    case run(Int32)
    /// The beginning of a link or an image, with its target in `InlineParser.targets`.
    case open(Int32)
    case close(Int32)
  }

  var kind: Kind
  private let first: Int32
  private let last: Int32

  init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    first = Int32(start)
    last = Int32(end)
  }

  var start: Int { Int(first) }
  var end: Int { Int(last) }
}

/// Where a link or an image leads.
struct LinkDestination {
  var destination: String
  var title: String?
  var isImage: Bool
}

/// A run of `*` or `_`. Closing characters are taken from its left, opening ones from its right.
struct DelimiterRun {
  let character: UInt8
  let canOpen: Bool
  let canClose: Bool
  private let written: Int32
  private var unpaired: Int32
  /// The neighbours on the stack of runs that may still open or close something.
  @OptionalIndex var previous: Int?
  @OptionalIndex var next: Int? = nil
  /// The pairs that the run closes, first to last, and opens, last to first.
  @OptionalIndex var firstClosed: Int? = nil
  @OptionalIndex var lastClosed: Int? = nil
  @OptionalIndex var lastOpened: Int? = nil

  init(
    character: UInt8, length: Int, canOpen: Bool, canClose: Bool, previous: Int?
  ) {
    self.character = character
    self.canOpen = canOpen
    self.canClose = canClose
    written = Int32(length)
    unpaired = written
    _previous = OptionalIndex(wrappedValue: previous)
  }

  var length: Int { Int(written) }

  /// How many characters are not yet part of emphasis.
  var left: Int {
    get { Int(unpaired) }
    set { unpaired = Int32(newValue) }
  }
}

/// Two runs of which each gives one character (emphasis) or two (strong emphasis).
struct DelimiterPair {
  let isStrong: Bool
  @OptionalIndex var nextClosed: Int? = nil
  @OptionalIndex private(set) var nextOpened: Int?

  init(isStrong: Bool, nextOpened: Int?) {
    self.isStrong = isStrong
    _nextOpened = OptionalIndex(wrappedValue: nextOpened)
  }

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
