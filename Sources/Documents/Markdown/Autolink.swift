import Diagnostics

/// Addresses between `<` and `>`.
enum Autolink {
  /// The index after an absolute URI in angle brackets that begins at `start`.
  static func uriEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    guard index < bytes.count, bytes[index].isLetter else { return nil }
    while index < bytes.count, index - start <= 33, isSchemeByte(bytes[index]) { index += 1 }
    let length = index - start - 1
    guard (2...32).contains(length), index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      return nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      // NUL is read as U+FFFD, which a URI may hold.
      if byte == 0x20 || byte == UInt8(ascii: "<") || (byte != 0 && byte.isControlByte) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The index after an email address in angle brackets that begins at `start`.
  static func addressEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, isLocalByte(bytes[index]) { index += 1 }
    guard index > start + 1, index < bytes.count, bytes[index] == UInt8(ascii: "@") else {
      return nil
    }
    while true {
      index += 1
      let label = index
      while index < bytes.count, bytes[index].isAlphanumericByte || bytes[index] == hyphen {
        index += 1
      }
      guard (1...63).contains(index - label), index < bytes.count, bytes[label] != hyphen,
        bytes[index - 1] != hyphen
      else { return nil }
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      guard bytes[index] == UInt8(ascii: ".") else { return nil }
    }
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumericByte || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == hyphen
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if byte.isAlphanumericByte { return true }
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E:
      return true
    default: return false
    }
  }
}
