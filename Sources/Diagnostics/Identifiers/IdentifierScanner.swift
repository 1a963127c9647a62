/// Finds identifiers of people anywhere in a text, in one pass over its bytes.
///
/// Words of letters and digits are looked at one by one; only a word that may begin or end an
/// identifier is looked at closely. What has a check letter or digit counts where that is right, or
/// where a word beside it says what it is: one number of ten digits in eleven has a right one.
package struct IdentifierScanner {
  let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first identifier in a text; nil where there is none.
  package static func first(in bytes: [UInt8]) -> FoundIdentifier? {
    IdentifierScanner(bytes).first()
  }

  /// The first identifier in a name or other short text.
  package static func first(in text: String) -> FoundIdentifier? { first(in: Array(text.utf8)) }

  /// The first identifier; nil where there is none.
  package func first() -> FoundIdentifier? {
    let text = bytes.span
    let count = text.count
    var index = 0
    // Asked for once, where a number is found that nothing but its check makes one of a person.
    var isOrdinary: Bool?
    while index < count {
      let byte = text[index]
      if !Self.isWordByte(byte) {
        if byte == 0x40, let found = email(around: index) { return found }
        index += 1
        continue
      }
      let start = index
      var digits = 0
      while index < count {
        let byte = text[index]
        guard Self.isWordByte(byte) else { break }
        if byte < 0x3A { digits += 1 }
        index += 1
      }
      let length = index - start
      // Most words of a table are short numbers, and most of a text are letters alone.
      if digits == 0 {
        if length == 2 || length <= 8 && (byte | 0x20 == 0x62 || byte | 0x20 == 0x64),
          let found = afterWord(start..<index)
        {
          return found
        }
      } else if Self.mayMatter(
        length, digits, before: start > 0 ? text[start - 1] : 0,
        after: index < count ? text[index] : 0, last: text[index - 1]),
        let found = number(start..<index, digits: digits)
      {
        guard found.isByCheckAlone else { return found }
        let isOne = isOrdinary ?? numbersMostlyFail()
        isOrdinary = isOne
        if !isOne { return found }
      }
    }
    return nil
  }

  /// Whether a word with digits is worth a closer look, which most are not: it is long, or is parted
  /// by a space or hyphen from what comes next, or ends as a postcode does.
  private static func mayMatter(
    _ length: Int, _ digits: Int, before: UInt8, after: UInt8, last: UInt8
  ) -> Bool {
    if length >= 8, length <= 16, digits >= 6 { return length != 9 || digits != 8 }
    if length <= 7, isSeparator(after) { return true }
    return last > 0x39 && length >= 3 && length <= 7
  }

  /// What begins with a word of letters alone.
  private func afterWord(_ word: Range<Int>) -> FoundIdentifier? {
    switch bytes[word.lowerBound] | 0x20 {
    case 0x62 where word.count == 4 || word.count == 5 || word.count == 8,
      0x64 where word.count == 3 || word.count == 1:
      return birthDate(beside: word)
    default:
      return word.count == 2 ? insuranceNumber(word) : nil
    }
  }

  /// What a word with digits is, or begins, or ends.
  private func number(_ word: Range<Int>, digits: Int) -> FoundIdentifier? {
    if word.count >= 8, word.count <= 16 {
      if let found = whole(word, digits: digits) { return found }
      // A word may stand before the number without a space: NHS9434765919.
      let letters = bytes[word].prefix { $0 > 0x39 }.count
      for length in 1...4 where length <= letters && word.count - length >= 9 {
        let rest = (word.lowerBound + length)..<word.upperBound
        let before = word.lowerBound..<rest.lowerBound
        if isLabel(before) || isSideOfPage(before), let found = whole(rest, digits: digits) {
          return found
        }
      }
    }
    if let found = grouped(word, digits: digits) { return found }
    return postcode(endingWith: word, digits: digits)
  }

  /// A number without a space in it.
  private func whole(_ word: Range<Int>, digits: Int) -> FoundIdentifier? {
    let text = Self.capitals(Array(bytes[word]))
    switch (text.count, digits) {
    case (13, 12), (13, 11):
      guard
        IdentifierChecks.isPupilNumber(text)
          || IdentifierChecks.hasShapeOfPupilNumber(text) && says(["upn", "pupil"], before: word)
      else { return nil }
      return FoundIdentifier(kind: .pupilNumber, bytes: word)
    case (9, 7), (9, 6), (8, 6):
      guard IdentifierChecks.isInsuranceNumber(text),
        text.count == 9 || says(["insurance", "nino", "ni "], before: word)
      else { return nil }
      return FoundIdentifier(kind: .insuranceNumber, bytes: word)
    case (10, 10):
      guard !isPartOfNumber(word) else { return nil }
      if says(["nhs"], before: word) { return FoundIdentifier(kind: .nhsNumber, bytes: word) }
      if says(["uln", "learner"], before: word) {
        return FoundIdentifier(kind: .learnerNumber, bytes: word)
      }
      if let kind = IdentifierChecks.kindOfNumber(text) {
        return FoundIdentifier(kind: kind, bytes: word, isByCheckAlone: true)
      }
      return telephone(text, word)
    case (11, 11), (12, 12), (14, 14):
      return isPartOfNumber(word) ? nil : telephone(text, word)
    default: return nil
    }
  }

  /// Whether the text is full of numbers of ten digits that are nobody's, such as times in seconds or
  /// numbers of parts: two in eleven of those have a right check by chance, and all that are people's.
  private func numbersMostlyFail() -> Bool {
    var all = 0
    var right = 0
    for word in bytes.split(whereSeparator: { !Self.isWordByte($0) })
    where word.count == 10 && word.allSatisfy({ $0 < 0x3A }) && !isPartOfNumber(word.indices) {
      all += 1
      if IdentifierChecks.kindOfNumber(Array(word)) != nil { right += 1 }
    }
    return all >= 6 && right * 2 < all
  }

  /// A number in groups with a space or hyphen between them, that begins with this word.
  private func grouped(_ word: Range<Int>, digits: Int) -> FoundIdentifier? {
    guard word.count <= 7, word.upperBound < bytes.count, Self.isSeparator(bytes[word.upperBound]),
      !isPartOfNumber(word), !isGroup(before: word)
    else { return nil }
    let isFirstDigit = bytes[word.lowerBound] <= 0x39
    // Nothing else begins with so many digits.
    guard isFirstDigit ? digits == word.count : true else { return nil }
    var groups = [word]
    var text = Array(bytes[word])
    while groups.count < 6, text.count < 16, let next = nextGroup(after: groups[groups.count - 1]) {
      groups.append(next)
      text += bytes[next]
      let stretch = word.lowerBound..<next.upperBound
      guard nextGroup(after: next) == nil || groups.count >= 3 else { continue }
      let sizes = groups.map(\.count)
      text = text.map { $0 >= 0x61 ? $0 & 0xDF : $0 }
      if sizes == [3, 3, 4], text.allSatisfy({ $0 < 0x3A }) {
        if IdentifierChecks.isNHSNumber(text) || says(["nhs"], before: stretch) {
          return FoundIdentifier(kind: .nhsNumber, bytes: stretch)
        }
        if says(["uln", "learner"], before: stretch) {
          return FoundIdentifier(kind: .learnerNumber, bytes: stretch)
        }
      }
      if text.count == 10, isFirstDigit, text.allSatisfy({ $0 < 0x3A }),
        says(["uln", "learner", "nhs"], before: stretch)
      {
        return FoundIdentifier(kind: .learnerNumber, bytes: stretch)
      }
      if IdentifierChecks.isPupilNumber(text) {
        return FoundIdentifier(kind: .pupilNumber, bytes: stretch)
      }
      if nextGroup(after: next) == nil, text.allSatisfy({ $0 < 0x3A }),
        let found = telephone(text, stretch)
      {
        return found
      }
    }
    return nil
  }

  /// Two letters and then six digits in pairs and a letter: `QQ 12 34 56 C`.
  private func insuranceNumber(_ word: Range<Int>) -> FoundIdentifier? {
    var text = Array(bytes[word])
    var last = word
    while text.count < 9, let next = nextGroup(after: last) {
      text += bytes[next]
      last = next
    }
    guard text.count == 9 else { return nil }
    text = text.map { $0 >= 0x61 ? $0 & 0xDF : $0 }
    guard IdentifierChecks.isInsuranceNumber(text) else { return nil }
    return FoundIdentifier(kind: .insuranceNumber, bytes: word.lowerBound..<last.upperBound)
  }

  /// The next word where a single space or hyphen stands between.
  func nextGroup(after word: Range<Int>) -> Range<Int>? {
    var start = word.upperBound
    guard start < bytes.count, Self.isSeparator(bytes[start]) else { return nil }
    // A space that does not break is two bytes; a bracket may close a dialling code.
    start += bytes[start] == 0xC2 ? 2 : 1
    if start < bytes.count, bytes[start - 1] == 0x29, bytes[start] == 0x20 { start += 1 }
    var end = start
    while end < bytes.count, end - start <= 9, Self.isWordByte(bytes[end]) { end += 1 }
    guard end > start, end - start <= 9,
      bytes[start..<end].contains(where: { $0 < 0x3A })
        || end - start == 1
    else { return nil }
    return start..<end
  }

  /// Whether a group of digits stands before this one, so that a number began earlier.
  private func isGroup(before word: Range<Int>) -> Bool {
    let place = word.lowerBound
    return place >= 2 && (bytes[place - 1] == 0x20 || bytes[place - 1] == 0x2D)
      && (0x30...0x39).contains(bytes[place - 2]) && bytes[word.lowerBound] != 0x30
  }

  /// Whether digits go on behind a point or before one, as those of a measured value do.
  private func isPartOfNumber(_ word: Range<Int>) -> Bool {
    let before = word.lowerBound > 0 ? bytes[word.lowerBound - 1] : 0
    let second = word.lowerBound > 1 ? bytes[word.lowerBound - 2] : 0
    if before == 0x2E, (0x30...0x39).contains(second) { return true }
    guard word.upperBound + 1 < bytes.count, bytes[word.upperBound] == 0x2E else { return false }
    return (0x30...0x39).contains(bytes[word.upperBound + 1])
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x30 && (byte <= 0x39 || (byte & 0xDF) >= 0x41 && (byte & 0xDF) <= 0x5A && byte < 0x7B)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x29 || byte == 0xC2
  }
}
