extension IdentifierScanner {
  /// A number by which a person is rung up. Those that only organisations have are nobody's, and so
  /// is one beside words that say whose it is; a mobile number is a person's unless they do.
  func telephone(_ digits: [UInt8], _ place: Range<Int>) -> FoundIdentifier? {
    var own = digits[...]
    if own.starts(with: Array("0044".utf8)) { own = own.dropFirst(4) }
    if own.count == 12, own.starts(with: Array("44".utf8)) { own = own.dropFirst(2) }
    if own.first == 0x30 { own = own.dropFirst() }
    guard own.count < digits.count, own.count == 10 || own.count == 9, let first = own.first,
      [0x31, 0x32, 0x37].contains(first), !isOrganisations(place)
    else { return nil }
    // Nine digits follow the nought in a few dialling codes of old alone.
    guard own.count == 10 || first == 0x31 else { return nil }
    return FoundIdentifier(kind: .telephone, bytes: place)
  }

  /// A postcode whose second half, or the whole, is this word.
  func postcode(endingWith word: Range<Int>, digits: Int) -> FoundIdentifier? {
    guard word.count <= 7, word.count >= 3, digits <= 3, bytes[word.upperBound - 1] > 0x39,
      bytes[word.upperBound - 2] > 0x39, bytes[word.upperBound - 3] <= 0x39
    else { return nil }
    var start = word.lowerBound
    if word.count == 3 {
      var end = start
      if end >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 { end -= 2 }
      while end > 0, start - end < 2, bytes[end - 1] == 0x20 { end -= 1 }
      guard end < start else { return nil }
      start = end
      while start > 0, end - start < 5, Self.isWordByte(bytes[start - 1]) { start -= 1 }
      let outward = Array(bytes[start..<end])
      let inward = Array(bytes[word])
      let isSmall = outward.contains { $0 >= 0x61 } || inward.contains { $0 >= 0x61 }
      // In small letters "2nd" and "4th" are words.
      if isSmall,
        ["st", "nd", "rd", "th"].contains(String(decoding: inward.suffix(2), as: UTF8.self))
      {
        return nil
      }
      guard IdentifierChecks.isOutward(Self.capitals(outward)),
        IdentifierChecks.isInward(Self.capitals(inward))
      else { return nil }
    } else {
      let text = Array(bytes[word])
      guard word.count >= 5, !text.contains(where: { $0 >= 0x61 }),
        IdentifierChecks.isOutward(Array(text.dropLast(3))),
        IdentifierChecks.isInward(text.suffix(3))
      else { return nil }
    }
    let place = start..<word.upperBound
    return isOrganisations(place) ? nil : FoundIdentifier(kind: .postcode, bytes: place)
  }

  /// The address around an `@`, unless it lies with a public body or a word says whose it is.
  func email(around sign: Int) -> FoundIdentifier? {
    var start = sign
    while start > 0, sign - start < 64, Self.isAddressByte(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, end - sign < 200,
      Self.isWordByte(bytes[end]) || bytes[end] == 0x2D || bytes[end] == 0x2E
    {
      end += 1
    }
    while end > sign, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    let domain = String(decoding: bytes[min(sign + 1, end)..<end], as: UTF8.self).lowercased()
    let parts = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard start < sign, parts.count >= 2, !parts.contains(""), let last = parts.last,
      last.count >= 2, last.allSatisfy(\.isLetter)
    else { return nil }
    let bodies = [
      "gov.uk", "gov.scot", "gov.wales", "nhs.uk", "nhs.net", "police.uk", "parliament.uk",
    ]
    if bodies.contains(where: { domain == $0 || domain.hasSuffix(".\($0)") }) { return nil }
    let place = start..<end
    // Nobody's office has its address with a provider of private ones.
    let providers = ["gmail", "googlemail", "hotmail", "outlook", "live", "yahoo", "icloud", "aol"]
    if !providers.contains(String(parts[0])), isOrganisations(place, hasLines: false) { return nil }
    return FoundIdentifier(kind: .email, bytes: place)
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x2B || byte == 0x25
  }

  static func capitals(_ text: [UInt8]) -> [UInt8] {
    text.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
  }
}
