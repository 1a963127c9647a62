package import Documents

/// How wide text is in Arial and in the fonts made to its measure, so that labels can be placed
/// without a font at hand. Rather too wide than too narrow.
package enum TextWidth {
  /// The size of every text of a chart: 11 px on a telephone of 320, 18 px on a desk.
  package static let size = 14
  /// From one baseline to the next.
  static let lineHeight: Length = 16

  /// The width of one line at `size`, rounded up to a tenth.
  package static func of(_ text: String, isBold: Bool = false) -> Length {
    Length(tenths: (LetterWidths.width(of: text, isBold: isBold) * size + 99) / 100)
  }
}

/// A label broken into lines that fit a width.
struct Label {
  let lines: [String]
  let isBold: Bool

  /// - Parameter most: how many lines it may take; more are cut off, and the table has the whole.
  init(_ text: String, width limit: Length, isBold: Bool = false, lines most: Int = 8) {
    self.isBold = isBold
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      for piece in Self.pieces(of: String(word), width: limit, isBold, most) {
        let longer = line.isEmpty ? piece : line + " " + piece
        if TextWidth.of(longer, isBold: isBold) <= limit {
          line = longer
        } else {
          if !line.isEmpty { lines.append(line) }
          line = piece
        }
      }
      if lines.count > most { break }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > most, most > 0 {
      lines = Array(lines.prefix(most))
      var last = lines[most - 1]
      while !last.isEmpty, TextWidth.of(last + "…", isBold: isBold) > limit { last.removeLast() }
      lines[most - 1] = last + "…"
    }
    self.lines = lines
  }

  var height: Length { TextWidth.lineHeight * max(lines.count, 1) }

  var width: Length {
    lines.map { TextWidth.of($0, isBold: isBold) }.max() ?? 0
  }

  /// The lines with the middle of the whole at `centre`.
  func shapes(x: Length, centre: Length) -> [Graphic.Shape] {
    var baseline = centre - height.half + 12
    return lines.map { line in
      defer { baseline += TextWidth.lineHeight }
      return .text(line, at: Graphic.Point(x: x, y: baseline))
    }
  }

  /// A word that is too long for a line is broken after its own hyphens and slashes where that
  /// helps, and with hyphens where it does not.
  private static func pieces(
    of word: String, width limit: Length, _ isBold: Bool, _ most: Int
  ) -> [String] {
    guard TextWidth.of(word, isBold: isBold) > limit else { return [word] }
    let space = limit - TextWidth.of("-", isBold: isBold)
    var pieces: [String] = []
    var piece = ""
    for part in parts(of: word) {
      if TextWidth.of(piece + part, isBold: isBold) <= limit {
        piece += part
        continue
      }
      if !piece.isEmpty { pieces.append(piece) }
      piece = ""
      var width: Length = 0
      for character in part {
        let own = TextWidth.of(String(character), isBold: isBold)
        if !piece.isEmpty, width + own > space {
          pieces.append(piece + "-")
          (piece, width) = ("", 0)
          if pieces.count > most { return pieces }
        }
        piece.append(character)
        width += own
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// The word cut after each hyphen and slash.
  private static func parts(of word: String) -> [String] {
    var parts = [""]
    for character in word {
      parts[parts.count - 1].append(character)
      if character == "-" || character == "/" { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }
}
