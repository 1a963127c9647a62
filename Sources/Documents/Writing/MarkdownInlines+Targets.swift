/// Code spans and the targets of links: markup that is written in one piece.
extension MarkdownInlines {
  func code(_ text: String) -> String {
    var content = text.replacing("\r\n", with: " ")
    content = String(
      String.UnicodeScalarView(
        content.unicodeScalars.map { ["\n", "\r", "\t"].contains($0) ? " " : $0 }))
    if place == .cell { content = content.replacing("|", with: "\\|") }
    let fence = String(repeating: "`", count: Self.shortestFence(content))
    let isPadded =
      content.hasPrefix("`") || content.hasSuffix("`")
      || (content.hasPrefix(" ") && content.hasSuffix(" ") && content.contains { $0 != " " })
    return fence + (isPadded ? " \(content) " : content) + fence
  }

  /// The length that no run of backticks in the text has.
  private static func shortestFence(_ text: String) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for scalar in text.unicodeScalars {
      if scalar == "`" {
        run += 1
      } else {
        lengths.insert(run)
        run = 0
      }
    }
    lengths.insert(run)
    var length = 1
    while lengths.contains(length) { length += 1 }
    return length
  }

  func target(_ destination: String, _ title: String?) -> String {
    var out = ""
    let needsBrackets =
      (destination.isEmpty && title != nil)
      || destination.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
    out += needsBrackets ? "<" : ""
    out += quoted(destination, needsBrackets ? ["<", ">", "\\", "|"] : ["(", ")", "<", "\\", "|"])
    out += needsBrackets ? ">" : ""
    if let title {
      out += (out.isEmpty ? "" : " ") + "\"" + quoted(title, ["\"", "\\", "|", "`", "<"]) + "\""
    }
    return out
  }

  private func quoted(_ text: String, _ escaped: Set<Unicode.Scalar>) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\r", "\t", "\u{B}", "\u{C}": out += "&#\(scalar.value);"
      case "\0": out += "\u{FFFD}"
      case "&":
        let name = scalars[(index + 1)...].prefix(40).prefix { $0.isReferencePart }
        let end = index + 1 + name.count
        out += !name.isEmpty && end < scalars.count && scalars[end] == ";" ? "\\&" : "&"
      default:
        if escaped.contains(scalar) { out += "\\" }
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
