import Publication

/// A paragraph as a comparison sees it: its words, by which it is known whatever its number and
/// wherever it stands, and what came from data.
struct PaperWords: Sendable {
  let paragraph: Manifest.Paragraph
  let tokens: [Token]
  /// The words alone. Two paragraphs with the same words are one paragraph whose figures moved.
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
    words = tokens.compactMap { $0.isData || $0.text == "|" ? nil : $0.text }
  }

  /// What the data printed, in order.
  var data: [String] { tokens.compactMap { $0.isData ? $0.text : nil } }

  /// Equal for paragraphs of one kind with the same words.
  var key: Key { Key(kind: paragraph.kind, words: words) }

  struct Key: Hashable, Sendable {
    let kind: Manifest.Paragraph.Kind
    let words: [String]
  }
}
