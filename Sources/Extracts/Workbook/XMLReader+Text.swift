internal import Diagnostics

/// Characters: what may stand in a part, and what references stand for.
extension XMLReader {
  /// Appends a stretch of the part with references resolved and line ends as LF.
  func append(
    _ start: Int, _ end: Int, verbatim: Bool, to out: inout [UInt8]
  ) throws(PartFault) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == 0x26, !verbatim {
        index = try appendReference(index, end, to: &out)
        continue
      }
      if byte == 0x0D {
        if index + 1 < end, bytes[index + 1] == 0x0A { index += 1 }
        out.append(0x0A)
      } else {
        out.append(byte)
      }
      index += 1
    }
  }

  /// Appends what a reference stands for and gives the place behind it.
  private func appendReference(
    _ start: Int, _ end: Int, to out: inout [UInt8]
  ) throws(PartFault) -> Int {
    var stop = start + 1
    while stop < end, stop - start < 12, bytes[stop] != 0x3B { stop += 1 }
    guard stop < end, bytes[stop] == 0x3B, stop > start + 1 else {
      throw PartFault(.badReference, start)
    }
    let body = bytes[(start + 1)..<stop]
    if body.first == 0x23 {
      let isHex = body.dropFirst().first == 0x78
      let digits = String(decoding: body.dropFirst(isHex ? 2 : 1), as: UTF8.self)
      guard digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
        let value = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value),
        value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
      else { throw PartFault(.badReference, start) }
      out += Array(String(scalar).utf8)
    } else {
      switch String(decoding: body, as: UTF8.self) {
      case "amp": out.append(0x26)
      case "lt": out.append(0x3C)
      case "gt": out.append(0x3E)
      case "quot": out.append(0x22)
      case "apos": out.append(0x27)
      default: throw PartFault(.badReference, start)
      }
    }
    return stop + 1
  }

  /// Refuses bytes that are not UTF-8 and control characters that XML does not have.
  static func checkText(_ bytes: [UInt8]) throws(PartFault) {
    let span = bytes.span
    let count = span.count
    var index = 0
    while index < count {
      let byte = span[index]
      if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        throw PartFault(.controlCharacter, index)
      }
      if byte >= 0x80 {
        var stop = index
        while stop < count, span[stop] >= 0x80 { stop += 1 }
        if let fault = UTF8Text.firstFault(in: span, index..<stop) {
          throw PartFault(.notUTF8, fault)
        }
        index = stop
      } else {
        index += 1
      }
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Bytes of names: letters, digits, `-`, `.`, `_` and all beyond ASCII.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }
}
