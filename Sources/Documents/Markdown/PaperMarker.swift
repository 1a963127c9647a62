import Diagnostics

/// Markers of list items in papers, read at the beginning of a line.
enum PaperMarker {
  /// A letter, a Roman numeral or a number with brackets or a point.
  struct Lettered {
    let numerals: ListNumerals
    let enclosure: ListEnclosure
    let number: Int
    /// In bytes, brackets and point included.
    let length: Int
  }

  /// Bullets as word processors paste them: • ◦ ‣ ⁃ · ● ○ ▪ ■ □ ► ➢ and the private letters of
  /// symbol fonts.
  private static let bullets = [
    "\u{2022}", "\u{25E6}", "\u{2023}", "\u{2043}", "\u{00B7}", "\u{25CF}", "\u{25CB}", "\u{25AA}",
    "\u{25A0}", "\u{25A1}", "\u{25BA}", "\u{27A2}", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ].map { Array($0.utf8) }
  private static let dashes = ["\u{2013}", "\u{2014}"].map { Array($0.utf8) }

  /// The bullet that a line begins with. Space may lack behind a bullet and not behind a dash; a
  /// letter o is the second level of a word processor. `isDash` says that it could be words: a dash,
  /// or a letter before a space.
  static func bullet(_ bytes: [UInt8], _ line: Range<Int>) -> (length: Int, isDash: Bool)? {
    guard let first = line.first else { return nil }
    if bytes[first] == UInt8(ascii: "o") {
      guard line.count > 2, bytes[first + 1].isSpaceOrTab, hasText(bytes, line, from: 1) else {
        return nil
      }
      return (1, bytes[first + 1] == 0x20)
    }
    guard bytes[first] >= 0x80 else { return nil }
    for bullet in bullets where bytes[line].starts(with: bullet) {
      guard hasText(bytes, line, from: bullet.count) else { return nil }
      return (length(bytes, line, bullet.count), false)
    }
    for dash in dashes where bytes[line].starts(with: dash) {
      guard isSpace(bytes, line, at: dash.count), hasText(bytes, line, from: dash.count) else {
        return nil
      }
      return (length(bytes, line, dash.count), true)
    }
    return nil
  }

  /// A marker's length with the spaces of another width behind it.
  private static func length(_ bytes: [UInt8], _ line: Range<Int>, _ marker: Int) -> Int {
    let end = line.lowerBound + marker
    return (endOfWideSpaces(bytes, end..<line.upperBound) ?? end) - line.lowerBound
  }

  /// What a line's first word may count, the likeliest first: a single letter may be a Roman numeral.
  static func lettered(_ bytes: [UInt8], _ line: Range<Int>) -> [Lettered] {
    guard let (numeral, enclosure, length) = split(bytes, line) else { return [] }
    let isDecimal = enclosure == .brackets
    let order: [ListNumerals] =
      ["i", "v", "x", "I", "V", "X"].contains(numeral) || numeral.utf8.count > 1
      ? [.lowerRoman, .upperRoman, .lowerLetters, .upperLetters]
      : [.lowerLetters, .upperLetters, .lowerRoman, .upperRoman]
    return (order + (isDecimal ? [.decimal] : [])).compactMap { numerals in
      numerals.number(of: numeral).map {
        Lettered(numerals: numerals, enclosure: enclosure, number: $0, length: length)
      }
    }
  }

  /// Whether a line begins with the numeral after a marker's, in the same form.
  static func isNext(_ bytes: [UInt8], _ line: Range<Int>, after marker: Lettered) -> Bool {
    guard let (numeral, enclosure, _) = split(bytes, line) else { return false }
    return enclosure == marker.enclosure
      && marker.numerals.number(of: numeral) == marker.number + 1
  }

  /// Whether a line begins with a letter or a Roman numeral as a marker, and its first word follows
  /// without a space. A letter other than the first wants another such line beside it: `(s)he` is none.
  static func isTight(_ bytes: [UInt8], _ line: Range<Int>, beside others: [Range<Int>]) -> Bool {
    guard let (numeral, enclosure, length) = split(bytes, line, isTight: true),
      line.lowerBound + length < line.upperBound,
      bytes[line.lowerBound + length].isLetter || bytes[line.lowerBound + length] >= 0xC3
    else { return false }
    func numbers(_ numeral: String) -> [Int] {
      ListNumerals.allCases.compactMap { $0.number(of: numeral) }
    }
    let own = numbers(numeral)
    guard !own.isEmpty else { return false }
    if enclosure != .point, own.contains(1) || numeral.utf8.count > 1 { return true }
    return others.contains { other in
      guard let (next, same, _) = split(bytes, other, isTight: true), same == enclosure else {
        return false
      }
      let found = numbers(next)
      return own.contains { found.contains($0 + 1) || found.contains($0 - 1) }
    }
  }

  private static func split(_ bytes: [UInt8], _ line: Range<Int>, isTight: Bool = false)
    -> (numeral: String, ListEnclosure, length: Int)?
  {
    guard let first = line.first else { return nil }
    let isOpened = bytes[first] == UInt8(ascii: "(")
    let start = isOpened ? first + 1 : first
    var index = start
    while index < line.upperBound, index - start < 7, bytes[index].isAlphanumericByte { index += 1 }
    guard index > start, index < line.upperBound else { return nil }
    let enclosure: ListEnclosure
    switch (bytes[index], isOpened) {
    case (UInt8(ascii: ")"), true): enclosure = .brackets
    case (UInt8(ascii: ")"), false): enclosure = .bracket
    case (UInt8(ascii: "."), false): enclosure = .point
    default: return nil
    }
    let length = index + 1 - first
    if isTight { return (String(decoding: bytes[start..<index], as: UTF8.self), enclosure, length) }
    guard isSpace(bytes, line, at: length), hasText(bytes, line, from: length) else { return nil }
    let wide = endOfWideSpaces(bytes, index + 1..<line.upperBound) ?? index + 1
    return (String(decoding: bytes[start..<index], as: UTF8.self), enclosure, wide - first)
  }

  /// The end of the spaces of another width, such as U+00A0, that follow a marker at once; nil where
  /// there are none, or nothing follows them.
  static func endOfWideSpaces(_ bytes: [UInt8], _ rest: Range<Int>) -> Int? {
    var index = rest.lowerBound
    while index < rest.upperBound {
      let next = bytes[index..<rest.upperBound]
      if next.starts(with: [0xC2, 0xA0]) {
        index += 2
      } else if next.starts(with: [0xE2, 0x80]), next.count > 2,
        (0x80...0x8A).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF
      {
        index += 3
      } else {
        break
      }
    }
    guard index > rest.lowerBound, hasText(bytes, rest, from: index - rest.lowerBound) else {
      return nil
    }
    return index
  }

  /// A space, a tab or a space of another width, which word processors put behind a marker.
  static func isSpace(_ bytes: [UInt8], _ line: Range<Int>, at offset: Int) -> Bool {
    let place = line.lowerBound + offset
    guard place < line.upperBound else { return false }
    return bytes[place].isSpaceOrTab || endOfWideSpaces(bytes, place..<line.upperBound) != nil
  }

  private static func hasText(_ bytes: [UInt8], _ line: Range<Int>, from offset: Int) -> Bool {
    bytes[(line.lowerBound + offset)..<line.upperBound].contains { !$0.isSpaceOrTab }
  }
}
