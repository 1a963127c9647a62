/// Some lines of a settings file with the rest of a whole one around them, so that an example of a
/// few lines can be read as the file that they come from.
///
/// - Parameter whole: a file that is right. Each of its keys at the margin, with the lines below it
///   that are set in, is left out where the few lines give that key.
public func completed(_ lines: String, with whole: String) -> String {
  let given = Set(chunks(of: lines).map(\.key))
  let others = chunks(of: whole).filter { !given.contains($0.key) }.flatMap(\.lines)
  return (others + lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    .joined(separator: "\n") + "\n"
}

/// Each key at the margin with its lines; lines before the first belong to none.
private func chunks(of text: String) -> [(key: String, lines: [String])] {
  var chunks: [(key: String, lines: [String])] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") {
      chunks.append((String(line[..<colon]), [line]))
    } else if !chunks.isEmpty {
      chunks[chunks.count - 1].lines.append(line)
    }
  }
  return chunks
}
