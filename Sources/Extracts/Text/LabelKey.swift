/// A label as far as people mean it: case, runs of spaces and the shapes of quotation marks and
/// dashes do not tell two labels apart.
struct LabelKey: Hashable {
  let text: String

  init(_ label: some StringProtocol) {
    if let plain = Self.plain(label.utf8) {
      text = plain
      return
    }
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

  /// The key of a label that is ASCII throughout, as most are, without looking at characters; nil
  /// for any other.
  private static func plain(_ label: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var hasSpace = false
    for byte in label {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: hasSpace = true
      case 0x1C...0x1F: return nil
      default:
        if hasSpace, !bytes.isEmpty { bytes.append(0x20) }
        hasSpace = false
        let isCapital = (0x41...0x5A).contains(byte)
        bytes.append(isCapital ? byte | 0x20 : byte == 0x60 ? 0x27 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
