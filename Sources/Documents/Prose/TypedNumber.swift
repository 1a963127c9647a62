/// A number such as "11." or "12.1" that an author typed at the start of a passage.
struct TypedNumber {
  /// As typed, with its mark.
  let text: String
  let parts: [Int]
  let stretch: Range<Int>

  init?(_ prose: Prose) {
    let scalars = prose.scalars
    var index = scalars.firstIndex { !$0.isBlank } ?? scalars.count
    let start = index
    let isOpened = index < scalars.count && scalars[index] == "("
    if isOpened { index += 1 }
    var parts: [Int] = []
    while let (part, end) = Self.digits(scalars, index) {
      parts.append(part)
      index = end
      guard index + 1 < scalars.count, scalars[index] == ".",
        ("0"..."9").contains(scalars[index + 1])
      else { break }
      index += 1
    }
    guard !parts.isEmpty, parts.count <= 4, prose.isWritten(start) else { return nil }
    var isMarked = false
    if index < scalars.count, scalars[index] == "." || scalars[index] == ")" {
      isMarked = !isOpened || scalars[index] == ")"
      index += 1
    }
    let end = index
    guard index < scalars.count, scalars[index].isBlank,
      parts.count == 1 ? isMarked : (isMarked || !isOpened),
      let next = scalars[index...].firstIndex(where: { !$0.isBlank }),
      parts.count == 1 ? scalars[next].isLetter : Self.beginsSentence(scalars, next)
    else { return nil }
    text = prose.text(start..<end)
    self.parts = parts
    stretch = start..<end
  }

  private static func digits(_ scalars: [Unicode.Scalar], _ start: Int) -> (Int, Int)? {
    var end = start
    while end < scalars.count, ("0"..."9").contains(scalars[end]), end - start < 4 { end += 1 }
    guard end - start <= 3, let value = Int(String(String.UnicodeScalarView(scalars[start..<end])))
    else { return nil }
    return (value, end)
  }

  /// A capital letter, unless the word is a unit in capitals such as FTE.
  private static func beginsSentence(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    guard scalars[start].properties.isUppercase else { return false }
    let end = scalars[start...].firstIndex { !$0.isLetter } ?? scalars.count
    let word = String(String.UnicodeScalarView(scalars[start..<end]))
    return !["FTE", "WTE", "GB", "MB", "KM"].contains(word)
  }
}
