/// A label as far as people mean it: case, runs of spaces and the shapes of quotation marks and
/// dashes do not tell two labels apart.
struct LabelKey: Hashable {
  let text: String

  init(_ label: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for character in label.lowercased() {
      if character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}" {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      switch character {
      case "’", "‘", "`", "´": word.append("'")
      case "“", "”": word.append("\"")
      case "–", "—", "‐", "‑", "−": word.append("-")
      default: word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    text = words.joined(separator: " ")
  }
}
