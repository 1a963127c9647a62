import Diagnostics

/// Finds the ends of HTML constructs in a stretch of bytes.
struct HTMLScanner {
  let bytes: [UInt8]
  let end: Int

  func byte(_ index: Int) -> UInt8? { index < end ? bytes[index] : nil }

  /// Whether `text` stands at `index`. Small letters match capitals too, capitals only themselves.
  func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count {
        let wanted = unsafe buffer[offset]
        let byte = bytes[index + offset]
        if byte == wanted { continue }
        guard wanted.isLetter, byte | 0x20 == wanted else { return false }
      }
      return true
    }
  }

  /// The index after the first `text` from `index` on.
  func end(of text: StaticString, from index: Int) -> Int? {
    var index = index
    while index + text.utf8CodeUnitCount <= end {
      if matches(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  /// The index after the end tag that begins at `start`, such as `</td >`.
  func endTag(at start: Int) -> Int? {
    guard let name = tagName(at: start + 2) else { return nil }
    let index = skipSpace(name)
    return byte(index) == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The index after the start tag that begins at `start`, attributes and all.
  func startTag(at start: Int) -> Int? {
    guard var index = tagName(at: start + 1) else { return nil }
    while true {
      let afterSpace = skipSpace(index)
      guard let next = byte(afterSpace) else { return nil }
      if next == UInt8(ascii: ">") { return afterSpace + 1 }
      if next == UInt8(ascii: "/") {
        return byte(afterSpace + 1) == UInt8(ascii: ">") ? afterSpace + 2 : nil
      }
      guard afterSpace > index, let attribute = attribute(at: afterSpace) else { return nil }
      index = attribute
    }
  }

  private func tagName(at start: Int) -> Int? {
    guard byte(start)?.isLetter == true else { return nil }
    var index = start + 1
    while let byte = byte(index), byte.isAlphanumericByte || byte == UInt8(ascii: "-") {
      index += 1
    }
    return index
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while let byte = byte(index), byte.isSpaceOrLineEnd { index += 1 }
    return index
  }

  private func attribute(at start: Int) -> Int? {
    guard let first = byte(start),
      first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
    else { return nil }
    var index = start + 1
    while let byte = byte(index),
      byte.isAlphanumericByte || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    {
      index += 1
    }
    let equals = skipSpace(index)
    guard byte(equals) == UInt8(ascii: "=") else { return index }
    return attributeValue(at: skipSpace(equals + 1))
  }

  private func attributeValue(at start: Int) -> Int? {
    guard let first = byte(start) else { return nil }
    var index = start
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      index += 1
      while let byte = byte(index), byte != first { index += 1 }
      return index < end ? index + 1 : nil
    }
    while let byte = byte(index), !byte.isSpaceOrLineEnd, !Self.endsBareValue(byte) { index += 1 }
    return index > start ? index : nil
  }

  private static func endsBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
