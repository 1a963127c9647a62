import Publication

/// A paragraph as a comparison sees it: its words, by which it is known whatever its number and
/// wherever it stands, and what came from data.
struct PaperWords: Sendable {
  let paragraph: Manifest.Paragraph
  let tokens: [Token]
  /// The words alone, with plain quotes and dashes. Two paragraphs with the same words are one paragraph
  /// whose figures moved.
  var words: [String] { key.words }
  /// Equal for paragraphs of one kind with the same words.
  let key: Key

  /// A word, or what one value or figure printed.
  struct Token: Sendable, Hashable {
    let text: String
    /// The id of the figure; empty for a value; nil for an author's word.
    let figure: String?
    /// Whether a space stands before it.
    let isApart: Bool

    var isData: Bool { figure != nil }
  }

  init(_ paragraph: Manifest.Paragraph) {
    self.paragraph = paragraph
    var tokens: [Token] = []
    var isApart = true
    for (place, piece) in paragraph.text.enumerated() {
      if !place.isMultiple(of: 2) {
        let index = place / 2
        let figure = paragraph.figures.indices.contains(index) ? paragraph.figures[index] : ""
        tokens.append(Token(text: piece, figure: figure, isApart: isApart))
        isApart = false
        continue
      }
      let bytes = piece.utf8
      var start = bytes.startIndex
      var end = start
      while end < bytes.endIndex {
        let byte = bytes[end]
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
          if start < end {
            tokens.append(Token(text: String(piece[start..<end]), figure: nil, isApart: isApart))
          }
          isApart = true
          start = bytes.index(after: end)
        }
        bytes.formIndex(after: &end)
      }
      if start < end {
        tokens.append(Token(text: String(piece[start..<end]), figure: nil, isApart: isApart))
        isApart = false
      }
    }
    self.tokens = tokens
    key = Key(kind: paragraph.kind, words: Self.words(of: tokens))
  }

  /// Several paragraphs as the one that they are parts of.
  init(joining parts: [PaperWords]) {
    paragraph =
      parts.first?.paragraph ?? .init(report: "", section: "", kind: .paragraph, text: [""])
    tokens = parts.flatMap { part in
      part.tokens.enumerated().map { index, token in
        Token(text: token.text, figure: token.figure, isApart: token.isApart || index == 0)
      }
    }
    key = Key(kind: paragraph.kind, words: Self.words(of: tokens))
  }

  private static func words(of tokens: [Token]) -> [String] {
    var words: [String] = []
    for token in tokens where !token.isData && token.text != "|" {
      if token.text.utf8.allSatisfy({ $0 < 0x80 }) {
        words.append(token.text)
      } else {
        // A space that does not break parts words like any other.
        words += TypedText.plain(token.text).split(separator: " ").map(String.init)
      }
    }
    return words
  }

  /// Whether the data print the same in both: one text, one figure in two forms, as 5.5 and £5.5m, or in
  /// each the day of its own meeting.
  func printsTheSame(as other: PaperWords, days: MeetingDays? = nil) -> Bool {
    let left = tokens.filter(\.isData)
    let right = other.tokens.filter(\.isData)
    return left.count == right.count
      && zip(left, right).allSatisfy { one, two in
        if one.text == two.text { return true }
        guard one.figure == two.figure else { return false }
        return one.figure?.isEmpty == false
          ? DeclaredUnit.isOneForm(one.text, two.text)
          : days?.areTheDays(one.text, two.text) ?? false
      }
  }

  /// What two paragraphs are known to be one by. Each is looked up several times.
  struct Key: Hashable, Sendable {
    private let kind: Manifest.Paragraph.Kind
    let words: [String]
    private let hash: Int

    init(kind: Manifest.Paragraph.Kind, words: [String]) {
      self.kind = kind
      self.words = words
      var hasher = Hasher()
      for word in words { hasher.combine(word) }
      hash = hasher.finalize()
    }

    static func == (left: Self, right: Self) -> Bool {
      left.hash == right.hash && left.kind == right.kind && left.words == right.words
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }
}
