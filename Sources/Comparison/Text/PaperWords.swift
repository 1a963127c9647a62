import Publication

/// A paragraph as a comparison sees it: its words, by which it is known whatever its number and
/// wherever it stands, and what came from data.
struct PaperWords: Sendable {
  let paragraph: Manifest.Paragraph
  let tokens: [Token]
  /// The words alone, with plain quotes and dashes. Two paragraphs with the same words are one paragraph
  /// whose figures moved.
  let words: [String]

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
      var word = ""
      for scalar in piece.unicodeScalars {
        if scalar == " " || scalar == "\n" || scalar == "\t" {
          if !word.isEmpty { tokens.append(Token(text: word, figure: nil, isApart: isApart)) }
          word = ""
          isApart = true
        } else {
          word.unicodeScalars.append(scalar)
        }
      }
      if !word.isEmpty {
        tokens.append(Token(text: word, figure: nil, isApart: isApart))
        isApart = false
      }
    }
    self.tokens = tokens
    words = Self.words(of: tokens)
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
    words = Self.words(of: tokens)
  }

  private static func words(of tokens: [Token]) -> [String] {
    tokens.flatMap { token -> [String] in
      if token.isData || token.text == "|" { return [] }
      // A space that does not break parts words like any other.
      return TypedText.plain(token.text).split(separator: " ").map(String.init)
    }
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

  /// Equal for paragraphs of one kind with the same words.
  var key: Key { Key(kind: paragraph.kind, words: words) }

  struct Key: Hashable, Sendable {
    let kind: Manifest.Paragraph.Kind
    let words: [String]
  }
}
