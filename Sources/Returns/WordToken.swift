import WordFiles

/// A word, a mark or a figure of a paragraph, of a Word file or of the Markdown that it came of.
struct WordToken: Sendable, Hashable {
  /// What two tokens are compared by: words as they are read, figures by their names.
  enum Key: Sendable, Hashable {
    case word(String)
    case figure(String)
  }

  let key: Key
  /// As it stands: for a figure what is printed, or its tag in Markdown.
  let text: String
  let hasSpaceBefore: Bool
  /// Which of the figures of the file it is, counted from 1; 0 for a word, and in Markdown.
  var figure = 0

  var isFigure: Bool { if case .figure = key { true } else { false } }

  /// The words of a text, each mark by itself.
  static func tokens(of text: String, afterSpace: Bool) -> [WordToken] {
    var tokens: [WordToken] = []
    var word = ""
    var hadSpace = afterSpace
    func end() {
      guard !word.isEmpty else { return }
      tokens.append(WordToken(key: .word(plain(word)), text: word, hasSpaceBefore: hadSpace))
      word = ""
      hadSpace = false
    }
    for scalar in text.unicodeScalars where !isUnseen(scalar) {
      if isBlank(scalar) {
        end()
        hadSpace = true
      } else if isInWord(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        end()
        word.unicodeScalars.append(scalar)
        end()
      }
    }
    end()
    return tokens
  }

  /// Joiners and marks for breaks, which programs put into words and empty cells by themselves.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{00A0}"
  }

  static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || scalar.value >= 0x300
        && scalar.properties.generalCategory == .nonspacingMark
  }

  /// A word as it is compared: Word turns quotation marks and hyphens into others as they are typed.
  static func plain(_ word: String) -> String {
    switch word {
    case "’", "‘": "'"
    case "“", "”": "\""
    case "‑", "–": "-"
    default: word
    }
  }
}

/// The tokens as one text.
extension Sequence<WordToken> {
  /// With single spaces where the file has any; without one before the first.
  var joined: String {
    var text = ""
    for token in self { text += (token.hasSpaceBefore && !text.isEmpty ? " " : "") + token.text }
    return text
  }
}

extension WordParagraph {
  /// Its tokens once every change is taken in.
  ///
  /// - Parameter names: the figures of the draft by their numbers, for controls that lost their tags.
  func tokens(_ names: [Int: String]) -> [WordToken] {
    var tokens: [WordToken] = []
    var hadSpace = false
    for piece in pieces where !piece.change.isGone && !piece.isPicture {
      if let figure = Self.figure(of: piece, names) {
        if let last = tokens.last, last.figure == figure.number {
          tokens[tokens.count - 1] = WordToken(
            key: last.key, text: last.text + piece.text, hasSpaceBefore: last.hasSpaceBefore,
            figure: figure.number)
        } else {
          tokens.append(
            WordToken(
              key: .figure(figure.name), text: piece.text, hasSpaceBefore: hadSpace,
              figure: figure.number))
        }
        hadSpace = false
        continue
      }
      let words = WordToken.tokens(of: piece.text, afterSpace: hadSpace)
      // A word in two pieces, of which one is bold, is one word.
      if let first = words.first, let last = tokens.last, !first.hasSpaceBefore, !last.isFigure,
        let end = last.text.unicodeScalars.last, let start = first.text.unicodeScalars.first,
        WordToken.isInWord(end), WordToken.isInWord(start)
      {
        let whole = last.text + first.text
        tokens[tokens.count - 1] = WordToken(
          key: .word(whole), text: whole, hasSpaceBefore: last.hasSpaceBefore)
        tokens += words.dropFirst()
      } else {
        tokens += words
      }
      if let end = piece.text.unicodeScalars.last { hadSpace = WordToken.isBlank(end) }
    }
    return tokens
  }

  /// The figure that a piece prints: by its control, or by its bookmark where the control lost its tag.
  private static func figure(
    of piece: WordPiece, _ names: [Int: String]
  ) -> (name: String, number: Int)? {
    if let tag = piece.tag, let figure = Self.figure(tag) { return figure }
    for bookmark in piece.bookmarks where bookmark.hasPrefix("fig_") {
      if let number = Int(bookmark.dropFirst(4)), let name = names[number] { return (name, number) }
    }
    return nil
  }

  /// The name and number in a tag such as "figure:cla_rate.latest#3".
  private static func figure(_ tag: String) -> (name: String, number: Int)? {
    guard tag.hasPrefix("figure:"), let mark = tag.lastIndex(of: "#"),
      let number = Int(tag[tag.index(after: mark)...]), number > 0
    else { return nil }
    return (String(tag[tag.index(tag.startIndex, offsetBy: 7)..<mark]), number)
  }

  /// The figures in its controls, by number.
  var figureNames: [Int: String] {
    var names: [Int: String] = [:]
    for piece in pieces {
      if let tag = piece.tag, let figure = Self.figure(tag) { names[figure.number] = figure.name }
    }
    return names
  }
}
