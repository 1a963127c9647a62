/// Characters and words beside a figure that make another number of it: a digit before it, a sign, a
/// mark of per cent, or "million" behind it.
enum FigureGlue {
  private static let scales: Set<String> = [
    "hundred", "thousand", "million", "billion", "dozen", "m", "k", "bn", "per", "percent",
    "percentage",
  ]

  /// The places of a figure and of what is glued to it.
  static func range(of place: Int, in tokens: [WordToken]) -> Range<Int> {
    var lower = place
    while lower > 0, !tokens[lower].hasSpaceBefore,
      isGlue(tokens[lower - 1]) || isNumber(tokens[lower - 1].text.last, of: tokens[lower - 1])
    { lower -= 1 }
    if lower == place, lower > 0, isSign(tokens[lower - 1]) { lower -= 1 }
    var upper = place + 1
    while upper < tokens.count, !tokens[upper].hasSpaceBefore,
      isGlue(tokens[upper]) && isPartOfNumber(tokens, upper)
        || isNumber(tokens[upper].text.first, of: tokens[upper])
    { upper += 1 }
    if upper < tokens.count, scales.contains(tokens[upper].text.lowercased()) { upper += 1 }
    return lower..<upper
  }

  private static func isGlue(_ token: WordToken) -> Bool {
    guard !token.isFigure else { return false }
    return token.text.allSatisfy { $0.isNumber || ".,%£$€+-−/^²".contains($0) }
  }

  /// Whether a word has a digit at the end that stands close to the figure, as "7fte" behind one does.
  private static func isNumber(_ end: Character?, of token: WordToken) -> Bool {
    !token.isFigure && end?.isNumber == true
  }

  /// A minus that stands by itself before a figure.
  private static func isSign(_ token: WordToken) -> Bool {
    token.hasSpaceBefore && ["-", "−", "£", "+"].contains(token.text)
  }

  /// A point or a comma ends a clause unless digits follow it.
  private static func isPartOfNumber(_ tokens: [WordToken], _ index: Int) -> Bool {
    guard [".", ",", "-", "/"].contains(tokens[index].text) else { return true }
    return index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore
      && tokens[index + 1].text.first?.isNumber == true
  }
}
